import Base

/// A URL fit for messages, logs and the screen: the values of secret parameters and passwords are
/// hidden, as in `…&authToken=44b3****95d0`.
public struct MaskedURL: Hashable, Sendable, CustomStringConvertible {
  /// The address with its secrets masked, for messages.
  public let description: String

  /// - Parameter url: one that may bear a token.
  public init(_ url: String) { self.init(url, hiding: { SecretName.matches($0) }) }

  /// - Parameter isSecret: whether the value of a parameter of that name is hidden.
  init(_ url: String, hiding isSecret: (Substring) -> Bool) {
    let fragments = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = (fragments.first ?? "").split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var text = Self.maskUserInformation(parts.first.map(String.init) ?? "")
    if parts.count == 2 {
      let pairs = parts[1].split(separator: "&", omittingEmptySubsequences: false)
      text += "?" + pairs.map { Self.maskPairs($0, isSecret) }.joined(separator: "&")
    }
    description = fragments.count == 2 ? "\(text)#\(fragments[1])" : text
  }

  /// Keeps four characters at both ends of a secret of sixteen or more, none of a shorter one.
  public static func mask(_ secret: some StringProtocol) -> String {
    guard !secret.isEmpty else { return "" }
    guard secret.count >= 16 else { return "****" }
    return "\(secret.prefix(4))****\(secret.suffix(4))"
  }

  /// A `;` parts pairs as well (HTML 4.01, B.2.2).
  private static func maskPairs(_ text: Substring, _ isSecret: (Substring) -> Bool) -> String {
    text.split(separator: ";", omittingEmptySubsequences: false)
      .map { maskPair($0, isSecret) }.joined(separator: ";")
  }

  private static func maskPair(_ pair: Substring, _ isSecret: (Substring) -> Bool) -> String {
    guard let equals = pair.firstIndex(of: "="), isSecret(pair[..<equals]) else {
      return String(pair)
    }
    return "\(pair[...equals])\(mask(pair[pair.index(after: equals)...]))"
  }

  /// `scheme://user:password@host` loses what stands before the `@`.
  private static func maskUserInformation(_ text: String) -> String {
    guard let mark = text.firstRange(of: "://") else { return text }
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let sign = authority.lastIndex(of: "@") else { return text }
    return "\(text[..<mark.upperBound])****\(rest[sign...])"
  }
}
