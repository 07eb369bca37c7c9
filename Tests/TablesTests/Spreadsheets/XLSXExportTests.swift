import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("XLSX that is written")
struct XLSXExportTests {
  static func exported(_ table: OpenTable) async throws -> (OpenTable, TableExported) {
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    let made = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    return (again, made)
  }

  /// A spreadsheet sums what it has as numbers; what it shows is what was written.
  @Test func numbersAreNumbersAndLookTheSame() async throws {
    let text = """
      名称,面积,单价,额,日期,码
      甲,120.50,12.5,"1,234.50",2024-01-05,00123
      乙,80.00,3.25,"12,345.00",2024-01-06,00045
      丙,99.75,1.0,10.00,2024-01-07,00046
      丁,100,-2.10,0.50,2024-01-08,123456789012345678

      """
    let table = try await Sample.open(text)
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    _ = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    for number in ["120.50", "80.00", "1.0", "-2.10", "1234.5", "12345", "45296"] {
      #expect(sheet.contains("<v>\(number)</v>"), "\(number)")
    }
    #expect(sheet.contains("<t>00123</t>") && sheet.contains("<t>123456789012345678</t>"))
    #expect(try Member.text("xl/styles.xml", of: path).contains("formatCode=\"#,##0.00\""))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    let found = try await Sample.cells(again)
    #expect(found.map { $0[1] } == ["面积", "120.50", "80.00", "99.75", "100"])
    #expect(found.map { $0[2] } == ["单价", "12.5", "3.25", "1.0", "-2.10"])
    #expect(found.map { $0[4] } == ["日期", "2024-01-05", "2024-01-06", "2024-01-07", "2024-01-08"])
  }

  /// Coordinates have more digits than a double is sure of; codes stay texts.
  @Test func longFractionsAreNumbers() async throws {
    let text = """
      x,y,z
      117.84743373693723,117.20000000000000,911201160000000770
      117.7609624449126,39.12345678901234,911201160000000771
      -0.12345678901234567,-0.5,911201160000000772
      0.00000000000000001,1234567890123456.5,00123

      """
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.kind) == [.number, .number, .text])
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    let made = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    for number in [
      "117.84743373693723", "117.20000000000000", "117.7609624449126", "39.12345678901234",
      "0.00000000000000001",
    ] { #expect(sheet.contains("<v>\(number)</v>"), "\(number)") }
    // A double has other digits.
    for text in ["1234567890123456.5", "-0.12345678901234567"] {
      #expect(sheet.contains("<t>\(text)</t>"))
    }
    #expect(
      Array(made.notices) == [
        TableNotice(.sheetTexts(column: "x", first: "-0.12345678901234567")),
        TableNotice(.sheetTexts(column: "y", first: "1234567890123456.5")),
      ])
    #expect(sheet.contains("<t>911201160000000770</t>"))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    let rows = try await again.rows(0..<2).map(\.cells)
    #expect(rows[0][0] == "117.84743373693723" && rows[0][1] == "117.20000000000000")
    #expect(rows[1][0] == "117.7609624449126")
  }

  /// What people write for numbers, dates and times, each with the format that shows it so.
  @Test func valuesOfAllKindsAreNumbers() async throws {
    let text = """
      项,比例,时刻,额,日,工时
      a,12.5%,8:30,1.2万,2019年3月5日,36:00
      b,3%,10:05,5000万,20190306,01:30
      c,100%,23:10,3亿,2020/1/2 8:05,00:45
      d,-5%,0:15,800,2019-03-05 08:30:15.250,—

      """
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.kind) == [.text, .number, .time, .number, .date, .time])
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    _ = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    for number in [
      "0.125", "0.03", "1", "-0.05", "0.3541666666666667", "12000", "50000000", "300000000", "800",
      "43529", "1.5", "0.03125",
    ] { #expect(sheet.contains("<v>\(number)</v>"), "\(number)") }
    #expect(!sheet.contains("%") && !sheet.contains("万</") && !sheet.contains("亿"))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    #expect(
      try await Sample.cells(again).dropFirst() == [
        ["a", "12.5%", "08:30", "12000", "2019-03-05", "36:00"],
        ["b", "3%", "10:05", "50000000", "2019-03-06", "01:30"],
        ["c", "100%", "23:10", "300000000", "2020-01-02 08:05", "00:45"],
        ["d", "-5%", "00:15", "800", "2019-03-05 08:30:15.250", "—"],
      ])
  }

  /// A sheet longer than the thread that packs takes at once, and a disk that takes nothing.
  @Test func longSheetsAndFullDisks() async throws {
    let line = (0..<20).map { "甲乙丙丁\($0)" }.joined(separator: ",")
    let table = try await Sample.open(String(repeating: line + "\n", count: 20_000))
    let (again, made) = try await Self.exported(table)
    #expect(made.rows == 19_999 && again.extent.rows == 19_999)
    #expect(try await again.rows(19_998..<19_999)[0].cells == table.rows(0..<1)[0].cells)
    let archive = try ZipFileWriter(path: "/dev/full", as: "甲.xlsx")
    #expect(throws: TableFault.cannotWrite(path: "甲.xlsx", errno: ENOSPC)) {
      try archive.begin("a")
      for _ in 0..<64 { try archive.add([UInt8](repeating: 1, count: 1 << 20)) }
      try archive.end()
      try archive.finish()
    }
  }

  /// Excel's 32,767 are UTF-16 units: one character beyond the first plane is two of them.
  @Test func longCellsAreCutAndSaid() async throws {
    let pairs = String(repeating: "𠮷", count: 20_000)
    let letters = String(repeating: "x", count: 32_767)
    let table = try await OpenTable.copy(
      of: MemoryTable(
        name: "t", headings: [TableHeading(code: "a", label: "a")],
        cells: [[letters], [letters + "y"], [pairs], ["z"]]))
    let (again, made) = try await Self.exported(table)
    let cells = try await again.rows(0..<4).map { $0.cells[0] }
    #expect(cells[0] == letters && cells[1] == letters && cells[3] == "z")
    #expect(cells[2] == String(repeating: "𠮷", count: 16_383))
    #expect(
      Array(made.notices) == [
        TableNotice(.cutCells(limit: 32_767), count: 2, place: TablePlace(line: 3))
      ])
  }

  @Test func whatXMLCannotHoldComesBack() async throws {
    let cells = [
      ["a\u{1}b"], [" x "], ["_x0041_"], ["<&>\"'"], ["1\r\n2"], ["_x00"], ["\u{FFFE}"],
      ["\u{FFFF}_"], ["a\u{0}b"],
    ]
    let table = try await OpenTable.copy(
      of: MemoryTable(name: "t", headings: [TableHeading(code: "a", label: "a<&")], cells: cells))
    let (again, _) = try await Self.exported(table)
    #expect(try await Sample.cells(again) == [["a<&"]] + cells)
  }

  @Test func columnsBeyondASheetAreRefused() async throws {
    let headings = (0...16_384).map { TableHeading(code: "c\($0)", label: "c\($0)") }
    let folder = try ScratchFolder()
    #expect(throws: TableFault.tooLarge(.columns(16_384))) {
      try TableFileWriter(headings, TableExport(format: .xlsx, path: folder.path + "/t.xlsx"))
    }
  }
}
