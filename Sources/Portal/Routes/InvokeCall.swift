import Catalog

/// A call's parameters, checked against the interface's 接口参数规范.
struct InvokeCall {
  private var pageSize = CallSpecification.defaultPageSize
  private var pageNumber = 1
  /// Codes and canonical values; an empty value filters nothing, as in the manual's own URL
  /// (2.3.5).
  private var filters: [(code: String, value: String)] = []

  /// The rows a call asks for.
  var page: CallPage {
    CallPage(filters: filters, offset: (pageNumber - 1) * pageSize, limit: pageSize)
  }

  init(_ form: FormQuery, table: InterfaceTable) throws(InvokeRefusal) {
    var seen: Set<String> = []
    for pair in form.pairs where seen.insert(pair.name).inserted {
      switch pair.name {
      case CallSpecification.tokenName: break
      case CallSpecification.pageSizeName: pageSize = try Self.pageSize(pair)
      case CallSpecification.pageNumberName: pageNumber = try Self.pageNumber(pair)
      default: try addFilter(pair, table)
      }
    }
  }

  private static func pageSize(_ pair: FormQuery.Pair) throws(InvokeRefusal) -> Int {
    if pair.value == "" { return CallSpecification.defaultPageSize }
    guard let size = pair.value.flatMap({ Int($0) }),
      (1...CallSpecification.maximumPageSize).contains(size)
    else { throw .badPageSize(String((pair.value ?? "").prefix(40))) }
    return size
  }

  private static func pageNumber(_ pair: FormQuery.Pair) throws(InvokeRefusal) -> Int {
    if pair.value == "" { return 1 }
    guard let number = pair.value.flatMap({ Int($0) }),
      (1...CallSpecification.largestPageNumber).contains(number)
    else { throw .badPageNumber(String((pair.value ?? "").prefix(40))) }
    return number
  }

  private mutating func addFilter(
    _ pair: FormQuery.Pair, _ table: InterfaceTable
  ) throws(InvokeRefusal) {
    guard table.filters.contains(pair.name) else {
      throw .unknownParameter(String(pair.name.prefix(64)))
    }
    if pair.value == "" { return }
    let type = table.type(pair.name)
    guard let value = pair.value.flatMap({ CellText.canonical($0, type) }) else {
      throw .badValue(name: pair.name, type: type)
    }
    filters.append((pair.name, value))
  }
}
