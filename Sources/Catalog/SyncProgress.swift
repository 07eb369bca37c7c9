/// How far a pull has come.
public struct SyncProgress: Hashable, Sendable {
  public enum Phase: Hashable, Sendable { case connecting, catalogue, changes, finishing }

  public var phase: Phase
  /// Entries applied so far, and how many there are where the platform says.
  public var applied: Int
  public var total: Int?

  public init(phase: Phase, applied: Int = 0, total: Int? = nil) {
    self.phase = phase
    self.applied = applied
    self.total = total
  }
}

/// What a pull changed.
public struct SyncReport: Hashable, Sendable, Codable {
  public var added: Int
  public var updated: Int
  public var removed: Int
  /// Wall time.
  public var seconds: Double
  /// Revision the store has reached.
  public var revision: Int

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
