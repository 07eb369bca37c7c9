import Calls
import Catalog
import Testing

@testable import Client
@testable import CommandLine

/// Testing has one of that name too.
private typealias Expected = Calls.Expectation

@Suite struct CheckFileTests {
  private static let id = "f4c1991c50ee4d8ca4c9ef5aa21295de"

  @Test func everySettingIsRead() throws {
    let checks = try CheckFile.read(
      """
      许可证可用:
        interface: \(Self.id)
        request: 常用
        params: {a: 1, b: "x: y"}
        page: 20
        pageNum: 2
        tags: [每日, 重要]
        expect:
          code: 200
          rows: 1
          columns: [a, b]
          fresh: {column: 更新时间, days: 30}
          time: 2000
      别处:
        url: https://a.example/x?q=1
        rows: data.list
      """, path: "checks.yaml")
    #expect(checks.map(\.name) == ["许可证可用", "别处"])
    let first = try #require(checks.first)
    #expect(first.subject == .entry(try #require(EntryID(Self.id))))
    #expect(first.filters.map(\.value) == ["1", "x: y"] && first.request == "常用")
    #expect(first.pageSize == 20 && first.pageNumber == 2 && first.tags == ["每日", "重要"])
    #expect(
      first.expectation
        == Expected(
          rows: 1, columns: ["a", "b"], freshness: .init(column: "更新时间", days: 30), time: 2000))
    #expect(checks.last?.rows == RowsPath("data.list"))
    #expect(checks.last?.expectation == Expected())
    #expect(try CheckFile.read("", path: "x").isEmpty)
    #expect(try CheckFile.load("/nowhere/checks.yaml").isEmpty)
  }

  @Test func whatIsWrittenIsReadAsItWasMeant() throws {
    for name in ["a", "含: 冒号 # 与\"引号\"", "- [x]", "yes", "反\\斜", "'"] {
      var check = InterfaceCheck(name: name, subject: .url("https://a.example/x?authToken="))
      check.request = name
      check.filters = [.init(name: name, value: "true"), .init(name: "n", value: "")]
      check.pageSize = 7
      check.pageNumber = 3
      check.rows = RowsPath("a.\"b c\"[0]")
      check.tags = [name, "x"]
      check.expectation = Expected(
        code: 500, rows: 0, columns: [name], freshness: .init(column: name, days: 0), time: 1)
      #expect(try CheckFile.read(CheckFile.text(of: check), path: "x") == [check], "\(name)")
    }
  }

  @Test(arguments: [
    ("\"\\u200B\": {interface: \(id)}", "有文字的名称"),
    ("a: 1", "检查的各项设置"), ("a: {tags: [x]}", "interface 或 url"),
    ("a: {url: 'ftp://x'}", "http://"), ("a: {interface: 12}", "32 位"),
    ("a: {interface: \(id), page: 5001}", "5000"), ("a: {interface: \(id), colour: x}", "colour"),
    ("a: {interface: \(id), params: {authToken: x}}", "令牌不写在文件里"),
    ("a: {interface: \(id), expect: {rows: x}}", "整数"),
    ("a: {interface: \(id), expect: {fresh: {days: 1}}}", "天数"),
    ("a: [", "YAML"), ("[a]", "设置"),
  ])
  func faultsSayWhereAndWhat(text: String, part: String) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try CheckFile.read(text, path: "checks.yaml")
    }
    #expect(error.message.contains(part), "\(error.message)")
  }

  @Test func theStatusSaysTheWorst() {
    let check = InterfaceCheck(name: "a", subject: .url("http://a/"))
    let passed = CheckResult(check: check, outcome: .passed)
    let failed = CheckResult(check: check, outcome: .failed([.rows(atLeast: 1, found: 0)]))
    let broken = CheckResult(check: check, outcome: .broken(Failure(.unreachable, "x")))
    #expect([passed].status == .done)
    #expect([passed, broken].status == .unreachable)
    #expect([broken, failed].status == .failed)
  }
}
