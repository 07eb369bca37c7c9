import Base
import Catalog
import Testing

@testable import Calls

@Suite struct PastedCallTests {
  private static let address = "https://data.tj.gov.cn/api/invoke/e15a6f7e7a03409ca7db58d20eb2edb0"
  private static let token = "44b37a8f3dee28527e28f8079aae95d0"

  private static let wanted = [
    PastedCall.Parameter("pageNum", "2"), .init("page", "50"), .init("f_1", "2018年 限额"),
  ]

  @Test(arguments: [
    "\(address)?pageNum=2&page=50&f_1=2018%E5%B9%B4%20%E9%99%90%E9%A2%9D&authToken=\(token)",
    "curl '\(address)?pageNum=2&page=50&f_1=2018%E5%B9%B4+%E9%99%90%E9%A2%9D&authToken=\(token)'",
    """
    curl -sS --get "\(address)" \\
      --data 'pageNum=2&page=50' -H 'Authorization: Bearer \(token)' \\
      --data-urlencode 'f_1=2018年 限额' --data-urlencode "authToken=$TJDATA_TOKEN"
    """,
    "/usr/bin/curl --compressed -G -d pageNum=2 -dpage=50 --data-urlencode=f_1='2018年 限额' \(address)#x",
    "curl --url \(address) -XGET -d $'pageNum=2&page=50&f_1=2018\\u5e74 %E9%99%90%E9%A2%9D' -b a=b",
  ])
  func everyWayToWriteItIsRead(text: String) throws {
    let call = try #require(PastedCall(text))
    #expect(call.address == Self.address)
    #expect(call.method == .get)
    #expect(call.parameters == Self.wanted)
    #expect(call.id?.text == "e15a6f7e7a03409ca7db58d20eb2edb0")
    #expect(!"\(call)".contains(Self.token))
  }

  @Test func dataMakesItAPost() throws {
    let call = try #require(
      PastedCall("curl \(Self.address) -m 20.5 -d 'page=7&authToken=\(Self.token)'"))
    #expect(call.method == .post)
    let request = call.request(for: try #require(call.id))
    #expect(request.pageSize == 7 && request.pageNumber == 1 && request.options.timeout == 20)
    #expect(request.filters.isEmpty)
  }

  @Test(arguments: ["", "curl", "ls -l", "ftp://x/y", "津FM1001", "curl -H x", "'"])
  func whatIsNoCallIsNone(text: String) { #expect(PastedCall(text) == nil) }

  /// What the code for curl says is read back as the same call.
  @Test func curlGoesThereAndBack() throws {
    let id = try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0"))
    let pieces = [
      "a", "'", "\"", "\\", "$", "`", " ", "\n", "&", "=", "%", "+", "#", "年", "💧", "\u{1}",
    ]
    var generator = SeededGenerator(seed: 7)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    for number in 0..<500 {
      let value = (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined()
      let request = InvokeRequest(
        id: id, pageNumber: 1 + next(9), pageSize: 1 + next(5000),
        filters: [.init(name: "f_1", value: value)], method: number % 2 == 0 ? .get : .post)
      let code = CodeLanguage.curl.code(for: request, at: Self.address)
      #expect(PastedCall(code)?.request(for: id) == request, "\(value)")
      _ = PastedCall("curl " + value)
    }
  }
}
