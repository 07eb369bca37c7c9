import Base
import Formats
import Tabular

/// Turns items into rows under the union of their members, in order of first appearance.
final class JSONRows {
  private let builder: TableBuilder
  private var places: [String: Int] = [:]
  /// The same of what lies within the properties of features.
  private var innerPlaces: [String: Int] = [:]
  private var titles = TakenNames()
  /// The row in which a column was last given, from 1: a member may come twice in one object.
  private var given: [Int] = []
  /// The number that a name got last, and in which row: of thousands alike the next is found at
  /// once.
  private var latest: [String: (row: Int, number: Int)] = [:]
  /// Names of columns for rows that are arrays.
  private var names: [String] = []
  /// Columns of rows that are arrays, by their places in these.
  private var listed: [Int] = []
  /// Which of them have the names, and the first ones, which wait until that is known; nil where
  /// none wait.
  private let head: TableHead
  private var waiting: [[JSON]]?
  private var firstShape: Shape?
  /// Items of another kind than the first: their columns are others, as no place in an array says
  /// which member of an object it is.
  private(set) var others = TableNotice(.mixedItems, count: 0)

  private enum Shape { case object, array, single }

  init(_ builder: TableBuilder, _ head: TableHead) {
    self.builder = builder
    self.head = head
  }

  /// Names that stand beside the rows, for those that are arrays.
  func setNames(_ names: [String]) {
    self.names = HeadingNames.headings(names, kinds: []).map(\.label)
  }

  /// - Parameter line: of the document, where the item ends.
  func add(_ item: JSON, line: Int) throws {
    let isFirst = firstShape == nil
    note(item, line)
    if isFirst, case .array = item, mayHaveHead { waiting = [] }
    if waiting != nil {
      if case .array(let items) = item {
        waiting?.append(items)
        if waiting?.count == sample { try settle() }
        return
      }
      try settle()
    }
    switch item {
    case .object(let members): try add(members)
    case .array(let items): try add(items)
    default:
      let place = try place(of: HeadingNames.unnamed(0))
      var row = [String](repeating: "", count: place)
      row.append(text(of: item, place))
      try builder.add(row)
    }
  }

  private var mayHaveHead: Bool {
    switch head {
    case .automatic: names.isEmpty
    case .rows: true
    case .none: false
    }
  }

  /// Rows that are looked at before the names are settled.
  private var sample: Int {
    guard case .rows(let rows) = head else { return HeadFinder.enough }
    return max(HeadFinder.enough, rows.upperBound + 1)
  }

  /// No more rows are needed to know which of them have the names, or no more come.
  func settle() throws {
    guard let rows = waiting else { return }
    waiting = nil
    let found: ClosedRange<Int>?
    let finder = HeadFinder(rows.map { $0.map(\.cellText) })
    if head == .automatic {
      found = JSONHead.isCertain(rows) ? 1...1 : nil
    } else {
      found = try finder.find(head)
    }
    if let found {
      setNames(finder.names(found))
      for name in names { listed.append(try place(of: name)) }
      builder.head = found
      builder.notices.add(TableNotice(.titleLines, count: found.lowerBound - 1))
    }
    for items in rows.dropFirst(found?.upperBound ?? 0) { try add(items) }
  }

  private func add(_ members: [JSON.Member]) throws {
    var row = [String](repeating: "", count: builder.width)
    func take(_ member: JSON.Member, within outer: String? = nil) throws {
      let place = try place(ofMember: member.name, within: outer)
      while row.count <= place { row.append("") }
      row[place] = text(of: member.value, place)
    }
    if let feature = JSONFeature(members) {
      for member in feature.before { try take(member) }
      for member in feature.properties { try take(member, within: feature.name) }
      for member in feature.behind { try take(member) }
    } else {
      for member in members { try take(member) }
    }
    try builder.add(row)
  }

  private func add(_ items: [JSON]) throws {
    // Names for fewer columns than there are belong to something else.
    if listed.isEmpty, items.count > names.count { names = [] }
    while listed.count < items.count {
      let name = listed.count < names.count ? names[listed.count] : ""
      listed.append(try place(of: name.isEmpty ? HeadingNames.unnamed(builder.width) : name))
    }
    var row = [String](repeating: "", count: builder.width)
    for (column, value) in zip(listed, items) { row[column] = text(of: value, column) }
    try builder.add(row)
  }

  private func note(_ item: JSON, _ line: Int) {
    let shape: Shape
    switch item {
    case .object: shape = .object
    case .array: shape = .array
    case .bool, .number, .string: shape = .single
    case .null: return
    }
    if firstShape == nil { firstShape = shape }
    guard shape != firstShape else { return }
    if others.count == 0 { others.place.line = line }
    others.count += 1
  }

  /// A value as a cell of the next row.
  private func text(of value: JSON, _ column: Int) -> String {
    if case .string = value { builder.strings?.insert(row: builder.rows, column: column) }
    return value.cellText
  }

  /// The column of a member; a further one for a name that the same object has had.
  /// - Parameter outer: the member that it lies within, where it is a property of a feature.
  private func place(ofMember name: String, within outer: String? = nil) throws -> Int {
    let row = builder.rows + 1
    var place = try place(of: name, within: outer)
    if given[place] == row {
      var number = 1
      if let last = latest[name], last.row == row { number = last.number }
      repeat {
        number += 1
        place = try self.place(of: "\(name)_\(number)", within: outer)
      } while given[place] == row
      latest[name] = (row, number)
    }
    given[place] = row
    return place
  }

  private func place(of name: String, within outer: String? = nil) throws -> Int {
    if let place = outer == nil ? places[name] : innerPlaces[name] { return place }
    var title = name.isEmpty ? HeadingNames.unnamed(builder.width) : name
    if let outer, titles.has(title) || title == JSONFeature.geometry { title = "\(outer).\(title)" }
    title = titles.unique(title)
    let place = try builder.addColumn(TableHeading(code: title, label: title))
    if outer == nil { places[name] = place } else { innerPlaces[name] = place }
    while given.count <= place { given.append(0) }
    return place
  }
}
