/// The rooms and what each may import, as `Sources/README.md` tells newcomers.
struct HouseMap {
  /// Modules each room may import, by the room's name.
  var rooms: [String: Set<String>] = [:]
  /// Modules of the language and its library that say nothing about the layers: every room may use
  /// them. Those that reach the system (`Glibc`) are in the table.
  static let everywhere: Set<String> = ["Swift", "FoundationEssentials", "Synchronization"]

  /// Reads the first table of a Markdown text whose head's first cell is `room`: names in
  /// backquotes in the first and last column.
  init(markdown: String) {
    var inside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().dropLast()
      guard line.hasPrefix("|"), let first = cells.first, let last = cells.last else {
        if inside { break }
        continue
      }
      if first.contains("room") { inside = true }
      guard inside else { continue }
      for room in Self.quoted(first) { rooms[room] = Set(Self.quoted(last)) }
    }
  }

  /// Rooms that stand in more than one row of the table.
  static func repeated(markdown: String) -> [String] {
    var seen: Set<String> = []
    var twice: Set<String> = []
    for line in markdown.split(separator: "\n") where line.hasPrefix("| `") {
      guard let first = line.dropFirst().split(separator: "|").first else { continue }
      for room in quoted(first) where !seen.insert(room).inserted { twice.insert(room) }
    }
    return twice.sorted()
  }

  /// The words between backquotes.
  static func quoted(_ cell: Substring) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// What `Package.swift` lets each target of `Sources` and `Resources` depend on, by product or
/// target.
struct Manifest {
  var dependencies: [String: Set<String>] = [:]

  init(source: String) {
    let names = Self.products(in: source)
    for (call, list) in [("room(", "["), (".target(", "dependencies: [")]
      + [(".executableTarget(", "dependencies: [")]
    {
      for body in Self.calls(call, in: source) {
        let quoted = body.replacing("\"", with: "`")
        guard let target = HouseMap.quoted(Substring(quoted)).first else { continue }
        let open = quoted.firstRange(of: list)?.upperBound ?? quoted.endIndex
        let inside = quoted[open...].prefix { $0 != "]" }
        let words = inside.split { !$0.isLetter && !$0.isNumber }.compactMap { names[String($0)] }
        dependencies[target] = Set(HouseMap.quoted(inside)).union(words)
      }
    }
  }

  /// `let grdb = Target.Dependency.product(name: "GRDB", …)`: `grdb` to `GRDB`.
  private static func products(in source: String) -> [String: String] {
    var names: [String: String] = [:]
    for part in source.components(between: "let ", and: ".product(") {
      let variable = String(part.inside.prefix { $0 != " " })
      names[variable] = part.after.split(separator: "\"").dropFirst().first.map(String.init)
    }
    return names
  }

  /// The arguments of every call of `name`, up to its closing parenthesis.
  private static func calls(_ name: String, in source: String) -> [String] {
    var found: [String] = []
    var rest = source[...]
    while let range = rest.firstRange(of: name) {
      var depth = 1
      let body = rest[range.upperBound...].prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }
      found.append(String(body))
      rest = rest[body.endIndex...]
    }
    return found
  }
}

extension String {
  /// What stands between each `start` and the `end` that follows before the next `start`, and what
  /// comes behind it.
  fileprivate func components(between start: String, and end: String)
    -> [(inside: Substring, after: Substring)]
  {
    var found: [(inside: Substring, after: Substring)] = []
    for part in self.split(separator: start).dropFirst() {
      guard let range = part.firstRange(of: end) else { continue }
      found.append((part[..<range.lowerBound], part[range.upperBound...]))
    }
    return found
  }
}
