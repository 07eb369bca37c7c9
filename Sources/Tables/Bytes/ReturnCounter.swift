import Glibc
import Tabular

/// Counts carriage returns that end no line, in a text whose lines end with LF: to other programs
/// they may be the end of a row, here they are a part of their cell. Piece by piece; of one thread.
struct ReturnCounter {
  private static let mark: UInt8 = 0x0D
  private static let lineEnd: UInt8 = 0x0A
  /// Bytes that are looked at where lines end with CR LF, as each of them then costs a look.
  private static let limitOfPairs = 16 << 20

  private var count = 0
  private var line: Int?
  /// The last byte of the piece before was one.
  private var isPending = false
  /// Bytes that are still to be looked at.
  private var left = 0

  /// - Parameter head: the beginning of the text, which tells how its lines end.
  init(_ head: [UInt8], _ dialect: Dialect) {
    guard dialect.terminator == Self.lineEnd else { return }
    let end = head.firstIndex(of: Self.lineEnd) ?? 0
    left = end > 0 && head[end - 1] == Self.mark ? Self.limitOfPairs : .max
  }

  var notice: TableNotice {
    TableNotice(.loneReturns, count: count, place: TablePlace(line: line))
  }

  /// - Parameter lines: line ends before the piece.
  mutating func take(_ bytes: UnsafeRawBufferPointer, lines: Int) {
    guard left > 0, let base = bytes.baseAddress, let first = bytes.first else { return }
    left -= min(left, bytes.count)
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
