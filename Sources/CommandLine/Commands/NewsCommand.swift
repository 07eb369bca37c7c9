import ArgumentParser
import Catalog
import Client
import Formats
import Store
import Wording

struct NewsCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract: "变化：自上次以来新增、更新、撤下的条目",
    discussion: """
      同步时记在本地，最新的在前；不向平台询问。--unseen 只列还没有看过的，--mark 随后把全部标为已看。
      --json 输出 {"news":[{"id","kind","title","theme","publisher","modified","change",
      "parts","noticed","seen"}]}，change 为 added、updated 或 withdrawn。
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "只列还没有看过的")
  var unseen = false

  @Flag(help: "列出后把全部标为已看")
  var mark = false

  func run() async throws {
    if global.platform == PlatformAddress.allName {
      return try await NewsAll(global).run(unseen: unseen, mark: mark)
    }
    let session = try Session(global)
    let store = try session.openStore()
    let all = try await store.news().filter { !unseen || !$0.isSeen }
    if session.wantsJSON {
      try JSON.object([JSON.Member("news", .array(all.map(\.json)))]).print(to: session.console)
    } else {
      try print(all, to: session.console)
    }
    if mark { try await store.markSeen(news: nil) }
  }

  private func print(_ all: [News], to console: Console) throws {
    for news in all {
      try console.write(news.line + "\n")
    }
    if all.isEmpty { console.note("没有变化") }
  }
}

extension News {
  /// One line, with tabs between its values.
  var line: String {
    let parts = parts.labels.joined(separator: "、")
    return "\(change.label)\t\(id)\t\(kind.label)\t\(title.safe)\t"
      + "\(publisher.safe)\t\(Moment(unixSeconds: noticed))\t\(parts)"
  }

  /// `{"id","kind","title","theme","publisher","modified","change","parts","noticed","seen"}`.
  var json: JSON {
    [
      "id": .string(id.text), "kind": .string(kind.rawValue), "title": .string(title),
      "theme": .string(theme), "publisher": .string(publisher),
      "modified": .string(modified.description), "change": .string("\(change)"),
      "parts": .array(parts.labels.map(JSON.string)),
      "noticed": .string(Moment(unixSeconds: noticed).description), "seen": .bool(isSeen),
    ]
  }
}
