extension JSONQuery {
  /// Reads a question by recursive descent.
  struct Reader {
    fileprivate let text: [Character]
    fileprivate var place = 0
    private var depth = 0

    init(_ text: String) { self.text = Array(text) }

    mutating func whole() throws(SyntaxError) -> [Step] {
      skipBlanks()
      guard place < text.count else { return [] }
      let steps = try pipe()
      guard place == text.count else { throw unexpected() }
      return steps
    }

    // MARK: Paths

    private mutating func pipe() throws(SyntaxError) -> [Step] {
      var steps = try term()
      while take("|") { steps += try term() }
      return steps
    }

    private mutating func term() throws(SyntaxError) -> [Step] {
      skipBlanks()
      guard let next = peek else { throw unexpected() }
      if next == "." { return try path() }
      if next == "[" { return try suffixes() }
      guard Self.isWord(next) else { throw unexpected() }
      let start = place
      let word = word()
      if word == "select" {
        try expect("(")
        let condition = try nested { (reader) throws(SyntaxError) in try reader.either() }
        try expect(")")
        return [.select(condition)]
      }
      guard let function = Function(rawValue: word) else {
        throw SyntaxError(reason: .unknownWord(word), offset: start)
      }
      return [.apply(function)]
    }

    /// From a dot on.
    private mutating func path() throws(SyntaxError) -> [Step] {
      place += 1
      if peek == "." {
        place += 1
        return [.descend] + (try suffixes())
      }
      var steps: [Step] = []
      if let next = peek, Self.isWord(next) {
        steps.append(.member(word()))
      } else if peek == "\"" {
        steps.append(.member(try quoted()))
      }
      steps += try suffixes()
      skipBlanks()
      return steps
    }

    private mutating func suffixes() throws(SyntaxError) -> [Step] {
      var steps: [Step] = []
      while let next = peek {
        if next == "[" {
          steps.append(try bracket())
        } else if next == ".", place + 1 < text.count, Self.startsName(text[place + 1]) {
          place += 1
          steps.append(.member(peek == "\"" ? try quoted() : word()))
        } else if next == ".", place + 1 < text.count, text[place + 1] == "[" {
          place += 1
        } else {
          break
        }
      }
      skipBlanks()
      return steps
    }

    private mutating func bracket() throws(SyntaxError) -> Step {
      place += 1
      skipBlanks()
      if take("]", skips: false) { return .each }
      if peek == "\"" {
        let name = try quoted()
        try expect("]", skips: false)
        return .member(name)
      }
      if take(":") {
        let end = try integer()
        try expect("]", skips: false)
        return .slice(from: nil, to: end)
      }
      let start = try integer()
      guard take(":") else {
        try expect("]", skips: false)
        return .item(start)
      }
      skipBlanks()
      let end = peek == "]" ? nil : try integer()
      try expect("]", skips: false)
      return .slice(from: start, to: end)
    }

    // MARK: Conditions

    private mutating func either() throws(SyntaxError) -> Condition {
      var condition = try both()
      while takeWord("or") { condition = .or(condition, try both()) }
      return condition
    }

    private mutating func both() throws(SyntaxError) -> Condition {
      var condition = try single()
      while takeWord("and") { condition = .and(condition, try single()) }
      return condition
    }

    private mutating func single() throws(SyntaxError) -> Condition {
      skipBlanks()
      if takeWord("not") {
        return .not(try nested { (reader) throws(SyntaxError) in try reader.single() })
      }
      if take("(") {
        let inner = try nested { (reader) throws(SyntaxError) in try reader.either() }
        try expect(")")
        return inner
      }
      let left = try nested { (reader) throws(SyntaxError) in try reader.pipe() }
      skipBlanks()
      guard let comparison = Comparison.allCases.first(where: { starts(with: $0.rawValue) }) else {
        return .holds(left)
      }
      place += comparison.rawValue.count
      return .compare(left, comparison, try operand())
    }

