import Catalog
import PortalClient
import Testing
import Transport

@Suite struct AddressTests {
  @Test(arguments: [
    ("unix:/run/tj.sock", PortalLocation.unix(path: "/run/tj.sock")),
    ("https://data.tj.gov.cn/", .url("https://data.tj.gov.cn")),
    ("HTTP://Data.cn:8080/A//", .url("http://data.cn:8080/A")),
    ("unix:relative", nil), ("ftp://a", nil), ("https://", nil), ("data.tj.gov.cn", nil),
    ("https://a?b", nil), ("https://a b", nil), ("", nil),
  ])
  func aLocationIsASocketOrAnAddress(text: String, expected: PortalLocation?) {
    #expect(PortalLocation(text) == expected)
  }

  /// The colons of an IPv6 address part no port from it.
  @Test(
    arguments: [
      ("https://Data.SD.gov.cn:8443/portal", "data.sd.gov.cn"), ("http://a@b.cn/x", "b.cn"),
      ("http://[2001:DB8::1]:80/x", "[2001:db8::1]"), ("http://[::1]", "[::1]"), ("ftp://a", nil),
    ] as [(String, String?)])
  func aHostStandsWithoutItsPort(url: String, host: String?) {
    #expect(SiteAddress.host(of: url) == host)
  }

  @Test func theUserAgentCarriesTheContact() {
    #expect(HTTPTransport.agent(contact: "a@b.cn").hasSuffix(" (+a@b.cn)"))
    #expect(HTTPTransport.agent(contact: nil).hasPrefix("tjdata/"))
    #expect(!HTTPTransport.agent(contact: "a\r\nX: 1)").contains("\n"))
  }
}
