/// The boundary to the screens: every text of a value passes the sanitizer (`Safe`).
extension Rule {
  /// Properties of values with texts that their `safe` says nothing of, as `Type.property`.
  /// - Parameter sources: each file's text.
  static func unsafeTexts(_ sources: [String]) -> [String] {
    let bodies = conformances(in: sources)
    let texts = Set(bodies.keys).subtracting(["Array", "Optional"])
    return sources.flatMap { source in
      declarations(of: texts, in: source).flatMap { type, properties in
        properties.filter { property in
          let hasText = !texts.isDisjoint(with: words(property.type))
          return hasText && !words(bodies[type, default: ""]).contains(property.name)
        }.map { "\(type).\($0.name)" }
      }
    }.sorted()
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  /// What stands in `extension X: Safe { … }`, by `X`.
  private static func conformances(in sources: [String]) -> [String: String] {
    let pattern = #/(?m)^extension (\w+): Safe[^{\n]*\{\n([\s\S]*?)^\}/#
    return sources.reduce(into: [:]) { bodies, source in
      guard source.contains(": Safe") else { return }
      for match in source.matches(of: pattern) { bodies[String(match.1)] = String(match.2) }
    }
  }

  /// Stored properties with their types, as declarations of the project write them.
  private static func declarations(
    of types: Set<String>, in source: String
  ) -> [(type: String, properties: [(name: String, type: String)])] {
    let declaration = #/(?m)^(?:public )?struct (\w+)[^{\n]*\{\n([\s\S]*?)^\}/#
    let property = #/(?m)^  (?:public )?(?:private\(set\) )?(?:var|let) (\w+): ([^={\n]+)(?:$| =)/#
    return source.matches(of: declaration).compactMap { match in
      guard types.contains(String(match.1)) else { return nil }
      let properties = match.2.matches(of: property).map { (String($0.1), String($0.2)) }
      return (String(match.1), properties)
    }
  }
}
