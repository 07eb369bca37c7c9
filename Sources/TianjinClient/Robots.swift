import WebPages

/// What a site's `robots.txt` asks of programs (RFC 9309).
enum Robots {
  /// The word by which a site may mean this program.
  private static let name = "tjdata"

  private struct Rule {
    var isAllowed: Bool
    var path: Substring
  }

  /// The group for this program counts, else the one for all; in it the longest rule that fits, and
  /// permission before a ban of the same length.
  static func allow(_ path: String, in text: String) -> Bool {
    let groups = groups(text)
    let rules = groups[name] ?? groups["*"] ?? []
    let fitting = rules.filter { fits($0.path, path) }
    let best = fitting.max { left, right in
      (left.path.count, left.isAllowed ? 1 : 0) < (right.path.count, right.isAllowed ? 1 : 0)
    }
    return best?.isAllowed ?? true
  }

  /// Rules by the name they are for, in lower case.
  private static func groups(_ text: String) -> [String: [Rule]] {
    var groups: [String: [Rule]] = [:]
    var names: [String] = []
    var isNaming = false
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1)
      guard let field = parts.first?.trimmed.lowercased() else { continue }
      let value = parts.count > 1 ? parts[1].trimmed : ""
      switch field {
      case "user-agent":
        if !isNaming { names = [] }
        isNaming = true
        names.append(value.lowercased())
        groups[value.lowercased(), default: []] += []
      case "allow", "disallow":
        isNaming = false
        guard !value.isEmpty else { continue }
        for name in names {
          groups[name, default: []].append(Rule(isAllowed: field == "allow", path: value[...]))
        }
      default: break
      }
    }
    return groups
  }

  /// `*` stands for anything, `$` for the end.
  private static func fits(_ rule: Substring, _ path: String) -> Bool {
    let isWhole = rule.last == "$"
    let pieces = (isWhole ? rule.dropLast() : rule)
      .split(separator: "*", omittingEmptySubsequences: false)
    var rest = path[...]
    for (number, piece) in pieces.enumerated() {
      if number == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if isWhole, number == pieces.count - 1 {
        return rest.hasSuffix(piece)
      } else if !piece.isEmpty {
        guard let range = rest.firstRange(of: piece) else { return false }
        rest = rest[range.upperBound...]
      }
    }
    return !isWhole || rest.isEmpty
  }
}
