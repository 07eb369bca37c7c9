import Tabular

/// Opens XML: the platform's own files (`record`, `field` with `name` and `code`), and any document
/// in which an element repeats: each becomes a row, its attributes and child elements
/// the cells.
enum XMLOpening {
  static func open(_ bytes: any ByteStore, name: String) async throws -> OpenTable {
    try await Filling.open { ready in
      guard let place = try rowPlace(bytes) else { throw TableFault.noTable(.xml) }
      let builder = TableBuilder(name: name, headings: [])
      let feed = XMLFeed(bytes)
      let cursor = try XMLCursor(.xml) { try feed.read($0) }
      var rows = XMLRows(builder: builder, place: place)
      try Filling.read(builder, ready) {
        while let node = try cursor.next() {
          try rows.take(node, cursor)
          builder.progress = feed.fraction
          if builder.rows == Filling.firstRows { try ready(builder) }
        }
      }
    }
  }

  /// Where rows are.
  struct Place {
    var depth: Int32
    /// nil for elements of any name.
    var name: String?
  }

  /// The elements that are rows: those at the least depth at which one repeats, as far as the first
  /// nodes tell; below the root where none does.
  private static func rowPlace(_ bytes: any ByteStore) throws -> Place? {
    let feed = XMLFeed(bytes)
    let cursor = try XMLCursor(.xml) { try feed.read($0) }
    /// How often each name came below each open element.
    var open: [[String: Int]] = []
    var best: Place?
    var seen = 0
    do {
      while seen < sampleNodes, let node = try cursor.next() {
        seen += 1
        guard node == .start else { continue }
        let (name, depth) = (cursor.name, cursor.depth)
        if rowNames.contains(name), depth > 0 { return Place(depth: depth, name: name) }
        open.removeLast(max(0, open.count - Int(depth)))
        if let last = open.indices.last {
          open[last][name, default: 0] += 1
          let isRepeated = open[last][name, default: 0] > 1
          if isRepeated, best.map({ depth < $0.depth }) ?? true {
            best = Place(depth: depth, name: name)
          }
        }
        open.append([:])
      }
    } catch {
      // What is wrong further on is told when it is read.
      guard seen > 1 else { throw error }
    }
    return best ?? (seen > 1 ? Place(depth: 1, name: nil) : nil)
  }

  private static let sampleNodes = 20_000
  /// Elements that are rows by their name, should there be only one.
  private static let rowNames: Set = ["record", "row"]
}

/// A store's bytes in order, for the parser to ask for.
final class XMLFeed {
  private let bytes: any ByteStore
  private var offset = 0

  init(_ bytes: any ByteStore) { self.bytes = bytes }

  var fraction: Double { Double(offset) / Double(max(1, bytes.size)) }

  func read(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try bytes.read(offset, into: room)
    offset += count
    return count
  }
}

/// Gathers rows from nodes.
private struct XMLRows {
  let builder: TableBuilder
  let place: XMLOpening.Place
  private var places: [String: Int] = [:]
  private var row: [String] = []
  private var isInRow = false
  /// Column of the cell whose text comes.
  private var column: Int?

  init(builder: TableBuilder, place: XMLOpening.Place) {
    self.builder = builder
    self.place = place
  }

  private var depth: Int32 { place.depth }

  mutating func take(_ node: XMLCursor.Node, _ cursor: XMLCursor) throws {
    switch node {
    case .start: try begin(cursor)
    case .end:
      if cursor.depth == depth { try endRow() }
      if cursor.depth <= depth + 1 { column = nil }
    case .text:
      if isInRow, let column { row[column] += cursor.value }
      if isInRow, column == nil, cursor.depth == depth + 1 { try addText(cursor.value) }
    case .other: break
    }
  }

  private mutating func begin(_ cursor: XMLCursor) throws {
    if cursor.depth == depth {
      guard place.name == nil || place.name == cursor.name else { return }
      isInRow = true
      row = [String](repeating: "", count: builder.width)
      for attribute in cursor.attributes() {
        row[try column(attribute.name, attribute.name)] = attribute.value
      }
      if cursor.isEmpty { try endRow() }
    } else if cursor.depth == depth + 1, isInRow {
      let label = cursor.attribute("name") ?? cursor.name
      let found = try column(label, cursor.attribute("code") ?? label)
      if !row[found].isEmpty { row[found] += "; " }
      column = cursor.isEmpty ? nil : found
    }
  }

  /// A row of text alone.
  private mutating func addText(_ text: String) throws {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let name = HeadingNames.unnamed(0)
    row[try column(name, name)] += text
  }

  private mutating func endRow() throws {
    guard isInRow else { return }
    isInRow = false
    try builder.add(row)
  }

  private mutating func column(_ label: String, _ code: String) throws -> Int {
    if let place = places[label] { return place }
    let place = try builder.addColumn(TableHeading(code: code, label: label))
    places[label] = place
    while row.count <= place { row.append("") }
    return place
  }
}
