import ProgramSupport
import Tables
import Tabular
import Testing

/// Workbooks that lost a part or a name open with a fault, never as something else without rows.
@Suite("Damaged packages")
struct DamagedPackageTests {
  private static let broken = TableFault.malformed(.xlsx, place: 0)

  private static func stored(_ parts: [String: String]) -> [UInt8] {
    ZipSample.stored(
      parts.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), Array($0.value.utf8)) })
  }

  /// Its parts are XML, and so it was taken for an archive of lists.
  @Test(arguments: ["t.xlsx", "t.zip"])
  func aWorkbookWhoseMembersLostTheirNames(_ name: String) async throws {
    var parts = Book(Book.rows([["名称", "数"], ["甲", "1"]])).parts
    parts["_rels/.rel<"] = parts.removeValue(forKey: "_rels/.rels")
    parts["xl/wo<kbook.xml"] = parts.removeValue(forKey: "xl/workbook.xml")
    await #expect(throws: Self.broken) { try await Sample.open(Self.stored(parts), as: name) }
    let lists = try await Sample.open(Self.stored(["xl/a.csv": "a\n1\n"]), as: name)
    #expect(try await Sample.cells(lists) == [["a"], ["1"]])
  }

  /// Their first bytes were damaged, or little more than these has come.
  @Test func workbooksWithoutTheirFirstBytes() async throws {
    let whole = Self.stored(Book(Book.rows([["名称", "数"], ["甲", "1"]])).parts)
    for bytes in [Array(whole.prefix(1)), Array(whole.prefix(2)), [0xA8] + whole.dropFirst()] {
      await #expect(throws: Self.broken) { try await Sample.open(bytes, as: "t.xlsx") }
      await #expect(throws: TableFault.malformed(.ods, place: 0)) {
        try await Sample.open(bytes, as: "t.ods")
      }
    }
    let text = try await Sample.open("a,b\n1,2\n", as: "t.xlsx")
    #expect(try await Sample.cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func aSheetWhosePartIsMissing() async throws {
    var book = Book(Book.rows([["名称", "数"], ["甲", "1"]]))
    book.sheets.append(("二", "", Book.rows([["a"], ["1"]])))
    var parts = book.parts
    parts["xl/worksheets/sheet1.xml"] = nil
    await #expect(throws: TableFault.lostSheet(name: "一", others: ["二"])) {
      try await Book.open(parts)
    }
    let other = try await Book.open(parts, as: "t.xlsx", TableOpening(table: "二"))
    #expect(other.choices.names == ["一", "二"])
    #expect(try await Sample.cells(other) == [["a"], ["1"]])
  }
}
