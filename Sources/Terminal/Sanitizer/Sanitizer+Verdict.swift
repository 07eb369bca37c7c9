extension Sanitizer {
  /// What becomes of a character.
  enum Verdict: Hashable {
    case keep
    /// Stands on the character before it.
    case mark
    case newline, tab
    case drop, replace

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20..<0x7F, 0x3400...0x9FFF: self = .keep
      case 0x09: self = .tab
      // LF, VT, FF, CR, NEL, line and paragraph separator: UAX #14, class BK and its like.
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .newline
      case 0..<0xA0: self = .replace
      // Text or emoji presentation, skin tones, and the variation selectors supplement.
      case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: self = .drop
      default: self = Self.byCategory(scalar)
      }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> Verdict {
      switch scalar.properties.generalCategory {
      case .format: return .drop
      case .control, .privateUse, .surrogate, .unassigned: return .replace
      case .nonspacingMark, .enclosingMark: return .mark
      // Hangul medials and finals take no cell of their own.
      default: return DisplayWidth().width(of: scalar) == 0 ? .mark : .keep
      }
    }
  }
}
