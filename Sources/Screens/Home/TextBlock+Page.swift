import Widgets

extension TextBlock {
  /// A page of the site as its writers mark it up (CommonMark's headings and lists): what the signs
  /// mean is shown, not the signs.
  static func page(_ text: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.prefix { $0 == "#" }.count
      let rest = line.dropFirst(marks)
      if (1...6).contains(marks), rest.first == " " {
        blocks.append(.heading(String(rest.drop { $0 == " " })))
      } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
        blocks.append(TextBlock(String(line.dropFirst(2)), indent: 2, label: "·"))
      } else {
        blocks.append(TextBlock(String(line)))
      }
    }
    return blocks
  }
}
