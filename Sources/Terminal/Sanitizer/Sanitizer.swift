/// Makes text from a server, a file or the clipboard safe to show: nothing in it can move the
/// cursor, change the terminal, reverse the reading direction, or take cells other than those the
/// width table counts. Done once, where text comes in.
///
/// - Control characters (C0, DEL, C1 with the 8-bit CSI), private use, noncharacters and unassigned
///   code points become U+FFFD.
/// - Format characters (bidi embeddings, overrides and isolates, zero-width joiners and spaces,
///   tags, soft hyphens, byte order marks), emoji variation selectors and skin tones vanish:
///   terminals disagree on their width.
/// - A base keeps two combining marks; marks without a base vanish.
/// - Line ends of every kind become `\n`, or a blank where one line is wanted.
///
/// Every function gives the same again for its own result.
public enum Sanitizer {
  /// For one line: line ends and tabs become blanks.
  /// - Parameter limit: characters kept, counted in scalars; what is cut ends in `…`. No more than
  ///   a few times as many are looked at, so the longest text costs little.
  public static func line(_ text: some StringProtocol, limit: Int = 4096) -> String {
    cleaned(text, Rules(newline: " ", tab: " ", limit: limit))
  }

  /// For several lines: `\n` stays, tabs become four blanks.
  public static func text(_ text: some StringProtocol, limit: Int = 4_000_000) -> String {
    cleaned(text, Rules(newline: "\n", tab: "    ", limit: limit))
  }

  /// For what leaves without curses, plain output and the clipboard: `\n` and tabs stay.
  public static func plain(_ text: some StringProtocol) -> String {
    cleaned(text, Rules(newline: "\n", tab: "\t", limit: .max))
  }

  /// For what was pasted: as `text`, without a limit of its own.
  static func pasted(_ text: some StringProtocol) -> String {
    cleaned(text, Rules(newline: "\n", tab: "    ", limit: .max))
  }

  /// Whether a single character may be shown as it is, marks included.
  public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch Verdict(scalar) {
    case .keep, .mark: true
    case .newline, .tab, .drop, .replace: false
    }
  }

  private static func cleaned(_ text: some StringProtocol, _ rules: Rules) -> String {
    if text.utf8.count <= rules.limit,
      text.utf8.withContiguousStorageIfAvailable(isPlainlyClean) ?? false
    {
      return String(text)
    }
    var pass = Pass(rules)
    for scalar in text.unicodeScalars {
      guard pass.take(scalar) else { break }
    }
    return pass.result
  }

  /// Sees at a glance that nothing needs a second look: printable ASCII, Han from U+4000 to
  /// U+9FFF, and the punctuation of U+3000–U+3029 and U+FF01–U+FF60.
  private static func isPlainlyClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      case 0xE4...0xE9: index += 3
      case 0xE3 where bytes[index + 1] == 0x80 && bytes[index + 2] < 0xAA: index += 3
      case 0xEF where bytes[index + 1] == 0xBC && bytes[index + 2] > 0x80: index += 3
      default: return false
      }
    }
    return true
  }
}

extension Sanitizer {
  struct Rules {
    var newline: String
    var tab: String
    /// Scalars in the result at most.
    var limit: Int
  }

  /// One way through a text.
  struct Pass {
    private let rules: Rules
    private var output = String.UnicodeScalarView()
    private var written = 0
    private var seen = 0
    private var marks = Pass.noBase
    private var afterReturn = false
    private var isCut = false

    private static let marksPerBase = 2
    /// So many marks that none more is taken: there is nothing they could stand on.
    private static let noBase = marksPerBase

    init(_ rules: Rules) { self.rules = rules }

    /// - Returns: false when the limit is reached and the rest does not matter.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      seen += 1
      // Text of nothing but what vanishes has its end as well.
      if written >= rules.limit || seen / 4 > rules.limit {
        isCut = true
        return false
      }
      defer { afterReturn = scalar == "\r" }
      switch Verdict(scalar) {
      case .keep:
        append(scalar)
        marks = 0
      case .mark:
        guard marks < Self.marksPerBase else { return true }
        marks += 1
        append(scalar)
      case .newline:
        if scalar == "\n", afterReturn { return true }
        append(all: rules.newline)
      case .tab: append(all: rules.tab)
      case .drop: break
      case .replace:
        append("\u{FFFD}")
        marks = 0
      }
      return true
    }

    var result: String {
      guard isCut else { return String(output) }
      var kept = output
      if written >= rules.limit, !kept.isEmpty { kept.removeLast() }
      if rules.limit > 0 { kept.append("…") }
      return String(kept)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      output.append(scalar)
      written += 1
    }

    private mutating func append(all text: String) {
      for scalar in text.unicodeScalars.prefix(rules.limit - written) { append(scalar) }
      marks = text == "\n" || text == "\t" ? Self.noBase : 0
    }
  }
}
