import Tables
import Tabular
import Testing

@Suite("Binary workbooks, and what is none")
struct OldBookTests {
  static var book: OldBook {
    var book = OldBook()
    book.add(0x41E, OldBook.word(170) + OldBook.text("000000"))
    for format in [0, 170, 14, 20] { book.style(format) }
    // Shared texts, the third cut by the end of its record, where it becomes narrow.
    let texts =
      OldBook.long(3) + OldBook.long(3) + OldBook.text("名称") + OldBook.text("甲") + OldBook.word(4)
      + [1] + "乙丙".utf16.flatMap { OldBook.word(Int($0)) }
    book.add(0xFC, texts)
    book.add(0x3C, [0, 0x61, 0x62])
    let names = ["名称", "邮编", "日期", "时刻", "数"]
    var records: [UInt8] = OldBook.label(0, 0, 0)
    for (column, name) in names.enumerated().dropFirst() {
      records += OldBook.record(
        0x204, OldBook.word(0) + OldBook.word(column) + OldBook.word(0) + OldBook.text(name))
    }
    records += OldBook.label(1, 0, 1) + OldBook.number(1, 1, 1234, style: 1)
    records += OldBook.number(1, 2, 45_296, style: 2) + OldBook.number(1, 3, 0.25, style: 3)
    // 1.25 as a whole number of hundredths, in a record of two.
    records += OldBook.record(
      0xBD,
      OldBook.word(1) + OldBook.word(4) + OldBook.word(0) + OldBook.long(125 << 2 | 3)
        + OldBook.word(0) + OldBook.long(7 << 2 | 2) + OldBook.word(5))
    // A formula's text stands behind it.
    records += OldBook.record(
      0x06,
      OldBook.word(2) + OldBook.word(1) + OldBook.word(0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [0, 0])
    records += OldBook.record(0x207, OldBook.text("公式"))
    records += OldBook.label(2, 3, 2)
    records += OldBook.record(
      0x205, OldBook.word(2) + OldBook.word(2) + OldBook.word(0) + [0x2A, 1])
    records += OldBook.record(
      0xE5, OldBook.word(1) + OldBook.word(1) + OldBook.word(2) + OldBook.word(0) + OldBook.word(0))
    book.sheet("藏", state: 1, OldBook.number(0, 0, 1))
    book.sheet("表", records)
    return book
  }

  @Test func cellsFormatsMergesAndSheets() async throws {
    let table = try await Sample.open(Self.book.file, as: "t.xls")
    #expect(
      try await Sample.cells(table) == [
        ["名称", "邮编", "日期", "时刻", "数", "列6"],
        ["甲", "001234", "2024-01-05", "06:00", "1.25", "7"],
        ["甲", "公式", "#N/A", "乙丙ab", "", ""],
      ])
    #expect(table.choices == TableChoices(.sheets, names: ["藏", "表"], chosen: 1))
    let hidden = try await Sample.open(Self.book.file, as: "t.xls", TableOpening(table: "藏"))
    #expect(hidden.headings.map(\.label) == ["1"])
  }

  /// A formula may come to an empty text; where all do, nobody has computed them.
  @Test func formulasThatNobodyComputed() async throws {
    func formula(_ row: Int, _ value: [UInt8]) -> [UInt8] {
      OldBook.record(
        0x06, OldBook.word(row) + OldBook.word(1) + OldBook.word(0) + value + OldBook.word(0))
    }
    let empty: [UInt8] = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let cells = OldBook.number(0, 0, 1) + OldBook.number(1, 0, 2) + OldBook.number(2, 0, 3)
    for (last, count) in [(empty, 2), (OldBook.double(6), 0)] {
      var book = OldBook()
      book.style(0)
      book.sheet("表", cells + formula(1, empty) + formula(2, last))
      let table = try await Sample.open(book.file, as: "t.xls", TableOpening(head: .none))
      #expect(table.extent.notices.count(of: .formulasWithoutValue) == count)
      #expect(table.extent.notices.first?.place.line == (count > 0 ? 2 : nil))
    }
  }

  /// As Spreadsheet::WriteExcel writes them: computed each time, and 0.
  @Test(arguments: [(3, 0.0, 2), (0, 0, 0), (3, 7, 0)])
  func zerosThatNobodyComputed(_ flags: Int, _ last: Double, _ count: Int) async throws {
    var book = OldBook()
    book.style(0)
    let formulas = [(1, 0), (2, last)].flatMap { row, value in
      OldBook.record(
        0x06, [row, 0, 0].flatMap(OldBook.word) + OldBook.double(value) + OldBook.word(flags))
    }
    book.sheet("表", OldBook.number(0, 0, 1) + formulas)
    let table = try await Sample.open(book.file, as: "t.xls", TableOpening(head: .none))
    #expect(table.extent.notices.count(of: .uncomputedFormulas) == count)
    #expect(table.extent.rows == 3)
  }

  @Test func rowsInAnyOrder() async throws {
    var book = OldBook()
    book.style(0)
    book.sheet(
      "表", OldBook.number(2, 0, 3) + OldBook.number(0, 0, 1) + OldBook.number(1, 0, 2))
    let table = try await Sample.open(book.file, as: "t.xls")
    #expect(try await Sample.cells(table) == [["列1"], ["1"], ["2"], ["3"]])
  }

  @Test func passwordsAndOtherKindsAreNamed() async throws {
    var locked = OldBook()
    locked.add(0x2F, [0, 0, 0, 0])
    locked.sheet("表", [])
    await #expect(throws: TableFault.locked(.xls)) {
      try await Sample.open(locked.file, as: "a.xls")
    }
    let cases: [(String, TableFault)] = [
      ("EncryptedPackage", .locked(.xlsx)), ("WordDocument", .otherFile(name: "a.xls", .word)),
      ("PowerPoint Document", .otherFile(name: "a.xls", .powerPoint)),
    ]
    for (name, fault) in cases {
      let file = OldBook.file([(name, [1, 2, 3])])
      await #expect(throws: fault) { try await Sample.open(file, as: "a.xls") }
    }
    // Cut behind its directory, or written by who knows what: the name alone tells.
    let remains =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
      + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }
    await #expect(throws: TableFault.locked(.xlsx)) { try await Sample.open(remains, as: "a.xlsx") }
    for (head, kind) in [
      ("%PDF-1.7\n", OtherFile.pdf), ("Rar!\u{1A}\u{07}\u{01}", .rar),
      ("SQLite format 3\0", .sqlite),
    ] {
      await #expect(throws: TableFault.otherFile(name: "a.xls", kind)) {
        try await Sample.open(head, as: "a.xls")
      }
    }
    #expect(TableFault.locked(.xlsx).message.contains("密码"))
  }

  @Test func dataOfOtherProgramsAreNamed() async throws {
    let sas = [UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60, 0xB3, 0x14, 0x11, 0xCF]
    for (file, kind) in [
      (sas, OtherFile.statistics),
      (Array("$FL2@(#) SPSS DATA FILE".utf8), .statistics),
      (Array("<stata_dta><header>".utf8), .statistics),
      (Array("ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K1\r\nE\r\n".utf8), .sylk),
    ] {
      await #expect(throws: TableFault.otherFile(name: "a.csv", kind)) {
        try await Sample.open(file, as: "a.csv")
      }
    }
    let text = "ID;Price\n1;2\n"
    #expect(
      try await Sample.cells(Sample.open(text, as: "a.csv")) == [["ID", "Price"], ["1", "2"]])
    for kind in OtherFile.allCases {
      #expect(TableFault.otherFile(name: "甲", kind).message.hasPrefix("甲 是"))
    }
  }
}
