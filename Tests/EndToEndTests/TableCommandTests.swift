import Formats
import Foundation
import ProgramSupport
import Testing

/// `tjdata table` of the built program, and calls whose rows go to a file.
@Suite(.timeLimit(.minutes(5))) struct TableCommandTests {
  static let shops = """
    名称,区县,面积,日期
    绿色商场,河西区,120.5,2024-01-05
    "甲,乙",和平区,80,2023-05-01
    便利店,河西区,,2024-03-01

    """

  private func program() throws -> (Program, String) {
    let program = try Program()
    try program.folder.write("t.csv", Self.shops)
    return (program, program.folder.path + "/t.csv")
  }

  @Test func rowsAreFilteredSortedAndCut() async throws {
    let (program, path) = try program()
    let plain = try await program.run("table", path)
    #expect(plain.output.hasPrefix("绿色商场\t河西区\t120.5\t2024-01-05\n") && plain.status == 0)
    let some = try await program.run(
      "table", path, "--where", "区县 ~ 河西", "--sort", "日期:desc", "--columns", "日期,名称",
      "--format", "csv")
    #expect(some.output == "日期,名称\r\n2024-03-01,便利店\r\n2024-01-05,绿色商场\r\n")
    let json = try await program.run("table", path, "--limit", "1", "--json")
    #expect(try JSON.parse(json.output).arrayValue?.first?["面积"] == .number("120.5"))
    let groups = try await program.run("table", path, "--group", "区县", "--format", "ndjson")
    #expect(groups.outputLines.first == "{\"区县\":\"河西区\",\"个数\":2,\"占比%\":66.67}")
    let sql = try await program.run(
      "table", path, "--sql", "SELECT max(面积) AS m FROM data", "--format", "csv")
    #expect(sql.output == "m\r\n120.5\r\n")
    let profile = try await program.run("table", path, "--profile", "--columns", "面积", "--json")
    let row = try #require(try JSON.parse(profile.output).arrayValue?.first)
    #expect(row["blank"] == 1 && row["max"] == .number("120.5") && row["kind"] == "数值")
  }

  /// What is repeated is joined, and names stand between commas of either width.
  @Test func optionsThatAreRepeatedAreJoined() async throws {
    let (program, path) = try program()
    let both = try await program.run(
      "table", path, "--columns", "日期", "--columns", "名称，面积", "--where", "区县 ~ 河西", "--where",
      "面积 > 100", "--format", "csv")
    #expect(both.output == "日期,名称,面积\r\n2024-01-05,绿色商场,120.5\r\n", "\(both.error)")
    let sorted = try await program.run(
      "table", path, "--sort", "区县、日期:desc", "--columns", "名称", "--format", "csv")
    #expect(sorted.output.contains("便利店\r\n绿色商场\r\n"), "\(sorted.error)")
    let groups = try await program.run(
      "table", path, "--group", "区县", "--group", "名称", "--format", "csv")
    #expect(groups.output.hasPrefix("区县,名称,个数"), "\(groups.output)")
    let twice = try await program.run("table", path, "--sheet", "a", "--sheet", "b")
    #expect(twice.status == 64 && twice.error.contains("--sheet 给了不止一次"), "\(twice.error)")
  }

  /// What is advised can be pasted, whatever the column is called.
  @Test(arguments: ["企业 名称", "it's name", "名称", "and", "a`b"])
  func theConditionAgainstTotalsCanBePasted(column: String) async throws {
    let program = try Program()
    try program.folder.write("t.csv", "\(column),数量\n甲,1\n乙,2\n合计,3\n")
    let path = program.folder.path + "/t.csv"
    let told = try await program.run("table", path).error
    let advice = try #require(told.firstMatch(of: /可用 (--where .*?) 筛去/), "\(told)").output.1
    let output = try Shell.run("'\(Program.path)' table '\(path)' \(advice) 2>/dev/null")
    #expect(output == "甲\t1\n乙\t2\n", "\(advice): \(output)")
  }

  @Test func standardInputIsRead() async throws {
    let (program, path) = try program()
    let output = try Shell.run("'\(Program.path)' table - --columns 名称 <'\(path)' | head -1")
    #expect(output == "绿色商场\n", "\(program.folder.path)")
  }

  @Test func filesAreWrittenWholeAndOnce() async throws {
    let (program, path) = try program()
    for ending in ["xlsx", "sqlite", "json", "md", "ndjson"] {
      let target = program.folder.path + "/out." + ending
      let made = try await program.run("table", path, "--output", target)
      #expect(made.status == 0 && made.output.isEmpty && made.error.contains("3 行"))
      let again = try await program.run("table", path, "--output", target)
      #expect(again.status == 73 && again.error.contains("已存在"))
      let forced = try await program.run("table", path, "--output", target, "--overwrite")
      #expect(forced.status == 0)
    }
    let sheet = try await program.run(
      "table", program.folder.path + "/out.xlsx", "--format", "csv")
    #expect(sheet.output == Self.shops.replacing("\n", with: "\r\n"))
  }

  /// `--overwrite` replaces files, and neither pipes nor devices.
  @Test func whatIsNoPlainFileIsNotWrittenOver() async throws {
    let (program, path) = try program()
    let pipe = program.folder.path + "/pipe.csv"
    let link = program.folder.path + "/link.csv"
    try Shell.run("mkfifo '\(pipe)' && ln -s pipe.csv '\(link)'")
    for target in [pipe, link] {
      let orders = [
        ["table", path, "--output", target],
        ["invoke", SubcommandTests.quota, "--output", target],
        ["download", FileDownloadTests.malls, "--output", target],
      ]
      for order in orders {
        let run = try await program.run(order + ["--overwrite"])
        #expect(run.status == 73 && run.output.isEmpty, "\(order) \(run.error)")
        #expect(run.error.contains("不是普通文件，没有写入"), "\(order) \(run.error)")
      }
    }
    try Shell.run("test -p '\(pipe)' && test -L '\(link)'")
  }

  @Test func aDashIsStandardOutput() async throws {
    let (program, path) = try program()
    let text = try await program.run("table", path, "--output", "-", "--format", "csv")
    #expect(text.status == 0 && text.output == Self.shops.replacing("\n", with: "\r\n"))
    let plain = try await program.run("table", path, "--output", "-")
    #expect(plain.output == (try await program.run("table", path)).output)
    let rows = try await program.run(
      "invoke", SubcommandTests.quota, "--format", "csv", "--output", "-")
    #expect(rows.status == 0 && rows.output.hasPrefix("f_3070020000012_000020001,"))
    let malls = FileDownloadTests.malls
    let table = try Shell.run(
      """
      cd '\(program.folder.path)' && '\(Program.path)' --data-dir data download \(malls) --output - \
        2>note | '\(Program.path)' --data-dir data table - --limit 1 | wc -l
      """)
    #expect(table == "1\n", "\(program.folder.path)")
    #expect(try program.folder.read("note").contains("校验和相符"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    #expect(!files.contains { $0.hasSuffix("/-") || $0 == "-" || $0.contains("tjdata-pipe") })
    let several = try await program.run(
      "download", FileDownloadTests.railways, "--output", "-")
    #expect(several.status == 64 && several.error.contains("--file"))
  }

  @Test func mistakesHaveTheirStatus() async throws {
    let (program, path) = try program()
    let filter = try await program.run("table", path, "--where", "面积 >")
    #expect(filter.status == 64 && filter.error.contains("面积 >▶"))
    let column = try await program.run("table", path, "--sort", "楼层")
    #expect(column.status == 64 && column.error.contains("可用的列：名称"))
    #expect(try await program.run("table", path + "x").status == 66)
    #expect(try await program.run("table", path, "--format", "xlsx").status == 64)
    #expect(try await program.run("table", path, "--sql", "DROP TABLE data").status == 64)
    try program.folder.write("bad.json", "[{\"a\":1},\n{]")
    let bad = try await program.run("table", program.folder.path + "/bad.json")
    #expect(bad.status == 65 && bad.output == "1\n" && bad.error.contains("第 2 行"))
  }

  @Test func callsGoToAFile() async throws {
    let (program, _) = try program()
    let path = program.folder.path + "/rows.csv"
    let made = try await program.run(
      "invoke", SubcommandTests.quota, "--all", "--output", path, "--attribution")
    #expect(made.status == 0 && made.output.isEmpty && made.error.contains("6 行"))
    let text = try program.folder.read("rows.csv")
    #expect(text.hasPrefix("f_3070020000012_000020001,"))
    #expect(text.contains("# 来源：天津市信息资源统一开放平台"))
    let again = try await program.run("invoke", SubcommandTests.quota, "--output", path)
    #expect(again.status == 73)
    let labels = program.folder.path + "/rows.xlsx"
    _ = try await program.run(
      "invoke", SubcommandTests.quota, "--names", "label", "--output", labels)
    let table = try await program.run("table", labels, "--format", "ndjson", "--limit", "1")
    #expect(!table.output.contains("f_") && table.outputLines.count == 1)
  }
}
