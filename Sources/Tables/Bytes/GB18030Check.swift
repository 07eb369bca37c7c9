/// Finds what is not GB18030 in a text that comes by whole lines. Two bytes are judged by their
/// ranges (every such pair is a character to glibc); where a text has more than those, its
/// converter counts.
final class GB18030Check {
  private(set) var damaged = 0
  private let transcoder = Transcoder()
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)

  init() {}

  deinit { room.deallocate() }

  /// - Returns: bytes before the first damage of these lines; nil for none.
  func take(_ lines: UnsafeRawBufferPointer) -> Int? {
    guard let doubt = Self.firstDoubt(lines) else { return nil }
    // Below 0x30 no byte is a part of another character.
    let start = lines[..<doubt].lastIndex { $0 < 0x30 } ?? 0
    let piece = UnsafeRawBufferPointer(rebasing: lines[start...])
    let wanted = Transcoder.room(for: piece.count)
    if room.count < wanted {
      room.deallocate()
      room = .allocate(byteCount: wanted, alignment: 16)
    }
    let outcome = transcoder.convert(piece, into: room)
    damaged += outcome.damaged
    return outcome.firstUsed.map { start + $0 }
  }

  /// Where bytes are no pair, or perhaps a character of four.
  private static func firstDoubt(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard byte > 0x80, byte < 0xFF, index + 1 < bytes.count else { return index }
      let second = bytes[index + 1]
      guard second >= 0x40, second != 0x7F, second != 0xFF else { return index }
      index += 2
    }
    return nil
  }
}
