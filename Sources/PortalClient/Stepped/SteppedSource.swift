public import Catalog
public import PortalAPI

/// A platform whose catalogue is read step by step, each of which says where the next one begins,
/// and which has no revisions: what changed is asked for by the source's own mark, mostly a time.
///
/// Places and marks are texts that mean something to the source alone; the store keeps them.
public protocol SteppedSource: CatalogSource {
  /// What a pull has to do.
  ///
  /// - Parameter mark: how far the store follows the source; nil for everything.
  func plan(since mark: String?) async throws(SourceError) -> StepPlan

  /// A step of the whole catalogue, in an order that does not move meanwhile.
  ///
  /// - Parameter place: where an earlier step said the next one begins; nil: at the beginning.
  func step(at place: String?) async throws(SourceError) -> CatalogueStep

  /// A step of what changed since a mark, with some overlap.
  func changes(since mark: String, at place: String?) async throws(SourceError) -> CatalogueStep

  /// A step of the ids of all records there are, for finding what is gone.
  func identifiers(at place: String?) async throws(SourceError) -> IdentifierStep
}

/// What a pull from a stepped source has to do.
public enum StepPlan: Hashable, Sendable {
  /// Nothing: all is as it was.
  case unchanged
  /// Ask for what changed since the mark.
  case changes(since: String)
  /// Read all. A pull that was broken off goes on where it was while the edition is the same.
  case whole(edition: String)
}

/// Some records of a catalogue.
public struct CatalogueStep: Hashable, Sendable {
  /// In the source's order.
  public var records: [CatalogRecord]
  /// Records that could not be read.
  public var faults: [RecordFault]
  /// Where the next step begins; nil behind the last.
  public var next: String?
  /// Records there are in all, readable or not, where the source says.
  public var total: Int?
  /// How far the store follows the source once the pull has ended. Of several the greatest counts.
  public var mark: String?
  /// What had to be done otherwise than usual.
  public var notes: [SyncNote]

  public init(
    records: [CatalogRecord] = [], faults: [RecordFault] = [], next: String? = nil,
    total: Int? = nil, mark: String? = nil, notes: [SyncNote] = []
  ) {
    self.records = records
    self.faults = faults
    self.next = next
    self.total = total
    self.mark = mark
    self.notes = notes
  }
}

/// Some ids of a catalogue's records.
public struct IdentifierStep: Hashable, Sendable {
  /// In the source's order.
  public var ids: [EntryID]
  /// Where the next step begins; nil behind the last.
  public var next: String?

  public init(ids: [EntryID], next: String? = nil) {
    self.ids = ids
    self.next = next
  }
}

/// What such a source has no use for.
extension SteppedSource {
  public func changes(after revision: Int, limit: Int) async throws(SourceError) -> ChangesPage {
    throw .unsupported(.incrementalSync)
  }

  public func catalogue(after id: EntryID?) async throws(SourceError) -> CatalogueStream {
    throw .unsupported(.incrementalSync)
  }

  public func developer(token: String) async throws(SourceError) -> DeveloperBody {
    throw .unsupported(.developers)
  }
}
