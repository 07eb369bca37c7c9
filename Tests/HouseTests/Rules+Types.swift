extension Rule {
  static let mostMethods = 40

  /// How many methods each type has, summed over its extensions in its room; by `Room.Type`.
  static func methods(_ files: [SourceFile]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for file in files {
      for type in file.text.types {
        counts["\(file.room).\(type.name)", default: 0] += type.methods
      }
    }
    return counts
  }

  /// Types with more methods than they may have.
  /// - Parameter allowed: of types that are still being split, how many they may have at most.
  /// - Returns: what is wrong, and the allowances that excuse nothing.
  static func crowded(
    _ files: [SourceFile], allowed: [String: Int]
  ) -> (wrong: [String], idle: [String]) {
    let counts = methods(files)
    let wrong = counts.filter { $0.value > max(mostMethods, allowed[$0.key] ?? 0) }
      .map { "\($0.key) has \($0.value) methods" }
    let idle = allowed.keys.filter { counts[$0, default: 0] <= mostMethods }
    return (wrong.sorted(), idle.sorted())
  }

  /// Names that two types of the sources have, types inside others and those of one file left out.
  static func sharedNames(_ files: [SourceFile]) -> [String] {
    var places: [String: [String]] = [:]
    for file in files {
      for type in file.text.types
      where type.kind != "extension" && !type.isPrivate && !type.name.contains(".") {
        places[type.name, default: []].append(file.path)
      }
    }
    return places.filter { $0.value.count > 1 }.map(\.key).sorted()
  }

  /// `default:` in a switch over an intent, a fact or a layer: a new case has to be answered.
  static func openSwitches(_ file: SourceFile) -> [Violation] {
    let tokens = file.text.tokens
    let subjects: Set = ["intent", "fact", "layer"]
    return tokens.indices.flatMap { index -> [Violation] in
      guard tokens[index].text == "switch",
        let open = tokens[index...].firstIndex(where: { $0.text == "{" }),
        subjects.contains(tokens[open - 1].text), let close = SwiftText.matching(open, in: tokens)
      else { return [] }
      var depth = 0
      return (open...close).compactMap { place in
        if tokens[place].text == "{" { depth += 1 }
        if tokens[place].text == "}" { depth -= 1 }
        guard depth == 1, tokens[place].text == "default" else { return nil }
        return Violation(
          path: file.path, line: tokens[place].line,
          what: "default in switch \(tokens[open - 1].text)")
      }
    }
  }
}
