import Catalog
import HTTPTypes
import Hummingbird
import NIOCore
import PortalAPI

/// For those who keep a copy of the catalogue: its history, and the whole of it.
struct SyncRoutes: Sendable {
  /// Entries read and sent at a time.
  static let page = 500

  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.changes, changes)
    router.on(RouteTemplate.catalogue.routerPath, method: .get, use: catalogue)
  }

  @Sendable func changes(_ request: Request, _ context: Context) async throws -> Response {
    let query = try Query(request, names: ["after", "limit"])
    let after = try query.integer("after", in: 0...Int(Int64.max), default: 0)
    let limit = try query.integer("limit", in: ChangesPage.limits, default: 500)
    let position = try await platform.storage.catalogue.position()
    let tag = "W/\"\(position.epoch)-\(position.revision)-\(after)-\(limit)\""
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
    if EntityTag.matches(request.headers[.ifNoneMatch], tag) {
      var unchanged = Response(status: .notModified, headers: headers)
      unchanged.headers[.contentLength] = nil
      return unchanged
    }
    let changes = try await platform.storage.catalogue.changes(after: after, limit: limit)
    return try Answer.data(changes, headers: headers)
  }

  @Sendable func catalogue(_ request: Request, _ context: Context) async throws -> Response {
    let query = try Query(request, names: ["after"])
    let after = try query.text("after") ?? ""
    guard !query.has("after") || EntryID(after) != nil else { throw Refusal.badParameter("after") }
    let catalogue = platform.storage.catalogue
    let header = try await catalogue.catalogueHeader()
    let body = ResponseBody { writer in
      try await writer.write(Self.line(header))
      let count = try await Self.entries(after: after.lowercased(), of: catalogue, to: &writer)
      try await writer.write(Self.line(CatalogueEnd(end: count)))
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/x-ndjson; charset=utf-8", .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy: Answer.policy,
      ], body: body)
  }

  /// `write` waits until the reader has taken what was sent before: a slow one slows the reading
  /// of the database, not the server.
  private static func entries(
    after: String, of catalogue: any CatalogueStorage, to writer: inout any ResponseBodyWriter
  ) async throws -> Int {
    var last = after
    var count = 0
    while true {
      let lines = try await catalogue.catalogueLines(after: last, limit: page)
      guard lines.count > 0 else { return count }
      try await writer.write(ByteBuffer(bytes: lines.bytes))
      count += lines.count
      last = lines.lastID
    }
  }

  private static func line(_ value: some Encodable) throws -> ByteBuffer {
    var buffer = ByteBuffer(bytes: try WireEncoder.data(value))
    buffer.writeInteger(UInt8(ascii: "\n"))
    return buffer
  }
}

/// `If-None-Match` (RFC 9110, 13.1.2).
enum EntityTag {
  static func matches(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { item in
      let candidate = item.drop { $0 == " " }
      return candidate == "*" || weak(candidate) == weak(tag[...])
    }
  }

  private static func weak(_ tag: Substring) -> Substring {
    let bare = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    return bare.last == " " ? bare.dropLast() : bare
  }
}
