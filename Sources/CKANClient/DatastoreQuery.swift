import Calls
import Catalog
import Formats

/// What the parameters of a table are called. A column is called what it is called; where a name
/// has two meanings, one of them has a mark before it, with which no column of CKAN may begin.
struct ParameterNames {
  /// What a parameter is of.
  enum Meaning: Hashable {
    case text
    case sort
    case column(String)
  }

  /// Full text and sort, as the Action API has them.
  static let text = "q"
  static let sort = "sort"
  private static let mark = "_"

  /// Of the table; without them a name that may be a column's is taken for the other.
  let columns: Set<String>

  init(columns: some Sequence<String> = []) { self.columns = Set(columns) }

  /// Whether only the table's columns tell what is meant.
  static func isTwofold(_ name: String) -> Bool { name == text || name == sort }

  var text: String { columns.contains(Self.text) ? Self.mark + Self.text : Self.text }
  var sort: String { columns.contains(Self.sort) ? Self.mark + Self.sort : Self.sort }

  /// A column by whose name the program pages has the mark.
  func name(of column: String) -> String {
    CallSpecification.reservedNames.contains(column) ? Self.mark + column : column
  }

  /// The same for calls that are made elsewhere.
  var convention: CallConvention {
    let marked = columns.filter { name(of: $0) != $0 }
    return CallConvention(
      limit: "limit", offset: "offset", filters: "filters",
      own: [text: Self.text, sort: Self.sort],
      columns: Dictionary(uniqueKeysWithValues: marked.map { (name(of: $0), $0) }),
      usual: [Self.sort: RowPlace.idName])
  }

  func meaning(of name: String) -> Meaning {
    switch name {
    case text, Self.mark + Self.text: return .text
    case sort, Self.mark + Self.sort: return .sort
    default:
      let bare = String(name.dropFirst())
      let isMarked = name.hasPrefix(Self.mark) && CallSpecification.reservedNames.contains(bare)
      return .column(isMarked ? bare : name)
    }
  }
}

/// What is asked of a table, in the words of `datastore_search`.
struct DatastoreQuery {
  let resource: String
  private(set) var text: String?
  /// nil: in order of `_id`, so that pages neither overlap nor leave gaps.
  private(set) var sort: String?
  private(set) var filters: [JSON.Member] = []

  /// - Parameter escapesNames: a name that begins as operators do has the mark twice (since 2.12).
  init(
    _ request: InvokeRequest, _ resource: String, _ names: ParameterNames, escapesNames: Bool
  ) {
    self.resource = resource
    for filter in request.filters where !filter.value.isEmpty {
      switch names.meaning(of: filter.name) {
      case .text: text = filter.value
      case .sort: sort = filter.value
      case .column(let column):
        let mark = escapesNames && column.hasPrefix("$") ? "$" : ""
        filters.append(JSON.Member(mark + column, .string(filter.value)))
      }
    }
  }

  /// Whether rows are asked for by what is in this column.
  func isFiltered(by column: String) -> Bool { filters.contains { $0.name == column } }

  /// - Parameter besides: filters beside the person's.
  func page(limit: Int, offset: Int, besides: [JSON.Member] = []) -> CKANPort.Query {
    var query: CKANPort.Query = [
      ("resource_id", resource), ("limit", String(limit)), ("offset", String(offset)),
    ]
    if let text { query.append((ParameterNames.text, text)) }
    query.append((ParameterNames.sort, sort ?? RowPlace.idName))
    let filters = besides + filters
    if !filters.isEmpty { query.append(("filters", JSON.object(filters).compactText)) }
    return query
  }
}
