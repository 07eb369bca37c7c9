import Terminal
import Transport

/// The argument parser's own words in Chinese. What it does not know it leaves as it is.
enum UsageWording {
  /// `{}` stands for any text, which goes to the same place in the translation. The first phrase
  /// that fits a line counts.
  private static let phrases: [(english: String, chinese: String)] = [
    ("Error: Unknown option '{}'. Did you mean '{}'?", "错误：没有选项 {}，是不是想用 {}？"),
    ("Error: Unknown option '{}'", "错误：没有选项 {}"),
    ("Error: Unexpected argument '{}'", "错误：多余的参数“{}”"),
    ("Error: {} unexpected arguments: '{}'", "错误：{} 个多余的参数：'{}'"),
    ("Error: Missing expected argument '{}'", "错误：缺少参数 {}"),
    ("Error: Missing one of: '{}'", "错误：缺少参数，下列之一：{}"),
    ("Error: Missing value for '{}'", "错误：选项 {} 缺少值；以 - 开头的值写作“选项=值”"),
    ("   or: Missing value for '{}' in '{}'", "  或者：选项 {} 缺少值（在 {} 中）"),
    (
      "Error: The value '{}' is invalid for '{}'. Please provide one of {}.",
      "错误：“{}”不能用作 {}，可用：{}"
    ),
    (
      "Error: Value to be set with flag '{}' had already been set with flag '{}'",
      "错误：{} 与 {} 不能同时使用"
    ),
    ("Error: Invalid option: {}", "错误：没有选项 {}"),
    ("Error: Missing required subcommand.", "错误：缺少子命令"),
    ("Error: Command '{}' is not a parent of the current command.", "错误：没有子命令 {}"),
    ("Error: Can't generate completion scripts for '{}'.", "错误：不能为“{}”生成补全脚本"),
    ("Error: Can't autodetect a supported shell.", "错误：认不出所用的 shell"),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "请用 --generate-completion-script=<shell>，可用："
    ),
    ("Error: The value '{}' is invalid.{}", "错误：“{}”不能用在这里。{}"),
    ("Error: The value '{}' is invalid for '{}': {}", "错误：“{}”不能用作 {}：{}"),
    ("Error: The value '{}' is invalid for '{}'", "错误：“{}”不能用作 {}"),
    (
      "Error: The option '{}' does not take any value, but '{}' was specified.",
      "错误：选项 {} 不带值，却给了“{}”"
    ),
    ("Error: {}", "错误：{}"),
    ("Help:  {}", "说明：{}"),
    ("Usage: {}", "用法：{}"),
    ("  See '{} --help' for more information.", "  详见 {} --help"),
    ("  See '{} <subcommand>' for detailed help.", "  详见 {} <子命令>"),
    ("OVERVIEW: {}", "{}"),
    ("USAGE: {}", "用法：{}"),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
    ("Show help information.", "显示帮助"),
    ("Show the version.", "显示版本"),
    ("{} (values: {}; default: {})", "{}（可用：{}；默认：{}）"),
    ("{} (values: {})", "{}（可用：{}）"),
    ("{} (default: {})", "{}（默认：{}）"),
    ("{} (default)", "{}（默认）"),
  ]

  /// - Parameter text: what the parser says, its long lines not broken.
  static func chinese(_ text: String) -> String {
    onOneLine(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(line).joined(separator: "\n")
      .replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>")
  }

  /// Values of which one may be given, as `甲、乙`: the parser quotes a few in a sentence and lists
  /// many a line each.
  private static func onOneLine(_ text: String) -> String {
    let opening = "Please provide one of "
    guard let start = text.firstRange(of: opening) else { return text }
    var values: [Substring] = []
    var rest = text[start.upperBound...]
    if rest.hasPrefix("the following:\n") {
      let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      values = lines.prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst("  - ".count) }
      rest = Substring(lines.dropFirst(values.count).joined(separator: "\n"))
    } else {
      let sentence = rest.prefix { $0 != "\n" }
      rest = rest.dropFirst(sentence.count + 1)
      values = sentence.split(separator: "'").enumerated().filter { $0.offset % 2 == 0 }
        .map(\.element).filter { $0 != "." }
    }
    return text[..<start.upperBound] + values.joined(separator: "、") + ".\n" + rest
  }

  /// A line of the help's lists has a label, blanks up to the column, and a description. The parser
  /// counts characters; here the label is filled up in cells, and one that leaves no blank has a
  /// line of its own, as the parser does it.
  private static func line(_ line: Substring) -> String {
    let column = HelpLayout.column
    let label = line.prefix(column)
    guard line.hasPrefix("  "), !line.hasPrefix("  See '"), label.count == column,
      label.last == " ",
      let end = label.lastIndex(where: { $0 != " " })
    else { return phrase(line) }
    let measure = DisplayWidth()
    let (title, description) = (phrase(label[...end]), phrase(line.dropFirst(column)))
    guard measure.width(of: title) < column else {
      return title + "\n" + String(repeating: " ", count: column) + description
    }
    return measure.padded(title, to: column) + description
  }

  private static func phrase(_ line: Substring) -> String {
    for phrase in phrases {
      guard let texts = match(line, phrase.english) else { continue }
      // The console keeps what is said: a password in an address is not.
      var rest = texts.map { $0.contains("://") ? MaskedURL($0).description : $0 }[...]
      return phrase.chinese.split(separator: "{}", omittingEmptySubsequences: false)
        .reduce(into: "") { $0 += $1 + (rest.popFirst() ?? "") }
    }
    return String(line)
  }

  /// What stands for each `{}`; nil where the line is another.
  private static func match(_ line: Substring, _ pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, line.hasPrefix(first),
      line.hasSuffix(last)
    else { return nil }
    var rest = line.dropFirst(first.count)
    var texts: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.count >= piece.count else { return nil }
        texts.append(String(rest.dropLast(piece.count)))
        return texts
      }
      guard let place = rest.firstRange(of: piece) else { return nil }
      texts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? texts : nil
  }
}
