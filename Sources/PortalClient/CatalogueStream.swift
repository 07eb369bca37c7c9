public import Catalog
public import PortalAPI

/// One line of a catalogue stream.
public enum CatalogueItem: Hashable, Sendable {
  case header(CatalogueHeader)
  case entry(Entry)
  case end(CatalogueEnd)
}

/// A catalogue as it arrives: batches of lines, at most as many as one read from the network holds.
/// The first item is the header, the last the end; a stream that stops before its end throws.
/// Read by one task, once; nothing more is fetched than is read.
public struct CatalogueStream: AsyncSequence, Sendable {
  public typealias Element = [CatalogueItem]
  public typealias Failure = SourceError
  /// Gives one batch after another, then nil.
  public typealias Next = @Sendable () async throws(SourceError) -> [CatalogueItem]?

  private let nextBatch: Next

  public init(_ nextBatch: @escaping Next) { self.nextBatch = nextBatch }

  public func makeAsyncIterator() -> Iterator { Iterator(nextBatch: nextBatch) }

  public struct Iterator: AsyncIteratorProtocol, Sendable {
    let nextBatch: Next

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(SourceError) -> [CatalogueItem]? {
      try await nextBatch()
    }
  }
}
