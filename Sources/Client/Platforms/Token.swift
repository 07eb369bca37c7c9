import Transport

/// A developer's token (manual 2.7). Whatever prints it prints `44b3****95d0`; only `secret`, which
/// goes to the platform, is whole.
public struct Token: Hashable, Sendable {
  /// The token itself, for the request alone.
  public let secret: String

  /// - Returns: nil unless `text`, blanks at its ends aside, is one word of visible ASCII.
  init?(_ text: String) {
    let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let word = String(trimmed)
    guard !word.isEmpty, word.utf8.count <= 512, word.utf8.allSatisfy({ (0x21...0x7E) ~= $0 })
    else { return nil }
    secret = word
  }

  /// With its middle hidden, for people.
  public var masked: String { MaskedURL.mask(secret) }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Masked.
  public var description: String { masked }
  /// Masked.
  public var debugDescription: String { masked }
  /// Nothing, so that no log shows the token.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
