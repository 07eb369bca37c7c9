/// CSV record by record and byte by byte, as the rules say, with no thought of speed.
struct NaiveCSV {
  private let text: [UInt8]
  private var index = 0

  static func records(_ text: [UInt8]) -> [[[UInt8]]] {
    var reader = NaiveCSV(text: text)
    var records: [[[UInt8]]] = []
    while reader.index < text.count { records.append(reader.record()) }
    return records
  }

  private init(text: [UInt8]) { self.text = text }

  private var isAtEnd: Bool { index >= text.count }
  private var isAtSeparator: Bool { isAtEnd || text[index] == 0x2C || text[index] == 0x0A }

  private mutating func record() -> [[UInt8]] {
    var cells = [cell()]
    while !isAtEnd, text[index] == 0x2C {
      index += 1
      cells.append(cell())
    }
    index += 1
    return cells
  }

  private mutating func cell() -> [UInt8] {
    var cell: [UInt8] = []
    if !isAtEnd, text[index] == 0x22 { cell = quoted() }
    var rest: [UInt8] = []
    while !isAtSeparator {
      rest.append(text[index])
      index += 1
    }
    // The return of a line end is no part of a cell.
    if isAtEnd || text[index] == 0x0A, rest.last == 0x0D { rest.removeLast() }
    return cell + rest
  }

  private mutating func quoted() -> [UInt8] {
    var cell: [UInt8] = []
    index += 1
    while !isAtEnd {
      if text[index] == 0x22 {
        index += 1
        guard !isAtEnd, text[index] == 0x22 else { return cell }
      }
      cell.append(text[index])
      index += 1
    }
    return cell
  }
}
