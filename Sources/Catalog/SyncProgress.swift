/// How far a pull has come.
public struct SyncProgress: Hashable, Sendable {
  /// What a sync is doing, in order.
  public enum Phase: Hashable, Sendable { case connecting, catalogue, changes, finishing }

  /// What is being done now.
  public var phase: Phase
  /// Entries applied so far, and how many there are where the platform says.
  public var applied: Int
  /// Entries to come in all; nil where the source does not say.
  public var total: Int?

  /// - Parameter applied: entries that are in the store already.
  public init(phase: Phase, applied: Int = 0, total: Int? = nil) {
    self.phase = phase
    self.applied = applied
    self.total = total
  }
}

/// What a pull changed.
public struct SyncReport: Hashable, Sendable, Codable {
  /// Entries that were not there before.
  public var added: Int
  /// Entries that changed.
  public var updated: Int
  /// Entries that are gone from the source.
  public var removed: Int
  /// Wall time.
  public var seconds: Double
  /// Revision the store has reached.
  public var revision: Int
  /// Records that could not be read and were skipped, in all, and the first of them; nil where
  /// every one was read.
  public var skipped: Int?
  public var faults: [RecordFault]?
  public var notes: [SyncNote]?

  /// Most faults that are told one by one.
  public static let faultLimit = 50

  /// What one sync did; nothing, unless told otherwise.
  public init(
    added: Int = 0, updated: Int = 0, removed: Int = 0, seconds: Double = 0, revision: Int = 0
  ) {
    self.added = added
    self.updated = updated
    self.removed = removed
    self.seconds = seconds
    self.revision = revision
  }
}
