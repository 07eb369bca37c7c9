import Base
import Catalog
import Hummingbird
import Logging
import PortalAPI
import Wording

/// One entry and its parts (manual 2.2.1, 2.2.2, 2.3.1 to 2.3.4).
struct EntryRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.entry, entry)
    router.get(.fields, fields)
    router.get(.preview, preview)
    router.get(.specification, specification)
  }

  /// Counts a view, unless only the headers are asked for.
  @Sendable func entry(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    if request.method == .get {
      let counting = countView(id, platform.client(request, context), context.logger)
      _ = await counting.result(within: platform.configuration.viewPatience)
    }
    return try Answer.data(try id.found(try await platform.storage.catalogue.entry(id)))
  }

  @Sendable func fields(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    return try Answer.data(try id.found(try await platform.storage.rows.table(id)).fields)
  }

  @Sendable func preview(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let table = try id.found(try await platform.storage.rows.table(id))
    if try await platform.storage.feedback.access(to: id, by: nil) == .closed {
      throw Refusal.notOpen
    }
    let rows = try await platform.storage.rows.rows(
      id, filters: [], offset: 0, limit: Preview.rowLimit)
    return try Answer.data(PreviewBody(table, rows: rows))
  }

  @Sendable func specification(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let table = try await platform.storage.rows.table(id)
    guard let table, table.kind == .interface else { throw Refusal.noSuchEntry(id.text) }
    let base =
      platform.configuration.publicAddress ?? "http://\(request.head.authority ?? "localhost")"
    let address = base + Route.invoke(id).path
    return try Answer.data(CallSpecification(table, address: address))
  }

  /// A view that cannot be counted, or not yet, is no reason to withhold the entry.
  private func countView(
    _ id: EntryID, _ client: ClientAddress, _ logger: Logger
  ) -> Task<Void, Never> {
    Task {
      do {
        guard case .counted = try await platform.limits.count(.view(id), by: client) else { return }
        platform.upkeep.begin(today: platform.now.day)
      } catch {
        logger.warning("view not counted", metadata: ["error": "\(error)"])
      }
    }
  }
}

extension EntryID {
  /// The identifier in a path, of a request without a query.
  init(_ request: Request, _ context: Context) throws {
    _ = try Query(request, names: [])
    let text = context.parameters.get("id") ?? ""
    guard let id = EntryID(text) else { throw Refusal.noSuchEntry(String(text.prefix(40))) }
    self = id
  }

  /// What was found under it.
  func found<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Refusal.noSuchEntry(text) }
    return value
  }
}

extension PreviewBody {
  /// Rows come in the order of the table's columns and are shown in that of its preview.
  init(_ table: InterfaceTable, rows: [[String]]) {
    let codes = table.previewColumns.isEmpty ? table.fields.map(\.code) : table.previewColumns
    let fields = codes.compactMap { code in table.fields.first { $0.code == code } }
    let positions = fields.map { table.columns.firstIndex(of: $0.code) }
    self.init(
      columnNames: fields.map(\.label),
      list: rows.map { row in
        positions.map { position in
          position.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
        }
      },
      totalCount: table.rowCount ?? 0, fields: fields)
  }
}

extension CallSpecification {
  /// 接口参数规范 as the manual prints it (2.3.4): filters, then page, pageNum, authToken.
  init(_ table: InterfaceTable, address: String) {
    let results = table.fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) }
    self.init(
      address: address,
      parameters: results.filter { table.filters.contains($0.name) } + [
        Parameter(name: Self.pageSizeName, label: ParameterLabel.pageSize, type: .integer),
        Parameter(name: Self.pageNumberName, label: ParameterLabel.pageNumber, type: .integer),
        Parameter(name: Self.tokenName, label: ParameterLabel.token, type: .text),
      ], results: results)
  }
}
