/// Turns the bytes of a terminal into keys, pastes, mouse reports and answers.
///
/// A value without any I/O: whoever reads feeds it, and tells it when the wait for the rest of an
/// escape sequence is over. Sources: ECMA-48 for the grammar, XTerm Control Sequences (ctlseqs) for
/// keys, mouse and paste, terminfo(5) for what other terminals send.
struct KeyDecoder {
  enum Output: Hashable, Sendable {
    case event(InputEvent)
    /// Cursor position report, from 1: the answer to DSR 6.
    case position(row: Int, column: Int)
  }

  /// Whether cursor position reports are awaited. Otherwise `ESC [ 1 ; 5 R` is F3 with Ctrl.
  var expectsPosition = false

  /// Bytes of a paste kept at most; the rest is dropped.
  let pasteLimit: Int

  private let sequences: [[UInt8]: Key]
  private let longest: Int
  private var bytes: [UInt8] = []
  private var paste: [UInt8]?

  /// - Parameter sequences: what terminfo says of this terminal's keys, `ESC` and more.
  init(sequences: [[UInt8]: Key] = [:], pasteLimit: Int = 1 << 20) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == ASCII.escape }
    longest = self.sequences.keys.map(\.count).max() ?? 0
    self.pasteLimit = pasteLimit
  }

  /// Whether a sequence has begun whose end has not come. After a while `expire()` must be called.
  var isWaiting: Bool { !bytes.isEmpty && paste == nil }

  /// Takes bytes in and gives what is whole by now.
  mutating func feed(_ more: some Sequence<UInt8>) -> [Output] {
    bytes.append(contentsOf: more)
    return drain(final: false)
  }

  /// The rest of a sequence did not come in time: a lone ESC is the Esc key, `ESC [` is Alt-[.
  mutating func expire() -> [Output] {
    paste == nil ? drain(final: true) : []
  }

  private mutating func drain(final: Bool) -> [Output] {
    var outputs: [Output] = []
    var start = 0
    while start < bytes.count {
      if paste != nil {
        start = takePaste(from: start, &outputs)
        if paste != nil { break }
        continue
      }
      switch step(bytes[start...], final: final) {
      case .incomplete:
        bytes.removeFirst(start)
        return outputs
      case .taken(let count, let output):
        start += count
        if let output { outputs.append(output) }
      case .pasteBegins(let count):
        start += count
        paste = []
      }
    }
    bytes.removeFirst(start)
    return outputs
  }

  private enum Step {
    case incomplete
    case taken(Int, Output?)
    case pasteBegins(Int)
  }

  private func step(_ input: ArraySlice<UInt8>, final: Bool) -> Step {
    guard input.first == ASCII.escape else { return plain(input, final: final) }
    if let (count, key) = known(input) { return .taken(count, .event(.key(key))) }
    guard let second = input.dropFirst().first else {
      return final ? .taken(1, .event(.key(.escape))) : .incomplete
    }
    switch second {
    case ASCII.leftBracket, ASCII.O:
      if final, input.count == 2 { return alt(input, final: final) }
      return sequence(input, final: final)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      if final, input.count == 2 { return alt(input, final: final) }
      return string(input, final: final)
    default: return alt(input, final: final)
    }
  }

  /// The longest of terminfo's sequences the input begins with.
  private func known(_ input: ArraySlice<UInt8>) -> (Int, Key)? {
    var count = min(longest, input.count)
    while count > 1 {
      if let key = sequences[Array(input.prefix(count))] { return (count, key) }
      count -= 1
    }
    return nil
  }

  private func plain(_ input: ArraySlice<UInt8>, final: Bool) -> Step {
    switch UTF8Prefix(input) {
    case .incomplete: return final ? .taken(input.count, nil) : .incomplete
    case .invalid: return .taken(1, nil)
    case .scalar(let scalar, let count):
      return .taken(count, Key(typed: scalar).map { .event(.key($0)) })
    }
  }

  /// ESC and a character at once is Alt with it. ESC and a control key are two keys, save Alt with
  /// Backspace.
  private func alt(_ input: ArraySlice<UInt8>, final: Bool) -> Step {
    let rest = input.dropFirst()
    switch UTF8Prefix(rest) {
    case .incomplete: return final ? .taken(input.count, .event(.key(.escape))) : .incomplete
    case .scalar(let scalar, let count):
      switch Key(typed: scalar) {
      case .character(let character): return .taken(1 + count, .event(.key(.alt(character))))
      case .backspace: return .taken(1 + count, .event(.key(.alt("\u{7F}"))))
      default: return .taken(1, .event(.key(.escape)))
      }
    case .invalid: return .taken(1, .event(.key(.escape)))
    }
  }

  private func sequence(_ input: ArraySlice<UInt8>, final: Bool) -> Step {
    switch ControlSequence.parse(input) {
    case .incomplete: return final ? .taken(input.count, nil) : .incomplete
    case .malformed(let count): return .taken(count, nil)
    case .whole(let sequence, let count):
      if sequence.isPasteStart { return .pasteBegins(count) }
      if expectsPosition, let (row, column) = sequence.position {
        return .taken(count, .position(row: row, column: column))
      }
      return .taken(count, sequence.event.map(Output.event))
    }
  }

  /// A control string (OSC, DCS, APC, PM): the answer about the ground, or one that nobody here
  /// asked for, which is swallowed to its end.
  private func string(_ input: ArraySlice<UInt8>, final: Bool) -> Step {
    var index = input.startIndex + 2
    while index < input.endIndex {
      if input[index] == ASCII.bell {
        return .taken(index + 1 - input.startIndex, GroundAnswer.event(input[..<index]))
      }
      if input[index] == ASCII.escape {
        let next = index + 1
        guard next < input.endIndex else { break }
        // ESC \ ends it; any other ESC begins something new.
        let end = input[next] == UInt8(ascii: "\\") ? next + 1 : index
        return .taken(end - input.startIndex, GroundAnswer.event(input[..<index]))
      }
      index += 1
    }
    return final || input.count > 4096 ? .taken(input.count, nil) : .incomplete
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Moves what belongs to the paste out of `bytes`, keeping back what may be the beginning of its
  /// end mark.
  /// - Returns: where the rest begins.
  private mutating func takePaste(from start: Int, _ outputs: inout [Output]) -> Int {
    var index = start
    while index < bytes.count {
      guard bytes[index] == ASCII.escape else {
        keep(bytes[index])
        index += 1
        continue
      }
      let found = bytes[index...].prefix(Self.pasteEnd.count)
      guard Self.pasteEnd.starts(with: found) else {
        keep(bytes[index])
        index += 1
        continue
      }
      guard found.count == Self.pasteEnd.count else { return index }
      let text = String(decoding: paste ?? [], as: UTF8.self)
      paste = nil
      outputs.append(.event(.paste(Sanitizer.pasted(text))))
      return index + Self.pasteEnd.count
    }
    return index
  }

  private mutating func keep(_ byte: UInt8) {
    if let count = paste?.count, count < pasteLimit { paste?.append(byte) }
  }
}
