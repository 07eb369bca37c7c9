/// The Markdown of CKAN's descriptions as plain text: headings, emphasis and code lose their marks,
/// addresses of links stand behind their words, what a backslash stands before stands for itself.
/// HTML in it stays as it is.
struct MarkdownText {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { "*_`[#\\<".utf8.contains($0) }) else { return text }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(line).joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }
    var rest = line[blanks.endIndex...]
    let level = rest.prefix { $0 == "#" }
    if (1...6).contains(level.count), rest[level.endIndex...].first == " " {
      rest = rest[level.endIndex...].drop { $0 == " " }
    }
    // Items of lists begin alike.
    if rest.hasPrefix("* ") { rest = "-" + rest.dropFirst() }
    var text = MarkdownText(Array(rest))
    text.read()
    return String(blanks) + text.plain
  }

  /// How far the end of a mark may be from its beginning, in characters, and how many may stand in
  /// one another: what is longer or deeper is no writer's.
  private static let (reach, depthLimit) = (1000, 8)

  private let source: [Character]
  private let depth: Int
  private var place = 0
  private var plain = ""

  private init(_ source: [Character], depth: Int = 0) {
    self.source = source
    self.depth = depth
  }

  private func inner(_ range: Range<Int>) -> String {
    guard depth < Self.depthLimit else { return String(source[range]) }
    var text = MarkdownText(Array(source[range]), depth: depth + 1)
    text.read()
    return text.plain
  }

  private func character(_ place: Int) -> Character? {
    source.indices.contains(place) ? source[place] : nil
  }

  private mutating func read() {
    while let character = self.character(place) {
      switch character {
      case "\\" where isEscape:
        plain.append(source[place + 1])
        place += 2
      case "`": readCode()
      case "!" where self.character(place + 1) == "[": readLink(isImage: true)
      case "[": readLink(isImage: false)
      case "<": readTag()
      case "*", "_": readEmphasis(character)
      case "h" where isAddress: readAddress()
      default: take(1)
      }
    }
  }

  private var isEscape: Bool {
    guard let next = character(place + 1) else { return false }
    return next.isASCII && (next.isPunctuation || next.isSymbol)
  }

  /// As it stands.
  private mutating func take(_ count: Int) {
    let end = min(source.count, place + count)
    plain += source[place..<end]
    place = end
  }

  private mutating func readCode() {
    let run = source[place...].prefix { $0 == "`" }.count
    let start = place + run
    var end = start
    while let next = character(end), end < start + Self.reach {
      let closing = source[end...].prefix { $0 == "`" }.count
      if closing == run {
        plain += source[start..<end]
        place = end + run
        return
      }
      end += next == "`" ? closing : 1
    }
    take(run)
  }

  // MARK: Links

  /// `[words](address "title")`; of an image the words alone.
  private mutating func readLink(isImage: Bool) {
    let start = place + (isImage ? 2 : 1)
    guard let end = closing("]", of: "[", from: start), character(end + 1) == "(",
      let last = closing(")", of: "(", from: end + 2)
    else { return take(1) }
    let words = inner(start..<end)
    plain += words
    place = last + 1
    let said = source[(end + 2)..<last].split { $0 == " " || $0 == "\t" }.first ?? []
    var address = String(said.filter { $0 != "<" && $0 != ">" })
    if address.hasPrefix("mailto:") { address = String(address.dropFirst("mailto:".count)) }
    let leads = address.contains("@") || Self.schemes.contains { address.hasPrefix($0) }
    guard !isImage, leads, address != words else { return }
    plain += words.isEmpty ? address : " (\(address))"
  }

  private static let schemes = ["http://", "https://"]

  private func closing(_ mark: Character, of opening: Character, from start: Int) -> Int? {
    var open = 1
    var place = start
    while let next = character(place), place < start + Self.reach {
      if next == "\\" { place += 1 } else if next == opening { open += 1 }
      if next == mark { open -= 1 }
      if open == 0 { return place }
      place += 1
    }
    return nil
  }

  private var isAddress: Bool {
    Self.schemes.contains { source[place...].starts(with: $0) }
  }

  /// Nothing in an address is a mark.
  private mutating func readAddress() {
    take(source[place...].prefix { !$0.isWhitespace && !"<>)]\"".contains($0) }.count)
  }

  /// `<https://…>`, or a tag, in which nothing is a mark.
  private mutating func readTag() {
    let start = place + 1
    guard let first = character(start), first.isASCII, first.isLetter || first == "/",
      let end = source[start...].prefix(Self.reach).firstIndex(of: ">")
    else { return take(1) }
    let inside = String(source[start..<end])
    let isLink =
      !inside.contains(where: \.isWhitespace)
      && (inside.contains("@") || Self.schemes.contains { inside.hasPrefix($0) })
    guard isLink else { return take(end + 1 - place) }
    plain += inside.hasPrefix("mailto:") ? String(inside.dropFirst("mailto:".count)) : inside
    place = end + 1
  }

  // MARK: Emphasis

  private mutating func readEmphasis(_ mark: Character) {
    let run = source[place...].prefix { $0 == mark }.count
    let start = place + run
    guard run <= 3, let first = character(start), !first.isWhitespace,
      !isWord(character(place - 1), mark, run), let end = end(of: mark, run, from: start)
    else { return take(run) }
    plain += inner(start..<end)
    place = end + run
  }

  private func end(of mark: Character, _ run: Int, from start: Int) -> Int? {
    var place = start
    while let next = character(place), place < start + Self.reach {
      guard next == mark else {
        place += next == "\\" ? 2 : 1
        continue
      }
      let length = source[place...].prefix { $0 == mark }.count
      if length == run || length == 3, place > start, character(place - 1)?.isWhitespace == false,
        !isWord(character(place + run), mark, run)
      {
        return place
      }
      place += length
    }
    return nil
  }

  /// Whether a mark beside this character stands within a word or a sum (`a_b`, `5*3*2`).
  private func isWord(_ character: Character?, _ mark: Character, _ run: Int) -> Bool {
    guard let character, mark == "_" || run == 1 else { return false }
    return (character.isLetter || character.isNumber) && (mark == "_" || character.isASCII)
  }
}
