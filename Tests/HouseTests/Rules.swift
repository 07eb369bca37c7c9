/// The house's rules, each a function from what it judges to what is wrong.
enum Rule {}

extension Rule {
  static let longestFile = 400
  static let longestFunction = 40

  static func length(_ file: SourceFile) -> [Violation] {
    guard file.lineCount > longestFile else { return [] }
    return [Violation(path: file.path, line: longestFile, what: "\(file.lineCount) lines")]
  }

  static func functionLength(_ file: SourceFile) -> [Violation] {
    file.text.functions.filter { $0.length > longestFunction }.map {
      Violation(path: file.path, line: $0.first, what: "\($0.name) has \($0.length) lines")
    }
  }

  /// Marks of unfinished work, in code, comments and texts alike.
  static func unfinished(_ file: SourceFile) -> [Violation] {
    let words: Set = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let phrases = ["未" + "实现", "敬请" + "期待"]
    return (file.text.comments + file.text.literals).flatMap { piece in
      let found =
        piece.text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter(words.contains)
        + phrases.filter(piece.text.contains)
      return found.map { Violation(path: file.path, line: piece.line, what: $0) }
    }
  }

  /// `x!`, `x as! T`, `try!` and `T!`: each can end the program.
  static func force(_ file: SourceFile) -> [Violation] {
    var found: [Violation] = []
    for (index, line) in file.text.codeLines.enumerated() {
      let bytes = Array(line)
      for (column, byte) in bytes.enumerated() where byte == UInt8(ascii: "!") && column > 0 {
        let before = bytes[column - 1]
        let after = column + 1 < bytes.count ? bytes[column + 1] : UInt8(ascii: " ")
        let attached = SwiftText.isWord(before) || Array(")]}>\"`?".utf8).contains(before)
        if attached && after != UInt8(ascii: "=") {
          found.append(
            Violation(
              path: file.path, line: index + 1, what: String(decoding: bytes, as: UTF8.self)))
        }
      }
    }
    return found
  }
}

