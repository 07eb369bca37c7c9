import Formats
import Tabular

/// Opens JSON: an array of objects or of arrays, wherever in the document the first one lies
/// (`[…]`, `{"data":[…]}`, `{"result":{"list":[…]}}`); and NDJSON, an object a line. Read piece by
/// piece; one item at a time is in memory.
enum JSONOpening {
  /// Bytes one item may have.
  static let itemLimit = 64 << 20

  static func open(_ bytes: any ByteStore, name: String, isLines: Bool) async throws -> OpenTable {
    try await Filling.open { ready in
      let builder = TableBuilder(name: name, headings: [])
      let rows = JSONRows(builder)
      let reader = JSONItems(bytes, format: isLines ? .ndjson : .json)
      let isFound = try isLines ? reader.readLines : reader.findTable(rows)
      guard isFound else { throw TableFault.noTable(.json) }
      try Filling.read(builder, ready) {
        while let item = try reader.next() {
          try rows.add(item)
          builder.progress = reader.fraction
          if builder.rows == Filling.firstRows { try ready(builder) }
        }
      }
    }
  }

  /// Whether the bytes begin with several lines of an object each.
  static func looksLikeLines(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count >= 2, let first = lines.first, let opening = first.first,
      opening == UInt8(ascii: "{"),
      lines[1].first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
    else { return false }
    return (try? JSON.parse(Array(first))) != nil
  }
}

/// Turns items into rows under the union of their members, in order of first appearance.
final class JSONRows {
  private let builder: TableBuilder
  private var places: [String: Int] = [:]
  /// Names of columns for rows that are arrays (`columnNames` of the live site).
  var names: [String] = []

  init(_ builder: TableBuilder) { self.builder = builder }

  func add(_ item: JSON) throws {
    switch item {
    case .object(let members):
      var row = [String](repeating: "", count: builder.width)
      for member in members {
        let place = try place(of: member.name)
        while row.count <= place { row.append("") }
        row[place] = member.value.cellText
      }
      try builder.add(row)
    case .array(let items):
      while builder.width < items.count {
        let column = builder.width
        let name = column < names.count ? names[column] : HeadingNames.unnamed(column)
        _ = try place(of: name.isEmpty ? HeadingNames.unnamed(column) : name)
      }
      try builder.add(items.map(\.cellText))
    default:
      let place = try place(of: HeadingNames.unnamed(0))
      var row = [String](repeating: "", count: place)
      row.append(item.cellText)
      try builder.add(row)
    }
  }

  private func place(of name: String) throws -> Int {
    if let place = places[name] { return place }
    let place = try builder.addColumn(TableHeading(code: name, label: name))
    places[name] = place
    return place
  }
}
