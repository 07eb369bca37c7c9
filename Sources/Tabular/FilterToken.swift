/// A piece of a filter as it is typed. Full-width signs count as their ASCII ones, so that nobody
/// need leave a Chinese input method.
struct FilterToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case quoted(String)
    /// Between backticks: a column's name, whatever signs it has.
    case name(String)
    case comparison(TableFilter.Comparison)
    case keyword(Word)
    case open, close, comma, end
  }

  enum Word: Hashable {
    case and, or, not, `is`, blank, isBlank, isNotBlank, `in`
  }

  var kind: Kind
  /// Characters before it.
  var place: Int
  /// As it was typed.
  var text: String

  /// Whether a name can stand without backticks.
  static func isPlainName(_ text: String) -> Bool {
    guard !text.isEmpty, Word.all[text.lowercased()] == nil else { return false }
    return text.allSatisfy { !$0.isWhitespace && !isSign($0) } && !text.hasPrefix("#")
  }

  private static let signs: Set<Character> = [
    "(", ")", ",", "\"", "'", "`", "=", "<", ">", "!", "~", "^", "$", "&", "|", "≤", "≥", "≠",
  ]

  static func isSign(_ character: Character) -> Bool { signs.contains(narrow(character)) }

  /// Full-width signs as ASCII.
  static func narrow(_ character: Character) -> Character {
    switch character {
    case "“", "”": return "\""
    case "‘", "’": return "'"
    case "、", "，": return ","
    default: break
    }
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
      (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return ascii.properties.isAlphabetic || ("0"..."9").contains(ascii)
      ? character : Character(ascii)
  }
}

/// Cuts a filter into tokens.
struct FilterLexer {
  private let characters: [Character]
  /// Names with signs in them, as 人数（人） has: as they stand in a heading they may be typed, in
  /// signs of either width.
  private let names: [(name: String, narrow: [Character])]
  private var index = 0

  private init(_ text: String, _ headings: [TableHeading]) {
    characters = Array(text)
    names = headings.flatMap { [$0.label, $0.code] }.filter { name in
      name.contains(where: FilterToken.isSign) && !name.contains(where: \.isWhitespace)
        && name.first.map(FilterToken.isSign) == false
    }
    .map { ($0, $0.map(FilterToken.narrow)) }
  }

  static func tokens(
    _ text: String, _ headings: [TableHeading]
  ) throws(FilterFault) -> [FilterToken] {
    var lexer = FilterLexer(text, headings)
    var tokens: [FilterToken] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private func sign(_ place: Int) -> Character? {
    place < characters.count ? FilterToken.narrow(characters[place]) : nil
  }

  private mutating func next() throws(FilterFault) -> FilterToken {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    let start = index
    let kind = try kind()
    return FilterToken(kind: kind, place: start, text: String(characters[start..<index]))
  }

  private mutating func kind() throws(FilterFault) -> FilterToken.Kind {
    guard let first = sign(index) else { return .end }
    switch first {
    case "(": return take(1, .open)
    case ")": return take(1, .close)
    case ",": return take(1, .comma)
    case "\"", "'": return .quoted(try quoted(first))
    case "`": return .name(try quoted(first))
    default: break
    }
    if let (comparison, length) = comparison() { return take(length, .comparison(comparison)) }
    if first == "!" { return take(1, .keyword(.not)) }
    if let second = sign(index + 1), first == second, first == "&" || first == "|" {
      return take(2, .keyword(first == "&" ? .and : .or))
    }
    return word()
  }

  private mutating func take(_ length: Int, _ kind: FilterToken.Kind) -> FilterToken.Kind {
    index += length
    return kind
  }

  private func comparison() -> (TableFilter.Comparison, Int)? {
    let pair = [sign(index), sign(index + 1)].compactMap { $0 }
    switch String(pair) {
    case "==": return (.equal, 2)
    case "!=", "<>": return (.notEqual, 2)
    case "<=": return (.lessOrEqual, 2)
    case ">=": return (.greaterOrEqual, 2)
    case "!~": return (.lacks, 2)
    case "^=": return (.begins, 2)
    case "$=": return (.ends, 2)
    default: break
    }
    switch pair.first {
    case "=": return (.equal, 1)
    case "<": return (.less, 1)
    case ">": return (.greater, 1)
    case "~": return (.contains, 1)
    case "≤": return (.lessOrEqual, 1)
    case "≥": return (.greaterOrEqual, 1)
    case "≠": return (.notEqual, 1)
    default: return nil
    }
  }

  /// A backslash takes the next character as it is; a doubled backtick stands for one.
  private mutating func quoted(_ quote: Character) throws(FilterFault) -> String {
    let start = index
    var text = ""
    index += 1
    while let character = sign(index) {
      index += 1
      if character == "\\", quote != "`", index < characters.count {
        text.append(characters[index])
        index += 1
      } else if character == quote {
        guard quote == "`", sign(index) == "`" else { return text }
        text.append("`")
        index += 1
      } else {
        text.append(characters[index - 1])
      }
    }
    throw FilterFault(.quoteOpen, at: start)
  }

  /// The longest name that stands here whole, and its length; of two that differ in the width of
  /// their signs the one that is typed so. nil where none does.
  private func nameHere() -> (name: String, length: Int)? {
    let found = names.filter { stands($0.narrow) }
    guard let length = found.map(\.narrow.count).max() else { return nil }
    let longest = found.filter { $0.narrow.count == length }.map(\.name)
    let typed = String(characters[index..<index + length])
    return (longest.contains(typed) ? typed : longest[0], length)
  }

  private func stands(_ name: [Character]) -> Bool {
    let end = index + name.count
    guard end <= characters.count,
      characters[index..<end].lazy.map(FilterToken.narrow).elementsEqual(name)
    else { return false }
    return end == characters.count || characters[end].isWhitespace
      || FilterToken.isSign(characters[end])
  }

  private mutating func word() -> FilterToken.Kind {
    if let (name, length) = nameHere() {
      index += length
      return .word(name)
    }
    var text = ""
    while index < characters.count, !characters[index].isWhitespace {
      if !text.isEmpty, FilterToken.isSign(characters[index]) { break }
      text.append(characters[index])
      index += 1
    }
    return FilterToken.Word.all[text.lowercased()].map { .keyword($0) } ?? .word(text)
  }
}
