import Glibc
import Tabular

/// Counts carriage returns that end no line, in a text whose lines end with LF: to other programs
/// they may be the end of a row, here they are a part of their cell. Piece by piece; of one thread.
struct ReturnCounter {
  private static let mark: UInt8 = 0x0D
  private static let lineEnd: UInt8 = 0x0A

  private var count = 0
  private var line: Int?
  /// The last byte of the piece before was one.
  private var isPending = false
  private var isOn = false

  /// - Parameter head: the beginning of the text. Where a line of it ends with CR LF, as they do in
  ///   half of all files, every line would be looked at; there nothing is counted.
  init(_ head: [UInt8], _ dialect: Dialect) {
    guard dialect.terminator == Self.lineEnd else { return }
    let end = head.firstIndex(of: Self.lineEnd) ?? 0
    isOn = end == 0 || head[end - 1] != Self.mark
  }

  var notice: TableNotice {
    TableNotice(.loneReturns, count: count, place: TablePlace(line: line))
  }

  /// - Parameter lines: line ends before the piece.
  mutating func take(_ bytes: UnsafeRawBufferPointer, lines: Int) {
    guard isOn, let base = bytes.baseAddress, let first = bytes.first else { return }
    if isPending, first != Self.lineEnd { add(lines) }
    isPending = false
    var start = 0
    while let found = memchr(base + start, Int32(Self.mark), bytes.count - start) {
      let place = UnsafeRawPointer(found) - base
      start = place + 1
      guard start < bytes.count else {
        isPending = true
        return
      }
      guard bytes[start] != Self.lineEnd else { continue }
      add(line == nil ? lines + bytes[..<place].count { $0 == Self.lineEnd } : 0)
    }
  }

  private mutating func add(_ lines: Int) {
    count += 1
    if line == nil { line = lines + 1 }
  }
}
