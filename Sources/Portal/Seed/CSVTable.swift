/// A table of RFC 4180 in UTF-8, its first record the header.
struct CSVTable: Hashable, Sendable {
  var header: [String]
  var rows: [[String]]

  init(_ bytes: [UInt8]) throws(CSVFault) {
    var reader = CSVReader(bytes: bytes)
    guard let header = try reader.record() else { throw .noHeader }
    var rows: [[String]] = []
    while let row = try reader.record() {
      guard row.count == header.count else {
        throw .raggedRecord(line: reader.line - 1, expected: header.count, found: row.count)
      }
      rows.append(row)
    }
    self.header = header
    self.rows = rows
  }
}

/// Where a table stops being one; lines count from 1.
public enum CSVFault: Error, Hashable, Sendable {
  case noHeader
  case raggedRecord(line: Int, expected: Int, found: Int)
  case openQuote(line: Int)
  /// Something other than a comma or the line's end behind a closing quote.
  case strayText(line: Int)
  case badUTF8(line: Int)
  /// Its columns are parted by something other than commas.
  case otherSeparator(CSVSeparator)
}

/// What columns are parted by elsewhere.
public enum CSVSeparator: Character, Hashable, Sendable, CaseIterable {
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"
}

struct CSVReader {
  let bytes: [UInt8]
  private var position: Int
  private(set) var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record; nil at the end.
  mutating func record() throws(CSVFault) -> [String]? {
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    try endRecord()
    return cells
  }

  private mutating func endRecord() throws(CSVFault) {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\n") else { throw .strayText(line: line) }
      position += 1
    }
    line += 1
  }

  private mutating func cell() throws(CSVFault) -> String {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        break
      }
      position += 1
    }
    return try text(bytes[start..<position])
  }

  private mutating func quoted() throws(CSVFault) -> String {
    let first = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return try text(content[...]) }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      content.append(byte)
    }
    throw .openQuote(line: first)
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(CSVFault) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw .badUTF8(line: line) }
    return text
  }
}
