/// A control sequence (`ESC [ … final`) or a single shift (`ESC O final`), ECMA-48 section 5.4.
struct ControlSequence: Hashable {
  /// `[` or `O`.
  var introducer: UInt8
  /// `<`, `=`, `>` or `?` before the parameters.
  var marker: UInt8?
  var parameters: [Int]
  var final: UInt8

  enum Parsed: Hashable {
    case incomplete
    /// That many bytes mean nothing.
    case malformed(Int)
    case whole(ControlSequence, count: Int)
  }

  private static let longest = 64

  /// - Parameter input: begins with `ESC [` or `ESC O`.
  static func parse(_ input: ArraySlice<UInt8>) -> Parsed {
    let introducer = input[input.startIndex + 1]
    var rest = input.dropFirst(2)
    if introducer == ASCII.leftBracket, rest.first == ASCII.leftBracket {
      return consoleFunctionKey(rest)
    }
    var sequence = ControlSequence(
      introducer: introducer, marker: nil, parameters: [], final: 0)
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      sequence.marker = first
      rest = rest.dropFirst()
    }
    sequence.takeParameters(&rest)
    // rxvt ends Shift with a function key in `$`, elsewhere an intermediate.
    if rest.first == UInt8(ascii: "$"), sequence.marker == nil, !sequence.parameters.isEmpty {
      sequence.final = UInt8(ascii: "~")
      return .whole(sequence, count: rest.startIndex + 1 - input.startIndex)
    }
    while let byte = rest.first, (0x20...0x2F).contains(byte) { rest = rest.dropFirst() }
    let count = rest.startIndex - input.startIndex
    guard let final = rest.first else { return count > longest ? .malformed(count) : .incomplete }
    guard (0x40...0x7E).contains(final) else { return .malformed(count) }
    sequence.final = final
    return sequence.reportBytes(rest.dropFirst(), count: count + 1)
  }

  private mutating func takeParameters(_ rest: inout ArraySlice<UInt8>) {
    var value: Int?
    // Sub-parameters behind a colon say nothing a key needs.
    var skipping = false
    while let byte = rest.first, (0x30...0x3B).contains(byte) {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: ";"):
        parameters.append(value ?? 0)
        (value, skipping) = (0, false)
      case UInt8(ascii: ":"): skipping = true
      default:
        if !skipping { value = min(99_999, (value ?? 0) * 10 + Int(byte - 0x30)) }
      }
    }
    if let value { parameters.append(value) }
  }

  /// `ESC [ [ A` to `E`: F1 to F5 of the Linux console, console_codes(4).
  private static func consoleFunctionKey(_ rest: ArraySlice<UInt8>) -> Parsed {
    guard let letter = rest.dropFirst().first else { return .incomplete }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return .malformed(3) }
    let number = 11 + Int(letter - UInt8(ascii: "A"))
    let sequence = ControlSequence(
      introducer: ASCII.leftBracket, marker: nil, parameters: [number], final: UInt8(ascii: "~"))
    return .whole(sequence, count: 4)
  }

  /// `ESC [ M` is followed by three bytes: button, column and row, 32 added to each.
  private func reportBytes(_ rest: ArraySlice<UInt8>, count: Int) -> Parsed {
    guard introducer == ASCII.leftBracket, final == UInt8(ascii: "M"), marker == nil,
      parameters.isEmpty
    else { return .whole(self, count: count) }
    guard rest.count >= 3 else { return .incomplete }
    var sequence = self
    sequence.marker = UInt8(ascii: "<")
    sequence.parameters = rest.prefix(3).map { Int($0) - 32 }
    // Button 3 is the release of whichever it was.
    if sequence.parameters[0] & 3 == 3 { sequence.final = UInt8(ascii: "m") }
    return .whole(sequence, count: count + 3)
  }
}
