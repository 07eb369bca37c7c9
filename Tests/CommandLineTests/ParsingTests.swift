import ArgumentParser
import Calls
import Catalog
import Client
import Portal
import Terminal
import Testing

@testable import CommandLine

@Suite struct ParsingTests {
  static let id = "e15a6f7e7a03409ca7db58d20eb2edb0"

  private func parse<Command: ParsableCommand>(
    _ type: Command.Type, _ arguments: String...
  ) throws -> Command {
    try #require(try TJData.parseAsRoot(arguments) as? Command)
  }

  @Test func commonOptionsStandBeforeOrBehindTheSubcommand() throws {
    let before = try parse(
      SearchCommand.self, "--platform", "p", "--data-dir", "d", "--config", "c", "--json",
      "search", "a")
    let behind = try parse(
      SearchCommand.self, "search", "a", "--platform", "p", "--data-dir", "d", "--config", "c",
      "--json")
    for command in [before, behind] {
      #expect(command.global.platform == "p")
      #expect(command.global.dataDir == "d")
      #expect(command.global.config == "c")
      #expect(command.global.json)
      #expect(command.text == ["a"])
    }
  }

  @Test func searchTakesFiltersAndOrder() throws {
    let command = try parse(
      SearchCommand.self, "search", "lvse", "shangchang", "--kind", "dataset", "--theme", "生态环境",
      "--department", "市商务局", "--sort", "views", "--limit", "7")
    #expect(
      command.query
        == CatalogQuery(
          text: "lvse shangchang", kind: .dataset, theme: "生态环境", publisher: "市商务局", sort: .views))
    #expect(command.limit == 7)
    #expect(try parse(SearchCommand.self, "search").query == CatalogQuery())
  }

  /// What `search` prints is taken as it is, however short.
  @Test(arguments: ["svc", "3", "a/1", "ds-16", "https://x.example/2", "出租车", id])
  func anIDOfAnyPlatformIsTakenAsItIs(text: String) throws {
    for command in ["show", "fields", "preview", "spec", "download", "invoke", "code", "rate"]
    where command != "invoke" && command != "code" || !text.hasPrefix("https:") {
      let rest = command == "rate" ? ["--stars", "5"] : []
      _ = try TJData.parseAsRoot([command, text] + rest)
    }
    #expect(try EntryArgument.read(text).text == text)
    #expect(try EntryArgument.read("id:" + text).text == text)
    #expect(try EntryArgument.certain("id:" + text).text == text)
  }

  @Test func invokeTakesParametersAndPages() throws {
    let command = try parse(
      InvokeCommand.self, "invoke", Self.id, "--param", "a=1", "--param", "b=x=y", "--param",
      "c=", "--page", "20", "--page-num", "3", "--format", "csv")
    let request = command.request
    #expect(request.filters.map(\.name) == ["a", "b", "c"])
    #expect(request.filters.map(\.value) == ["1", "x=y", ""])
    #expect(request.pageSize == 20 && request.pageNumber == 3)
    #expect(command.format == .csv && !command.all)
  }

  @Test func whatCountsForAllPagesAloneIsRefusedWithoutThem() throws {
    for option in ["--keep-calls", "--interval"] {
      #expect(throws: (any Error).self) {
        try parse(InvokeCommand.self, "invoke", Self.id, option, "2")
      }
      let command = try parse(InvokeCommand.self, "invoke", Self.id, "--all", option, "2")
      #expect(command.all)
    }
  }

  /// A name that says no format that is written says nothing against one.
  @Test(arguments: [
    ("z.txt", "csv"), ("z", "xlsx"), ("z.csv.gz", "csv"), (".csv", "json"), ("-", "csv"),
    ("z.JSONL", "ndjson"), ("z.db", "sqlite"), ("z.csv/t", "xlsx"),
  ])
  func otherEndingsAreFine(path: String, format: String) throws {
    _ = try parse(TableCommand.self, "table", "t.csv", "--output", path, "--format", format)
    _ = try parse(InvokeCommand.self, "invoke", Self.id, "--output", path, "--format", format)
  }

  @Test(
    arguments: [
      (["table", "t.csv", "--sheet", "a", "--limit", "1", "--sheet=b"], "sheet"),
      (["search", "--theme", "a", "--theme", "b"], "theme"),
      (["check", "add", "a", id, "--rows", "1", "--rows", "2"], "rows"),
      (
        ["table", "t.csv", "--columns", "a", "--columns", "b", "--where", "a", "--where", "b"], nil
      ),
      (["check", "add", "a", id, "--columns", "a", "--columns", "b"], nil),
      (["invoke", id, "--param", "a=1", "--param", "b=1"], nil),
      (["--platform", "a", "--data-dir", "b", "search", "--platform", "c", "--data-dir=d"], nil),
      (["search", "--limit", "1", "--", "--limit", "--limit"], nil), (["search"], nil),
    ] as [([String], String?)])
  func anOptionOfOneValueIsGivenOnce(arguments: [String], name: String?) throws {
    _ = try TJData.parseAsRoot(arguments)
    #expect(RepeatedOption.find(in: arguments)?.name == name)
  }

  /// The console of a service is kept by its manager.
  @Test func aPasswordInAnAddressIsNotSaidAgain() {
    let text = UsageWording.chinese(
      "Error: The value 'http://u:geheim@h/?token=geheim' is invalid for '--sms-hook <网址>': 错")
    #expect(text == "错误：“http://****@h/?token=****”不能用作 --sms-hook <网址>：错")
  }

  @Test func hooksPrintWhereTheyAreTriedOut() throws {
    let command = try parse(
      ServeCommand.self, "serve", "--listen", "[::1]:0", "--sms-hook", "-", "--identity-hook", "-")
    #expect(command.smsHook == .standardError && command.identityHook == .standardError)
  }

  /// A parameter that says the page is refused where the options say it, and nowhere else.
  @Test func pagesAreSaidByOptionsWhereTheseAreKnown() throws {
    let page = [InvokeRequest.Filter(name: "page", value: "2")]
    let number = [InvokeRequest.Filter(name: "pageNum", value: "2")]
    func advice(_ filters: [InvokeRequest.Filter], _ paging: Paging?) -> String? {
      do throws(Failure) {
        try FilterArgument.check(filters, paging)
        return nil
      } catch {
        return error.advice
      }
    }
    #expect(advice(page, .platform)?.hasPrefix("请写作 --page 2；") == true)
    #expect(advice(number, .platform)?.hasPrefix("请写作 --page-num 2；") == true)
    #expect(advice(page, nil) == nil && advice(number, nil) == nil)
    let other = Paging(size: "rows", number: "page")
    #expect(advice(page, other) == "请写作 --page-num 2" && advice(number, other) == nil)
    #expect(throws: Failure.self) { try FilterArgument.checkAll(page) }
    try FilterArgument.checkAll([InvokeRequest.Filter(name: "区", value: "2")])
    let command = try parse(
      InvokeCommand.self, "invoke", "http://127.0.0.1/rows", "--param", "page=2")
    #expect(command.filters == page)
  }

  @Test func allPagesAreAsLargeAsTheyMayBe() throws {
    #expect(try parse(InvokeCommand.self, "invoke", Self.id).request.pageSize == 10)
    #expect(try parse(InvokeCommand.self, "invoke", Self.id, "--all").request.pageSize == 5000)
    #expect(
      try parse(InvokeCommand.self, "invoke", Self.id, "--all", "--page", "7").request.pageSize
        == 7)
  }

  @Test(arguments: [
    id, id.uppercased(), "https://data.tj.gov.cn/api/invoke/\(id)?page=1",
    "https://open.data.tj.gov.cn/sjjk/\(id).htm",
  ])
  func anEntryIsNamedByIdOrAddress(text: String) throws {
    let shown = try parse(ShowCommand.self, "show", text)
    switch shown.reference {
    case .id(let id), .page(_, fallback: let id): #expect(id.text == Self.id)
    }
    #expect(try parse(FieldsCommand.self, "fields", text).id.text == Self.id)
    #expect(try parse(PreviewCommand.self, "preview", text).id.text == Self.id)
    #expect(try parse(SpecCommand.self, "spec", text).id.text == Self.id)
  }

  @Test func theRestIsRead() throws {
    #expect(try parse(SyncCommand.self, "sync", "--full").full)
    #expect(!(try parse(SyncCommand.self, "sync").full))
    _ = try parse(DoctorCommand.self, "doctor")
    #expect(
      try parse(ServeCommand.self, "serve", "--listen", "[::1]:0").listen
        == .tcp(host: "::1", port: 0))
  }

  @Test(arguments: [
    ("127.0.0.1:8080", PortalServer.Endpoint.tcp(host: "127.0.0.1", port: 8080)),
    ("localhost:0", .tcp(host: "localhost", port: 0)),
    ("[::]:65535", .tcp(host: "::", port: 65535)),
    ("unix:/run/a.sock", .unix(path: "/run/a.sock")),
  ])
  func placesToListenAreRead(text: String, endpoint: PortalServer.Endpoint) throws {
    #expect(try ListenAddress.read(text) == endpoint)
  }

  @Test func aBoundPlaceIsWrittenAsClientsWriteIt() {
    #expect(ListenAddress.text(.tcp(host: "::1", port: 80)) == "http://[::1]:80")
    #expect(ListenAddress.text(.tcp(host: "a", port: 1)) == "http://a:1")
    #expect(ListenAddress.text(.unix(path: "/a")) == "unix:/a")
  }

  @Test(arguments: [
    (["search", "--limit", "-1"], "以 - 开头的值写作“选项=值”"),
    (["search", "--limit=-1"], "--limit"),
    (["search", "--kind", "table"], "可用：dataset、interface\n"),
    (["search", "--sort", "name"], "可用：score、updated、views、downloads、relevance\n"),
    (["table", "t.csv", "--format", "xml"], "可用：table、csv、json、ndjson、markdown、xlsx、sqlite\n"),
    (["--json=yes", "search"], "选项 --json 不带值，却给了“yes”"),
    (["--generate-completion-script", "ksh"], "不能为“ksh”生成补全脚本"),
    (["search", "--limit", "0"], "--limit"),
    (["search", "--limit", "x"], "--limit"),
    (["search", "--colour"], "没有选项 --colour"),
    (["show"], "缺少参数"),
    (["show", "a b"], "其他平台的编号照原样"),
    (["history", "12"], "写作 id:编号"),
    (["admin", "filters", "svc"], "32 位十六进制"),
    (["show", id, "more"], "more"),
    (["fields", id, "--platform"], "--platform"),
    (["invoke", id, "--page", "0"], "参数page不合法【0】"),
    (["invoke", id, "--page", "5001"], "参数page不合法【5001】"),
    (["invoke", id, "--page-num", "0"], "参数pageNum不合法【0】"),
    (["invoke", id, "--param", "a"], "数据列=值"),
    (["invoke", id, "--param", "=a"], "数据列=值"),
    (["invoke", id, "--param", "authToken=a"], "令牌不能写在命令行里"),
    (["invoke", id, "--param", "authtoken=a"], "令牌不能写在命令行里"),
    (["invoke", id, "--param", "a=1", "--param", "a=2"], "不止一次"),
    (["invoke", id, "--format", "xml"], "ndjson"),
    (["invoke", id, "--json", "--format", "csv"], "不能同时使用"),
    (["invoke", id, "--format", "xlsx"], "--output"),
    (["table", "t.csv", "--format", "sqlite"], "--output"),
    (["table", "t.csv", "--output", "t.xyz"], "--format"),
    (["table", "t.csv", "--output", "-", "--format", "xlsx"], "不能写到标准输出"),
    (["table", "t.csv", "--output", "z.csv", "--format", "xlsx"], "符：XLSX 应以 .xlsx 结尾"),
    (["table", "t.csv", "--output", "z.xlsx", "--format", "csv"], "文件名的结尾与格式不符：CSV 应以"),
    (["table", "t.csv", "--output", "z.CSV", "--json"], "JSON 应以 .json 结尾"),
    (["invoke", id, "--output", "z.xlsx", "--format", "csv"], "符：CSV 应以 .csv 结尾"),
    (["invoke", id, "--output", "z.csv", "--format", "markdown"], "Markdown 应以 .md 结尾"),
    (["invoke", id, "--output", "z.csv", "--json"], "JSON 应以 .json 结尾"),
    (["search", "--output", "z.csv", "--json"], "JSON 应以 .json 结尾"),
    (["history", "rerun", "1", "--format", "xlsx"], "只能写入文件"),
    (["requests", "run", "a", "--format", "sqlite"], "只能写入文件"),
    (["table", "t.csv", "--output", ""], "--output"),
    (["invoke", id, "--output", "-", "--format", "sqlite"], "不能写到标准输出"),
    (["search", "--output", "-"], "--json"),
    (["download", id, "--output", "-", "--json"], "不能同时使用"),
    (["table", "t.csv", "--profile", "--sort", "a"], "--profile"),
    (["requests", "save", id, " "], "请求名称要有文字"),
    (["requests", "save", id, "日\u{1B}报"], "不能有控制字符"),
    (["requests", "save", id, "\u{200B}"], "请求名称要有文字"),
    (["requests", "save", id, "日报", "--tag", "\u{200B}"], "标签要有文字"),
    (["check", "add", "\u{2060}\u{3000}", id], "检查的名称要有文字"),
    (["interface", "add", "http://a.example/", "--title", "\u{3164}"], "名称要有文字"),
    (["serve"], "--listen"),
    (["serve", "--listen", "8080"], "主机:端口"),
    (["serve", "--listen", ":8080"], "主机:端口"),
    (["serve", "--listen", "a:99999"], "主机:端口"),
    (["serve", "--listen", "::1:80"], "方括号"),
    (["serve", "--listen", "unix:"], "unix:路径"),
    (["serve", "--listen", "[::1]:0", "--database", "portal.sqlite"], "postgresql://"),
    (["admin", "stats", "--database", "host=db"], "postgresql://"),
    (["sync", "--full=yes"], "--full"),
  ])
  func aMistakeIsStatus64AndSaidInChinese(arguments: [String], part: String) throws {
    let error = try #require(throws: (any Error).self) { try TJData.parseAsRoot(arguments) }
    #expect(TJData.exitCode(for: error) == .validationFailure)
    let text = UsageWording.chinese(TJData.fullMessage(for: error))
    #expect(text.contains(part), "\(text)")
    #expect(text.hasPrefix("错误："))
    #expect(text.contains("用法：tjdata"))
    #expect(!text.contains("Error") && !text.contains("Usage") && !text.contains("lease"))
  }

  @Test(arguments: [
    (["serch", "x"], "没有子命令“serch”，是不是想用 search"),
    (["--platform", "embedded", "--json", "tabel", "t.csv"], "没有子命令“tabel”，是不是想用 table"),
    (["admin", "acount"], "tjdata admin 没有子命令“acount”，是不是想用 account"),
    (
      ["admin", "--database", "postgresql://db/p", "acount"],
      "tjdata admin 没有子命令“acount”，是不是想用 account"
    ),
    (["admin", "account", "ad"], "tjdata admin account 没有子命令“ad”，是不是想用 add"),
    (["interface", "zzzzzzzz"], "没有子命令“zzzzzzzz”，可用：add、list、remove"),
  ])
  func aSubcommandThatIsNoneIsSaidWithTheNearest(arguments: [String], part: String) throws {
    let unknown = try #require(UnknownSubcommand.find(in: arguments))
    #expect(unknown.message.contains(part), "\(unknown.message)")
  }

  @Test(
    arguments: [
      (["help", "serch"], "tjdata 没有子命令“serch”，是不是想用 search"),
      (["help", "admin", "acount"], "tjdata admin 没有子命令“acount”，是不是想用 account"),
      (["help"], nil), (["help", "search"], nil), (["help", "admin", "account", "add"], nil),
      (["search", "help", "serch"], nil), ([], nil),
    ] as [([String], String?)])
  func helpForWhatIsNotThereIsRefused(arguments: [String], part: String?) {
    let message = UnknownSubcommand.asked(of: arguments)?.message
    #expect((message == nil) == (part == nil) && message?.contains(part ?? "") != false)
  }

  @Test(arguments: [
    ["search", "--colour"], ["show", "a b"], ["show", id, "more"], ["--colour"],
    ["--colour", "serch"],
    ["search", "--kind", "table", "serch"], ["check", "no-such-check", "--colour"], [],
  ])
  func otherMistakesAreNoSubcommands(arguments: [String]) {
    #expect(UnknownSubcommand.find(in: arguments) == nil)
  }

  /// The longer a command's name, the nearer the line's blanks come to the lists' column.
  @Test func whereMoreIsToldIsSaidInChineseForEveryCommand() {
    for length in 1...40 {
      let name = "tjdata " + String(repeating: "a ", count: length / 2) + "b"
      let text = UsageWording.chinese("  See '\(name) --help' for more information.")
      #expect(text == "  详见 \(name) --help")
    }
  }

  @Test func helpIsChineseAndListsEverySubcommand() {
    let text = UsageWording.chinese(TJData.helpMessage(columns: 100))
    for name in [
      "search", "show", "fields", "preview", "spec", "invoke", "sync", "serve", "doctor",
    ] {
      #expect(text.contains("  \(name) "), "\(name)")
    }
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "Show ", "default"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func descriptionsOfTheHelpBeginInOneColumn() {
    let text = UsageWording.chinese(InvokeCommand.helpMessage(columns: 200))
    let measure = DisplayWidth()
    for description in ["平台：", "以 JSON", "按数据列", "分页大小，", "当前页，", "输出格式"] {
      let line = text.split(separator: "\n").first { $0.contains(description) }
      let label = line.flatMap { line in
        line.firstRange(of: description).map { line[..<$0.lowerBound] }
      }
      #expect(label.map { measure.width(of: $0) } == 26, "\(description)")
    }
  }

  /// Wide labels are as wide as the column only in cells.
  @Test func noLabelOfTheHelpTouchesItsDescription() throws {
    let text = UsageWording.chinese(ServeCommand.helpMessage(columns: 120))
    let lines = text.split(separator: "\n")
    for option in ["--max-connections <", "--listen <"] {
      let label = try #require(lines.first { $0.contains("  \(option)") })
      let rest = label.drop { $0 != "<" }.drop { $0 != ">" }.dropFirst()
      #expect(rest.isEmpty || rest.hasPrefix(" "), "\(label)")
    }
    #expect(lines.contains(String(repeating: " ", count: 26) + "最多同时有多少连接，更多的应答 503（默认：4096）"))
  }

  @Test(arguments: [CompletionShell.bash, .zsh, .fish])
  func everyShellHasACompletionScript(shell: CompletionShell) {
    #expect(TJData.completionScript(for: shell).contains("invoke"))
  }
}
