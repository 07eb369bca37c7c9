import Catalog
import PortalAPI
import PortalClient

/// A catalogue stream regrouped into batches for the store. An actor, so that the next batch is
/// read while the last one is being written.
actor EntryBatches {
  private var items: CatalogueStream.Iterator
  private let size: Int
  private var entries: [Entry] = []
  private var isAtEnd = false
  /// What ended the stream, while entries from before it are still to be handed out.
  private var fault: SourceError?

  /// - Parameter size: fewest entries in a batch, but for the last; a batch is longer by less than
  ///   what one read from the network brings.
  init(_ stream: CatalogueStream, size: Int) {
    items = stream.makeAsyncIterator()
    self.size = max(1, size)
  }

  /// The first item; asked for once, before any batch.
  func header() async throws(SourceError) -> CatalogueHeader {
    guard let first = try await read(), case .header(let header) = first.first else {
      throw .malformed(path: Route.catalogue.path, detail: .order)
    }
    take(first.dropFirst())
    return header
  }

  /// - Returns: nil behind the last entry.
  /// - Throws: what cut the stream, once every entry before it has been handed out.
  func next() async throws(SourceError) -> [Entry]? {
    while entries.count < size, !isAtEnd, fault == nil {
      do {
        guard let more = try await read() else {
          isAtEnd = true
          break
        }
        take(more[...])
        // Everything is here. Reading on lets the connection end its exchange and be used again;
        // should that fail, nothing is missing.
        if isAtEnd { _ = try? await read() }
      } catch {
        fault = error
      }
    }
    guard entries.isEmpty else {
      defer { entries = [] }
      return entries
    }
    if let fault { throw fault }
    return nil
  }

  private func read() async throws(SourceError) -> [CatalogueItem]? {
    var iterator = items
    defer { items = iterator }
    return try await iterator.next(isolation: self)
  }

  private func take(_ more: ArraySlice<CatalogueItem>) {
    for item in more {
      switch item {
      case .header: break
      case .entry(let entry): entries.append(entry)
      case .end: isAtEnd = true
      }
    }
  }
}
