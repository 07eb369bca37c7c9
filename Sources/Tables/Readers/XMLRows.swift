import Tabular

/// Gathers rows from nodes.
struct XMLRows {
  private let builder: TableBuilder
  private let place: XMLPlace
  private var places: [String: Int] = [:]
  private var labels: Set<String> = []
  private var row: [String] = []
  private var isInRow = false
  /// Column of the cell whose text comes.
  private var column: Int?
  /// What that cell's element is called, and by which key.
  private var cell = (label: "", key: "")
  /// Names of the elements that are open, without the root's.
  private var path: [String] = []
  /// Rows that are there already.
  private var skipped = 0

  init(builder: TableBuilder, place: XMLPlace) {
    self.builder = builder
    self.place = place
  }

  private var depth: Int32 { place.depth }

  /// The document is read again from its beginning.
  mutating func restart(skipping rows: Int) {
    skipped = rows
    isInRow = false
    column = nil
    path = []
  }

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
    if cursor.depth <= depth, cursor.depth > 0 {
      path.removeLast(max(0, path.count - Int(cursor.depth) + 1))
      path.append(cursor.name)
    }
    if cursor.depth == depth {
      guard place.isAnyName || path == place.path else { return }
      isInRow = true
      row = [String](repeating: "", count: builder.width)
      for attribute in cursor.attributes() {
        row[try column(attribute.name, attribute.name, attribute.name)] = attribute.value
      }
      if cursor.isEmpty { try endRow() }
    } else if cursor.depth == depth + 1, isInRow {
      try beginCell(cursor)
    } else if cursor.depth > depth + 1, isInRow, let column {
      // What stands in elements within a cell are pieces of their own.
      if !row[column].isEmpty { row[column] += "; " }
      guard cursor.hasAttributes else { return }
      try addAttributes(
        cursor, "\(cell.label).\(cursor.name)", "\(cell.key)/\(cursor.qualifiedName)")
    }
  }

  private mutating func beginCell(_ cursor: XMLCursor) throws {
    let given = cursor.attribute("name")
    let label = given ?? cursor.name
    let key = given ?? cursor.qualifiedName
    let found = try column(label, cursor.attribute("code") ?? label, key)
    if !row[found].isEmpty { row[found] += "; " }
    if given == nil, cursor.hasAttributes { try addAttributes(cursor, label, key) }
    cell = (label, key)
    column = cursor.isEmpty ? nil : found
  }

  /// In columns of their own; of elements that come more than once in a row one behind the other.
  private mutating func addAttributes(
    _ cursor: XMLCursor, _ label: String, _ key: String
  ) throws(TableFault) {
    for attribute in cursor.attributes() {
      let name = "\(label).\(attribute.name)"
      let place = try column(name, name, "\(key)@\(attribute.name)")
      if !row[place].isEmpty { row[place] += "; " }
      row[place] += attribute.value
    }
  }

  /// A row of text alone.
  private mutating func addText(_ text: String) throws {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let name = HeadingNames.unnamed(0)
    row[try column(name, name, "")] += text
  }

  private mutating func endRow() throws {
    guard isInRow else { return }
    isInRow = false
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    try builder.add(row)
  }

  /// - Parameter key: what tells columns apart: a name with its prefix, as two vocabularies may
  ///   have the same name.
  private mutating func column(
    _ label: String, _ code: String, _ key: String
  ) throws(TableFault) -> Int {
    if let place = places[key] { return place }
    let isTaken = labels.contains(label)
    let title = isTaken ? key : label
    let place = try builder.addColumn(
      TableHeading(code: isTaken ? title : code, label: title))
    labels.insert(title)
    places[key] = place
    while row.count <= place { row.append("") }
    return place
  }
}
