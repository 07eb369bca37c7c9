import Foundation
import HTTPStub

/// What the site answers to one request.
struct CKANAnswer {
  var status = 200
  var type = "application/json;charset=utf-8"
  var body = ""

  private let state: CKANSite.State
  private let values: [(name: String, value: String)]

  init(_ state: CKANSite.State, _ request: StubRequest) {
    self.state = state
    let parts = request.target.split(separator: "?", maxSplits: 1).map(String.init)
    values = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
      let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (words[0], words.count > 1 ? words[1].removingPercentEncoding ?? words[1] : "")
    }
    let path = parts[0]
    if path.hasPrefix("/datastore/dump/") {
      type = "text/csv"
      let rows = CKANTable.rows(state).prefix(state.dumpRows ?? .max)
      body = "\u{FEFF}_id,station,value\n"
      for row in rows { body += "\(row.id),\"\(row.station)\n\",\(row.value)\n" }
      return
    }
    guard path.hasPrefix("/api/3/action/") else {
      (status, type, body) = (404, "text/html", "<html><title>404 Not Found</title>")
      return
    }
    let action = String(path.dropFirst("/api/3/action/".count))
    if action != "status_show", let key = state.key,
      request.headers["authorization"] != key, request.headers["x-ckan-api-key"] != key
    {
      fail(403, "Authorization Error", "Access denied: User not authorized")
      return
    }
    act(action)
  }

  private func value(_ name: String) -> String? { values.first { $0.name == name }?.value }

  private mutating func fail(_ status: Int, _ kind: String, _ message: String) {
    self.status = status
    body =
      "{\"help\":\"h\",\"error\":{\"__type\":\"\(kind)\",\"message\":\"\(message)\"},\"success\":false}"
  }

  private mutating func succeed(_ result: String) {
    body = "{\"help\":\"http://x/help_show\",\"success\":true,\"result\":\(result)}"
  }

  private mutating func act(_ action: String) {
    switch action {
    case "status_show":
      succeed(
        "{\"ckan_version\":\"\(state.version)\",\"site_title\":\"示例门户\",\"site_description\":\"\","
          + "\"site_url\":\"x\",\"extensions\":[\"datastore\",\"stats\"]}")
    case "package_search": search()
    case "package_list":
      var names = state.datasets.map(\.name).sorted()
      if state.pagesNames { names = window(names) }
      succeed("[\(names.map { "\"\($0)\"" }.joined(separator: ","))]")
    case "package_show":
      let id = value("id")
      guard let found = state.datasets.first(where: { $0.id == id || $0.name == id }) else {
        return fail(404, "Not Found Error", "Not found")
      }
      succeed(found.json)
    case "resource_show":
      guard let found = state.datasets.first(where: { $0.tableID == value("id") }) else {
        return fail(404, "Not Found Error", "Not found: Resource was not found.")
      }
      succeed(found.tableJSON)
    case "datastore_search": table()
    default:
      status = 400
      body = "\"Bad request - Action name not known: \(action)\""
    }
  }

  private func window<Item>(_ items: [Item]) -> [Item] {
    let offset = value("offset").flatMap { Int($0) } ?? 0
    let limit = value("limit").flatMap { Int($0) } ?? items.count
    return Array(items.dropFirst(offset).prefix(limit))
  }

  private mutating func search() {
    if case .searchDown = state.trouble {
      return fail(500, "Search Connection Error", "Unable to connect to the search server")
    }
    var found = state.datasets
    if let filter = value("fq") {
      guard filter.hasPrefix("metadata_modified:["), filter.hasSuffix("Z TO *]") else {
        return fail(400, "Search Query Error", "Invalid search query: \(filter)")
      }
      let since = filter.dropFirst("metadata_modified:[".count).dropLast("Z TO *]".count)
      found = found.filter { $0.modified >= since }
    }
    // Without an order of its own, by score: whatever that is.
    switch value("sort") {
    case "id asc"?: found.sort { $0.id < $1.id }
    case "metadata_modified asc, id asc"?:
      found.sort { ($0.modified, $0.id) < ($1.modified, $1.id) }
    case "metadata_modified desc"?: found.sort { $0.modified > $1.modified }
    default: found.sort { $0.number % 7 < $1.number % 7 }
    }
    let rows = min(value("rows").flatMap { Int($0) } ?? 10, state.rowsMax)
    let start = value("start").flatMap { Int($0) } ?? 0
    let page = found.dropFirst(start).prefix(rows)
    let isShort = values.filter { $0.name == "fl" }.count > 1
    let texts = page.map { isShort ? "{\"id\":\"\($0.id)\",\"name\":\"\($0.name)\"}" : $0.json }
    succeed(
      "{\"count\":\(found.count),\"facets\":{},\"results\":[\(texts.joined(separator: ", "))],"
        + "\"sort\":\"x\",\"search_facets\":{}}")
  }

  private mutating func table() {
    guard let id = value("resource_id"),
      state.datasets.contains(where: { $0.tableID == id && $0.hasTable })
    else {
      return fail(
        404, "Not Found Error",
        "Not found: Resource \\\"\(value("resource_id") ?? "")\\\" was not found.")
    }
    switch CKANTable.answer(state, id, value) {
    case .success(let result): succeed(result)
    case .failure(let refusal):
      status = 409
      body = "{\"success\":false,\"error\":\(refusal.error)}"
    }
  }
}
