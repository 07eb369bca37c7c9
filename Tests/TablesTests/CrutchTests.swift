import Base
import Tabular
import Testing

@testable import Tables

@Suite("What is put around a text comes off")
struct CrutchTests {
  @Test func formulasOfTextsTabsApostrophesAndNoBreakSpaces() async throws {
    let table = try await Sample.open(
      "名称,代码,邮编\n甲,=\"00123\",91120116000000000X\t\n乙,\"=\"\"00045\"\"\",\u{A0}300001\u{A0}\n"
        + "'丙','00123,it's\n'90s,'12010119900307001X,=1+1\n")
    #expect(
      try await Sample.cells(table) == [
        ["名称", "代码", "邮编"], ["甲", "00123", "91120116000000000X"], ["乙", "00045", "300001"],
        ["'丙'", "00123", "it's"], ["'90s", "12010119900307001X", "=1+1"],
      ])
    let view = try await table.view(
      TableQuery(filter: FilterParser.parse("代码 = \"00123\"", table.headings)))
    #expect(view.extent.rows == 2)
  }

  @Test func asTheyStandWhereThatIsWanted() async throws {
    let table = try await Sample.open(
      "代码,数\n=\"00123\",1\n", as: "t.csv", TableOpening(isLiteral: true))
    #expect(try await Sample.cells(table) == [["代码", "数"], ["=\"00123\"", "1"]])
    #expect(table.headings.map(\.kind) == [.text, .text])
  }

  @Test(arguments: [
    "sep=;\n名称;数,量\n甲;1\n", "\u{FEFF}sep=;\r\n名称;数,量\r\n甲;1\r\n", "SEP=;\n名称;数,量\n甲;1",
  ])
  func excelsLineAboutTheSeparator(_ text: String) async throws {
    #expect(try await Sample.cells(Sample.open(text)) == [["名称", "数,量"], ["甲", "1"]])
  }

  @Test func linesWithoutAnythingAreNoRows() async throws {
    let table = try await Sample.open("\r\na,b\r\n\r\n1,2\r\n\r\n\r\n,\r\n3,4\r\n\r\n")
    #expect(try await Sample.cells(table) == [["a", "b"], ["1", "2"], ["", ""], ["3", "4"]])
    // In one column such a line is a cell.
    let one = try await Sample.open("a\n1\n\n3\n")
    #expect(try await Sample.cells(one) == [["a"], ["1"], [""], ["3"]])
  }

  @Test(arguments: 0..<30)
  func linesWithoutAnythingAnywhere(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = "a,b\n"
    var wanted: [[String]] = [["a", "b"]]
    for number in 0..<Int.random(in: 0..<(seed % 3 == 0 ? 30_000 : 50), using: &generator) {
      let count = Int.random(in: 0..<4, using: &generator)
      text += String(repeating: "\n", count: count == 3 ? 9 : 0) + "\(number),x\r\n"
      if count == 2 { text += "\r\n" }
      wanted.append(["\(number)", "x"])
    }
    let table = try await Sample.open(text)
    #expect(try await Sample.cells(table) == wanted)
    // Rows in another order are found by their places.
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0, isDescending: true)]))
    #expect(try await Sample.cells(sorted).dropFirst() == wanted.dropFirst().reversed()[...])
  }

  @Test func aQuoteThatNeverClosesIsALetterInItsLine() async throws {
    let table = try await Sample.open("名称,尺寸,数\n甲,\"20 屏,1\n乙,普通,2\n")
    #expect(
      try await Sample.cells(table)
        == [["名称", "尺寸", "数"], ["甲", "\"20 屏", "1"], ["乙", "普通", "2"]])
    let last = try await Sample.open("a,b\n1,x\n2,\"y\n3,z\n4,w\n")
    #expect(
      try await Sample.cells(last)
        == [["a", "b"], ["1", "x"], ["2", "\"y"], ["3", "z"], ["4", "w"]])
    #expect(
      Array(last.extent.notices) == [TableNotice(.openQuote, place: TablePlace(line: 3))])
    #expect(last.extent.notices.first?.message.contains("第 3 行") == true)
  }

  @Test func aQuoteThatNeverClosesFarWithinALongFile() async throws {
    var text = "a,b\n"
    for number in 0..<60_000 { text += number == 50_000 ? "\(number),\"x\n" : "\(number),y\n" }
    let table = try await Sample.open(text)
    #expect(table.extent.rows == 60_000)
    #expect(
      try await table.rows(49_999..<50_002).map(\.cells)
        == [["49999", "y"], ["50000", "\"x"], ["50001", "y"]])
    #expect(table.extent.notices.first?.place.line == 50_002)
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0, isDescending: true)]))
    #expect(try await sorted.rows(9_999..<10_000).map(\.cells) == [["50000", "\"x"]])
  }

  @Test func columnsBeyondTheLimitAreSaid() async throws {
    let names = (0..<16_400).map { "列\($0)" }.joined(separator: ",")
    let cells = (0..<16_400).map(String.init).joined(separator: ",")
    let table = try await Sample.open("\(names)\n\(cells)\n")
    #expect(table.headings.count == 16_384)
    #expect(try await table.rows(0..<1)[0].cells.last == "16383")
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.droppedColumns(limit: 16_384), count: 16, place: TablePlace(line: 1))
      ])
  }
}
