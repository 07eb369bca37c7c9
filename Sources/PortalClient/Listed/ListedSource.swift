public import Catalog

/// A platform whose catalogue is a list for each kind of entry, to be had whole or not at all, and
/// whose entries have pages that tell more. Both are asked for conditionally: what has not changed
/// is not sent again.
public protocol ListedSource: CatalogSource {
  /// The list of one kind of entry.
  ///
  /// - Parameter known: what the last list was named by; empty to have it in any case.
  func list(_ kind: EntryKind, unless known: Validators) async throws(SourceError) -> ListAnswer

  /// The page of an entry, asked for once: whoever wants it again waits his turn.
  func page(
    _ id: EntryID, _ kind: EntryKind, unless known: Validators
  ) async throws(SourceError) -> PageAnswer

  /// Asks whether the site lets programs read its pages one after the other, and throws where it
  /// does not. A page that a person opens needs no such leave.
  func mayReadPages() async throws(SourceError)

  /// Asks for the first bytes of a list, and throws unless they are those of a list.
  func probe() async throws(SourceError)

  /// The web page of an entry.
  func pageAddress(_ id: EntryID, _ kind: EntryKind) -> String
}

/// What a list turned out to be.
public enum ListAnswer: Hashable, Sendable {
  case unchanged
  case list(EntryList)
}

/// A whole list.
public struct EntryList: Hashable, Sendable {
  /// Each entry once, in the list's order.
  public var entries: [ListedEntry]
  /// Lines without a link to an entry.
  public var skipped: Int
  public var validators: Validators

  public init(entries: [ListedEntry], skipped: Int = 0, validators: Validators = Validators()) {
    self.entries = entries
    self.skipped = skipped
    self.validators = validators
  }
}

/// What a page turned out to be.
public enum PageAnswer: Hashable, Sendable {
  case unchanged
  case page(PageContent, Validators)
  /// There is no such page (any more).
  case gone
}
