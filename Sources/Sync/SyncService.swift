public import Catalog
public import PortalClient
public import Store
public import Transport

/// Keeps a local store equal to a platform's catalogue.
///
/// - The first pull streams the whole catalogue in order of id, then takes the changes since the
///   stream's first header, so that nothing that happens meanwhile is lost and what was withdrawn
///   meanwhile ends up removed. Later pulls take the changes alone.
/// - Every batch is one transaction that also says where to go on; killed at any moment, the next
///   pull resumes there. A stream that is cut resumes the same way, after a pause.
/// - When the platform's database began a new life (its epoch changed), everything is pulled anew;
///   entries the new catalogue lacks are removed at its end, until then the old ones stay.
/// - Memory holds two batches, however large the catalogue.
public struct SyncService: Sendable {
  /// What a second pull of the same store does.
  public enum WhenBusy: Hashable, Sendable { case wait, fail }

  /// What a pull keeps to.
  public struct Settings: Sendable {
    /// Entries in one transaction.
    public var batchSize: Int
    /// Changes asked for at once, 1 to 5000.
    public var changesLimit: Int
    /// Patience with a stream that is cut; every batch that arrives renews it.
    public var retries: RetryPolicy
    /// What is done where another pull is under way.
    public var whenBusy: WhenBusy

    public init(
      batchSize: Int = 2000, changesLimit: Int = 2000, retries: RetryPolicy = RetryPolicy(),
      whenBusy: WhenBusy = .wait
    ) {
      self.batchSize = batchSize
      self.changesLimit = changesLimit
      self.retries = retries
      self.whenBusy = whenBusy
    }
  }

  /// Told after every batch, on whatever thread.
  public typealias Progress = @Sendable (SyncProgress) -> Void

  /// How often a waiting pull looks whether the other one has ended.
  private static let lockInterval = Duration.milliseconds(100)

  private let source: any CatalogSource
  private let store: LocalStore
  private let lockPath: String
  private let settings: Settings
  private let clock: RetryClock

  /// - Parameter lockPath: a file beside the store that only serves to be locked.
  public init(
    source: any CatalogSource, store: LocalStore, lockPath: String,
    settings: Settings = Settings(), clock: RetryClock = .system
  ) {
    self.source = source
    self.store = store
    self.lockPath = lockPath
    self.settings = settings
    self.clock = clock
  }

  /// Pulls once. Cancelling the task ends the pull between two batches, or in mid-request.
  ///
  /// - Parameters:
  ///   - full: compare the whole catalogue, not only what changed.
  ///   - progress: told after every batch, on whatever thread.
  /// - Returns: what this pull changed. An entry that was added and withdrawn again while the pull
  ///   ran counts in both.
  /// - Throws: `SyncError`, `StoreError`.
  public func pull(
    full: Bool = false, progress: @escaping Progress = { _ in }
  ) async throws -> SyncReport {
    progress(SyncProgress(phase: .connecting))
    let lock = try await takeLock()
    defer { withExtendedLifetime(lock) {} }
    let run = SyncRun(
      source: source, store: store, settings: settings, clock: clock, progress: progress)
    do {
      return try await run.pull(full: full)
    } catch is CancellationError {
      throw SyncError.cancelled
    } catch let error as SourceError {
      throw SyncError(error)
    }
  }

  private func takeLock() async throws(SyncError) -> SyncLock {
    while true {
      if let lock = try SyncLock.take(path: lockPath) { return lock }
      guard settings.whenBusy == .wait else { throw .busy }
      await clock.sleep(Self.lockInterval)
      if Task.isCancelled { throw .cancelled }
    }
  }
}
