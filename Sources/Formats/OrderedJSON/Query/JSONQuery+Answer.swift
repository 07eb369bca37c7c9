import Base

extension JSONQuery {
  /// What the question comes to, in order.
  public func answers(in json: JSON) -> [JSON] { Self.run(steps[...], on: json) }

  static func run(_ steps: ArraySlice<Step>, on json: JSON) -> [JSON] {
    var values = [json]
    for step in steps {
      var next: [JSON] = []
      for value in values {
        step.answer(value, into: &next)
        if next.count > limit { break }
      }
      values = next.count > limit ? Array(next.prefix(limit)) : next
    }
    return values
  }
}

extension JSONQuery.Step {
  fileprivate func answer(_ json: JSON, into values: inout [JSON]) {
    switch self {
    case .member(let name):
      if json.objectValue != nil { values.append(json[name] ?? .null) }
    case .item(let index):
      guard let items = json.arrayValue else { return }
      let place = index < 0 ? items.count + index : index
      values.append(items.indices.contains(place) ? items[place] : .null)
    case .slice(let from, let to):
      guard let items = json.arrayValue else { return }
      func place(_ index: Int) -> Int {
        max(0, min(index < 0 ? items.count + index : index, items.count))
      }
      let (start, end) = (place(from ?? 0), place(to ?? items.count))
      values.append(.array(start < end ? Array(items[start..<end]) : []))
    case .each: values += json.arrayValue ?? json.objectValue?.map(\.value) ?? []
    case .descend: Self.descend(json, into: &values)
    case .select(let condition): if condition.holds(for: json) { values.append(json) }
    case .apply(let function): if let value = function.apply(to: json) { values.append(value) }
    }
  }

  private static func descend(_ json: JSON, into values: inout [JSON]) {
    guard values.count <= JSONQuery.limit else { return }
    values.append(json)
    for below in json.arrayValue ?? json.objectValue?.map(\.value) ?? [] {
      descend(below, into: &values)
    }
  }

  static func answers(_ steps: [Self], of json: JSON) -> [JSON] {
    steps.reduce([json]) { values, step in
      var next: [JSON] = []
      for value in values where next.count <= JSONQuery.limit { step.answer(value, into: &next) }
      return next
    }
  }
}

extension JSONQuery.Function {
  func apply(to json: JSON) -> JSON? {
    switch self {
    case .length:
      switch json {
      case .null: .integer(0)
      case .string(let text): .integer(text.unicodeScalars.count)
      case .array(let items): .integer(items.count)
      case .object(let members): .integer(members.count)
      case .bool, .number: nil
      }
    case .keys: json.objectValue.map { .array($0.map { .string($0.name) }) }
    case .first: json.arrayValue?.first
    case .last: json.arrayValue?.last
    case .reverse: json.arrayValue.map { .array($0.reversed()) }
    case .sort: json.arrayValue.map { .array($0.sorted { $0.comes(before: $1) }) }
    case .unique:
      json.arrayValue.map { items in
        var seen: Set<JSON> = []
        return .array(items.filter { seen.insert($0).inserted })
      }
    }
  }
}

extension JSONQuery.Condition {
  func holds(for json: JSON) -> Bool {
    switch self {
    case .holds(let path):
      return JSONQuery.Step.answers(path, of: json).contains { $0 != .null && $0 != .bool(false) }
    case .not(let condition): return !condition.holds(for: json)
    case .and(let left, let right): return left.holds(for: json) && right.holds(for: json)
    case .or(let left, let right): return left.holds(for: json) || right.holds(for: json)
    case .compare(let path, let comparison, let operand):
      let rights =
        switch operand {
        case .literal(let value): [value]
        case .path(let path): JSONQuery.Step.answers(path, of: json)
        }
      return JSONQuery.Step.answers(path, of: json).contains { left in
        rights.contains { comparison.holds(left, $0) }
      }
    }
  }
}

extension JSONQuery.Comparison {
  func holds(_ left: JSON, _ right: JSON) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .different: !left.equals(right)
    case .less: left.comes(before: right)
    case .greater: right.comes(before: left)
    case .atMost: !right.comes(before: left)
    case .atLeast: !left.comes(before: right)
    case .holds: Needle(right.cellText).isIn(left.cellText)
    }
  }
}

extension JSON {
  /// A number, or a text that is one.
  private var quantity: Double? {
    switch self {
    case .number(let digits): Double(digits)
    case .string(let text): Double(text)
    default: nil
    }
  }

  fileprivate func equals(_ other: JSON) -> Bool {
    if let left = quantity, let right = other.quantity { return left == right }
    return self == other
  }

  /// Numbers by size, texts by their scalars; kinds in jq's order: null, booleans, numbers, texts,
  /// arrays, objects.
  fileprivate func comes(before other: JSON) -> Bool {
    if let left = quantity, let right = other.quantity { return left < right }
    if case .string(let left) = self, case .string(let right) = other { return left < right }
    return rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .bool(let value): value ? 2 : 1
    case .number: 3
    case .string: 4
    case .array: 5
    case .object: 6
    }
  }
}
