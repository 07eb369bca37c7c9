/// A text under a label, where the label is data too.
public struct LabelledText: Hashable, Sendable, Codable {
  /// What the text is called, for people.
  public var label: String
  /// The text, one or more lines.
  public var text: String

  /// Something a source says that no field of the model has a place for.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
