import Tabular

/// Gathers rows from nodes.
struct XMLRows {
  private let builder: TableBuilder
  private let place: XMLPlace
  private var places: [String: Int] = [:]
  private var labels: Set<String> = []
  private var row: [String] = []
  private var isInRow = false
  /// The cell whose text comes.
  private var cell: Cell?
  /// White space that comes before a text, or before an element and is no text then.
  private var spaces = ""
  /// Cells within which elements of several names are.
  private let split: Set<String>
  /// Of other cells, by their keys: the one element in them whose text is the cell's.
  private var inner: [String: String] = [:]
  /// Names of the elements that are open, without the root's.
  private var path: [String] = []
  /// Rows that are there already.
  private var skipped = 0

  private struct Cell {
    var label: String
    var code: String
    /// What tells it from other cells.
    var key: String
    var isSplit: Bool
    /// Its own column; nil as long as it has no text of its own.
    var column: Int?
    /// Names of the elements that are open in it.
    var open: [String] = []
    var hasElements = false
  }

  /// - Parameter split: names of the cells within which elements of several names are.
  init(builder: TableBuilder, place: XMLPlace, split: Set<String>) {
    self.builder = builder
    self.place = place
    self.split = split
  }

  private var depth: Int32 { place.depth }

  /// The document is read again from its beginning.
  mutating func restart(skipping rows: Int) {
    skipped = rows
    isInRow = false
    cell = nil
    path = []
  }

  mutating func take(_ node: XMLCursor.Node, _ cursor: XMLCursor) throws {
    switch node {
    case .start:
      spaces = ""
      try begin(cursor)
    case .end: try end(cursor)
    case .text:
      guard isInRow else { break }
      if let cell {
        try addCellText(cursor.value, cell)
      } else if cursor.depth == depth + 1 {
        try addText(cursor.value)
      }
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
    } else if cursor.depth > depth + 1, isInRow, cell != nil {
      try beginElement(cursor)
    }
  }

  private mutating func end(_ cursor: XMLCursor) throws {
    if isInRow, !spaces.isEmpty, let cell, !cell.hasElements, let column = cell.column {
      row[column] += spaces
    }
    spaces = ""
    if cursor.depth == depth { try endRow() }
    if cursor.depth <= depth + 1 { cell = nil } else { _ = cell?.open.popLast() }
  }

  /// What stands in elements within a cell are pieces of their own.
  private mutating func beginElement(_ cursor: XMLCursor) throws {
    cell?.open.append(cursor.name)
    cell?.hasElements = true
    defer { if cursor.isEmpty { _ = cell?.open.popLast() } }
    guard let cell else { return }
    if let column = knownColumn(cell), !row[column].isEmpty { row[column] += "; " }
    guard cursor.hasAttributes else { return }
    try addAttributes(
      cursor, "\(cell.label).\(cursor.name)", "\(cell.key)/\(cursor.qualifiedName)")
  }

  private mutating func addCellText(_ text: String, _ cell: Cell) throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      spaces += text
      return
    }
    let place = try textColumn(cell)
    row[place] += spaces + text
    spaces = ""
  }

  /// Where the text of the element that is open goes, as far as there is a column.
  private func knownColumn(_ cell: Cell) -> Int? {
    let path = cell.open.joined(separator: ".")
    if !cell.isSplit, inner[cell.key] == path { return cell.column }
    return places["\(cell.key)/\(path)"]
  }

  /// Where the text of the element that is open goes: of a cell with elements of one name to the
  /// cell's column, else to one of the element's own.
  private mutating func textColumn(_ cell: Cell) throws(TableFault) -> Int {
    let path = cell.open.joined(separator: ".")
    if !path.isEmpty, !cell.isSplit, inner[cell.key] == nil { inner[cell.key] = path }
    if path.isEmpty || !cell.isSplit && inner[cell.key] == path {
      if let column = cell.column { return column }
      let own = try column(cell.label, cell.code, cell.key)
      self.cell?.column = own
      return own
    }
    let name = "\(cell.label).\(path)"
    return try column(name, name, "\(cell.key)/\(path)")
  }

  private mutating func beginCell(_ cursor: XMLCursor) throws {
    let given = cursor.attribute("name")
    let label = given ?? cursor.name
    let key = given ?? cursor.qualifiedName
    var found = Cell(
      label: label, code: cursor.attribute("code") ?? label, key: key,
      isSplit: split.contains(cursor.name))
    found.column =
      found.isSplit ? places[key] : try column(found.label, found.code, found.key)
    if let own = found.column, !row[own].isEmpty { row[own] += "; " }
    if given == nil, cursor.hasAttributes { try addAttributes(cursor, label, key) }
    cell = cursor.isEmpty ? nil : found
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
