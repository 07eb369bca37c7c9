import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("Quotes behind a backslash")
struct EscapedQuoteTests {
  private static let rows = """
    编号,"名称","备注"
    1,"甲","说 \\"好\\", 可以"
    2,"5\\" 管","C:\\\\dir\\\\"
    3,"\\"乙\\"","两\\
    行"

    """

  /// As MySQL writes them, and phpMyAdmin where it is told to.
  @Test(arguments: ["\n", "\r\n"])
  func whereItIsCertainTheyAreRead(_ end: String) async throws {
    let table = try await Sample.open(Self.rows.replacing("\n", with: end))
    let cells = try await Sample.cells(table)
    #expect(cells.map { $0.count } == [3, 3, 3, 3])
    #expect(cells[1] == ["1", "甲", "说 \"好\", 可以"])
    #expect(cells[2] == ["2", "5\" 管", "C:\\dir\\"])
    #expect(cells[3][1] == "\"乙\"" && cells[3][2].hasSuffix("行"))
    #expect(Array(table.extent.notices) == [TableNotice(.escapedQuotes)])
    let plain = try await Sample.open(
      Self.rows, as: "t.csv", TableOpening(isLiteral: true))
    #expect(plain.extent.notices.count(of: .escapedQuotes) == 0)
    #expect(plain.extent.notices.count(of: .strayQuotes) > 0)
  }

  /// Far behind the beginning, wherever a piece ends, in rows that are sorted and filtered, too.
  @Test func longFiles() async throws {
    var text = "编号,备注\n"
    for number in 0..<120_000 { text += "\(number),\"a\\\\ \\\"x\\\", y\"\n" }
    let table = try await Sample.open(text)
    #expect(table.extent.rows == 120_000)
    #expect(table.extent.notices.count(of: .strayQuotes) == 0)
    let view = try await table.view(
      TableQuery(
        filter: FilterParser.parse("编号 >= 119998", table.headings),
        sorts: [TableSort(0, isDescending: true)]))
    #expect(
      try await Sample.cells(view).dropFirst() == [
        ["119999", "a\\ \"x\", y"], ["119998", "a\\ \"x\", y"],
      ])
  }

  /// In GBK a backslash is the second byte of some characters.
  @Test func inGBK() async throws {
    // 名称,数 / "誠\"好\"",1
    let bytes: [UInt8] =
      [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xCA, 0xFD, 0x0A, 0x22, 0xD5, 0x5C, 0x5C, 0x22, 0xBA, 0xC3]
      + [0x5C, 0x22, 0x22, 0x2C, 0x31, 0x0A]
    let table = try await Sample.open(bytes)
    #expect(try await Sample.cells(table) == [["名称", "数"], ["誠\"好\"", "1"]])
  }

  /// Where a backslash is one.
  @Test(arguments: [
    "目录,数\n\"C:\\dir\\\",1\n\"D:\\\",2\n", "目录,名\n\"C:\\dir\\\",\"甲\"\n\"D:\\\",\"乙\"\n",
    "式,数\n\"\\frac{1}{2}\",1\n\"\\\"\"x\\\"\"\",2\n",
  ])
  func elseTheyAreNotTouched(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.extent.notices.isEmpty)
    let cells = try await Sample.cells(table)
    #expect(
      cells.allSatisfy { $0.count == 2 }
        && cells[1][0].hasPrefix("\\") != cells[1][0].hasPrefix("C:\\"))
  }

  /// Where nothing is certain the rows are read as the standard has it, and it is said.
  @Test func whatMayBeSoIsSaid() async throws {
    let table = try await Sample.open("a,b\n\"C:\\\",\"x\"\n\"说 \\\"好\\\"\",\"y\"\n\"a\"b,1\n")
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.strayQuotes, count: 2, place: TablePlace(line: 3))
      ])
    let far = "a,b\n" + String(repeating: "1,\"x\"\n", count: 60_000) + "2,\"y \\\"z\\\"\"\n"
    #expect(
      Array(try await Sample.open(far).extent.notices) == [
        TableNotice(.strayQuotes, place: TablePlace(line: 60_002))
      ])
    #expect(try await Sample.open("a,b\n\"1\" ,\"2\"\t\r\n").extent.notices.isEmpty)
  }
}
