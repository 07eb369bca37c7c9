import Catalog
import PortalClient
import Store
import Sync

/// One pull of the chosen platform's catalogue into its local store, with progress on a terminal.
struct Pull: Sendable {
  var session: Session
  var store: LocalStore

  /// - Parameter full: compare the whole catalogue, not only what changed.
  func run(full: Bool = false) async throws -> SyncReport {
    let console = session.console
    defer { console.endProgress() }
    return try await session.withSource { source in
      try await session.sendOutbox(to: source, store)
      return try await session.syncService(source, store).pull(full: full) { progress in
        console.progress(progress.text)
      }
    }
  }
}

extension Session {
  func syncService(_ source: any CatalogSource, _ store: LocalStore) -> SyncService {
    SyncService(source: source, store: store, lockPath: storePath + ".lock")
  }
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
