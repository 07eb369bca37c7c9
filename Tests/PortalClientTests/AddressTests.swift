import Catalog
import PortalAPI
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

  @Test func anInvokeAddressIsTheManuals() throws {
    let id = try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0"))
    let request = InvokeRequest(
      id: id, filters: [.init(name: "f_3070020000012_000020002", value: "")])
    let token = "44b37a8f3dee28527e28f8079aae95d0"
    let start =
      "https://data.tj.gov.cn/api/invoke/e15a6f7e7a03409ca7db58d20eb2edb0?pageNum=1&page=10"
      + "&f_3070020000012_000020002=&authToken="
    #expect(request.url(base: "https://data.tj.gov.cn", token: token) == start + token)
    let masked = request.maskedURL(base: "https://data.tj.gov.cn", token: token)
    #expect(masked.description == start + "44b3****95d0")
  }
}
