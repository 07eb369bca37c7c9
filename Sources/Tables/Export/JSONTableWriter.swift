import Formats
import Tabular

/// JSON, an array of objects a row a line, or NDJSON, an object a line. Cells that are numbers in a
/// column of numbers are numbers, with the digits they came with, and truth values in a column of
/// such are that; empty ones there are null.
final class JSONTableWriter: TableWriter {
  private let sink: ByteSink
  private let plan: WriterPlan
  private let isLines: Bool
  /// `"name":` of each column, behind a comma from the second on.
  private let openings: [[UInt8]]
  private var isFirst = true

  init(_ plan: WriterPlan, _ sink: ByteSink, isLines: Bool) {
    self.plan = plan
    self.sink = sink
    self.isLines = isLines
    openings = plan.names.enumerated().map { place, name in
      Array(((place > 0 ? "," : "") + JSON.string(name).compactText + ":").utf8)
    }
    guard !isLines else { return }
    if let attribution = plan.attribution {
      sink.add("{\"_attribution\":\(JSON.string(attribution).compactText),\"data\":")
    }
    sink.add("[")
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    if !isLines { sink.add(isFirst ? "\n" : ",\n") }
    isFirst = false
    sink.add(UInt8(ascii: "{"))
    for (place, column) in columns.enumerated() {
      sink.add(openings[place])
      add(row[column], plan.kinds[place])
    }
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
    switch kind {
    case .integer, .number:
      if cell.isEmpty { return sink.add("null") }
      if Self.isNumber(cell), NumberCell(cell) != nil { return sink.add(cell) }
    case .truth:
      if cell.isEmpty { return sink.add("null") }
      if TruthCell.value(cell) != nil { return sink.add(cell) }
    case .blank, .text, .date, .time: break
    }
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

  /// Whether a number is one of JSON as it is written: no sign of plus, no commas, a digit before
  /// the point.
  private static func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = cell.first == UInt8(ascii: "-") ? cell.dropFirst() : cell[...]
    guard let first = digits.first, (0x30...0x39).contains(first) else { return false }
    return digits.allSatisfy {
      (0x30...0x39).contains($0) || [0x2E, 0x65, 0x45, 0x2D, 0x2B].contains($0)
    }
  }
}
