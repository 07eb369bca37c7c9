import Formats
import Tabular

/// Looks through the beginning of a JSON document for arrays that may be its table.
struct JSONSurvey {
  /// An array of objects or arrays, or the document itself where it is an array of anything.
  struct Candidate {
    /// Names of members on the way to it; empty for the document itself.
    var path: [String]
    /// Items seen.
    var count = 0

    var name: String { path.isEmpty ? "$" : path.joined(separator: ".") }
  }

  /// Bytes looked at.
  static let limit = 1 << 20
  private static let depthLimit = 16

  /// Members that describe a table rather than being one: CKAN's and ArcGIS' fields, links, counts.
  private static let metadata: Set = [
    "fields", "field", "columns", "cols", "columnnames", "headers", "header", "heads", "titles",
    "schema", "meta", "metadata", "links", "_links", "facets", "aggregations", "aliases",
    "fieldaliases", "errors", "warnings",
  ]
  /// Of these the ones that name the columns of rows that are arrays: the live site, pandas.
  private static let heads: Set = [
    "columnnames", "columns", "headers", "header", "heads", "titles",
  ]
  /// Members that are tables by their names.
  private static let data: Set = [
    "data", "datas", "records", "record", "rows", "row", "list", "items", "item", "result",
    "results", "content", "datalist", "features", "value", "values",
  ]

  private(set) var candidates: [Candidate] = []
  /// Names of columns for rows that are arrays.
  private(set) var names: [String] = []
  private let items: JSONItems
  private var isOver: Bool { items.offset > Self.limit }

  /// What is wrong in the document is told when it is read.
  init(_ text: TextBytes) {
    items = JSONItems(text, format: .json)
    do {
      try items.skipCall()
      try look([])
    } catch {
      return
    }
  }

  /// The likeliest: one that is no metadata, by its name, then by its items, then by its place.
  var best: Int? {
    candidates.likeliest { candidate in
      let name = candidate.path.last?.lowercased() ?? "data"
      return (
        Self.metadata.contains(name) ? 0 : 1, Self.data.contains(name) ? 1 : 0, candidate.count
      )
    }
  }

  /// Looks through one value.
  private mutating func look(_ path: [String]) throws {
    guard path.count < Self.depthLimit, !isOver else { return try items.skip() }
    switch try items.skipSpace() {
    case UInt8(ascii: "["):
      items.advance()
      items.beginList()
      try count(path)
    case UInt8(ascii: "{"):
      items.advance()
      while let name = try items.memberName() {
        if isOver { return }
        let isHead = Self.heads.contains(name.lowercased())
        if isHead, try items.skipSpace() == UInt8(ascii: "[") {
          items.advance()
          items.beginList()
          try lookAtHead(path + [name])
        } else {
          try look(path + [name])
        }
      }
    default: try items.skip()
    }
  }

  /// An array of texts under a name of heads has the names of columns; any other is as all are.
  private mutating func lookAtHead(_ path: [String]) throws {
    let quote = UInt8(ascii: "\"")
    guard try items.skipSpace() == quote else { return try count(path) }
    var texts: [String] = []
    var areTexts = true
    while try items.hasNext() {
      if isOver { return }
      if try items.skipSpace() == quote {
        texts.append(try items.value().stringValue ?? "")
      } else {
        areTexts = false
        try items.skip()
      }
    }
    if areTexts, names.isEmpty || path.last == "columnNames" { names = texts }
  }

  private mutating func count(_ path: [String]) throws {
    guard try items.hasNext() else {
      if path.isEmpty { candidates.append(Candidate(path: path)) }
      return
    }
    let first = try items.skipSpace()
    let isTable = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || path.isEmpty
    if isTable { candidates.append(Candidate(path: path)) }
    let place = candidates.count - 1
    repeat {
      if isTable { candidates[place].count += 1 }
      if isOver { return }
      try items.skip()
    } while try items.hasNext()
  }
}
