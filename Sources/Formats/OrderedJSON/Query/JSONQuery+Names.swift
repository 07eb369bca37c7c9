extension JSONQuery {
  /// A member that was asked for where nothing has it.
  public struct Unmet: Hashable, Sendable {
    /// As it was asked for.
    public var name: String
    /// What is there instead, in order of appearance; empty where there are no objects.
    public var fields: [String]
    /// There are lists, whose items may have it; else texts, numbers and truth values.
    public var hasLists: Bool

    /// - Parameter fields: what is there instead.
    public init(name: String, fields: [String], hasLists: Bool = false) {
      self.name = name
      self.fields = fields
      self.hasLists = hasLists
    }
  }

  /// The same question with its members called otherwise.
  /// - Parameter name: what a member is called; the same for one that keeps its name.
  public func renamingMembers(_ name: (String) -> String) -> JSONQuery {
    JSONQuery(steps: Self.renamed(steps, name))
  }

  /// The first member on the way that none of what is there has. Where there is nothing, or null
  /// alone, nothing is said.
  public func unmet(in json: JSON) -> Unmet? { Self.unmet(steps, of: [json]) }

  private static func unmet(_ steps: [Step], of values: [JSON]) -> Unmet? {
    var values = values
    for step in steps {
      if let unmet = step.unmet(of: values) { return unmet }
      values = values.flatMap { Step.answers([step], of: $0) }
    }
    return nil
  }

  private static func renamed(_ steps: [Step], _ name: (String) -> String) -> [Step] {
    steps.map { step in
      switch step {
      case .member(let member): .member(name(member))
      case .select(let condition): .select(renamed(condition, name))
      case .item, .slice, .each, .descend, .apply: step
      }
    }
  }

  private static func renamed(_ condition: Condition, _ name: (String) -> String) -> Condition {
    switch condition {
    case .holds(let path): .holds(renamed(path, name))
    case .not(let inner): .not(renamed(inner, name))
    case .and(let left, let right): .and(renamed(left, name), renamed(right, name))
    case .or(let left, let right): .or(renamed(left, name), renamed(right, name))
    case .compare(let path, let comparison, .path(let other)):
      .compare(renamed(path, name), comparison, .path(renamed(other, name)))
    case .compare(let path, let comparison, let literal):
      .compare(renamed(path, name), comparison, literal)
    }
  }

  fileprivate static func unmet(_ condition: Condition, of values: [JSON]) -> Unmet? {
    switch condition {
    case .holds(let path), .compare(let path, _, .literal): unmet(path, of: values)
    case .compare(let path, _, .path(let other)):
      unmet(path, of: values) ?? unmet(other, of: values)
    case .not(let inner): unmet(inner, of: values)
    case .and(let left, let right), .or(let left, let right):
      unmet(left, of: values) ?? unmet(right, of: values)
    }
  }
}

extension JSONQuery.Step {
  fileprivate func unmet(of values: [JSON]) -> JSONQuery.Unmet? {
    switch self {
    case .member(let name):
      guard !values.contains(where: { $0[name] != nil }) else { return nil }
      var seen: Set<String> = []
      let fields = values.flatMap { $0.objectValue ?? [] }.map(\.name)
        .filter { seen.insert($0).inserted }
      let hasLists = values.contains { $0.arrayValue != nil }
      guard values.contains(where: { $0 != .null }) else { return nil }
      return JSONQuery.Unmet(name: name, fields: fields, hasLists: hasLists)
    case .select(let condition): return JSONQuery.unmet(condition, of: values)
    case .item, .slice, .each, .descend, .apply: return nil
    }
  }
}
