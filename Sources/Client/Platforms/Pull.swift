public import Catalog
public import PortalClient
public import Store
public import Sync

/// One pull of the chosen platform's catalogue into its local store, with progress on a terminal.
public struct Pull: Sendable {
  /// Whose platform is pulled from.
  public var session: Session
  /// What it is pulled into.
  public var store: LocalStore

  /// Ready to pull; nothing is asked yet.
  public init(session: Session, store: LocalStore) {
    self.session = session
    self.store = store
  }

  /// - Parameters:
  ///   - full: compare the whole catalogue, not only what changed.
  ///   - label: what the platform is called where there are several.
  /// - Returns: also what became of the outbox, which has been told on standard error by then.
  public func run(
    full: Bool = false, label: String? = nil
  ) async throws -> (report: SyncReport, outbox: Outbox.Report) {
    let console = session.console
    defer { console.endProgress() }
    return try await session.withSource { source in
      let outbox = try await session.sendOutbox(to: source, store)
      // At once: the pull may fail.
      for line in outbox.lines { console.note((label.map { "\($0)：" } ?? "") + line) }
      let report = try await session.syncService(source, store).pull(full: full) { progress in
        console.progress(progress.text)
      }
      return (report, outbox)
    }
  }
}

extension Session {
  /// Syncs of one store never run at once, in whatever process.
  public func syncService(_ source: any CatalogSource, _ store: LocalStore) -> SyncService {
    SyncService(source: source, store: store, lockPath: storePath + ".lock")
  }
}

extension Session {
  /// The local catalogue, which is pulled where there is none yet.
  public func filledStore() async throws -> LocalStore {
    let store = try openStore()
    if try await store.pulls.syncState().entries == 0 {
      console.note("本地还没有目录，先同步……")
      _ = try await Pull(session: self, store: store).run()
    }
    return store
  }
}

extension Pull {
  /// Reads the pages that are due, one a second, in the foreground.
  /// - Parameter limit: most pages; nil for all.
  public func readPages(limit: Int?) async throws -> PageQueue.Reading {
    let console = session.console
    defer { console.endProgress() }
    return try await session.withSource { source in
      guard let listed = source as? any ListedSource else {
        throw Failure(.usage, "此平台的目录已含全部内容，没有要另取的详情页", advice: "--pages 用于 tianjin 平台")
      }
      return await session.pageQueue(listed, store, limit: limit).readAll { progress in
        console.progress(progress.text)
      }
    }
  }
}

extension Session {
  /// - Parameter limit: most pages; nil for all.
  public func pageQueue(
    _ source: any ListedSource, _ store: LocalStore, limit: Int? = nil
  ) -> PageQueue {
    PageQueue(
      source: source, store: store, lockPath: storePath + ".pages.lock",
      settings: PageQueue.Settings(interval: PageInterval.chosen(for: address), limit: limit))
  }
}

/// How long the reading of pages waits from one to the next: a second. A site of this machine,
/// which is a test's, may be asked faster.
enum PageInterval {
  static let variable = "TJDATA_PAGE_INTERVAL_MS"

  static func chosen(for address: PlatformAddress) -> Duration {
    guard address.capabilities.contains(.detailPages),
      address.site?.hasPrefix("http://127.0.0.1:") == true,
      let milliseconds = Environment.process[variable].flatMap({ Int($0) })
    else { return .seconds(1) }
    return .milliseconds(max(0, milliseconds))
  }
}

extension PageProgress {
  var text: String { "正在取详情页：已取 \(asked)，待取 \(left)  \(title)" }
}

extension SyncProgress {
  var text: String {
    switch phase {
    case .connecting: "正在连接平台……"
    case .catalogue:
      total.map { "正在取得目录：\(applied)/\($0)" } ?? "正在取得目录：\(applied)"
    case .changes: "正在取得更新：\(applied)"
    case .finishing: "正在整理……"
    }
  }
}