extension Rule {
  /// Chinese in a literal of a room of values: wording belongs in `Wording`, `Screens`, the
  /// platform's own answers and the command line, or in a room's own file of it,
  /// `Type+Message.swift`.
  static func wording(_ file: SourceFile) -> [Violation] {
    if file.path.hasSuffix("+Message.swift") || file.path.hasSuffix("+Wording.swift") { return [] }
    return file.text.literals.filter { $0.text.unicodeScalars.contains(where: isHan) }.map {
      Violation(path: file.path, line: $0.line, what: $0.text)
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Statements of SQL in literals.
  static func sql(_ file: SourceFile) -> [Violation] {
    let starts = [
      ["SELECT", "FROM"], ["INSERT", "INTO"], ["DELETE", "FROM"], ["CREATE", "TABLE"],
      ["CREATE", "INDEX"], ["CREATE", "VIRTUAL"], ["DROP", "TABLE"], ["ALTER", "TABLE"],
      ["UPDATE", "SET"], ["PRAGMA"],
    ]
    return file.text.literals.filter { literal in
      let words = Set(literal.text.split { !$0.isLetter && $0 != "_" }.map(String.init))
      return starts.contains { words.isSuperset(of: $0) }
    }.map { Violation(path: file.path, line: $0.line, what: $0.text) }
  }

  /// Places that ask a byte whether it closes an object or an array: where JSON is taken apart by
  /// hand.
  static func brackets(_ file: SourceFile) -> [Violation] {
    let lines = file.text.codeLines.map { String(Substring($0)) }
    let literals = file.text.literals.filter { literal in
      ["]", "}"].contains(literal.text) && lines[literal.line - 1].contains("ascii:")
    }.map(\.line)
    let numbers = lines.enumerated().filter { _, line in
      line.split { !$0.isLetter && !$0.isNumber }.contains { ["0x5D", "0x7D"].contains($0) }
    }.map { $0.offset + 1 }
    return Set(literals + numbers).sorted()
      .map { Violation(path: file.path, line: $0, what: "brackets by hand") }
  }

  /// Rounded numbers that become integers by the conversion that ends the program where they are
  /// too large, or none.
  static func rounding(_ file: SourceFile) -> [Violation] {
    file.text.codeLines.enumerated().compactMap { number, line in
      // Few lines round, and the expression is slow.
      let code = String(Substring(line))
      guard code.contains(".rounded("),
        code.contains(#/\bInt\((?!saturating:|exactly:).*\.rounded\(/#)
      else { return nil }
      return Violation(path: file.path, line: number + 1, what: "Int of a rounded number")
    }
  }

  /// What asks ICU for data, of which the release has none.
  static func locales(_ file: SourceFile) -> [Violation] {
    let words: Set = [
      "Locale", "TimeZone", "Calendar", "DateFormatter", "ISO8601DateFormatter", "NumberFormatter",
      "ISO8601FormatStyle", "FormatStyle", "formatted", "YAMLEncoder", "YAMLDecoder",
    ]
    return file.text.codeLines.enumerated().flatMap { index, line in
      Substring(line).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        .filter(words.contains)
        .map { Violation(path: file.path, line: index + 1, what: $0) }
    }
  }

  /// What of a database is known to a file: its packages, and statements of SQL.
  static func engine(_ file: SourceFile) -> [Violation] {
    let engines: Set = ["GRDB", "GRDBSQLite", "PostgreSQL"]
    let imported = imports(of: file).filter { engines.contains($0.module) }
      .map { Violation(path: file.path, line: $0.line, what: $0.module) }
    return imported + sql(file)
  }

  /// Lines that print or log something named like a secret.
  static func secrets(_ file: SourceFile) -> [Violation] {
    let outlets = ["print(", "debugPrint(", "dump(", "fputs(", "logger.", "Logger.", "log."]
    let secrets = ["token", "password", "secret", "smscode", "idnumber"]
    return file.text.codeLines.enumerated().compactMap { index, line in
      let text = String(Substring(line))
      guard let outlet = outlets.compactMap({ text.firstRange(of: $0) }).first else { return nil }
      let said = text[outlet.upperBound...].lowercased()
      guard secrets.contains(where: said.contains) else { return nil }
      return Violation(path: file.path, line: index + 1, what: text)
    }
  }
}

extension Rule {
  /// The modules a file imports, with their lines; `import` is a word no name can be.
  static func imports(of file: SourceFile) -> [(module: String, line: Int)] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return file.text.codeLines.enumerated().compactMap { index, line in
      let words = Substring(line).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard let position = words.firstIndex(of: "import") else { return nil }
      let rest = words[(position + 1)...].drop { kinds.contains(String($0)) }
      return rest.first.map { (String($0), index + 1) }
    }
  }

  /// What a file imports beyond its room's row of the map.
  static func imports(_ file: SourceFile, map: HouseMap) -> [Violation] {
    let allowed = map.rooms[file.room, default: []].union(HouseMap.everywhere)
    return imports(of: file).filter { !allowed.contains($0.module) }.map {
      Violation(path: file.path, line: $0.line, what: "\(file.room) may not import \($0.module)")
    }
  }

  /// Entries at the top that do not belong there.
  static func topLevel(_ paths: [String]) -> [String] {
    let known: Set = [
      "Package.swift", "README.md", "LICENSE", "SECURITY.md", "Makefile", "Sources", "Tests",
      "Resources", "Screenshots", "findings",
    ]
    let entries = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return entries.filter { !$0.hasPrefix(".") && !known.contains($0) }.sorted()
  }

  /// What git must not keep: build products and the resolution that each machine makes anew.
  static func kept(_ paths: [String]) -> [String] {
    paths.filter { $0.hasPrefix(".build") || $0 == "Package.resolved" || $0.hasSuffix(".sqlite") }
  }
}
