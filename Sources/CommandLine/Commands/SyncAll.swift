import Catalog
import Client
import Formats
import Store
import Sync
import Terminal

/// `tjdata sync --platform all`: one platform after another, a line each; one that fails keeps none
/// of the others from their turn.
struct SyncAll: Sendable {
  private let list: PlatformList

  init(_ options: GlobalOptions) throws { list = try PlatformList(options) }

  func run(full: Bool) async throws {
    var results: [JSON] = []
    var failures: [String] = []
    var refused = Outbox.Report()
    for item in list.items {
      try Task.checkCancellation()
      do {
        let store = try item.session.openStore()
        let mark = try await store.newsMark()
        let (report, outbox) = try await Pull(session: item.session, store: store).run(
          full: full, label: item.label)
        let news = try await store.news(after: mark)
        results.append(Self.json(item.name, report.json(news, nil, outbox), error: nil))
        if !list.wantsJSON { try tell(item.label, report) }
        refused.refused += outbox.refused
      } catch {
        let failure = Failure(error)
        failures.append(item.label)
        results.append(Self.json(item.name, .object([]), error: failure.message))
        if !list.wantsJSON {
          try list.console.write(
            Sanitizer.line(item.label) + "\t" + Sanitizer.line("失败：\(failure.message)") + "\n")
        }
      }
    }
    if list.wantsJSON { try JSON.array(results).print(to: list.console) }
    guard failures.isEmpty else {
      throw Failure(
        .unreachable, "\(failures.count) 个平台没有同步成：\(failures.joined(separator: "、"))",
        advice: "其余平台已同步；再次运行时接着进行")
    }
    if let failure = refused.failure { throw failure }
  }

  private func tell(_ name: String, _ report: SyncReport) throws {
    try list.console.write(Sanitizer.line(name) + "\t" + Sanitizer.line(report.line) + "\n")
    for line in report.remarks { list.console.note(line) }
  }

  private static func json(_ name: String, _ report: JSON, error: String?) -> JSON {
    .object(
      [JSON.Member("platform", .string(name))] + (report.objectValue ?? [])
        + [JSON.Member("error", error.map(JSON.string) ?? .null)])
  }
}

/// `tjdata news --platform all`: what changed since last time, over all platforms.
struct NewsAll: Sendable {
  private let list: PlatformList

  init(_ options: GlobalOptions) throws { list = try PlatformList(options) }

  func run(unseen: Bool, mark: Bool) async throws {
    let stores = OpenStores()
    let all = try await list.everywhere.news { try await stores.store(of: $0) }
      .filter { !unseen || !$0.news.isSeen }
    if mark {
      for item in list.items { try await stores.store(of: item)?.markSeen(news: nil) }
    }
    guard !list.wantsJSON else {
      let items = all.map { line in
        JSON.object(
          (line.news.json.objectValue ?? []) + [.init("platform", .string(line.platform))])
      }
      return try JSON.object([JSON.Member("news", .array(items))]).print(to: list.console)
    }
    for (platform, news) in all {
      try list.console.write(
        Sanitizer.line(Everywhere.label(of: platform)) + "\t" + news.line + "\n")
    }
    if all.isEmpty { list.console.note("没有变化") }
  }
}
