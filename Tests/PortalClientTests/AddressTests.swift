import Catalog
import PortalClient
import Testing
import Transport

@Suite struct AddressTests {
  @Test(arguments: [
    ("unix:/run/tj.sock", PortalLocation.unix(path: "/run/tj.sock")),
    ("https://data.tj.gov.cn/", .url("https://data.tj.gov.cn")),
    ("HTTP://127.0.0.1:8080/a//", .url("HTTP://127.0.0.1:8080/a")),
    ("unix:relative", nil), ("ftp://a", nil), ("https://", nil), ("data.tj.gov.cn", nil),
    ("https://a?b", nil), ("https://a b", nil), ("", nil),
  ])
  func aLocationIsASocketOrAnAddress(text: String, expected: PortalLocation?) {
    #expect(PortalLocation(text) == expected)
  }
}
