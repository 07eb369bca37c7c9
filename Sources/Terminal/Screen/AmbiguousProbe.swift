import CTerminal
import Glibc

/// Finds out how many cells an East Asian Ambiguous character takes, by writing one and asking
/// where the cursor is (DSR 6).
enum AmbiguousProbe {
  private static let patience = 100

  /// - Returns: how to count, and what was typed meanwhile.
  static func settle(
    _ setting: AmbiguousWidth, _ characters: CharacterSet, _ decoder: inout KeyDecoder
  ) -> (DisplayWidth, [InputEvent]) {
    switch setting {
    case .narrow: return (DisplayWidth(), [])
    case .wide: return (DisplayWidth(ambiguousIsWide: true), [])
    // Nothing of the kind is written then.
    case .auto where characters == .ascii: return (DisplayWidth(), [])
    case .auto:
      let (column, typed) = ask(&decoder)
      return (DisplayWidth(ambiguousIsWide: column == 3), typed)
    }
  }

  /// The column behind the character, and what came in beside the answer.
  private static func ask(_ decoder: inout KeyDecoder) -> (Int?, [InputEvent]) {
    var question = "\r★\u{1B}[6n\r  \r"
    question.withUTF8 { _ = terminal_write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    decoder.expectsPosition = true
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(patience)
    var typed: [InputEvent] = []
    var column: Int?
    while column == nil {
      let left = Int32((deadline - clock.now) / .milliseconds(1))
      guard left > 0, terminal_readable(STDIN_FILENO, left) else { break }
      guard let bytes = readAvailable(STDIN_FILENO), !bytes.isEmpty else { break }
      for output in decoder.feed(bytes) {
        switch output {
        case .event(let event): typed.append(event)
        case .position(_, let answer): column = answer
        }
      }
    }
    // An answer that comes later, over a slow line, is still one, and no key.
    if column != nil { decoder.expectsPosition = false }
    return (column, typed)
  }
}

/// What can be read without waiting; nil at the end of the file, and when the terminal is gone.
func readAvailable(_ descriptor: Int32) -> [UInt8]? {
  guard terminal_readable(descriptor, 0) else { return [] }
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = read(descriptor, &buffer, buffer.count)
  if count > 0 { return Array(buffer.prefix(count)) }
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
}
