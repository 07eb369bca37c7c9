import ProgramSupport
import Tables
import Tabular
import Testing

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
    for number in ["120.50", "80.00", "1.0", "-2.10", "1234.50", "12345.00", "45296"] {
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
    let cells = [["a\u{1}b"], [" x "], ["_x0041_"], ["<&>\"'"], ["1\r\n2"], ["_x00"], ["\u{FFFE}"]]
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
