import Formats
import Foundation
import Glibc
import ProgramSupport
import Testing

/// What `tjdata table` says of files that are not as they should be.
@Suite(.timeLimit(.minutes(5))) struct TableTroubleTests {
  private func written(_ name: String, _ bytes: [UInt8]) throws -> (Program, String) {
    let program = try Program()
    let path = program.folder.path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return (program, path)
  }

  @Test func damageIsSaidByEveryWayOut() async throws {
    // 名,数 / a half of a character
    let (program, path) = try written(
      "t.csv", [0xC3, 0xFB, 0x2C, 0xCA, 0xFD, 0x0A, 0xC3, 0x2C, 0x31, 0x0A])
    for arguments in [[], ["--profile"], ["--where", "数 = 1"], ["--format", "json"]] {
      let run = try await program.run(["table", path] + arguments)
      #expect(run.status == 0 && run.error.contains("有 1 处字节不成文字") && run.error.contains("第 2 行"))
    }
    let profile = try await program.run("table", path, "--profile", "--columns", "名", "--json")
    #expect(try JSON.parse(profile.output).arrayValue?.first?["damaged"] == 1)
  }

  /// Least, most and mean stand for the numbers alone, so it says how many cells are none.
  @Test func aProfileSaysWhatIsNotOfItsKind() async throws {
    let text = "v\n" + (1...40).map { "\($0)\n" }.joined() + "文本\n待定\n922337203685478.5\n"
    let (program, path) = try written("t.csv", Array(text.utf8))
    let run = try await program.run("table", path, "--profile", "--json")
    let profile = try #require(try JSON.parse(run.output).arrayValue?.first)
    #expect(profile["other"] == 2 && profile["max"] == .number("922337203685478.5"))
  }

  /// Nobody adds telephones and postcodes.
  @Test func aProfileHasNoMeanOfCodes() async throws {
    let text = "名,邮编,面积\n甲,300000,2\n乙,300010,4\n"
    let (program, path) = try written("t.csv", Array(text.utf8))
    let run = try await program.run("table", path, "--profile", "--json")
    let profiles = try #require(try JSON.parse(run.output).arrayValue)
    #expect(profiles[1]["kind"] == "编号" && profiles[1]["mean"] != .number("300005"))
    #expect(profiles[2]["kind"] == "整数" && profiles[2]["mean"] == 3)
  }

  /// Nor are a mean of per cents and rows that a filter left out told otherwise than they are.
  @Test func whatIsToldIsOfTheRowsThatAreShown() async throws {
    let text = "项,占比\n甲,15.5%\n乙,20.1%\n合计,35.6%\n"
    let (program, path) = try written("t.csv", Array(text.utf8))
    let all = try await program.run("table", path, "--profile", "--format", "csv")
    #expect(all.output.contains(",23.7333%,") && all.error.contains("“合计”"))
    for arguments in [["--profile"], ["--group", "项"], ["--sort", "占比", "--columns", "占比"]] {
      let run = try await program.run(["table", path, "--where", "项 != 合计"] + arguments)
      #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
      let total = try await program.run(["table", path, "--where", "占比 > 16%"] + arguments)
      #expect(total.error.contains("“合计”"), "\(total.error)")
    }
    let mean = try await program.run("table", path, "--where", "项 != 合计", "--profile", "--json")
    #expect(try JSON.parse(mean.output).arrayValue?.last?["mean"] == "17.8%")
  }

  /// An option leaves out rows of a statement's result, which has other ones.
  @Test func aStatementIsToldToLeaveRowsOut() async throws {
    let (program, path) = try written("t.csv", Array("项,数\n甲,1\n乙,2\n合计,3\n".utf8))
    let run = try await program.run("table", path, "--sql", "select sum(数) from data")
    #expect(run.error.contains("“合计”") && run.error.contains("WHERE"), "\(run.error)")
    #expect(!run.error.contains("--where"), "\(run.error)")
  }

  /// As a shell gives it for `<(…)`: what comes is there once.
  @Test func whatComesByAPipeIsRead() async throws {
    let (program, path) = try written("t.csv", Array("a,b\n1,2\n".utf8))
    let pipe = program.folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    async let fed: Void = Task.detached {
      try Data(contentsOf: URL(fileURLWithPath: path))
        .write(to: URL(fileURLWithPath: pipe))
    }.value
    let run = try await program.run("table", pipe, "--format", "csv")
    try await fed
    #expect(run.status == 0 && run.output == "a,b\r\n1,2\r\n", "\(run.error)")
  }

  @Test func anotherArrayIsChosen() async throws {
    let text = "{\"result\":{\"fields\":[{\"id\":\"a\"}],\"records\":[{\"a\":1},{\"a\":2}]}}"
    let (program, path) = try written("t.json", Array(text.utf8))
    let records = try await program.run("table", path, "--format", "csv")
    #expect(records.output == "a\r\n1\r\n2\r\n")
    #expect(records.error.contains("result.records") && records.error.contains("--rows"))
    let fields = try await program.run(
      "table", path, "--rows", "result.fields", "--format", "csv")
    #expect(fields.output == "id\r\na\r\n" && fields.error.isEmpty)
    let none = try await program.run("table", path, "--rows", "x")
    #expect(none.status == 64 || none.status == 66)
    #expect(none.error.contains("result.records"))
  }

  @Test func theEncodingIsNamed() async throws {
    // 名稱 in Big5.
    let (program, path) = try written(
      "t.csv", [0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x32, 0x0A])
    let big5 = try await program.run("table", path, "--encoding", "big5", "--format", "csv")
    #expect(big5.status == 0 && big5.output == "名稱,b\r\n1,2\r\n" && big5.error.isEmpty)
    let unknown = try await program.run("table", path, "--encoding", "klingon")
    #expect(unknown.status == 64 && unknown.error.contains("klingon"))
    let sheet = try await program.run("table", path, "--sheet", "2")
    #expect(sheet.status == 64 && sheet.error.contains("t.csv"))
  }

  @Test func theRowOfNamesIsChosen() async throws {
    let (program, path) = try written("t.csv", Array("表,一\n基本,\n名,数\n甲,1\n".utf8))
    let two = try await program.run("table", path, "--header-row", "2-3", "--format", "csv")
    #expect(two.output == "基本_名,基本_数\r\n甲,1\r\n" && two.error.contains("1 行标题"))
    for wrong in ["0", "x", "3-2", "1-99"] {
      #expect(try await program.run("table", path, "--header-row", wrong).status == 64)
    }
    let beyond = try await program.run("table", path, "--header-row", "9")
    #expect(beyond.status != 0 && beyond.error.contains("没有第 9 行"))
  }

  /// What cannot be followed is refused, and not passed over.
  @Test(arguments: [
    ("t.json", "[{\"a\":1}]"), ("t.ndjson", "{\"a\":1}\n{\"a\":2}\n"),
    ("t.xml", "<r><i><a>1</a></i><i><a>2</a></i></r>"),
  ])
  func rowsOfNamesWhereThereAreNone(_ name: String, _ text: String) async throws {
    let (program, path) = try written(name, Array(text.utf8))
    let run = try await program.run("table", path, "--header-row", "1")
    #expect(run.status == 64 && run.output.isEmpty && run.error.contains("--header-row"))
    let (second, list) = try written("t.json", Array("[[\"a\",\"b\"],[\"c\",\"d\"]]".utf8))
    let named = try await second.run("table", list, "--header-row", "1", "--format", "csv")
    #expect(named.status == 0 && named.output == "a,b\r\nc,d\r\n")
  }

  @Test func textsAsTheyStand() async throws {
    let (program, path) = try written("t.csv", Array("代码,数\n=\"00123\",1.50\n".utf8))
    #expect(try await program.run("table", path).output == "00123\t1.50\n")
    let literal = try await program.run("table", path, "--as-is", "--json")
    let row = try JSON.parse(literal.output).arrayValue?.first
    #expect(row?["代码"] == "=\"00123\"" && row?["数"] == "1.50")
  }

  @Test func faultsAreSaidBehindTheRows() async throws {
    let (program, path) = try written(
      "t.xml", Array("<r><row><n>甲</n></row>\n<row><n>&#x1F;</n></row></r>".utf8))
    let run = try await program.run("table", path)
    #expect(run.status == 65 && run.output == "甲\n")
    #expect(run.error.contains("第 2 行") && !run.error.contains("parser error"))
  }
}
