/// What a terminal's ground is, as it says when asked (OSC 11; XTerm Control Sequences, "Set Text
/// Parameters"): `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, with one to four digits a channel.
enum GroundAnswer {
  /// Asks. Nobody waits: the answer comes among the keys, or never.
  static let question = "\u{1B}]11;?\u{1B}\\"

  private static let start = Array("\u{1B}]11;rgb:".utf8)

  /// - Parameter string: a control string without its end.
  /// - Returns: nil for one that is about something else.
  static func event(_ string: ArraySlice<UInt8>) -> KeyDecoder.Output? {
    guard string.starts(with: start) else { return nil }
    let channels = string.dropFirst(start.count).split(separator: UInt8(ascii: "/"))
    let shares = channels.compactMap { share(String(decoding: $0, as: UTF8.self)) }
    guard channels.count == 3, shares.count == 3 else { return nil }
    // Luma of ITU-R BT.601, which is how bright a colour looks.
    let luma = 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2]
    return .event(.ground(isLight: luma > 0.5))
  }

  /// Of the most a channel of that many digits can be.
  private static func share(_ digits: String) -> Double? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else {
      return nil
    }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }
}
