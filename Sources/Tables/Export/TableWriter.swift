import Base
import Tabular

/// Writes rows in a format, one by one. Not closed, the file is not whole.
protocol TableWriter: AnyObject {
  /// - Parameter columns: places of the cells in the row, in the order to write.
  func write(_ row: CellRow, _ columns: [Int]) throws
  func close() throws
  /// What the format could not hold as it is, once it is closed.
  var notices: TableNotices { get }
}

extension TableWriter {
  var notices: TableNotices { TableNotices() }
}

/// What writers know of the table.
struct WriterPlan {
  /// Names of columns, no two the same.
  var names: [String]
  var kinds: [ValueKind]
  var attribution: String?
  var hasByteOrderMark: Bool
  var document: TableDocument?
  /// Which cells are strings to JSON; nil where their columns' kinds tell.
  var strings: StringCells?
  /// Whether all cells are texts and nothing else.
  var isLiteral: Bool

  init(
    _ headings: [TableHeading], naming: TableNaming, attribution: String?,
    hasByteOrderMark: Bool, document: TableDocument? = nil, strings: StringCells? = nil,
    isLiteral: Bool = false
  ) {
    self.isLiteral = isLiteral
    var taken = TakenNames()
    names = headings.map { taken.unique($0.name(naming)) }
    kinds = headings.map(\.kind)
    self.attribution = attribution
    self.hasByteOrderMark = hasByteOrderMark
    self.document = document
    self.strings = strings
  }
}

/// CSV as RFC 4180 has it, in UTF-8. Cells are written as they are: data is not changed for fear of
/// what a spreadsheet may make of a leading `=`.
final class CSVTableWriter: TableWriter {
  private let sink: ByteSink
  private let plan: WriterPlan

  init(_ plan: WriterPlan, _ sink: ByteSink) {
    self.plan = plan
    self.sink = sink
    if plan.hasByteOrderMark { sink.add([0xEF, 0xBB, 0xBF]) }
    for (place, name) in plan.names.enumerated() {
      if place > 0 { sink.add(UInt8(ascii: ",")) }
      var name = name
      name.withUTF8 { sink.addCSV($0) }
    }
    end()
  }

  private func end() {
    sink.add(UInt8(ascii: "\r"))
    sink.add(UInt8(ascii: "\n"))
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    for (place, column) in columns.enumerated() {
      if place > 0 { sink.add(UInt8(ascii: ",")) }
      sink.addCSV(row[column])
    }
    end()
    try sink.passOn()
  }

  func close() throws {
    if let attribution = plan.attribution {
      var line = "# " + attribution
      line.withUTF8 { sink.addCSV($0) }
      end()
    }
    try sink.flush()
  }
}

/// Markdown: a table as GitHub has it.
final class MarkdownTableWriter: TableWriter {
  private let sink: ByteSink
  private let plan: WriterPlan

  init(_ plan: WriterPlan, _ sink: ByteSink) {
    self.plan = plan
    self.sink = sink
    sink.add("|" + plan.names.map { " \(Self.escaped($0)) |" }.joined() + "\n|")
    for kind in plan.kinds { sink.add(kind.isNumeric ? " ---: |" : " --- |") }
    sink.add("\n")
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    sink.add(UInt8(ascii: "|"))
    for column in columns {
      sink.add(UInt8(ascii: " "))
      let cell = row[column]
      if cell.allSatisfy(Self.isPlain) {
        sink.add(cell)
      } else {
        sink.add(Self.escaped(row.text(column)))
      }
      sink.add(UInt8(ascii: " "))
      sink.add(UInt8(ascii: "|"))
    }
    sink.add(UInt8(ascii: "\n"))
    try sink.passOn()
  }

  func close() throws {
    if let attribution = plan.attribution { sink.add("\n*\(Self.escaped(attribution))*\n") }
    try sink.flush()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2E, 0x2D, 0x80...: true
    default: false
    }
  }

  /// Nothing in a cell may end it or begin something else.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "#": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\r": break
      case "\n": result += "<br>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
