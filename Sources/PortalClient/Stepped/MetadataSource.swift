public import Calls
public import Catalog

/// A catalogue of metadata alone: it tells no columns, no rows and no interfaces, and does not say
/// what is gone, which a whole pull shows.
public protocol MetadataSource: SteppedSource {}

extension MetadataSource {
  /// Nothing tells what is gone but a whole pull.
  public func identifiers(at place: String?) async throws(SourceError) -> IdentifierStep {
    throw .unsupported(.incrementalSync)
  }

  /// There are no columns.
  public func fields(_ id: EntryID) async throws(SourceError) -> [Field] {
    throw .unsupported(.fields)
  }

  /// There are no rows.
  public func preview(_ id: EntryID) async throws(SourceError) -> Preview {
    throw .unsupported(.preview)
  }

  /// There are no interfaces.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    throw .unsupported(.specification)
  }

  /// There are no interfaces.
  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    throw .unsupported(.invoke)
  }
}
