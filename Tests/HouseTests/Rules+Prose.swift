extension Rule {
  static let longestLine = 100

  /// Lines of prose that are too long, in characters: all of a page's, and a source's comments.
  /// (That code keeps to it is the formatter's to say, and a text has the lines that it shows.) A
  /// row of a table and a line that is one word, such as an address, cannot be broken.
  static func lineLength(_ text: String, path: String) -> [Violation] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      let words = line.drop { $0 == " " }
      guard line.count > longestLine, !line.hasPrefix("|"), words.contains(" "),
        !path.hasSuffix(".swift") || words.hasPrefix("//")
      else { return nil }
      return Violation(path: path, line: index + 1, what: "\(line.count) characters")
    }
  }

  /// Comparisons with a text that people read: a literal with Chinese in it, or a member of a type
  /// of wording. What goes by such a text goes wrong when its words get better.
  static func comparisons(_ file: SourceFile) -> [Violation] {
    let han = Set(
      file.text.literals.filter { $0.text.unicodeScalars.contains(where: isHan) }.map(\.line))
    return file.text.codeLines.enumerated().compactMap { index, line in
      let code = String(Substring(line))
      let literal = han.contains(index + 1) && code.firstMatch(of: literalBesideTest) != nil
      // Few lines compare, and looking at every place of every line takes a quarter of a minute.
      let compares = code.contains("==") || code.contains("!=")
      guard literal || compares && code.firstMatch(of: wordingBesideTest) != nil else { return nil }
      return Violation(path: file.path, line: index + 1, what: code.filter { $0 != " " })
    }
  }

  /// Literals are blank in the code, but for their quotes.
  private static var literalBesideTest: Regex<Substring> {
    #/[=!]= *"|" *[=!]=|(?:hasPrefix|hasSuffix|contains)\("/#
  }

  private static var wordingBesideTest: Regex<Substring> {
    #/[=!]= [A-Z]\w*(?:Text|Wording)\.|[A-Z]\w*(?:Text|Wording)\.\w+ [=!]= (?!nil)/#
  }
}

extension Rule {
  /// Commands of the program that people are told and that are written out: they are
  /// `ProgramCommand.line`'s to say, which quotes what is in them and adds where one works. In help
  /// they stand as they are typed.
  static func commands(_ file: SourceFile) -> [Violation] {
    let lines = file.text.codeLines.map { String(Substring($0)) }
    return file.text.literals.compactMap { literal in
      guard literal.text.contains(/tjdata [a-z]/) else { return nil }
      let around = lines[max(0, literal.line - 3)..<min(lines.count, literal.line)]
      let isHelp = around.contains { $0.contains("Help(") || $0.contains("discussion:") }
      return isHelp ? nil : Violation(path: file.path, line: literal.line, what: literal.text)
    }
  }
}

extension Rule {
  /// How many declarations other rooms see, and how many of them have a comment that says what they
  /// are; by room.
  static func documentation(_ files: [SourceFile]) -> [String: (documented: Int, public: Int)] {
    var counts: [String: (documented: Int, public: Int)] = [:]
    for file in files {
      let documented = Set(
        file.text.comments.filter { $0.text.hasPrefix("///") }.map(\.line))
      let lines = file.text.codeLines.map { Substring($0).drop { $0 == " " } }
      for (index, line) in lines.enumerated() where declares(line) {
        var above = index - 1
        while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
        var count = counts[file.room, default: (0, 0)]
        count.public += 1
        if documented.contains(above + 1) { count.documented += 1 }
        counts[file.room] = count
      }
    }
    return counts
  }

  private static let words: Set<Substring> = [
    "struct", "enum", "class", "actor", "protocol", "func", "var", "let", "init", "subscript",
    "typealias",
  ]

  /// Whether a line begins a public declaration; `public import` and a public extension are none.
  private static func declares(_ line: Substring) -> Bool {
    guard line.hasPrefix("public ") else { return false }
    let first = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
    return first.prefix(6).contains(where: words.contains)
  }
}
