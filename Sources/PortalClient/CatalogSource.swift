public import Calls
public import Catalog
public import PortalAPI
public import Transport

/// Where a catalogue comes from: our own platform today, portals of other makes behind the same
/// protocol later. What a source cannot do it leaves out of `capabilities`, and throws
/// `SourceError.unsupported` when asked all the same.
///
/// Texts are handed on as the source sent them, control characters included, so that the store
/// keeps what was published. Whoever shows them, on the screen or in plain output, makes them
/// harmless first (`Terminal`'s sanitizer): that is the one boundary where it is done.
public protocol CatalogSource: Sendable {
  var capabilities: Capabilities { get }

  /// How its interfaces are read page by page, where no parameter that a person sees says it.
  var paging: Paging? { get }

  func site() async throws(SourceError) -> Site
  func entry(_ id: EntryID) async throws(SourceError) -> Entry
  func fields(_ id: EntryID) async throws(SourceError) -> [Field]
  func preview(_ id: EntryID) async throws(SourceError) -> Preview
  func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification
  func files(_ id: EntryID) async throws(SourceError) -> [Distribution]

  /// Fetches a file of an entry to `path`, going on from what an earlier attempt left there.
  ///
  /// Where the file has a checksum, the bytes are held against it before they get their name.
  /// - Parameter replaces: false leaves a file of that name alone, and throws.
  func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile

  /// What changed behind `revision`; at most `limit` (1 to 5000) changes.
  func changes(after revision: Int, limit: Int) async throws(SourceError) -> ChangesPage

  /// The whole catalogue in order of id, or what stands behind `id`.
  func catalogue(after id: EntryID?) async throws(SourceError) -> CatalogueStream

  /// Calls an interface once, never twice: calls are counted.
  ///
  /// - Returns: whatever came back, refusals included.
  func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange

  /// The account behind a token.
  func developer(token: String) async throws(SourceError) -> DeveloperBody
}

extension CatalogSource {
  /// As the parameters of each interface say.
  public var paging: Paging? { nil }
}
