import Calls
import Catalog
import Testing

@Suite struct QueryTextTests {
  @Test func anInvokeQueryIsTheManuals() throws {
    let id = try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0"))
    let request = InvokeRequest(
      id: id, filters: [.init(name: "f_3070020000012_000020002", value: "")])
    let start = "?pageNum=1&page=10&f_3070020000012_000020002=&authToken="
    for token in ["44b37a8f3dee28527e28f8079aae95d0", "44b3****95d0"] {
      #expect(request.query(token: token) == start + token)
    }
  }

  @Test(arguments: [
    ("2016年限额", "2016%E5%B9%B4%E9%99%90%E9%A2%9D"),
    ("a b&c=d#e?f+g/h", "a%20b%26c%3Dd%23e%3Ff%2Bg%2Fh"),
    ("-._~*", "-._~*"), ("\u{0}\n%", "%00%0A%25"),
  ])
  func whatIsNotPlainIsEncodedByteByByte(text: String, expected: String) {
    #expect(QueryText.make([("n", text), ("m", "")]) == "?n=\(expected)&m=")
  }

  @Test func noPairsAreNoQuery() { #expect(QueryText.make([]).isEmpty) }
}
