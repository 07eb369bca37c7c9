import FoundationEssentials

/// The sequence that puts text on the clipboard of whoever sits at the terminal: OSC 52, xterm's
/// ctlseqs. Between program and terminal may be tmux or screen, which must be told to hand it on.
struct Clipboard {
  enum Between: Hashable, Sendable {
    case nothing, tmux, screen
  }

  /// Base64 digits at most: what xterm and hterm take (100,000 bytes, less the envelope).
  static let limit = 74_994

  /// - Returns: nil when the text is longer than terminals take.
  static func sequence(for text: String, through between: Between) -> String? {
    let encoded = Data(text.utf8).base64EncodedString()
    guard encoded.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;\(encoded)\u{07}"
    switch between {
    case .nothing: return plain
    case .tmux:
      // tmux takes it itself where set-clipboard is on, and hands it on where passthrough is.
      let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return plain + "\u{1B}Ptmux;\(doubled)\u{1B}\\"
    case .screen:
      // screen cuts control strings at 256 bytes (its MAXSTR): hand it over in pieces.
      var pieces = ""
      var rest = Substring(plain)
      while !rest.isEmpty {
        pieces += "\u{1B}P\(rest.prefix(76))\u{1B}\\"
        rest = rest.dropFirst(76)
      }
      return pieces
    }
  }
}