    private mutating func operand() throws(SyntaxError) -> Operand {
      skipBlanks()
      guard let next = peek else { throw unexpected() }
      if next == "." { return .path(try path()) }
      if next == "\"" {
        defer { skipBlanks() }
        return .literal(.string(try quoted()))
      }
      if next == "-" || next.isASCII && next.isNumber { return .literal(try number()) }
      let start = place
      let word = word()
      skipBlanks()
      switch word {
      case "true": return .literal(.bool(true))
      case "false": return .literal(.bool(false))
      case "null": return .literal(.null)
      case "": throw unexpected()
      default: throw SyntaxError(reason: .unknownWord(word), offset: start)
      }
    }

    private mutating func nested<Value>(
      _ body: (inout Reader) throws(SyntaxError) -> Value
    ) throws(SyntaxError) -> Value {
      guard depth < JSONQuery.depthLimit else {
        throw SyntaxError(reason: .tooDeep, offset: place)
      }
      depth += 1
      let value = try body(&self)
      depth -= 1
      return value
    }
  }
}

extension JSONQuery.Reader {
  private var peek: Character? { place < text.count ? text[place] : nil }

  private func unexpected() -> JSONQuery.SyntaxError {
    JSONQuery.SyntaxError(reason: peek.map { .unexpected($0) } ?? .unexpectedEnd, offset: place)
  }

  private mutating func skipBlanks() {
    while let next = peek, next.isWhitespace { place += 1 }
  }

  private func starts(with sign: String) -> Bool {
    text.dropFirst(place).starts(with: sign)
  }

  private mutating func take(_ sign: Character, skips: Bool = true) -> Bool {
    skipBlanks()
    guard peek == sign else { return false }
    place += 1
    if skips { skipBlanks() }
    return true
  }

  private mutating func expect(
    _ sign: Character, skips: Bool = true
  ) throws(JSONQuery.SyntaxError) {
    guard take(sign, skips: skips) else { throw unexpected() }
  }

  private mutating func takeWord(_ wanted: String) -> Bool {
    skipBlanks()
    guard starts(with: wanted) else { return false }
    let end = place + wanted.count
    if end < text.count, Self.isWord(text[end]) { return false }
    place = end
    skipBlanks()
    return true
  }

  /// Letters, digits and `_` of any script.
  private static func isWord(_ character: Character) -> Bool {
    character == "_" || character.isLetter || character.isNumber
  }

  private static func startsName(_ character: Character) -> Bool {
    character == "\"" || isWord(character)
  }

  private mutating func word() -> String {
    let start = place
    while let next = peek, Self.isWord(next) { place += 1 }
    return String(text[start..<place])
  }

  /// A JSON string from its opening quote on.
  private mutating func quoted() throws(JSONQuery.SyntaxError) -> String {
    let start = place
    place += 1
    while let next = peek, next != "\"" { place += next == "\\" ? 2 : 1 }
    guard place < text.count else {
      place = text.count
      throw unexpected()
    }
    place += 1
    guard case .string(let value)? = try? JSON.parse(String(text[start..<place])) else {
      throw JSONQuery.SyntaxError(reason: .unexpected("\""), offset: start)
    }
    return value
  }

  private mutating func integer() throws(JSONQuery.SyntaxError) -> Int {
    skipBlanks()
    let start = place
    if peek == "-" { place += 1 }
    while let next = peek, next.isASCII, next.isNumber { place += 1 }
    guard let value = Int(String(text[start..<place])) else {
      if start == place { throw unexpected() }
      throw JSONQuery.SyntaxError(reason: .badNumber, offset: start)
    }
    skipBlanks()
    return value
  }

  private mutating func number() throws(JSONQuery.SyntaxError) -> JSON {
    let start = place
    while let next = peek, "+-.eE".contains(next) || next.isASCII && next.isNumber { place += 1 }
    guard case .number(let digits)? = try? JSON.parse(String(text[start..<place])) else {
      throw JSONQuery.SyntaxError(reason: .badNumber, offset: start)
    }
    skipBlanks()
    return .number(digits)
  }
}
