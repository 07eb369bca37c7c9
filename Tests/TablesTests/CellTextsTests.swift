import Base
import Tabular
import Testing

@testable import Tables

@Suite("Texts that SQL hands on stand for one value alone")
struct CellTextsTests {
  private static let writings = [
    "1.10", "1.1", "1", "1.0", "1.00", "1,100", "1100", "1.1千", "0.50", "0.5", "50%", "12.345",
    "12.3450", "-3", "-3.0", "2万", "20000", "20,000", "1e3", "无", "",
  ]

  private static func value(_ text: String) -> SQLiteValue {
    var text = text
    return text.withUTF8 { SQLiteValue($0, .number) }
  }

  private static func shown(_ text: String) -> String {
    var text = text
    return text.withUTF8 { SQLiteValue($0, .number).text($0) }
  }

  private static func isNull(_ text: String) -> Bool {
    if case .null = value(text) { true } else { false }
  }

  /// Beside what is known once all cells have been looked at.
  /// - Parameter columns: so many that few cells are remembered, or one.
  @Test(arguments: 0..<60, [1, 1 << 18])
  func randomColumns(_ seed: Int, _ columns: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let some = Self.writings.shuffled(using: &generator).prefix(1 + seed % 20)
    let cells = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      some.randomElement(using: &generator) ?? ""
    }
    var texts = CellTexts(oneOf: columns)
    for (row, cell) in cells.enumerated() {
      var cell = cell
      cell.withUTF8 { texts.add($0, SQLiteValue($0, .number), .number, row: row) }
    }
    let rows = texts.settle()
    for cell in cells.prefix(rows) {
      var cell = cell
      cell.withUTF8 { texts.settle($0, SQLiteValue($0, .number)) }
    }
    let values = cells.filter { !Self.isNull($0) }
    let writings = Dictionary(grouping: values, by: Self.shown).mapValues { Set($0) }
    for (shown, written) in writings {
      #expect(texts.text(of: shown) == (written.count == 1 ? written.first : shown))
    }
    #expect(texts.twins.isEmpty == writings.values.allSatisfy { $0.count == 1 })
  }

  @Test func onlyTheFirstRowsAreLookedAtAgain() {
    var texts = CellTexts(oneOf: 1)
    for row in 0..<10_000 {
      var cell = row % 7 == 3 ? "\(row).50" : "\(row).5"
      cell.withUTF8 { texts.add($0, SQLiteValue($0, .number), .number, row: row) }
    }
    #expect(texts.settle() == 3)
  }
}
