import Formats
import Tabular

/// JSON, an array of objects a row a line, or NDJSON, an object a line. Cells that are numbers in a
/// column of numbers are numbers, with the digits they came with, and truth values in a column of
/// such are that; empty ones there are null. Cells that come from JSON or a database are what they
/// were there; what a row of them lacks is null.
final class JSONTableWriter: TableWriter {
  private let sink: ByteSink
  private let plan: WriterPlan
  private let isLines: Bool
  /// `"name":` of each column.
  private let openings: [[UInt8]]
  private var isFirst = true

  init(_ plan: WriterPlan, _ sink: ByteSink, isLines: Bool) {
    self.plan = plan
    self.sink = sink
    self.isLines = isLines
    openings = plan.names.map { Array((JSON.string($0).compactText + ":").utf8) }
    guard !isLines else { return }
    if let attribution = plan.attribution {
      sink.add("{\"_attribution\":\(JSON.string(attribution).compactText),\"data\":")
    }
    sink.add("[")
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    begin()
    for (place, column) in columns.enumerated() {
      if place > 0 { sink.add(UInt8(ascii: ",")) }
      sink.add(openings[place])
      guard let strings = plan.strings else {
        add(row[column], plan.kinds[place])
        continue
      }
      if strings.contains(row: row.number, column: column) {
        add(text: row[column])
      } else {
        add(value: row[column], isWhole: row.isSurelyWhole)
      }
    }
    try end()
  }

  /// A row as it came, with no more members than it has.
  func write(_ members: [(column: Int, value: JSON)]) throws {
    begin()
    for (place, member) in members.enumerated() {
      if place > 0 { sink.add(UInt8(ascii: ",")) }
      sink.add(openings[member.column])
      sink.add(member.value.compactText)
    }
    try end()
  }

  private func begin() {
    if !isLines { sink.add(isFirst ? "\n" : ",\n") }
    if isFirst { isFirst = false }
    sink.add(UInt8(ascii: "{"))
  }

  private func end() throws {
    sink.add(UInt8(ascii: "}"))
    if isLines { sink.add(UInt8(ascii: "\n")) }
    try sink.passOn()
  }

  func close() throws {
    if isLines {
      if let attribution = plan.attribution {
        sink.add("{\"_attribution\":\(JSON.string(attribution).compactText)}\n")
      }
    } else {
      sink.add(plan.attribution == nil ? "\n]\n" : "\n]}\n")
    }
    try sink.flush()
  }

  private func add(_ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind) {
    if !plan.isLiteral, !cell.isEmpty, ValueKind.isNothing(cell) { return sink.add("null") }
    switch kind {
    case .integer, .number, .scientific, .indian, .counted:
      if cell.isEmpty { return sink.add("null") }
      if JSONNumber.isWhole(cell), NumberCell(cell, in: kind) != nil { return sink.add(cell) }
    case .truth:
      if cell.isEmpty { return sink.add("null") }
      if TruthCell.value(cell) != nil { return sink.add(cell) }
    case .blank, .text, .date, .monthFirst, .dayFirst, .time: break
    }
    add(text: cell)
  }

  /// A cell that was no string: null, or what JSON writes without quotes.
  /// - Parameter isWhole: whether its end is surely there.
  private func add(value cell: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    switch cell.first {
    case nil: sink.add("null")
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard isWhole || (try? JSON.parse(Array(cell))) != nil else { return add(text: cell) }
      sink.add(cell)
    default:
      guard JSONNumber.isWhole(cell) || TruthCell.value(cell) != nil else { return add(text: cell) }
      sink.add(cell)
    }
  }

  private func add(text cell: UnsafeBufferPointer<UInt8>) {
    guard JSONTableWriter.isPlain(cell) else {
      return sink.add(JSON.string(String(decoding: cell, as: UTF8.self)).compactText)
    }
    sink.add(UInt8(ascii: "\""))
    sink.add(cell)
    sink.add(UInt8(ascii: "\""))
  }

  /// Whether a cell is UTF-8 in which nothing is to be escaped.
  private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C else { return false }
        index += 1
      } else {
        let length = UTF8Text.length(cell, at: index)
        // C2 80 to C2 9F are controls.
        guard length > 0, byte != 0xC2 || cell[index + 1] >= 0xA0 else { return false }
        index += length
      }
    }
    return true
  }
}

extension CellRow {
  /// A row that was cut has more bytes: as many as are read of one, of which quotes and what stands
  /// between cells are not half.
  fileprivate var isSurelyWhole: Bool {
    guard let first = bounds.first, let last = bounds.last else { return true }
    return Int(last.upper - first.lower) < BlockReader.limit / 3
  }
}
