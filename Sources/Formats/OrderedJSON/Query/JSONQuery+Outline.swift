/// Questions to a text that is too long to be held: steps go from place to place in it, and only
/// values of a few kilobytes are read as a whole.
extension JSONQuery {
  /// One answer.
  public enum Answer: Hashable, Sendable {
    case value(JSON)
    /// As it stands in the text, in bytes.
    case piece(Range<Int>)
    /// A list of the items that lie there, one after another with their commas.
    case items(Range<Int>)
  }

  /// Bytes of a value that a step has to see as a whole (`sort`, a comparison).
  public static let wholeLimit = 4 << 20

  /// A step would need more of the text in memory than `wholeLimit`.
  public struct TooLong: Error, Hashable, Sendable {
    /// In bytes.
    public var size: Int
  }

  /// Gives the answers in order, as they are found.
  /// - Throws: what `take` and reading throw, `TooLong`, `CancellationError`.
  public func answer(_ outline: JSONOutline, _ take: (Answer) throws -> Void) throws {
    guard let root = outline.root else { return }
    try OutlineRun(outline: outline).run(steps[...], LongValue(root)) { answer in
      try take(answer)
      return true
    }
  }
}

/// A value of the text, or a slice of a list in it.
private struct LongValue {
  var node: JSONNode
  /// Items it has; nil for all of them.
  var slice: Range<Int>?
  /// The value's own bytes, where they were few and at hand.
  var bytes: [UInt8]?

  init(_ node: JSONNode, bytes: [UInt8]? = nil) {
    self.node = node
    self.bytes = bytes
  }

  var items: Range<Int> { slice ?? 0..<node.count }
}

private struct OutlineRun {
  typealias Steps = ArraySlice<JSONQuery.Step>
  /// - Returns: whether more is wanted.
  typealias Take = (JSONQuery.Answer) throws -> Bool

  let outline: JSONOutline

