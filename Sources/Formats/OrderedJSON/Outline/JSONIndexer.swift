/// Makes the outline of a text: checks all of it, remembers what is long.
struct JSONIndexer {
  private(set) var root: JSONNode?
  private(set) var spans: [Int: JSONOutline.Span] = [:]
  private let stride: Int
  private var walker: JSONWalker
  /// What is open, from the outermost on.
  private var frames: [Frame] = []

  private struct Frame {
    let start: Int
    let isObject: Bool
    var count = 0
    var marks: [JSONOutline.Mark] = []
    var lastMark: Int

    init(start: Int, isObject: Bool) {
      self.start = start
      self.isObject = isObject
      lastMark = start
    }

    var close: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

    mutating func mark(_ offset: Int, stride: Int) {
      guard offset - lastMark >= stride else { return }
      marks.append(JSONOutline.Mark(place: count, start: offset))
      lastMark = offset
    }

    func node(end: Int) -> JSONNode {
      JSONNode(
        kind: isObject ? .object : .array, start: start, range: start..<end, place: -1,
        count: count)
    }
  }

  init(_ source: JSONSource, stride: Int, piece: Int) {
    self.stride = stride
    walker = JSONWalker(source, piece: piece)
  }

  /// - Returns: where the text stops being JSON.
  mutating func run() throws -> JSON.ParseError? {
    do {
      try passMark()
      while try value() {}
      if try walker.skipSpace() != nil { throw try walker.error(.trailingText) }
      return nil
    } catch let fault as JSON.ParseError {
      if root == nil { keepWhole(until: fault.offset) }
      return fault
    }
  }

  /// A byte order mark counts for nothing.
  private mutating func passMark() throws {
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
      guard try walker.peek() == byte else { return walker.seek(0) }
      walker.advance()
    }
  }

  /// Passes the start of a container or a whole value without children.
  /// - Returns: whether another value is due.
  private mutating func value() throws -> Bool {
    guard let byte = try walker.skipSpace() else { throw try walker.unexpected() }
    guard frames.count < JSON.depthLimit else { throw try walker.error(.tooDeep) }
    let start = walker.offset
    if frames.last?.isObject == false { frames[frames.count - 1].mark(start, stride: stride) }
    guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
      let kind = try walker.passLeaf()
      return try complete(
        JSONNode(kind: kind, start: start, range: start..<walker.offset, place: -1, count: 0))
    }
    walker.advance()
    let frame = Frame(start: start, isObject: byte == UInt8(ascii: "{"))
    if try walker.skipSpace() == frame.close {
      walker.advance()
      return try complete(frame.node(end: walker.offset))
    }
    frames.append(frame)
    if frame.isObject { try name() }
    return true
  }

  private mutating func name() throws {
    guard try walker.skipSpace() == UInt8(ascii: "\"") else { throw try walker.unexpected() }
    frames[frames.count - 1].mark(walker.offset, stride: stride)
    try walker.passText()
    _ = try walker.skipSpace()
    try walker.expect(UInt8(ascii: ":"))
  }

  /// A value has ended, and with it whatever closes behind it.
  private mutating func complete(_ node: JSONNode) throws -> Bool {
    var (node, marks) = (node, [JSONOutline.Mark]())
    while true {
      keep(node, marks)
      guard let last = frames.indices.last else {
        root = node
        return false
      }
      frames[last].count += 1
      let next = try walker.skipSpace()
      if next == UInt8(ascii: ",") {
        walker.advance()
        if frames[last].isObject { try name() }
        return true
      }
      guard next == frames[last].close else { throw try walker.unexpected() }
      walker.advance()
      let frame = frames.removeLast()
      (node, marks) = (frame.node(end: walker.offset), frame.marks)
    }
  }

  private mutating func keep(_ node: JSONNode, _ marks: [JSONOutline.Mark]) {
    guard node.range.count >= stride else { return }
    spans[node.range.lowerBound] = JSONOutline.Span(node: node, marks: marks)
  }

  /// Closes what is open where the text breaks; what has nothing whole in it is left out.
  private mutating func keepWhole(until end: Int) {
    while let frame = frames.popLast() {
      guard frame.count > 0 else { continue }
      let node = frame.node(end: max(frame.start, end))
      spans[frame.start] = JSONOutline.Span(node: node, marks: frame.marks)
      if let outer = frames.indices.last { frames[outer].count += 1 } else { root = node }
    }
  }
}
