/// The children of a container, one after another from any of them on.
struct JSONChildren {
  private let outline: JSONOutline
  private let container: JSONNode
  private var walker: JSONWalker
  private var place: Int

  init(_ outline: JSONOutline, of container: JSONNode, from place: Int = 0) throws {
    self.outline = outline
    self.container = container
    // Behind the bracket, or at the last mark before the place.
    var mark = JSONOutline.Mark(place: 0, start: container.range.lowerBound + 1)
    if let marks = outline.spans[container.range.lowerBound]?.marks {
      mark = marks.last { $0.place <= place } ?? mark
    }
    walker = JSONWalker(outline.source, at: mark.start, piece: outline.piece)
    self.place = mark.place
    while self.place < place, try next() != nil {}
  }

  /// - Parameter isWanted: of a value's bytes, whether they are to be handed over where they are
  ///   few.
  mutating func next(bytes isWanted: Bool = false) throws -> (node: JSONNode, bytes: [UInt8]?)? {
    guard place < container.count, var byte = try walker.skipSpace() else { return nil }
    if byte == UInt8(ascii: ",") {
      walker.advance()
      guard let next = try walker.skipSpace() else { return nil }
      byte = next
    }
    let start = walker.offset
    var name: [UInt8]?
    if container.kind == .object {
      walker.hold()
      try walker.passText()
      name = walker.taken() ?? []
      _ = try walker.skipSpace()
      try walker.expect(UInt8(ascii: ":"))
      _ = try walker.skipSpace()
    }
    let valueStart = walker.offset
    if isWanted { walker.hold() }
    let (kind, count) = try passValue()
    let bytes = isWanted ? walker.taken() : nil
    let node = JSONNode(
      kind: kind, start: start, range: valueStart..<walker.offset, place: place, count: count,
      name: name.map { JSONOutline.text(ofName: $0) })
    place += 1
    return (node, bytes)
  }

  /// Passes a value that is known to be right, a long one at once.
  private mutating func passValue() throws -> (JSONNode.Kind, count: Int) {
    if let span = outline.spans[walker.offset] {
      walker.seek(span.node.range.upperBound)
      return (span.node.kind, span.node.count)
    }
    let isObject = try walker.peek() == UInt8(ascii: "{")
    guard try isObject || walker.peek() == UInt8(ascii: "[") else {
      return (try walker.passLeaf(), 0)
    }
    walker.advance()
    var (depth, commas, isEmpty) = (1, 0, true)
    while depth > 0, let byte = try walker.skipSpace() {
      switch byte {
      case UInt8(ascii: "\""): try walker.passText()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        walker.advance()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        walker.advance()
        if depth == 0 { continue }
      default:
        if byte == UInt8(ascii: ","), depth == 1 { commas += 1 }
        walker.advance()
      }
      isEmpty = false
    }
    return (isObject ? .object : .array, isEmpty ? 0 : commas + 1)
  }
}

extension JSONOutline {
  /// Children of a container from a place on, as they are to be seen.
  /// - Throws: what reading throws, `CancellationError`.
  public func children(of node: JSONNode, from place: Int, limit: Int) throws -> [JSONNode] {
    guard node.isContainer, limit > 0 else { return [] }
    var children = try JSONChildren(self, of: node, from: place)
    var found: [JSONNode] = []
    while found.count < limit, var child = try children.next()?.node {
      child.text = try text(of: child)
      found.append(child)
    }
    return found
  }

  /// The nodes from the top down to the one a byte belongs to; empty where it belongs to none.
  public func path(to offset: Int) throws -> [JSONNode] {
    var path: [JSONNode] = []
    var next = try top().flatMap { $0.range.contains(offset) ? $0 : nil }
    while let node = next {
      path.append(node)
      next = try child(of: node, at: offset)
    }
    return path
  }

  private func child(of node: JSONNode, at offset: Int) throws -> JSONNode? {
    guard node.isContainer, node.count > 0 else { return nil }
    let mark = spans[node.range.lowerBound]?.marks.last { $0.start <= offset }
    var children = try JSONChildren(self, of: node, from: mark?.place ?? 0)
    while var child = try children.next()?.node, child.start <= offset {
      guard offset < child.range.upperBound else { continue }
      child.text = try text(of: child)
      return child
    }
    return nil
  }

  /// The whole, with its text where it is no container.
  private func top() throws -> JSONNode? {
    guard var root, !root.isContainer else { return root }
    root.text = try text(of: root)
    return root
  }

  /// From the whole down to where most of it lies: what a first look is to see.
  public func pathToMost() throws -> [JSONNode] {
    var path: [JSONNode] = []
    var next = try top()
    while let node = next {
      path.append(node)
      next = nil
      guard node.kind == .object, node.count <= 256 else { break }
      next = try children(of: node, from: 0, limit: node.count).first {
        $0.isContainer && $0.range.count * 2 > node.range.count
      }
    }
    return path
  }

  private func text(of node: JSONNode) throws -> String {
    if node.isContainer { return try preview(of: node) }
    let bytes = try source.read(
      node.range.lowerBound, min(node.range.count, JSONNode.textLimit))
    return Self.text(ofLeaf: bytes, isWhole: bytes.count == node.range.count)
  }

  static func text(ofName quoted: [UInt8]) -> String {
    text(quoted.prefix(JSONNode.textLimit), isWhole: quoted.count <= JSONNode.textLimit)
  }

  private static func text(ofLeaf bytes: [UInt8], isWhole: Bool) -> String {
    guard bytes.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
    return JSON.string(text(bytes[...], isWhole: isWhole)).compactText
  }

  /// What stands between quotes; of a cut text, what is whole of it.
  private static func text(_ quoted: ArraySlice<UInt8>, isWhole: Bool) -> String {
    if isWhole, let text = (try? JSON.parse(Array(quoted)))?.stringValue { return text }
    var start = isWhole ? quoted.dropLast() : quoted
    // An escape at the cut may be half of one.
    if let escape = start.suffix(12).firstIndex(of: UInt8(ascii: "\\")), !isWhole {
      start = start[..<escape]
    }
    let closed = Array(start) + [UInt8(ascii: "\"")]
    let text = (try? JSON.parse(closed))?.stringValue
    return (text ?? String(decoding: start.dropFirst(), as: UTF8.self)) + (isWhole ? "" : "…")
  }
}
