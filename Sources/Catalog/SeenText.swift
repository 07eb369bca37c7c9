/// What counts as a name or a text that a person gives, wherever they give one.
extension StringProtocol {
  /// Nothing of it is seen: it is empty, or has nothing but blanks and characters without a shape
  /// of their own, as zero-width ones, fillers, variation selectors and marks without a letter.
  public var isUnseen: Bool { unicodeScalars.allSatisfy(\.isUnseen) }

  /// It has control characters or ends of lines, for which one line has no place.
  public var hasControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// Something that can be called by it, on one line.
  public var isName: Bool { !isUnseen && !hasControl }
}

extension Unicode.Scalar {
  /// A letter without a dot: a symbol by its category, and blank.
  private static let blankBraille: Unicode.Scalar = "\u{2800}"

  fileprivate var isUnseen: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .unassigned: true
    default: self == Self.blankBraille
    }
  }
}
