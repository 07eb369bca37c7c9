/// A Swift source with its literals and comments told from its code: enough of the lexical
/// structure (The Swift Programming Language, "Lexical Structure") to judge a house, not a
/// compiler's.
struct SwiftText {
  /// The source, as long as it was and with its line breaks, but blank where comments and the text
  /// of literals stood. Quotes and the expressions inside interpolations stay.
  private(set) var code: [UInt8]
  private(set) var literals: [Literal] = []
  private(set) var comments: [Literal] = []

  struct Literal: Equatable {
    /// From 1, of its first character.
    var line: Int
    /// As written between the quotes (escapes unread), without its interpolations.
    var text: String
  }

  private let source: [UInt8]
  private var position = 0
  private var line = 1

  init(_ source: [UInt8]) {
    self.source = source
    code = source
    readCode(insideInterpolation: false)
  }

  init(_ source: String) { self.init(Array(source.utf8)) }

  /// `code`, line by line.
  var codeLines: [Substring.UTF8View] {
    String(decoding: code, as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0).utf8 }
  }
}

extension SwiftText {
  private func at(_ offset: Int = 0) -> UInt8? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private func follows(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { source[position...].starts(with: $0) }
  }

  private mutating func step(blank: Bool = false) {
    if source[position] == UInt8(ascii: "\n") {
      line += 1
    } else if blank {
      code[position] = UInt8(ascii: " ")
    }
    position += 1
  }

  private mutating func readCode(insideInterpolation: Bool) {
    var depth = 0
    while let byte = at() {
      switch byte {
      case UInt8(ascii: "/") where follows("//"): readLineComment()
      case UInt8(ascii: "/") where follows("/*"): readBlockComment()
      case UInt8(ascii: "\""), UInt8(ascii: "#"): readLiteral()
      case UInt8(ascii: "("):
        depth += 1
        step()
      case UInt8(ascii: ")"):
        depth -= 1
        step()
        if insideInterpolation && depth == 0 { return }
      default: step()
      }
    }
  }

  private mutating func readLineComment() {
    let start = position
    while let byte = at(), byte != UInt8(ascii: "\n") { step(blank: true) }
    comments.append(
      Literal(line: line, text: String(decoding: source[start..<position], as: UTF8.self)))
  }

  private mutating func readBlockComment() {
    let start = position
    let first = line
    var depth = 0
    while at() != nil {
      let change = follows("/*") ? 1 : follows("*/") ? -1 : 0
      depth += change
      step(blank: true)
      if change != 0 { step(blank: true) }
      if depth == 0 { break }
    }
    comments.append(
      Literal(line: first, text: String(decoding: source[start..<position], as: UTF8.self)))
  }

  /// A string or extended regular expression literal, or just the `#` of a macro.
  private mutating func readLiteral() {
    var hashes = 0
    while at(hashes) == UInt8(ascii: "#") { hashes += 1 }
    let mark = at(hashes)
    guard mark == UInt8(ascii: "\"") || (mark == UInt8(ascii: "/") && hashes > 0), let mark else {
      for _ in 0..<max(1, hashes) { step() }
      return
    }
    for _ in 0..<hashes { step() }
    let long = mark == UInt8(ascii: "\"") && follows("\"\"\"")
    for _ in 0..<(long ? 3 : 1) { step() }
    readText(mark: mark, long: long, hashes: hashes)
  }

  private mutating func readText(mark: UInt8, long: Bool, hashes: Int) {
    let first = line
    var text: [UInt8] = []
    let close = Array(repeating: mark, count: long ? 3 : 1) + Array(repeating: 0x23, count: hashes)
    let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
    while let byte = at() {
      if source[position...].starts(with: close) {
        for _ in close { step() }
        break
      }
      if byte == UInt8(ascii: "\n") && mark == UInt8(ascii: "\"") && !long { break }
      if mark == UInt8(ascii: "\""), source[position...].starts(with: escape) {
        for _ in escape { step(blank: true) }
        if at() == UInt8(ascii: "(") {
          readCode(insideInterpolation: true)
          continue
        }
        text += escape
      }
      guard let byte = at() else { break }
      text.append(byte)
      step(blank: true)
    }
    literals.append(Literal(line: first, text: String(decoding: text, as: UTF8.self)))
  }
}
