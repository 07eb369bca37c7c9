import Base
import Catalog
import Client
import PortalClient
import Store

extension Check {
  static func platform(_ session: Session) async -> Check {
    let name = "\(session.platformName)"
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let site = try await session.withSource { source in
        try await (source as? any ListedSource)?.probe()
        return try await source.site()
      }
      let milliseconds = (clock.now - start).milliseconds
      return .fine("platform", "平台", "\(name)：\(site.name)，\(milliseconds) 毫秒")
    } catch {
      return .wrong("platform", "平台", error)
    }
  }

  static func store(_ session: Session) async -> Check {
    guard FileFacts(session.storePath) != nil else {
      return .fine("store", "本地目录", "\(session.storePath)（尚未同步）")
    }
    do {
      let store = try session.openStore()
      let faults = try await store.integrityFaults()
      guard faults.isEmpty else {
        try store.close()
        return await setAside(session)
      }
      let state = try await store.pulls.syncState()
      let time = state.syncedAt.map { "，\(Moment(unixSeconds: $0)) 同步" } ?? "，尚未同步完"
      return .fine("store", "本地目录", "\(session.storePath)：\(state.entries) 条\(time)")
    } catch StoreError.damaged {
      return await setAside(session)
    } catch {
      return .wrong("store", "本地目录", error)
    }
  }

  /// A damaged store is moved out of the way, with drafts and what waits to be sent brought over;
  /// the catalogue comes with the next pull.
  private static func setAside(_ session: Session) async -> Check {
    do {
      guard let aside = try LocalStore.setAside(at: session.storePath)?.setAside else {
        return await store(session)
      }
      let kept = aside.salvaged.values.reduce(0, +)
      let saved = kept == 0 ? "" : "，其中的草稿、待发送等 \(kept) 项已取回"
      return .wrong(
        "store", "本地目录", "\(session.storePath) 已损坏，已另存为 \(aside.path)\(saved)",
        "请运行 \(ProgramCommand.line("sync"))，目录会重新取得")
    } catch .busy {
      return .wrong(
        "store", "本地目录", "\(session.storePath) 已损坏，另有窗口或进程开着它，没有改动",
        "请先退出它们，再运行 \(ProgramCommand.line("doctor"))")
    } catch {
      return .wrong("store", "本地目录", error)
    }
  }

  /// How many pages of entries are there; nothing for platforms without such.
  static func pages(_ session: Session) async -> [Check] {
    guard session.address.capabilities.contains(.detailPages), FileFacts(session.storePath) != nil,
      let counts = try? await session.openStore().parts.pageCounts()
    else { return [] }
    let contact =
      session.configuration.contact == nil ? "；建议在配置文件中用 contact 写明联系方式，随请求告知网站" : ""
    return [
      .fine(
        "pages", "详情页",
        "已取 \(counts.all - counts.due)/\(counts.all)，"
          + "其余用 \(ProgramCommand.line("sync", "--pages")) 取得\(contact)")
    ]
  }

  static func token(_ session: Session) -> Check {
    do {
      let found = try TokenSource.find(
        session.environment, session.configuration, session.address)
      guard let found else {
        return .fine(
          "token", "令牌", "没有设置；调用接口前请设置环境变量 \(TokenSource.variable) 或 token-file")
      }
      return .fine("token", "令牌", "\(found.token.masked)，取自\(found.source.text)")
    } catch {
      return .wrong("token", "令牌", error)
    }
  }
}

extension TokenSource {
  var text: String {
    switch self {
    case .environment: "环境变量 \(Self.variable)"
    case .file(let path): "文件 \(path)"
    case .sample: "示例开发者"
    }
  }
}
