extension SwiftText {
  /// Something with a body: a function, initialiser, subscript or computed variable.
  struct Function: Equatable {
    var name: String
    /// First and last line of the whole declaration, from 1.
    var first: Int
    var last: Int

    var length: Int { last - first + 1 }
  }

  /// Every declaration with a body, in the order of their keywords; a requirement of a protocol has
  /// none and is not among them.
  var functions: [Function] {
    var found: [Function] = []
    let tokens = self.tokens
    for (index, token) in tokens.enumerated() {
      guard ["func", "init", "deinit", "subscript", "var"].contains(token.text),
        index == 0 || tokens[index - 1].text != ".",
        let open = Self.bodyStart(in: tokens, from: index),
        let close = Self.matching(open, in: tokens)
      else { continue }
      let named = token.text == "func" || token.text == "var"
      found.append(
        Function(
          name: named && index + 1 < tokens.count ? tokens[index + 1].text : token.text,
          first: token.line, last: tokens[close].line))
    }
    return found
  }

  struct Token {
    var text: String
    var line: Int
  }

  /// Words and single marks.
  var tokens: [Token] {
    var tokens: [Token] = []
    var word: [UInt8] = []
    var line = 1
    for byte in code + [UInt8(ascii: "\n")] {
      if Self.isWord(byte) {
        word.append(byte)
        continue
      }
      if !word.isEmpty {
        tokens.append(Token(text: String(decoding: word, as: UTF8.self), line: line))
        word.removeAll(keepingCapacity: true)
      }
      if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte != UInt8(ascii: " ") {
        tokens.append(Token(text: String(UnicodeScalar(byte)), line: line))
      }
    }
    return tokens
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// The brace that opens the body of the declaration whose keyword is at `start`; nil where the
  /// declaration has no body, or a variable a stored value.
  static func bodyStart(in tokens: [Token], from start: Int) -> Int? {
    let ends: Set = [
      "func", "var", "let", "init", "case", "static", "struct", "enum", "extension", "class",
      "public", "private", "import", "associatedtype", "mutating", "}", ";",
    ]
    var depth = 0
    for index in tokens.indices.dropFirst(start + 1) {
      let text = tokens[index].text
      switch text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return index
      case "=" where depth == 0 && tokens[start].text == "var": return nil
      default: if depth < 0 || (depth == 0 && ends.contains(text)) { return nil }
      }
    }
    return nil
  }

  static func matching(_ open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in tokens.indices.dropFirst(open) {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
