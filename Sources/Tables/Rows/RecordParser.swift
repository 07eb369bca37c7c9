import CBytes
import Tabular

/// Room for the cells of one record, used again and again. Of one thread.
final class CellBuffer {
  /// Cells of a record beyond which the rest is passed over.
  static let limit = 16_384

  private struct State {
    var bounds: UnsafeMutablePointer<CellRow.Bounds>
    var capacity: Int
    var count = 0
  }

  /// Behind a pointer, since every access to a variable of a class is checked as it runs.
  private let state: UnsafeMutablePointer<State>

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State(bounds: .allocate(capacity: 64), capacity: 64))
  }

  deinit {
    state.pointee.bounds.deallocate()
    state.deallocate()
  }

  @inline(__always) func clear() { state.pointee.count = 0 }

  /// Cells beyond the limit are left out; `RecordScanner` counts them.
  @inline(__always) func add(_ lower: Int, _ upper: Int) {
    if state.pointee.count == state.pointee.capacity {
      guard state.pointee.capacity < Self.limit else { return }
      grow()
    }
    state.pointee.bounds[state.pointee.count] = CellRow.Bounds(
      lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
    state.pointee.count += 1
  }

  private func grow() {
    let (bounds, capacity) = (state.pointee.bounds, state.pointee.capacity)
    let wider = UnsafeMutablePointer<CellRow.Bounds>.allocate(capacity: capacity * 2)
    wider.update(from: bounds, count: capacity)
    bounds.deallocate()
    state.pointee.bounds = wider
    state.pointee.capacity = capacity * 2
  }

  var cells: UnsafeBufferPointer<CellRow.Bounds> {
    UnsafeBufferPointer(start: state.pointee.bounds, count: state.pointee.count)
  }
}

/// RFC 4180 as files really are: a quote opens a cell only at its beginning, `""` within stands for
/// one, what follows the closing quote is taken as it is, and a record may have any number of
/// cells.
///
/// `RecordScanner` finds the same ends of records without looking at cells.
struct RecordParser {
  let delimiter: UInt8
  let terminator: UInt8
  let takesOffCrutches: Bool
  let escapesQuotes: Bool

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    terminator = dialect.terminator
    takesOffCrutches = dialect.takesOffCrutches
    escapesQuotes = dialect.escapesQuotes
  }

  /// Whether nothing stands in the line that begins there.
  @inline(__always)
  func isEmptyLine(_ bytes: UnsafeMutablePointer<UInt8>, at start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    if bytes[start] == terminator { return true }
    return bytes[start] == 0x0D && (start + 1 == end || bytes[start + 1] == terminator)
  }

  /// Reads one record. Quoted cells are unescaped in place, so bytes can be parsed once only.
  /// - Parameter isLiteral: whether quotes are letters like any other, as in a record whose last
  ///   quote is never closed.
  /// - Returns: where the next record begins.
  @inline(__always)
  func parse(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, into cells: CellBuffer,
    isLiteral: Bool = false
  ) -> Int {
    cells.clear()
    var index = start
    var block = start
    var signs = self.signs(bytes, block, end)
    while true {
      if index < end, bytes[index] == Dialect.quote, !isLiteral {
        index = quoted(bytes, from: index + 1, to: end, into: cells)
        block = index
        signs = self.signs(bytes, block, end)
      } else {
        let lower = index
        while signs == 0, block &+ Int(bytes_block) < end {
          block &+= Int(bytes_block)
          signs = self.signs(bytes, block, end)
        }
        index = signs == 0 ? end : block &+ signs.trailingZeroBitCount
        add(
          bytes, lower, withoutReturn(bytes, lower, index, isLast: isLast(bytes, index, end)), cells
        )
      }
      guard index < end else { return end }
      signs &= signs &- 1
      index &+= 1
      if bytes[index - 1] == terminator { return index }
    }
  }

  /// Where cells may end in the block that begins at a place, a bit each.
  @inline(__always)
  private func signs(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return 0 }
    return start &+ Int(bytes_block) <= end
      ? bytes_either(bytes + start, delimiter, terminator)
      : bytes_either_in(bytes + start, end - start, delimiter, terminator)
  }

  @inline(__always)
  private func add(
    _ bytes: UnsafeMutablePointer<UInt8>, _ lower: Int, _ upper: Int, _ cells: CellBuffer
  ) {
    guard takesOffCrutches, lower < upper, Crutches.mayBegin(bytes[lower], bytes[upper - 1]) else {
      return cells.add(lower, upper)
    }
    let text = UnsafeBufferPointer(start: UnsafePointer(bytes) + lower, count: upper - lower)
    let range = Crutches.text(in: text)
    cells.add(lower + range.lowerBound, lower + range.upperBound)
  }

  @inline(__always)
  private func isLast(_ bytes: UnsafeMutablePointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index == end || bytes[index] == terminator
  }

  /// The upper end of a cell without the CR of CR LF.
  @inline(__always)
  private func withoutReturn(
    _ bytes: UnsafeMutablePointer<UInt8>, _ lower: Int, _ upper: Int, isLast: Bool
  ) -> Int {
    isLast && upper > lower && bytes[upper - 1] == 0x0D ? upper - 1 : upper
  }

  /// Reads a quoted cell with what stands behind its closing quote.
  /// - Parameter start: behind the opening quote.
  /// - Returns: the place of the delimiter or terminator behind the cell, or the end.
  private func quoted(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, into cells: CellBuffer
  ) -> Int {
    var read = start
    var write = start
    while read < end {
      var byte = bytes[read]
      if byte == Dialect.quote {
        read += 1
        guard read < end, bytes[read] == Dialect.quote else { break }
      } else if escapesQuotes, byte == Dialect.escape, read + 1 < end, isEscaped(bytes[read + 1]) {
        read += 1
        byte = bytes[read]
      }
      bytes[write] = byte
      write += 1
      read += 1
    }
    let inner = write
    while read < end, bytes[read] != delimiter, bytes[read] != terminator {
      bytes[write] = bytes[read]
      write += 1
      read += 1
    }
    let upper =
      write > inner && bytes[write - 1] == 0x0D && isLast(bytes, read, end) ? write - 1 : write
    add(bytes, start, upper, cells)
    return read
  }

  /// Whether a backslash before the byte takes it as it stands; before others it is a letter.
  private func isEscaped(_ byte: UInt8) -> Bool {
    byte == Dialect.quote || byte == Dialect.escape || byte == delimiter || byte == terminator
      || byte == 0x0D
  }
}
