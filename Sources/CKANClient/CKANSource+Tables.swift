public import Calls
public import Catalog
import Formats
import PortalAPI
public import PortalClient
import Transport

/// Tables of the datastore: their columns, first rows, and calls.
extension CKANSource {
  /// The rows CKAN gives a call in, one object each.
  private static let rowsPath = RowsPath("result.records")
  static let sortName = "sort"
  static let textName = "q"

  /// The columns of a table, with the labels and types of its data dictionary; none of a dataset
  /// without a table.
  public func fields(_ id: EntryID) async throws(SourceError) -> [Field] {
    guard let resource = try await table(of: id) else { return [] }
    return try await rows(of: resource, limit: 0).fields
  }

  /// The first rows of a table, or of a dataset's first one.
  public func preview(_ id: EntryID) async throws(SourceError) -> Preview {
    guard let resource = try await table(of: id) else {
      return Preview(fields: [], rows: [], totalCount: 0)
    }
    let table = try await rows(of: resource, limit: Preview.rowLimit)
    return Preview(
      fields: table.fields, rows: table.rows, totalCount: table.total ?? table.rows.count)
  }

  /// A filter for each column, then full text, sort and paging.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    guard let resource = try await table(of: id) else { throw .unsupported(.specification) }
    let fields = try await rows(of: resource, limit: 0).fields
    let columns = fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) }
    let own = [
      Parameter(name: Self.textName, label: CKANLabel.filterText, type: .text),
      Parameter(name: Self.sortName, label: CKANLabel.sort, type: .text),
    ].filter { parameter in !columns.contains { $0.name == parameter.name } }
    let paging = [
      Parameter(
        name: CallSpecification.pageSizeName, label: CKANLabel.pageSize, type: .integer),
      Parameter(
        name: CallSpecification.pageNumberName, label: CKANLabel.pageNumber, type: .integer),
    ]
    return CallSpecification(
      address: port.actions + "/datastore_search"
        + QueryText.make([("resource_id", resource)]),
      style: CKANLabel.style, parameters: columns + own + paging, results: columns)
  }

  /// The table an entry stands for; a dataset's first one; nil where it has none.
  private func table(of id: EntryID) async throws(SourceError) -> String? {
    let place = EntryPlace(id)
    if let resource = place.resource { return resource }
    let json = try await result("package_show", [("id", place.dataset)])
    return json["resources"]?.arrayValue?.first { $0["datastore_active"] == .bool(true) }?["id"]?
      .stringValue
  }

  private func rows(of resource: String, limit: Int) async throws(SourceError) -> DatastoreTable {
    let result = try await result(
      "datastore_search",
      [
        ("resource_id", resource), ("limit", String(limit)), ("sort", "_id"),
        ("include_total", limit == 0 ? "false" : "true"),
      ])
    return try DatastoreTable(result, texts)
  }

  /// Sent once. Filters compare whole values; rows come in order of `_id` unless another is asked
  /// for, so that pages neither overlap nor leave gaps.
  ///
  /// A site that gives fewer rows at once than a page wants would leave a gap before the next page:
  /// that is refused beforehand.
  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    guard let resource = EntryPlace(request.id).resource else { throw .unsupported(.invoke) }
    let status = try await platform.status()
    let limit = try await platform.rowLimit(
      of: resource, wanted: request.pageSize, keyHeader: status.keyHeader)
    guard request.pageSize <= limit else {
      throw .refused(status: 400, message: CKANLabel.tooManyRows(limit), word: "limit")
    }
    var call = request
    call.method = .get
    let door = port.request("datastore_search", [], keyHeader: status.keyHeader)
    let rows = InvokeExchange.RowsReading(Self.rowsPath)
    call.options.watch = call.options.watch.map { watch in
      AnswerWatch { arrival in
        var arrival = arrival
        arrival.start?.rows = rows
        watch.see(arrival)
      }
    }
    do {
      var exchange = try await InterfaceCall(
        door, query: QueryText.make(Self.query(request, resource)), call
      ).send(over: port.port.transport)
      exchange.rows = rows
      return exchange
    } catch {
      throw SourceError(error)
    }
  }

  static func query(_ request: InvokeRequest, _ resource: String) -> CKANPort.Query {
    let offset = (max(1, request.pageNumber) - 1) * request.pageSize
    var query: CKANPort.Query = [
      ("resource_id", resource), ("limit", String(request.pageSize)), ("offset", String(offset)),
    ]
    var filters: [JSON.Member] = []
    var sort = "_id"
    for filter in request.filters where !filter.value.isEmpty {
      switch filter.name {
      case textName: query.append((textName, filter.value))
      case sortName: sort = filter.value
      // Since 2.12 a name that begins with the mark of an operator has it twice.
      default: filters.append(JSON.Member(filter.name, .string(filter.value)))
      }
    }
    query.append(("sort", sort))
    if !filters.isEmpty { query.append(("filters", JSON.object(filters).compactText)) }
    return query
  }
}

extension CKANPackage {
  /// What can be fetched of a table: all of it as CSV, and the file it was made from.
  func files(ofTable json: JSON, named resource: String) -> [Distribution] {
    var facts = EntryFacts()
    facts.modified = json["metadata_modified"]?.stringValue.flatMap { Moment(internet: $0) }
    var names = FileNames()
    let title = texts.text(json, "name_translated", "name")
    let dump =
      site + "/datastore/dump/" + PercentEncoding.encode(resource) + "?format=csv&bom=true"
    let whole = Distribution(
      name: names.name(
        CKANLabel.wholeTable(title.isEmpty ? resource : title), .csv, address: dump),
      format: .csv, modified: facts.modified ?? .unknown, address: dump)
    return [whole] + [file(json, of: facts, &names)].compactMap { $0 }
  }
}
