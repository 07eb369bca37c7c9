import Base
import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("Hostile files do no harm")
struct HostileTests {
  @Test func oneLineOfTenMegabytes() async throws {
    let line = String(repeating: "x", count: 10 << 20)
    let table = try await Sample.open("a,b\n1,\(line)\n2,y\n")
    #expect(table.extent.rows == 2)
    #expect(try await table.rows(0..<1)[0].cells[1].utf8.count == 10 << 20)
    #expect(try await table.rows(1..<2).map(\.cells) == [["2", "y"]])
    let head = try await Sample.open(line)
    #expect(head.extent.rows == 0 && head.headings.count == 1)
  }

  @Test func anUnclosedQuoteAndNULs() async throws {
    let table = try await Sample.open("a,b\n1,\"x\n2,y\n3,z\n")
    #expect(
      try await Sample.cells(table) == [["a", "b"], ["1", "\"x"], ["2", "y"], ["3", "z"]])
    #expect(
      Array(table.extent.notices) == [TableNotice(.openQuote, place: TablePlace(line: 2))])
    let nul = try await Sample.open("a,b\n\u{0},\u{1B}[2J\n")
    #expect(try await nul.rows(0..<1)[0].cells == ["\u{0}", "\u{1B}[2J"])
  }

  @Test func endlessColumns() async throws {
    let table = try await Sample.open("a\n" + String(repeating: ",", count: 100_000) + "x\nb\n")
    #expect(table.extent.rows == 2)
    #expect(try await table.rows(1..<2)[0].cells[0] == "b")
  }

  /// Each name was compared with all before it, and each column told to all that look on.
  @Test(.timeLimit(.minutes(1))) func thousandsOfColumnsAlike() async throws {
    let line = Array(repeating: "a", count: 16_384).joined(separator: ",")
    let table = try await Sample.open("\(line)\n\(line)\n")
    #expect(table.headings.last?.code == "a_16384")
    let members = (0..<16_384).map { "\"\($0)\":1" }.joined(separator: ",")
    let rows = try await Sample.open("[{\(members)},{\(members)}]", as: "t.json")
    #expect(rows.headings.count == 16_384)
  }

  @Test func bombsOfXML() async throws {
    let bomb = """
      <!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>\
      <l><row><x>&d;</x></row><row><x>&d;</x></row></l>
      """
    let table = try? await Sample.open(bomb, as: "t.xml")
    if let table { #expect(table.extent.rows <= 2) }
    let outside = """
      <!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l><row><x>&x;</x></row><row/></l>
      """
    let secret = try? await Sample.open(outside, as: "t.xml")
    if let secret {
      #expect(try await Sample.cells(secret).joined().allSatisfy { !$0.contains("root") })
    }
    let deep = String(repeating: "<a>", count: 5000)
    await #expect(throws: TableFault.self) { try await Sample.open(deep, as: "t.xml") }
  }

  @Test func deepJSON() async throws {
    let deep = "[" + String(repeating: "[", count: 100_000)
    await #expect(throws: TableFault.self) { try await Sample.open(deep, as: "t.json") }
    let nested =
      String(repeating: "{\"a\":", count: 1000) + "1" + String(repeating: "}", count: 1000)
    await #expect(throws: TableFault.self) { try await Sample.open(nested, as: "t.json") }
  }

  @Test func brokenArchives() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    try FormatTests.archive(FormatTests.workbook, at: path)
    let whole = try Sample.read(path)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 1..<bytes.count - 4, using: &generator))
      }
      _ = try? await Sample.open(bytes, as: "t.xlsx")
    }
    await #expect(throws: TableFault.self) {
      try await Sample.open(Array(whole.prefix(200)), as: "t.xlsx")
    }
    var members = FormatTests.workbook
    members["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"
    try FormatTests.archive(members, at: path)
    await #expect(throws: TableFault.self) { try await OpenTable.open(path) }
  }

  @Test(arguments: ["t.csv", "t.json", "t.ndjson", "t.xml", "x"])
  func randomBytes(_ name: String) async throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<60 {
      let starts = ["", "{", "[{\"a\":", "<a>", "PK\u{3}\u{4}", "\u{FEFF}\""]
      var bytes = Array(starts[round % starts.count].utf8)
      for _ in 0..<Int.random(in: 0..<600, using: &generator) {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
      guard let table = try? await Sample.open(bytes, as: name) else { continue }
      _ = try await Sample.cells(table)
    }
  }

  @Test func memoryStaysBounded() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/big.csv"
    var block = ""
    for number in 0..<20_000 { block += "\(number),河西区友谊路\(number)号,\(number).25,2024-01-05\n" }
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    let bytes = Array(block.utf8)
    for _ in 0..<150 { _ = write(file, bytes, bytes.count) }
    close(file)
    let before = try Self.residentMegabytes()
    let table = try await OpenTable.open(path)
    try await table.waitUntilComplete()
    #expect(table.extent.rows == 150 * 20_000 - 1)
    _ = try await table.rows(1_000_000..<1_000_100)
    _ = try await table.view(TableQuery(filter: .anywhere("友谊路19999号")))
    #expect(try Self.residentMegabytes() - before < 60)
  }

  private static func residentMegabytes() throws -> Int {
    let bytes = try Self.procStatus()
    let line = bytes.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
  }

  private static func procStatus() throws -> String {
    let file = open("/proc/self/status", O_RDONLY)
    guard file >= 0 else { throw Sample.Failure() }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
