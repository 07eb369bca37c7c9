import Calls
import Catalog
import Formats
import Testing

@Suite struct ForeignURLTests {
  private static let id = "f4c1991c50ee4d8ca4c9ef5aa21295de"

  @Test func thePlatformsAddressKnowsItsPagesAndItsToken() throws {
    let url = try ForeignURL(
      "HTTPS://user:pass@Open.Data.TJ.gov.cn/api/invoke/\(Self.id)?pageNum=2&page=50&f_1=%E6%B4%A5&authToken=44b37a8f3dee28527e28f8079aae95d0#top"
    )
    #expect(url.interface.address == "https://open.data.tj.gov.cn/api/invoke/\(Self.id)")
    #expect(url.interface.host == "open.data.tj.gov.cn")
    #expect(url.interface.paging == .platform)
    #expect(url.interface.tokenName == "authToken")
    #expect(url.interface.parameters == [.init(name: "f_1", value: "津")])
    #expect(url.pageNumber == 2 && url.pageSize == 50 && url.lostSecret)
    let request = InvokeRequest(id: url.interface.id, pageNumber: 3, pageSize: 10)
    #expect(
      url.interface.url(request, token: "t")
        == "https://open.data.tj.gov.cn/api/invoke/\(Self.id)?f_1=%E6%B4%A5&pageNum=3&page=10&authToken=t"
    )
    #expect(!url.interface.url(request, token: nil).contains("authToken"))
  }

  @Test(arguments: [
    "token", "API_KEY", "access_token", "sign", "password", "Authorization", "ak", "tk", "AppCode",
    "serviceKey", "$$app_token", "X-Amz-Signature",
  ])
  func secretsAreTakenOutAndTheirNamesKept(name: String) throws {
    let url = try ForeignURL("http://a.example/x?\(name)=geheim&b=1")
    #expect(url.lostSecret && url.interface.tokenName == name)
    #expect(!"\(url)".contains("geheim"))
    #expect(url.interface.parameters == [.init(name: "b", value: "1")])
  }

  @Test func secretsBehindASemicolonAreTakenOut() throws {
    let url = try ForeignURL("http://a.example/x?a=1;token=geheim;b=2;c&user[key]=geheim")
    #expect(url.lostSecret && !"\(url)".contains("geheim"))
    #expect(url.interface.parameters == [.init(name: "a", value: "1;b=2;c")])
  }

  @Test(arguments: [
    ("ftp://a/b", ForeignURL.Fault.scheme), ("file:///etc/passwd", .scheme), ("a/b", .scheme),
    ("http://", .host), ("http:///x", .host), ("http://a b/x", .host), ("http://天津/x", .host),
    ("http://a/x?y=%zz", .malformed), ("http://a/\u{1B}x", .malformed),
  ])
  func whatIsNoAddressIsRefused(text: String, fault: ForeignURL.Fault) {
    #expect(throws: fault) { try ForeignURL(text) }
  }

  @Test func aSizeAndANumberMakePages() throws {
    let url = try ForeignURL("http://a.example/v1/rows?per_page=100&page=2&q=x")
    #expect(url.interface.paging == .init(size: "per_page", number: "page"))
    #expect(url.interface.tokenName == nil && !url.lostSecret)
    #expect(try ForeignURL("http://a.example/rows.json").interface.paging == nil)
    #expect(try ForeignURL("http://a.example").interface.address == "http://a.example/")
    #expect(
      try ForeignURL("http://a.example/数据").interface.address
        == "http://a.example/%E6%95%B0%E6%8D%AE")
  }

  @Test(arguments: [
    ("[{\"a\":1},{\"b\":\"x\"}]", "", 2),
    ("{\"data\":[{\"a\":1}]}", "data", 1),
    ("{\"list\":[{\"a\":1}],\"names\":[{\"b\":1}]}", "list", 1),
    ("{\"result\":{\"page\":{\"records\":[{\"a\":1}]}}}", "result.page.records", 1),
    ("{\"a\":{\"rows\":[[1,2],[3,4]]}}", "a.rows", 2),
    ("{\"data\":[]}", "data", 0),
    ("{\"odd name\":[{\"a\":1}]}", "\"odd name\"", 1),
    ("{\"data\":[],\"user\":{\"roles\":[{\"a\":1}]}}", "data", 0),
    ("{\"items\":[],\"data\":{\"list\":[{\"a\":1}]}}", "data.list", 1),
    ("{\"content\":[],\"totalElements\":9}", "content", 0),
    ("{\"fields\":[{\"a\":1}],\"n\":1}", "fields", 1),
  ])
  func rowsAreFound(text: String, path: String, count: Int) throws {
    let json = try JSON.parse(text)
    #expect(RowsPath.guess(in: json)?.description == path)
    #expect(RowsPath(path) == RowsPath.guess(in: json))
    guard case .rows(let table, _, let whole) = InvokeAnswer(body: Array(text.utf8), rows: nil)
    else {
      Issue.record("no rows")
      return
    }
    #expect(table.rows.count == count && table.place?.description == path)
    #expect(whole == json && table.items(in: whole).count == count)
  }

  @Test func rowsThatAreArraysTakeTheHeaderBesideThem() {
    let body = #"{"result":{"fields":[{"id":"甲"},{"id":"乙"}],"records":[[1,"x"]],"total":9}}"#
    guard case .rows(let table, _, let whole) = InvokeAnswer(body: Array(body.utf8), rows: nil)
    else {
      Issue.record("no rows")
      return
    }
    #expect(table.columns == ["甲", "乙"] && table.rows == [["1", "x"]])
    #expect(table.page.total == .exact(9) && whole["totalCount"] == nil && whole["code"] == nil)
    #expect(table.records(in: whole) == [["甲": 1, "乙": "x"]])
  }

  @Test func aGivenPathCounts() {
    let body = Array(#"{"data":[{"a":1}],"b":[{"c":[{"d":5}]}]}"#.utf8)
    guard case .rows(let table, _, _) = InvokeAnswer(body: body, rows: RowsPath("b[0].c")) else {
      Issue.record("no rows")
      return
    }
    #expect(table.columns == ["d"])
    guard case .other = InvokeAnswer(body: body, rows: RowsPath("nowhere")) else {
      Issue.record("rows out of nowhere")
      return
    }
    for text in ["a..b", "[x]", "a[", "\"a", "a b"] { #expect(RowsPath(text) == nil, "\(text)") }
    #expect(RowsPath(".")?.steps.isEmpty == true)
  }

  @Test func refusalsOfThePlatformStayRefusals() {
    let body = Array(#"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#.utf8)
    guard case .refused(500, _, _) = InvokeAnswer(body: body, rows: nil) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func typesFitEveryValue() {
    let table = InvokeAnswer.Table(
      columns: ["i", "n", "d", "code", "mixed", "none"],
      rows: [["1", "1.5", "2019-01-02", "007", "1", ""], ["-2", "2", "", "008", "x", ""]])
    #expect(
      ForeignInterface.fields(of: table).map(\.type) == [
        .integer, .number, .date, .text, .text, .text,
      ])
  }
}
