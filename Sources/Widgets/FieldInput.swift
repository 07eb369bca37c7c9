/// What a field takes.
public enum FieldInput: Hashable, Sendable {
  case line(LineEditor, LineKind)
  case area(TextArea)
  case radio(RadioChoice)
  case dropDown(DropDown)
  case multiSelect(MultiSelect)
  /// With the words beside the box.
  case checkbox(Bool, String)
  case stars(StarRating)
  /// Shown, and passed over by the cursor.
  case readOnly(String)

  /// What a line of text is read as.
  public enum LineKind: Hashable, Sendable {
    case text
    /// Takes digits and a sign only.
    case integer
    /// Takes digits, a sign and a decimal point only.
    case number
    /// Masked; Ctrl-V shows and hides it.
    case password
  }

  /// - Parameter limit: most characters; nil for any number.
  public static func text(_ text: String = "", limit: Int? = nil) -> FieldInput {
    .line(LineEditor(text, limit: limit), .text)
  }

  /// A line whose characters are never shown.
  public static func password(_ text: String = "", limit: Int? = nil) -> FieldInput {
    .line(LineEditor(text, limit: limit), .password)
  }
}

extension FieldInput.LineKind {
  func accepts(_ character: Character) -> Bool {
    switch self {
    case .text, .password: true
    case .integer: ("0"..."9").contains(character) || character == "-"
    case .number: ("0"..."9").contains(character) || character == "-" || character == "."
    }
  }
}