  @discardableResult
  func run(_ steps: Steps, _ value: LongValue, _ take: Take) throws -> Bool {
    if let json = try short(value) { return try run(steps, json, take) }
    guard let step = steps.first else { return try take(try answer(value)) }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name): return try member(name, of: value, rest, take)
    case .item(let index):
      guard value.node.kind == .array else { return true }
      let place = index < 0 ? value.items.count + index : index
      return try item(place, of: value, rest, take)
    case .slice(let from, let to):
      guard value.node.kind == .array else { return true }
      return try run(rest, value.sliced(from, to), take)
    case .each: return try children(of: value) { try run(rest, $0, take) }
    case .descend:
      guard try run(rest, value, take) else { return false }
      return try children(of: value) { try run(steps, $0, take) }
    case .select(let condition):
      return try holds(condition, value) ? run(rest, value, take) : true
    case .apply(let function): return try apply(function, to: value, rest, take)
    }
  }

  /// In memory from here on.
  private func run(_ steps: Steps, _ json: JSON, _ take: Take) throws -> Bool {
    for answer in JSONQuery.run(steps, on: json) where try !take(.value(answer)) { return false }
    return true
  }

  /// A value of a few kilobytes, read.
  private func short(_ value: LongValue) throws -> JSON? {
    let isShort = value.node.range.count < outline.stride || value.node.kind == .word
    guard value.slice == nil, isShort else { return nil }
    return try JSON.parse(value.bytes ?? bytes(value.node.range))
  }

  private func bytes(_ range: Range<Int>) throws -> [UInt8] {
    try outline.source.read(range.lowerBound, range.count)
  }

  private func answer(_ value: LongValue) throws -> JSONQuery.Answer {
    guard let slice = value.slice else {
      // What breaks off has no end that could be handed on.
      let isBroken = value.node.range.upperBound == outline.fault?.offset
      return isBroken ? .value(try whole(value)) : .piece(value.node.range)
    }
    guard !slice.isEmpty else { return .value(.array([])) }
    guard let first = try child(slice.lowerBound, of: value.node),
      let last = try child(slice.upperBound - 1, of: value.node)
    else { return .value(.array([])) }
    return .items(first.range.lowerBound..<last.range.upperBound)
  }

  // MARK: Steps

  private func child(_ place: Int, of node: JSONNode) throws -> JSONNode? {
    var children = try JSONChildren(outline, of: node, from: place)
    return try children.next()?.node
  }

  private func children(of value: LongValue, _ body: (LongValue) throws -> Bool) throws -> Bool {
    guard value.node.isContainer else { return true }
    var children = try JSONChildren(outline, of: value.node, from: value.items.lowerBound)
    while let (child, bytes) = try children.next(bytes: true), child.place < value.items.upperBound
    {
      guard try body(LongValue(child, bytes: bytes)) else { return false }
    }
    return true
  }

  private func member(
    _ name: String, of value: LongValue, _ rest: Steps, _ take: Take
  ) throws -> Bool {
    guard value.node.kind == .object else { return true }
    var children = try JSONChildren(outline, of: value.node)
    while let child = try children.next()?.node {
      if child.name == name { return try run(rest, LongValue(child), take) }
    }
    return try run(rest, .null, take)
  }

  private func item(
    _ place: Int, of value: LongValue, _ rest: Steps, _ take: Take
  ) throws -> Bool {
    guard value.items.indices.contains(value.items.lowerBound + place), place >= 0,
      let child = try child(value.items.lowerBound + place, of: value.node)
    else { return try run(rest, .null, take) }
    return try run(rest, LongValue(child), take)
  }

  private func apply(
    _ function: JSONQuery.Function, to value: LongValue, _ rest: Steps, _ take: Take
  ) throws -> Bool {
    switch function {
    case .length where value.node.isContainer:
      return try run(rest, .integer(value.items.count), take)
    case .first, .last:
      guard value.node.kind == .array, !value.items.isEmpty else { return true }
      let place = function == .first ? 0 : value.items.count - 1
      return try item(place, of: value, rest, take)
    case .length, .keys, .reverse, .sort, .unique:
      guard let result = function.apply(to: try whole(value)) else { return true }
      return try run(rest, result, take)
    }
  }

  /// A value as a whole, within the limit.
  private func whole(_ value: LongValue) throws -> JSON {
    guard value.node.range.count <= JSONQuery.wholeLimit || value.slice != nil else {
      throw JSONQuery.TooLong(size: value.node.range.count)
    }
    var items: [JSON.Member] = []
    var size = 0
    guard value.node.isContainer else { return try JSON.parse(bytes(value.node.range)) }
    _ = try children(of: value) { child in
      size += child.node.range.count
      guard size <= JSONQuery.wholeLimit else { throw JSONQuery.TooLong(size: size) }
      let json = try child.bytes.map { try JSON.parse($0) } ?? whole(child)
      items.append(JSON.Member(child.node.name ?? "", json))
      return true
    }
    return value.node.kind == .object ? .object(items) : .array(items.map(\.value))
  }

  // MARK: Conditions

  private func holds(_ condition: JSONQuery.Condition, _ value: LongValue) throws -> Bool {
    switch condition {
    case .holds(let path):
      return try contains(path, value) { answer in
        if case .value(let json) = answer { json != .null && json != .bool(false) } else { true }
      }
    case .not(let condition): return try !holds(condition, value)
    case .and(let left, let right): return try holds(left, value) && holds(right, value)
    case .or(let left, let right): return try holds(left, value) || holds(right, value)
    case .compare(let path, let comparison, let operand):
      var rights: [JSON] = []
      switch operand {
      case .literal(let json): rights = [json]
      case .path(let path):
        try run(path[...], value) { answer in
          rights.append(try read(answer))
          return true
        }
      }
      return try contains(path, value) { answer in
        let left = try read(answer)
        return rights.contains { comparison.holds(left, $0) }
      }
    }
  }

  private func contains(
    _ path: [JSONQuery.Step], _ value: LongValue, _ isIt: (JSONQuery.Answer) throws -> Bool
  ) throws -> Bool {
    try !run(path[...], value) { try !isIt($0) }
  }

  private func read(_ answer: JSONQuery.Answer) throws -> JSON {
    switch answer {
    case .value(let json): return json
    case .piece(let range), .items(let range):
      guard range.count <= JSONQuery.wholeLimit else { throw JSONQuery.TooLong(size: range.count) }
      let bytes = try bytes(range)
      if case .piece = answer { return try JSON.parse(bytes) }
      return try JSON.parse([UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")])
    }
  }
}

extension LongValue {
  fileprivate func sliced(_ from: Int?, _ to: Int?) -> LongValue {
    func place(_ index: Int) -> Int {
      max(0, min(index < 0 ? items.count + index : index, items.count))
    }
    let (start, end) = (place(from ?? 0), place(to ?? items.count))
    var value = self
    value.bytes = nil
    value.slice = items.lowerBound + start..<items.lowerBound + max(start, end)
    return value
  }
}
