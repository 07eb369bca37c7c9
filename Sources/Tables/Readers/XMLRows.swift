import Base
import Tabular

/// Gathers rows from nodes.
struct XMLRows {
  private let builder: TableBuilder
  private let place: XMLPlace
  private var places: [String: Int] = [:]
  private var labels = TakenNames()
  private var row: [String] = []
  private var isInRow = false
  /// The cell whose text comes.
  private var cell: Cell?
  /// White space that comes before a text, or before an element and is no text then.
  private var spaces = ""
  /// Cells within which elements of several names are.
  private let split: Set<String>
  /// Keys of those that the row has had.
  private var groups: Set<String> = []
  /// Of other cells, by their keys: the one element in them whose text is the cell's.
  private var inner: [String: String] = [:]
  /// Names of the elements that are open, without the root's.
  private var path: [String] = []
  /// Rows that are there already.
  private var skipped = 0
  /// Names that attributes of rows share with elements in them.
  private let both: Set<String>
  private var beside = XMLBeside()
  private var joined = XMLJoined()

  private struct Cell {
    /// Of its element.
    var name: String
    var label: String
    var code: String
    /// What tells it from other cells.
    var key: String
    var isSplit: Bool
    /// Whether the row has had one of its kind.
    var isRepeated: Bool
    /// Its own column; nil as long as it has no text of its own.
    var column: Int?
    /// Names of the elements that are open in it.
    var open: [String] = []
    var hasElements = false
    /// Whether its text is set apart from one before it.
    var isSeparated = false
  }

  /// - Parameters:
  ///   - split: names of the cells within which elements of several names are.
  ///   - both: names that attributes of rows share with elements in them.
  init(builder: TableBuilder, place: XMLPlace, split: Set<String>, both: Set<String>) {
    self.builder = builder
    self.place = place
    self.split = split
    self.both = both
  }

  /// What of the document is in no row, and what shares a cell.
  var notices: TableNotices { TableNotices([beside.notice, joined.notice]) }

  private var depth: Int32 { place.depth }

  /// The document is read again from its beginning.
  mutating func restart(skipping rows: Int) {
    skipped = rows
    (beside, joined) = (XMLBeside(), XMLJoined())
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
      guard isInRow else {
        addTextBeside(cursor)
        break
      }
      if let cell {
        try addCellText(cursor.value, cell)
      } else if cursor.depth == depth + 1 {
        try addText(cursor.value)
      }
    case .other: break
    }
  }

  private mutating func begin(_ cursor: XMLCursor) throws {
    if cursor.depth <= depth {
      path.removeLast(max(0, path.count - max(0, Int(cursor.depth) - 1)))
      if cursor.depth > 0 { path.append(cursor.name) }
      guard cursor.depth == depth, place.holds(path) else {
        return beside.add(path, around: place, cursor)
      }
      try beginRow(cursor)
    } else if cursor.depth == depth + 1, isInRow {
      try beginCell(cursor)
    } else if cursor.depth > depth + 1, isInRow, cell != nil {
      try beginElement(cursor)
    }
  }

  private mutating func beginRow(_ cursor: XMLCursor) throws {
    isInRow = true
    row = [String](repeating: "", count: builder.width)
    if place.isAnyName {
      let name = HeadingNames.element
      row[try column(name, name, XMLPlace.anyName)] = cursor.name
    }
    for attribute in cursor.attributes() {
      let key = "@\(attribute.name)"
      let name = both.contains(attribute.name) ? key : attribute.name
      row[try column(name, name, key)] = attribute.value
    }
    if cursor.isEmpty { try endRow() }
  }

  /// Text that stands beside rows.
  private mutating func addTextBeside(_ cursor: XMLCursor) {
    let parent = path.prefix(max(0, Int(cursor.depth) - 1))
    guard cursor.depth <= depth, place.isWithin(parent) else { return }
    beside.add(text: cursor.value, in: parent)
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
    let isFirst = cell?.hasElements == false
    cell?.open.append(cursor.name)
    cell?.hasElements = true
    defer { if cursor.isEmpty { _ = cell?.open.popLast() } }
    guard let cell else { return }
    if let column = knownColumn(cell), !(isFirst && column == cell.column && cell.isSeparated) {
      goOn(column, cell.isRepeated ? [cell.name] : [cell.name] + cell.open)
    }
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
    let code = cursor.attribute("code")
    // Two fields may have one name, and are told apart by their codes then.
    let key = given.map { "\($0)=\(code ?? "")" } ?? cursor.qualifiedName
    var found = Cell(
      name: cursor.name, label: label, code: code ?? label, key: key,
      isSplit: split.contains(cursor.name), isRepeated: false)
    if found.isSplit { found.isRepeated = !groups.insert(key).inserted }
    found.column =
      found.isSplit ? places[key] : try column(found.label, found.code, found.key)
    if let own = found.column { found.isSeparated = goOn(own, [cursor.name]) }
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
      goOn(place, nil)
      row[place] += attribute.value
    }
  }

  /// Another element's text comes into a cell.
  /// - Parameter element: its path within the row; nil of an attribute.
  /// - Returns: whether the cell had a text.
  @discardableResult
  private mutating func goOn(_ column: Int, _ element: [String]?) -> Bool {
    guard !row[column].isEmpty else { return false }
    row[column] += "; "
    let rows = place.isAnyName ? [] : element.map { place.path + $0 } ?? []
    joined.add(column, rows)
    return true
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
    joined.endRow()
    groups.removeAll(keepingCapacity: true)
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
    let title = labels.has(label) ? labels.unique(key) : labels.unique(label)
    let place = try builder.addColumn(
      TableHeading(code: title == label ? code : title, label: title))
    places[key] = place
    while row.count <= place { row.append("") }
    return place
  }
}
