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
      fields: table.fields, rows: table.rows, totalCount: table.total)
  }

  /// A filter for each column, then full text, sort and paging.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    guard let resource = try await table(of: id) else { throw .unsupported(.specification) }
    let fields = try await rows(of: resource, limit: 0).fields
    let names = ParameterNames(columns: fields.map(\.code))
    let filters = fields.map {
      Parameter(name: names.name(of: $0.code), label: $0.label, type: $0.type)
    }
    let own = [
      Parameter(name: names.text, label: CKANLabel.filterText, type: .text),
      Parameter(name: names.sort, label: CKANLabel.sort, type: .text),
      Parameter(name: RowPlace.idName, label: CKANLabel.rowNumber, type: .integer),
    ]
    let paging = [
      Parameter(
        name: CallSpecification.pageSizeName, label: CKANLabel.pageSize, type: .integer),
      Parameter(
        name: CallSpecification.pageNumberName, label: CKANLabel.pageNumber, type: .integer),
    ]
    return CallSpecification(
      address: port.actions + "/datastore_search"
        + QueryText.make([("resource_id", resource)]),
      style: CKANLabel.style, parameters: filters + own + paging,
      results: fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) },
      convention: names.convention)
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
    let table = try DatastoreTable(result, texts)
    await platform.note(columns: table.fields.map(\.code), of: resource)
    return table
  }

  /// What a call asks for. The columns are looked up where a name may be one's.
  private func query(
    _ request: InvokeRequest, _ resource: String, _ status: CKANStatus
  ) async throws(SourceError) -> DatastoreQuery {
    var columns: [String] = []
    if request.filters.contains(where: {
      !$0.value.isEmpty && ParameterNames.isTwofold($0.name)
    }) {
      if let known = await platform.columns(of: resource) {
        columns = known
      } else {
        columns = try await rows(of: resource, limit: 0).fields.map(\.code)
      }
    }
    return DatastoreQuery(
      request, resource, ParameterNames(columns: columns), escapesNames: status.takesRanges)
  }

  /// Sent once. Filters compare whole values; rows come in order of `_id` unless another is asked
  /// for, so that pages neither overlap nor leave gaps.
  ///
  /// A site that gives fewer rows at once than a page wants would leave a gap before the next page:
  /// that is refused beforehand. Of all rows a page takes what the site gives (`RowWalk`).
  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    guard let resource = EntryPlace(request.id).resource else { throw .unsupported(.invoke) }
    let status = try await platform.status()
    if request.isOfAll { return try await page(ofAll: request, resource, status) }
    let limit = try await platform.rowLimit(
      of: resource, wanted: request.pageSize, keyHeader: status.keyHeader)
    guard request.pageSize <= limit else {
      throw .refused(status: 400, message: CKANLabel.tooManyRows(limit), word: "limit")
    }
    let offset = (max(1, request.pageNumber) - 1) * request.pageSize
    let query = try await query(request, resource, status)
    return try await send(query.page(limit: request.pageSize, offset: offset), request, status)
  }

  /// A page of all rows, cut down to those that have not come before.
  private func page(
    ofAll request: InvokeRequest, _ resource: String, _ status: CKANStatus
  ) async throws(SourceError) -> InvokeExchange {
    let query = try await query(request, resource, status)
    guard var walk = RowWalk(request, query, takesRanges: status.takesRanges) else {
      throw .malformed(path: "datastore_search", detail: .order)
    }
    var whole = request
    whole.options.spill = nil
    for _ in 0..<RowWalk.mostTurns {
      var exchange = try await send(walk.query, whole, status)
      guard let page = SearchedRows(exchange.body) else { return exchange }
      switch walk.take(page) {
      case .again: continue
      case .moved: throw Self.moved(walk)
      case .page(let rows, let facts):
        if rows.count < page.records.count { exchange.body = page.body(rows) }
        exchange.page = facts
        return exchange
      }
    }
    throw Self.moved(walk)
  }

  private static func moved(_ walk: RowWalk) -> SourceError {
    .refused(status: 409, message: CKANLabel.moved(isSorted: !walk.isByID), word: "moved")
  }

  /// Once.
  private func send(
    _ query: CKANPort.Query, _ request: InvokeRequest, _ status: CKANStatus
  ) async throws(SourceError) -> InvokeExchange {
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
        door, query: QueryText.make(query), call
      ).send(over: port.port.transport)
      exchange.rows = rows
      return exchange
    } catch {
      throw SourceError(error)
    }
  }
}

extension CKANPackage {
  /// What can be fetched of a table: all of it as CSV, and the file it was made from.
  func files(ofTable json: JSON, named resource: String) -> [Distribution] {
    var facts = EntryFacts()
    facts.modified = json["metadata_modified"]?.stringValue.flatMap { Moment(internet: $0) }
    var names = FileNames()
    let title = MarkupText.line(texts.text(json, "name_translated", "name"))
    let dump = TableDump(site: site, resource: resource)
    let whole = Distribution(
      name: names.name(
        CKANLabel.wholeTable(title.isEmpty ? resource : title), .csv, address: dump.address),
      format: .csv, modified: facts.modified ?? .unknown, address: dump.address)
    // A table that was made without a file names its dump as its file.
    let made = file(json, of: facts, &names)
    return [whole] + [made].compactMap { $0 }.filter { !dump.isDump($0.address ?? "") }
  }
}
