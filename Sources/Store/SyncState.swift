public import Catalog

/// Where the store stands against the platform.
public struct SyncState: Hashable, Sendable {
  /// The life of the platform's database the catalogue came from; empty before the first pull.
  public var epoch: String
  /// Ask for the changes after this.
  public var revision: Int
  /// When the last pull ended, in seconds since the Unix epoch, and what it did.
  public var syncedAt: Int?
  public var report: SyncReport?
  /// A whole pull that has not ended; resume it.
  public var pull: Pull?
  /// Entries in the store.
  public var entries: Int
  /// Of a source that is pulled in steps: its own word for how far the store follows it; nil before
  /// the first whole pull.
  public var mark: String?
  /// Records of the last whole pull that could not be read.
  public var skipped = 0

  /// A pull of the whole catalogue in order of id.
  public struct Pull: Hashable, Sendable {
    public var epoch: String
    /// Revision of the stream's first header: changes after it follow once the pull has ended.
    public var revision: Int
    public var total: Int?
    /// Entries applied so far.
    public var applied: Int
    /// Go on behind this id.
    public var last: EntryID?
    /// Of a pull in steps: where the next one begins.
    public var place: String?
    public var skipped: Int

    public init(
      epoch: String, revision: Int, total: Int?, applied: Int, last: EntryID?,
      place: String? = nil, skipped: Int = 0
    ) {
      self.place = place
      self.skipped = skipped
      self.epoch = epoch
      self.revision = revision
      self.total = total
      self.applied = applied
      self.last = last
    }
  }
}

/// One step of the catalogue's history.
public enum EntryChange: Hashable, Sendable {
  case put(Entry)
  case remove(EntryID)
}

/// What a batch did. Entries that came again as they were count nowhere.
public struct AppliedCounts: Hashable, Sendable {
  /// Entries that are new.
  public var added = 0
  /// Entries that changed.
  public var updated = 0
  /// Entries that are gone.
  public var removed = 0

  public init(added: Int = 0, updated: Int = 0, removed: Int = 0) {
    self.added = added
    self.updated = updated
    self.removed = removed
  }

  public mutating func add(_ other: AppliedCounts) {
    added += other.added
    updated += other.updated
    removed += other.removed
  }
}
