import Formats
import Foundation
import ProgramSupport
import Testing

/// The operator's side with the real program, on the data directory of the embedded platform.
@Suite(.timeLimit(.minutes(5))) struct AdminTests {
  private static let table =
    "许可证号,企业名称,人数,发证日期\r\n津1,甲公司,12,2019-01-02\r\n津2,\"乙,公司\",7,2019-02-03\r\n"

  private func publish(_ program: Program, _ more: String...) async throws -> Finished {
    let path = program.folder.path + "/a.csv"
    try Data(Self.table.utf8).write(to: URL(fileURLWithPath: path))
    return try await publish(path, program, more)
  }

  /// A file that is there.
  private func publish(
    _ path: String, _ program: Program, _ more: [String] = [], title: String = "食品许可"
  ) async throws -> Finished {
    try await program.run(
      ["admin", "publish", path, "--title", title, "--theme", "市场监管"]
        + ["--department", "市市场监管委", "--code-prefix", "f_3070020000090_000001"] + more)
  }

  @Test func whatIsPublishedIsThereAtOnce() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let published = try await publish(program, "--kind", "interface", "--format", "XLS")
    #expect(published.status == 0, "\(published.error)")
    let id = try #require(published.outputLines.first.map(String.init))
    let search = try await program.run("sync")
    #expect(search.status == 0)
    let found = try await program.run("search", "食品许可")
    #expect(found.outputLines.contains { $0.hasPrefix(id) })
    let spec = try await program.run("spec", id)
    #expect(spec.output.contains("f_3070020000090_000001000") && spec.output.contains("整型"))
    let rows = try await program.run(
      "invoke", id, "--param", "f_3070020000090_000001000=津2", "--format", "csv",
      environment: ["TJDATA_TOKEN": SubcommandTests.token])
    #expect(rows.output.contains("\"乙,公司\"") && !rows.output.contains("甲公司"))
    let file = try await program.run("download", id, "--output", program.folder.path + "/out/")
    #expect(file.output.hasSuffix("/out/食品许可.xlsx\n"), "\(file.error)")
    let again = try await program.run(
      "admin", "publish", program.folder.path + "/a.csv", "--id", id, "--status", "conditional")
    #expect(again.output == id + "\n", "\(again.error)")
    let entry = try JSON.parse(try await program.run("admin", "list", "食品许可", "--json").output)
    let kept = entry["entries"]?.arrayValue?.first
    #expect(kept?["kind"] == "interface" && kept?["formats"] == ["XLS"], "\(entry)")
    #expect(kept?["openStatus"] == "conditional" && kept?["theme"] == "市场监管", "\(entry)")
    #expect(try await program.run("admin", "withdraw", id).status == 0)
    #expect(try await program.run("admin", "withdraw", id).status == 66)
    #expect(try await program.run("show", id).status == 66)
  }

  /// Nothing is held back where the data themselves are worked on, and nobody is to believe so.
  @Test(arguments: ["--dry-run", "--read-only"])
  func theOperatorHasNoTrials(option: String) async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    for command in [
      ["withdraw", SubcommandTests.mines], ["account", "lock", "candy"], ["copy", "--undo"],
    ] {
      for words in [["admin"] + command + [option], [option, "admin"] + command] {
        let run = try await program.run(words)
        #expect(run.status == 64 && run.error.contains(option), "\(run.error)")
      }
    }
    #expect(try await program.run("admin", "withdraw", SubcommandTests.mines).status == 0)
    let serving = try await program.run("serve", "--listen", "127.0.0.1:0", option)
    #expect(serving.status == 64)
  }

  /// What the configuration forbids the command line forbids, too; looking is free.
  @Test(arguments: ["read-only", "dry-run"])
  func aConfigurationThatSendsNothingChangesNothing(sending: String) async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let path = program.folder.path + "/c.yaml"
    try "sending: \(sending)\n".write(toFile: path, atomically: true, encoding: .utf8)
    for command in [
      ["admin", "withdraw", SubcommandTests.mines], ["admin", "account", "lock", "candy"],
      ["admin", "copy", "--undo"], ["admin", "filters", SubcommandTests.mines, "--none"],
      ["serve", "--listen", "127.0.0.1:0"],
    ] {
      let run = try await program.run(command + ["--config", path])
      #expect(run.status == 77 && run.error.contains("配置中的 sending"), "\(command) \(run.error)")
    }
    for command in [
      ["list"], ["stats"], ["account"], ["audit"], ["filters", SubcommandTests.mines],
    ] {
      let run = try await program.run(["admin"] + command + ["--config", path])
      #expect(run.status == 0, "\(command) \(run.error)")
    }
    #expect(try await program.run("show", SubcommandTests.mines).status == 0)
  }

  /// Programs get the columns in the same shape before and after a change.
  @Test func filtersAreToldAsJSON() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let published = try await publish(program, "--kind", "interface")
    let id = try #require(published.outputLines.first.map(String.init))
    func marks(_ more: String...) async throws -> [Bool] {
      let told = try await program.run(["admin", "filters", id, "--json"] + more)
      let json = try JSON.parse(told.output)
      #expect(json["id"] == .string(id) && told.status == 0, "\(told.error)")
      let fields = try #require(json["fields"]?.arrayValue)
      #expect(fields.first?["code"] == "f_3070020000090_000001000")
      #expect(fields.first?["label"] == "许可证号" && fields.first?["type"] == "text")
      return fields.map { $0["filters"] == .bool(true) }
    }
    #expect(try await marks().count == 4)
    #expect(try await marks("人数") == [false, false, true, false])
    #expect(try await marks() == [false, false, true, false])
    #expect(try await marks("--none") == [false, false, false, false])
  }

  @Test func aFolderWithoutAPlatformIsRefused() async throws {
    let program = try Program()
    let list = try await program.run("admin", "list", "--json")
    #expect(list.status == 66 && list.error.contains("没有平台"), "\(list.error)")
    #expect(list.output.isEmpty)
  }

  @Test func theOperatorGoesByTheClockThatIsSet() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    try Data(Self.table.utf8).write(to: URL(fileURLWithPath: program.folder.path + "/a.csv"))
    let published = try await program.run(
      [
        "admin", "publish", program.folder.path + "/a.csv", "--title", "食品许可", "--theme", "市场监管",
        "--department", "市市场监管委", "--code-prefix", "f_3070020000090_000001",
      ], environment: ["TJDATA_CLOCK": "2019-04-01 09:00"])
    #expect(published.status == 0, "\(published.error)")
    let list = try await program.run("admin", "list", "食品许可", "--json")
    #expect(list.output.contains("2019-04-01"), "\(list.output)")
  }

  @Test func aTableWithoutCodesIsSentBackWithWhatToDo() async throws {
    let program = try Program()
    // The sample city's platform is there from the first use.
    #expect(try await program.run("sync").status == 0)
    try Data(Self.table.utf8).write(to: URL(fileURLWithPath: program.folder.path + "/a.csv"))
    let base = [
      "admin", "publish", program.folder.path + "/a.csv", "--title", "甲", "--theme", "市场监管",
      "--department", "市市场监管委",
    ]
    let bare = try await program.run(base)
    #expect(bare.status == 64 && bare.error.contains("列“许可证号”没有英文名称"))
    #expect(bare.error.contains("--code-prefix"))
    try Data("a,b\n1\n".utf8).write(to: URL(fileURLWithPath: program.folder.path + "/a.csv"))
    let ragged = try await program.run(base)
    #expect(ragged.status == 65 && ragged.error.contains("第 2 行有 1 个单元格，应有 2 个"))
    let missing = try await program.run("admin", "publish", "/none.csv", "--title", "x")
    #expect(missing.status == 64 && missing.error.contains("须给出 --theme、--department"))
    #expect(try await program.run("admin", "review", "x", "accept").status == 66)
    #expect(try await program.run("admin", "review", "x", "maybe").status == 64)
  }

  @Test func aTableInGBKIsReadAndWhatIsNoTableIsSaidInWords() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let path = program.folder.path + "/a.csv"
    // 名称, 商店 in GBK.
    let gbk: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0xC9, 0xCC, 0xB5, 0xEA, 0x0A]
    try Data(gbk).write(to: URL(fileURLWithPath: path))
    let read = try await publish(path, program)
    #expect(read.status == 0 && read.error.contains("按 GB18030 编码读取"), "\(read.error)")
    let id = try #require(read.outputLines.first.map(String.init))
    #expect(try await program.run("preview", id).output.contains("商店"))
    let halved = Array("名称\n商店".utf8) + [0xFF] + Array("\n商店\n".utf8)
    try Data(halved).write(to: URL(fileURLWithPath: path))
    let damaged = try await publish(path, program)
    #expect(damaged.status == 65 && damaged.error.contains("不成文字"), "\(damaged.error)")
    let json = program.folder.path + "/a.json"
    try Data("[{\"a\": c}]".utf8).write(to: URL(fileURLWithPath: json))
    let broken = try await publish(json, program)
    #expect(broken.status == 65 && broken.error.contains("处出现了不该有的“c”"), "\(broken.error)")
    #expect(!broken.error.contains("ParseError"))
    try Data("[{\"a\": 1, \"a\": 2}]".utf8).write(to: URL(fileURLWithPath: json))
    let twice = try await publish(json, program)
    #expect(twice.status == 65 && twice.error.contains("第 1 项中“a”有两个值"), "\(twice.error)")
    let blank = try await publish(json, program, title: " ")
    #expect(blank.status == 64 && blank.error.contains("--title 的值是空白"), "\(blank.error)")
  }

  @Test func whatIsNoCSVIsCalledByItsName() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let path = program.folder.path + "/a.xlsx"
    for (bytes, word) in [
      ([0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xFE], "工作簿"), (Array("SQLite format 3\0x".utf8), "SQLite"),
    ] as [([UInt8], String)] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let run = try await publish(path, program)
      #expect(run.status == 65 && run.error.contains(word), "\(run.error)")
      #expect(run.error.contains("tjdata table \(path) --output"), "\(run.error)")
      #expect(!run.error.contains("编码"), "\(run.error)")
    }
    let folder = try await publish(program.folder.path, program)
    #expect(folder.status == 64 && folder.error.contains("是目录"), "\(folder.error)")
    let csv = program.folder.path + "/a.csv"
    try Data("名称;数量\n甲;1\n".utf8).write(to: URL(fileURLWithPath: csv))
    let parted = try await publish(csv, program)
    #expect(parted.status == 65 && parted.error.contains("分号"), "\(parted.error)")
    try Data("名称,\n甲,1\n".utf8).write(to: URL(fileURLWithPath: csv))
    let unnamed = try await publish(csv, program)
    #expect(unnamed.status == 65 && unnamed.error.contains("第 2 列没有列名"), "\(unnamed.error)")
    let whole = try await publish(program)
    #expect(whole.error.contains("人数（f_3070020000090_000001002）：整型"), "\(whole.error)")
  }

  /// The parts of a platform that begins with nothing are the operator's to fill.
  @Test func theSiteAndItsSurveyAreWritten() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let set = try await program.run(
      "admin", "site", "set", "--name", "滨城数据", "--host", "滨城市人民政府", "--icp", "")
    #expect(set.status == 0, "\(set.error)")
    #expect(try await program.run("admin", "site", "set").status == 64)
    #expect(try await program.run("admin", "site", "set", "--name", " ").status == 64)
    let body = program.folder.path + "/p.txt"
    try Data("介绍\n".utf8).write(to: URL(fileURLWithPath: body))
    let page = try await program.run("admin", "site", "page", "write", body, "--title", "网站介绍")
    #expect(page.status == 0, "\(page.error)")
    let site = try JSON.parse(try await program.run("admin", "site", "--json").output)
    #expect(site["name"] == "滨城数据" && site["host"] == "滨城市人民政府" && site["icp"] == "")
    #expect(site["pages"]?.arrayValue?.first?["body"] == "介绍\n")
    try Data("一\n二\0\n".utf8).write(to: URL(fileURLWithPath: body))
    let null = try await program.run("admin", "site", "page", "write", body, "--title", "网站介绍")
    #expect(null.status == 65 && null.error.contains("第 2 行有空字符 U+0000"), "\(null.error)")
    let shown = try await program.run("admin", "survey", "--json")
    let file = program.folder.path + "/s.json"
    try Data(shown.output.utf8).write(to: URL(fileURLWithPath: file))
    #expect(try await program.run("admin", "survey", "write", file).status == 0)
    #expect(try await program.run("admin", "survey", "--json").output == shown.output)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: file))
    let none = try await program.run("admin", "survey", "write", file)
    #expect(none.status == 65 && none.error.contains("title 与 questions"), "\(none.error)")
    #expect(try await program.run("admin", "survey", "remove").status == 0)
    #expect(try await program.run("admin", "survey").error.contains("没有调查问卷"))
    let audit = try await program.run("admin", "audit")
    #expect(audit.output.contains("admin site set") && audit.output.contains("admin survey write"))
  }

  @Test func aForgottenPasswordIsResetAndCallsChangeBesideTheToken() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let reset = try await program.run("admin", "account", "password", "candy")
    #expect(reset.status == 0 && reset.outputLines.count == 1, "\(reset.error)")
    #expect(try await program.run("admin", "account", "password", "nobody").status == 66)
    #expect(try await program.run("admin", "token", "candy", "--calls", "7").status == 0)
    let quota = try await program.run("admin", "quota", "candy", "9")
    #expect(quota.status == 0 && quota.error.contains("令牌没有改变"), "\(quota.error)")
    let list = try await program.run("admin", "account", "--json")
    #expect(list.output.contains("\"callsPerDay\":9"), "\(list.output)")
    #expect(try await program.run("admin", "quota", "nobody", "9").status == 66)
    let audit = try await program.run("admin", "audit")
    #expect(audit.output.contains("admin account password") && audit.output.contains("quota 9"))
    #expect(!audit.output.contains(reset.outputLines[0]))
    #expect(try await program.run("admin", "submissions", "--all").status == 0)
  }

  @Test func statisticsTellWhatIsThereAndWhatWaits() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let stats = try await program.run("admin", "stats", "--json")
    let json = try JSON.parse(stats.output)
    #expect((json["datasets"]?.integerValue ?? 0) > 80)
    #expect(json["waitingApplications"] == 0)
    let list = try await program.run("admin", "list", "绿色商场", "--json")
    #expect(try JSON.parse(list.output)["total"] == 1)
    let none = try await program.run("admin", "applications")
    #expect(none.status == 0 && none.output.isEmpty && none.error.contains("没有待审核的应用"))
    #expect(try await program.run("admin", "submissions").error.contains("没有待答复的内容"))
  }

  @Test func questionsAndPoliciesAreWrittenAndRemoved() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let body = program.folder.path + "/p.txt"
    try Data("第一条\n".utf8).write(to: URL(fileURLWithPath: body))
    let written = try await program.run(
      "admin", "policy", "write", body, "--title", "新政策", "--issuer", "市大数据局", "--issued",
      "2019-03-01")
    #expect(written.status == 0, "\(written.error)")
    #expect(try await program.run("admin", "policy").output.contains("2019-03-01\t市大数据局\t新政策"))
    #expect(try await program.run("admin", "policy", "remove", "新政策").status == 0)
    #expect(try await program.run("admin", "policy", "remove", "新政策").status == 66)
    for answer in ["是", "不是"] {
      let faq = try await program.run(
        "admin", "faq", "write", "--topic", "数据", "--question", "问？", "--answer", answer)
      #expect(faq.status == 0)
    }
    let faq = try await program.run("admin", "faq")
    #expect(faq.output.contains("数据\t问？\t不是") && !faq.output.contains("数据\t问？\t是\n"))
  }
}
