public import Terminal

/// One row of a tree, as it is painted.
public struct TreeNode: Hashable, Sendable {
  /// The member's name or the item's number.
  public var key: String
  /// What it is; empty for a node with children.
  public var value: String
  /// What the value is painted as.
  public var role: Role
  /// What the key means, said beside it.
  public var note = ""
  /// Shown instead of the value while folded: `{3}`.
  public var summary: String
  /// What a search found in key and value, as UTF-8 offsets.
  public var keyMatches: [Range<Int>] = []
  /// The same in the value.
  public var matches: [Range<Int>] = []

  /// - Parameter summary: what stands for the children while they are folded.
  public init(key: String, value: String = "", role: Role = .text, summary: String = "") {
    self.key = key
    self.value = value
    self.role = role
    self.summary = summary
  }
}

/// One row of a tree, where it stands in it.
struct TreeRow {
  var node: TreeNode
  var depth: Int
  var hasChildren: Bool
  var isFolded: Bool

  func content(_ glyphs: Glyphs) -> RowContent {
    let sign: Unicode.Scalar = hasChildren ? isFolded ? glyphs.folded : glyphs.unfolded : " "
    // Deep nodes stay readable on narrow panes.
    let indent = String(repeating: "  ", count: min(depth, 20))
    var spans = [Span(indent), Span("\(sign) ", .dim)]
    if !node.key.isEmpty { spans.append(Span(node.key, .label, matches: node.keyMatches)) }
    if !node.note.isEmpty { spans.append(Span(" \(node.note)", .dim)) }
    if !node.key.isEmpty, !node.value.isEmpty || isFolded { spans.append(Span(": ", .dim)) }
    if isFolded, !node.summary.isEmpty {
      spans.append(Span(node.summary, .dim))
    } else {
      spans.append(Span(node.value, node.role, matches: node.matches))
    }
    return RowContent(spans)
  }
}
