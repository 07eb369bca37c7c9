import Terminal

extension FormField {
  /// What is said below a field that did not take all that was typed or pasted.
  var overflowNote: String? {
    overflow.map { "最多 \($0.limit) 个字，有 \($0.refused) 个没有填入" }
  }
}

extension Form {
  /// What is said at the form's end of fields that are out of view.
  static func hiddenNote(above: Int, below: Int, _ glyphs: Glyphs) -> String {
    let parts = [
      above > 0 ? "上面 \(above) 项" : "", below > 0 ? "\(glyphs.unfolded) 还有 \(below) 项" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
