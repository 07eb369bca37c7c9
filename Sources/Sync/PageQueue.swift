public import Catalog
public import PortalClient
public import Store
public import Transport

/// Reads the pages of a whole catalogue, one after the other, never two within a second, over as
/// many days as it takes. The store knows what is due, so a queue may end at any moment, by a kill
/// too, and the next goes on; one runs at a time, among all processes.
public struct PageQueue: Sendable {
  /// What a run keeps to.
  public struct Settings: Sendable {
    /// From the start of one request to the next.
    public var interval: Duration
    /// Most pages asked for; nil for all that are due.
    public var limit: Int?

    public init(interval: Duration = .seconds(1), limit: Int? = nil) {
      self.interval = interval
      self.limit = limit
    }
  }

  /// How a reading went.
  public struct Reading: Sendable {
    /// What came.
    public var report: PageReport
    /// What ended it before its time; nil where nothing did.
    public var fault: (any Error)?
  }

  /// Told after every page, on whatever thread.
  public typealias Progress = @Sendable (PageProgress) -> Void

  /// Pages that cannot be read, one after another, before the fault is the site's.
  private static let patience = 5

  private let source: any ListedSource
  private let store: LocalStore
  private let lockPath: String
  private let settings: Settings
  private let clock: RetryClock

  /// - Parameter lockPath: a file beside the store that only serves to be locked.
  public init(
    source: any ListedSource, store: LocalStore, lockPath: String,
    settings: Settings = Settings(), clock: RetryClock = .system
  ) {
    self.source = source
    self.store = store
    self.lockPath = lockPath
    self.settings = settings
    self.clock = clock
  }

  /// Reads until nothing is due, the limit is reached, or the task is cancelled, which stops it at
  /// once, also in the middle of a request.
  ///
  /// - Throws: `SyncError`: what keeps the site from answering at all ends the queue; a page that
  ///   cannot be read does not.
  public func run(progress: @escaping Progress = { _ in }) async throws -> PageReport {
    let reading = await readAll(progress: progress)
    if let fault = reading.fault { throw fault }
    return reading.report
  }

  /// The same, and what had come before a fault ended it.
  public func readAll(progress: @escaping Progress = { _ in }) async -> Reading {
    var report = PageReport()
    do {
      try await read(into: &report, progress)
      return Reading(report: report)
    } catch {
      report.left = (try? await store.parts.pageCounts().due) ?? 0
      return Reading(report: report, fault: Self.told(error))
    }
  }

  private static func told(_ error: any Error) -> any Error {
    switch error {
    case is CancellationError: SyncError.cancelled
    case let error as SourceError: SyncError(error)
    default: error
    }
  }

  private func read(into report: inout PageReport, _ progress: Progress) async throws {
    guard let lock = try SyncLock.take(path: lockPath) else { throw SyncError.busy }
    defer { withExtendedLifetime(lock) {} }
    try await source.mayReadPages()
    var faults = 0
    while report.asked < settings.limit ?? .max, let task = try await store.parts.nextPage() {
      try Task.checkCancellation()
      let left = try await store.parts.pageCounts().due
      progress(PageProgress(asked: report.asked, left: left, title: task.title))
      let start = ContinuousClock.now
      do {
        try await ask(task, &report)
        faults = 0
      } catch let error as SourceError where error.isOfOnePage {
        faults += 1
        report.failed += 1
        try await store.parts.notePageFailure(task.id)
        guard faults < Self.patience else { throw error }
      }
      let rest = settings.interval - (ContinuousClock.now - start)
      if rest > .zero { await clock.sleep(rest) }
    }
    try Task.checkCancellation()
    report.left = try await store.parts.pageCounts().due
    progress(PageProgress(asked: report.asked, left: report.left, title: ""))
  }

  private func ask(_ task: PageTask, _ report: inout PageReport) async throws {
    switch try await source.page(task.id, task.kind, unless: task.validators) {
    case .page(let page, let validators):
      try await store.parts.keep(page: page, validators, of: task.id)
      report.fetched += 1
    case .unchanged:
      try await store.parts.notePageUnchanged(task.id)
      report.unchanged += 1
    case .gone:
      try await store.parts.notePageUnchanged(task.id)
      report.gone += 1
    }
  }
}

extension SourceError {
  /// Whether the next page may be well all the same.
  fileprivate var isOfOnePage: Bool {
    switch self {
    case .malformed, .wrongSite(_, .otherContent), .wrongSite(_, .login): true
    case .refused(let status, _, _): ![429, 502, 503, 504].contains(status)
    case .unreachable(.tooLarge), .unreachable(.garbled), .unreachable(.unknownCoding),
      .unreachable(.cut):
      true
    case .unreachable, .invalid, .wrongSite, .unsupported, .cancelled: false
    }
  }
}
