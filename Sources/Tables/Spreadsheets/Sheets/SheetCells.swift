import Tabular

/// The cells of one row as bytes of UTF-8, used again and again.
struct SheetCells: ~Copyable {
  /// Bytes that the cells of one row may have together: in each kind of workbook a few letters can
  /// stand for a long text in every column.
  static let byteLimit = 16 << 20

  private var text = GrowingBytes()
  private var bounds: UnsafeMutablePointer<CellRow.Bounds>
  private var room: Int
  /// Columns up to the last cell that has something in it.
  private(set) var width = 0
  /// Where the cell begins that is being written.
  private var start = 0
  /// What was no character, each now U+FFFD; counted until somebody asks.
  private(set) var damages = 0
  /// Whether more came than a row may have; the cells beyond are gone.
  private(set) var isTooLong = false

  init() {
    room = 64
    bounds = .allocate(capacity: room)
  }

  deinit { bounds.deallocate() }

  /// Bytes of all cells.
  var count: Int { text.count }

  mutating func clear() {
    text.clear()
    width = 0
    start = 0
    isTooLong = false
  }

  mutating func takeDamages() -> Int {
    defer { damages = 0 }
    return damages
  }

  /// Counts what a reader found to be no character.
  mutating func note(damages more: Int) { damages += max(0, more) }

  mutating func begin() { start = count }

  /// What the cell that is being written has so far.
  var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text.bytes[start...])
  }

  /// Takes back what was written behind the cell's first bytes.
  mutating func cut(to length: Int) { text.cut(to: start + length) }

  @inline(__always)
  mutating func append(_ byte: UInt8) { text.add(byte) }

  @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) { text.add(source, length) }

  mutating func append(_ string: String) { text.add(string) }

  mutating func append(_ bytes: [UInt8]) { text.add(bytes) }

  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] { append(byte) }
  }

  /// What is no UTF-8 becomes U+FFFD, one a byte.
  mutating func appendUTF8(_ source: UnsafePointer<UInt8>, _ length: Int) {
    let piece = UnsafeBufferPointer(start: source, count: length)
    text.reserve(length)
    var index = 0
    var lower = 0
    while index < length {
      if source[index] < 0x80 {
        index += 1
        continue
      }
      let step = UTF8Text.length(piece, at: index)
      guard step == 0 else {
        index += step
        continue
      }
      append(source + lower, index - lower)
      append("\u{FFFD}" as Unicode.Scalar)
      damages += 1
      index += 1
      lower = index
    }
    append(source + lower, length - lower)
  }

  /// What is being written is the cell of a column, from 0; a cell that was there is replaced.
  @inline(__always)
  mutating func end(_ column: Int) {
    guard count > start else { return }
    guard count <= Self.byteLimit else {
      isTooLong = true
      return cut(to: 0)
    }
    if column >= width {
      if column >= room { grow(column + 1) }
      while width < column {
        bounds[width] = CellRow.Bounds(lower: 0, upper: 0)
        width += 1
      }
      width = column + 1
    }
    bounds[column] = CellRow.Bounds(
      lower: Int32(truncatingIfNeeded: start), upper: Int32(truncatingIfNeeded: count))
    start = count
  }

  /// A cell; empty beyond the last.
  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column < width else { return UnsafeBufferPointer(start: nil, count: 0) }
    let place = bounds[column]
    return UnsafeBufferPointer(rebasing: text.bytes[Int(place.lower)..<Int(place.upper)])
  }

  /// Columns whose cells have something in them.
  var filled: [Int] { (0..<width).filter { !self[$0].isEmpty } }

  func texts() -> [String] { (0..<width).map { String(decoding: self[$0], as: UTF8.self) } }

  /// As tables take a row; good until the cells change.
  func row(_ number: Int) -> CellRow {
    CellRow(
      number: number, bytes: text.bytes, bounds: UnsafeBufferPointer(start: bounds, count: width))
  }

  private mutating func grow(_ columns: Int) {
    let room = max(columns, self.room * 2)
    let larger = UnsafeMutablePointer<CellRow.Bounds>.allocate(capacity: room)
    larger.update(from: bounds, count: width)
    bounds.deallocate()
    bounds = larger
    self.room = room
  }
}
