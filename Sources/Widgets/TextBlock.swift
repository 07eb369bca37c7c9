public import Terminal

/// A paragraph of a text, with a label beside its first line where there is one.
public struct TextBlock: Hashable, Sendable {
  /// May hold line ends.
  public var text: String
  /// What it is, which the theme turns into a look.
  public var role: Role
  /// Cells left free before every line; the label stands in them.
  public var indent: Int
  /// What stands at its left, on its first line only.
  public var label: String

  /// - Parameter indent: cells left free at the left.
  public init(_ text: String, _ role: Role = .text, indent: Int = 0, label: String = "") {
    self.text = text
    self.role = role
    self.indent = max(0, indent)
    self.label = label
  }

  /// A line that parts what follows from what was before.
  public static func heading(_ text: String) -> TextBlock { TextBlock(text, .heading) }
}
