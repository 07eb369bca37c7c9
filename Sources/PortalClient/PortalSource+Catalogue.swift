public import Catalog
import PortalAPI
import Transport

extension PortalSource {
  public func catalogue(after id: EntryID?) async throws(SourceError) -> CatalogueStream {
    var request = request(.catalogue, query: id.map { [("after", $0.text)] } ?? [])
    request.timeouts.total = nil
    request.limit = .max
    let head: HTTPResponseHead
    let body: HTTPBody
    do {
      (head, body) = try await transport.stream(request, retrying: retries, clock: clock)
    } catch {
      throw SourceError(error)
    }
    guard head.status == 200 else {
      throw AnswerReader(path: Route.catalogue.path)
        .refusal(head.status, await Self.start(of: body))
    }
    let feed = CatalogueFeed(body)
    return CatalogueStream { () async throws(SourceError) in try await feed.next() }
  }

  /// A refusal's body, as far as it is worth reading.
  private static func start(of body: HTTPBody) async -> [UInt8] {
    var start: [UInt8] = []
    var chunks = body.makeAsyncIterator()
    while start.count < 1 << 16, let chunk = try? await chunks.next(isolation: nil) {
      start += chunk
    }
    return start
  }
}

/// Reads a streamed catalogue, off whatever thread asks for it.
private actor CatalogueFeed {
  private let body: HTTPBody
  private var reader = CatalogueReader(path: Route.catalogue.path)

  init(_ body: HTTPBody) { self.body = body }

  func next() async throws(SourceError) -> [CatalogueItem]? {
    var chunks = body.makeAsyncIterator()
    while true {
      let chunk: [UInt8]?
      do {
        chunk = try await chunks.next(isolation: self)
      } catch {
        throw SourceError(error)
      }
      guard let chunk else { return try reader.finish() }
      let items = try reader.take(chunk)
      if !items.isEmpty { return items }
    }
  }
}
