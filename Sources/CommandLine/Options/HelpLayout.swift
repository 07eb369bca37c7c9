import Terminal
import Widgets

/// Lays help out in lines that a terminal need not break: prose is filled, descriptions stand in a
/// column of their own, and a usage is broken between its parts alone.
struct HelpLayout {
  /// Where descriptions begin, in the parser's count of characters.
  static let column = 26

  /// Cells a line may take.
  let columns: Int
  private let measure = DisplayWidth()

  init(columns: Int) { self.columns = max(1, columns) }

  /// Help as `UsageWording` has it, its lines not broken: prose, the usage, then lists.
  func help(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let prose = lines.prefix { !Self.isUsage($0) }
    lines = lines.dropFirst(prose.count)
    return (Self.paragraphs(prose).flatMap(indented) + lines.flatMap(listed))
      .joined(separator: "\n")
  }

  /// An error of the parser's: its sentences stay whole, for whoever looks for them in a log.
  func error(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.isUsage($0) ? usage($0) : [String($0)] }.joined(separator: "\n")
  }

  private static let usage = "用法："

  private static func isUsage(_ line: Substring) -> Bool { line.hasPrefix(usage) }

  /// Lines of a list or of the usage.
  private func listed(_ line: Substring) -> [String] {
    if Self.isUsage(line) { return usage(line) }
    guard line.hasPrefix("  "), let label = label(of: line) else { return indented(String(line)) }
    let description = String(line.dropFirst(label.count))
    // A terminal too narrow for two columns has the description below.
    guard columns >= Self.column * 2 else {
      let title = label.allSatisfy { $0 == " " } ? [] : [trimmedEnd(label)]
      return title + hanging(description, by: 6, first: String(repeating: " ", count: 6))
    }
    return hanging(description, by: Self.column, first: String(label))
  }

  /// What fills the cells before a description; nil for a line that has none.
  private func label(of line: Substring) -> Substring? {
    var cells = 0
    guard
      let end = line.indices.first(where: { index in
        if cells >= Self.column { return true }
        cells += measure.width(of: String(line[index]))
        return false
      }), cells == Self.column, line[..<end].last == " "
    else { return nil }
    return line[..<end]
  }

  /// Parts in brackets stay whole.
  private func usage(_ line: Substring) -> [String] {
    var parts: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      if depth > 0 { parts[parts.count - 1] += " " + word } else { parts.append(String(word)) }
      depth += word.count { $0 == "[" || $0 == "<" } - word.count { $0 == "]" || $0 == ">" }
    }
    let indent = measure.width(of: Self.usage)
    var lines: [String] = []
    for part in parts {
      if let last = lines.last,
        measure.width(of: last) + 1 + measure.width(of: part) <= columns
      {
        lines[lines.count - 1] += " " + part
      } else {
        lines.append(lines.isEmpty ? part : String(repeating: " ", count: indent) + part)
      }
    }
    return lines
  }

  /// A line of prose; what goes on stands below where it began.
  private func indented(_ line: String) -> [String] {
    let indent = line.prefix { $0 == " " }
    return hanging(String(line.dropFirst(indent.count)), by: indent.count, first: String(indent))
  }

  private func hanging(_ text: String, by indent: Int, first: String) -> [String] {
    let wrap = LineWrap(columns: columns - indent, measure: measure)
    let blanks = String(repeating: " ", count: indent)
    return wrap.lines(of: text).enumerated().map { index, piece in
      trimmedEnd((index == 0 ? first : blanks) + piece)
    }
  }

  private func trimmedEnd(_ text: some StringProtocol) -> String {
    guard let end = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...end])
  }

  /// Lines of prose that go on in the next are joined: one ends with its sentence, or is indented
  /// as an example is.
  private static func paragraphs(_ lines: ArraySlice<Substring>) -> [String] {
    var paragraphs: [String] = []
    for line in lines {
      guard let last = paragraphs.last, goesOn(last), !line.isEmpty, !line.hasPrefix(" ") else {
        paragraphs.append(String(line))
        continue
      }
      paragraphs[paragraphs.count - 1] += (needsBlank(last, line) ? " " : "") + line
    }
    return paragraphs
  }

  private static func goesOn(_ line: String) -> Bool {
    guard let end = line.last, !line.hasPrefix(" ") else { return false }
    return !"。：".contains(end)
  }

  /// Between words of Latin letters, and between those and Chinese ones, as the texts have it.
  private static func needsBlank(_ left: String, _ right: Substring) -> Bool {
    guard let end = left.last, let start = right.first else { return false }
    return [end, start].allSatisfy { $0.isLetter || $0.isNumber } && (end.isASCII || start.isASCII)
  }
}
