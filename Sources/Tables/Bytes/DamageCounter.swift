import Tabular

/// Counts the places of a text that are no characters, piece by piece as it is written, and knows
/// the line of the first. Of one thread.
final class DamageCounter {
  private let terminator: UInt8
  private var utf8 = UTF8Check()
  private let gb18030: GB18030Check?
  /// Bytes of UTF-8 taken.
  private var passed = 0
  /// What may go on in the next piece.
  private var rest: [UInt8] = []
  private var line: Int?

  init(_ dialect: Dialect) {
    terminator = dialect.terminator
    gb18030 = dialect.encoding == .gb18030 ? GB18030Check() : nil
  }

  private var damaged: Int { gb18030?.damaged ?? utf8.damaged }

  /// Whether nothing but characters was found so far.
  var isWhole: Bool { damaged == 0 }

  var notice: TableNotice {
    TableNotice(
      .damagedText, count: damaged, place: TablePlace(line: line))
  }

  /// - Parameter lines: line ends before the piece.
  func take(_ bytes: UnsafeRawBufferPointer, lines: Int) {
    guard let gb18030 else {
      utf8.take(bytes)
      if line == nil, let first = utf8.first { settle(bytes, first - passed, lines) }
      passed += bytes.count
      return
    }
    // Below 0x30 no byte is a part of another character, so that a text may be cut there.
    let end = bytes.lastIndex { $0 < 0x30 }.map { $0 + 1 } ?? bytes.count
    let whole = UnsafeRawBufferPointer(rebasing: bytes[..<end])
    let begun = rest.count
    if begun > 0 {
      rest.append(contentsOf: whole)
      let first = rest.withUnsafeBytes { gb18030.take($0) }
      if let first { settle(whole, first - begun, lines) }
    } else if let first = gb18030.take(whole) {
      settle(whole, first, lines)
    }
    rest = Array(bytes[end...])
  }

  /// - Parameter lines: line ends in all of the text.
  func finish(lines: Int) {
    if let gb18030 {
      let first = rest.withUnsafeBytes { gb18030.take($0) }
      if first != nil, line == nil { line = lines + 1 }
    } else {
      utf8.finish()
      if utf8.damaged > 0, line == nil { line = lines + 1 }
    }
  }

  private func settle(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ lines: Int) {
    guard line == nil else { return }
    line = lines + bytes[..<max(0, min(place, bytes.count))].count { $0 == terminator } + 1
  }
}
