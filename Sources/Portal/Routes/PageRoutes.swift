import Catalog
import HTTPTypes
import Hummingbird
import NIOCore
import PortalAPI

extension HTTPField.Name {
  static let referrerPolicy = Self("Referrer-Policy") ?? .via
}

/// An entry as a web page, where shared links lead (manual 2.8): whoever scans one holds a phone.
struct PageRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.datasetPage) { try await page($0, $1, .dataset) }
    router.get(.interfacePage) { try await page($0, $1, .interface) }
  }

  private func page(
    _ request: Request, _ context: Context, _ kind: EntryKind
  ) async throws -> Response {
    // What a social network adds to a link is nobody's business here.
    let name = context.parameters.get("page") ?? ""
    guard name.hasSuffix(".htm"), let id = EntryID(String(name.dropLast(4))),
      let entry = try await platform.storage.catalogue.entry(id), entry.kind == kind
    else { throw Refusal.noSuchEntry(String(name.prefix(40))) }
    let page = EntryPage(
      entry: entry, fields: try await platform.storage.rows.table(id)?.fields ?? [],
      files: try await platform.files.files(id) ?? [])
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-cache",
        .xContentTypeOptions: "nosniff", .contentSecurityPolicy: EntryPage.policy,
        .referrerPolicy: "no-referrer",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: page.html)))
  }
}
