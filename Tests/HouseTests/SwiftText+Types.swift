extension SwiftText {
  /// A type, or an extension of one.
  struct TypeScope: Equatable {
    /// With the types around it, such as `Browser.Sheet`; of an extension what it extends.
    var name: String
    /// Its keyword: `struct`, `enum`, `class`, `actor`, `protocol` or `extension`.
    var kind: String
    var line: Int
    /// Functions of its own, those of types inside it left out.
    var methods: Int
    /// Whether other files can name it.
    var isPrivate: Bool
  }

  private static let scopes: Set = ["struct", "enum", "class", "actor", "protocol", "extension"]

  /// Every type and extension of the file, outer ones before inner ones.
  var types: [TypeScope] {
    let tokens = self.tokens
    var found: [TypeScope] = []
    var open: [(type: Int?, depth: Int)] = []
    var depth = 0
    var pending: TypeScope?
    for (index, token) in tokens.enumerated() {
      switch token.text {
      case "{":
        depth += 1
        if let scope = pending { found.append(scope) }
        open.append((pending == nil ? nil : found.count - 1, depth))
        pending = nil
      case "}":
        depth -= 1
        if !open.isEmpty { open.removeLast() }
      case "func":
        if let type = open.last?.type { found[type].methods += 1 }
      case let word where Self.scopes.contains(word) && Self.isDeclared(at: index, tokens):
        let around = open.reversed().compactMap(\.type).first.map { found[$0].name }
        pending = Self.scope(at: index, tokens, inside: word == "extension" ? nil : around)
      default: break
      }
    }
    return found
  }

  /// `class` before a member and `.extension` are no declarations of types.
  private static func isDeclared(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count, index == 0 || tokens[index - 1].text != "." else {
      return false
    }
    let next = tokens[index + 1].text
    return next.first.map { $0.isLetter || $0 == "_" } == true
      && !["func", "var", "let", "subscript"].contains(next)
      && (index == 0 || tokens[index - 1].text != "import")
  }

  private static func scope(
    at index: Int, _ tokens: [Token], inside outer: String?
  ) -> TypeScope {
    var name = outer.map { $0 + "." } ?? ""
    name += tokens[index + 1].text
    var next = index + 2
    while next + 1 < tokens.count, tokens[next].text == "." {
      name += "." + tokens[next + 1].text
      next += 2
    }
    let before = tokens[..<index].suffix(3).map(\.text)
    return TypeScope(
      name: name, kind: tokens[index].text, line: tokens[index].line, methods: 0,
      isPrivate: before.contains("private") || before.contains("fileprivate"))
  }
}
