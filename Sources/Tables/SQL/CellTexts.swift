import Tabular

/// How the values of a column were written, where not as they are shown: `120.50`, `12.5%`,
/// `2019年3月5日`. A column that a statement hands on as it is then has the texts of the file.
struct CellTexts {
  /// Different texts kept of a column; beyond, values are shown as they are.
  private static let limit = 100_000
  /// Different cells of all columns that are remembered to be written as they are shown, 16 bytes
  /// each.
  private static let plainLimit = 1 << 19

  private var texts: [String: String] = [:]
  private var blanks: Set<String> = []
  private var isFull = false
  /// The first cell that is another text than its value.
  private(set) var other: OtherWriting?
  /// Two writings of one value: `1.10` and `1.1`, which may be two sections.
  private(set) var twins: [String] = []
  /// Cells that are written as they are shown, of those shapes that texts are shown in, and the
  /// shapes of all other such cells.
  private var plain: CellHashes
  private var shown = TextShapes()
  private var passed = TextShapes()
  /// Rows, from the first, among which a cell may be that was passed and should be in `plain`.
  private var unsettled = 0

  /// - Parameter columns: that are measured.
  init(oneOf columns: Int) {
    plain = CellHashes(limit: min(1 << 17, Self.plainLimit / max(1, columns)))
  }

  /// - Parameter row: its number, rising from cell to cell.
  mutating func add(
    _ cell: UnsafeBufferPointer<UInt8>, _ value: SQLiteValue, _ kind: ValueKind, row: Int
  ) {
    let isPlain = value.isPlain(cell)
    if other == nil, !isPlain { other = OtherWriting(cell, value, kind) }
    if case .null = value {
      if blanks.count < 2 { blanks.insert(String(decoding: cell, as: UTF8.self)) }
      return
    }
    guard !isFull else { return }
    if isPlain { return pass(cell) }
    let text = String(decoding: cell, as: UTF8.self)
    let shown = value.text(cell)
    guard text != shown else { return pass(cell) }
    keep(text, shown, row)
  }

  private mutating func pass(_ cell: UnsafeBufferPointer<UInt8>) {
    let shape = TextShapes(cell)
    if shown.contains(shape) { plain.add(cell) } else { passed.add(shape) }
  }

  private mutating func keep(_ text: String, _ value: String, _ row: Int) {
    // Two writings of one value are told apart by nothing.
    let known = texts[value]
    if let known, known != text, !known.isEmpty, twins.isEmpty { twins = [known, text] }
    texts[value] = known == nil || known == text ? text : ""
    if known == nil {
      var value = value
      let shape = value.withUTF8 { TextShapes($0) }
      if !shown.contains(shape), passed.contains(shape) { unsettled = row }
      shown.add(shape)
    }
    if texts.count > Self.limit {
      texts = [:]
      plain = CellHashes(limit: 0)
      isFull = true
    }
  }

  /// Takes out what is also written as it is shown, once all cells were added.
  /// - Returns: how many of the first rows are to be looked at again.
  mutating func settle() -> Int {
    defer { plain = CellHashes(limit: 0) }
    if isFull || texts.isEmpty { return 0 }
    if plain.isFull { return .max }
    for shown in texts.keys.filter(plain.contains) { settle(shown) }
    return unsettled
  }

  /// Looks at a cell again.
  mutating func settle(_ cell: UnsafeBufferPointer<UInt8>, _ value: SQLiteValue) {
    let text = String(decoding: cell, as: UTF8.self)
    guard texts[text] != nil, value.text(cell) == text else { return }
    settle(text)
  }

  private mutating func settle(_ shown: String) {
    if let known = texts[shown], !known.isEmpty, twins.isEmpty { twins = [known, shown] }
    texts[shown] = ""
  }

  /// - Parameter shown: the value as it is shown; nil for NULL.
  func text(of shown: String?) -> String {
    guard let shown else { return blanks.count == 1 ? blanks.first ?? "" : "" }
    guard let text = texts[shown], !text.isEmpty else { return shown }
    return text
  }
}

/// How many decimals texts have, or how long those without a point are: texts of different shapes
/// differ.
struct TextShapes {
  private static let longest = 31

  /// A bit for each number of decimals, above one for each length.
  private var shapes: UInt64 = 0

  init() {}

  /// Of one text.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let point = text.lastIndex(of: 0x2E)
    let count = point.map { text.count - $0 - 1 } ?? text.count
    shapes = 1 << UInt64(min(Self.longest, count) + (point == nil ? 0 : Self.longest + 1))
  }

  mutating func add(_ other: TextShapes) { shapes |= other.shapes }

  func contains(_ other: TextShapes) -> Bool { shapes & other.shapes == other.shapes }
}
