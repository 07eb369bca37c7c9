import ArgumentParser
import Catalog
import Client
import Formats
import PortalAPI
import PortalClient
import Wording

struct FavouriteCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "favourite",
    abstract: "收藏条目，或列出我的收藏",
    discussion: """
      需要先登录（tjdata login）。不给编号时列出我的收藏，最新的在前。平台不可达时存入待发送。
      --json 输出 {"state":"delivered"|"waiting","isFavourite"}，列表为
      {"favourites":[{"id","kind","title","theme","publisher","modified","added","isNew","isWithdrawn"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID?

  @Flag(help: "取消收藏")
  var remove = false

  func run() async throws {
    try await FeedbackCommand.run(Session(global), of: id) { command in
      guard let id else { return try await list(command) }
      let outcome = try await command.voice.setFavourite(
        id, title: await command.title(of: id), !remove)
      try command.report(outcome, remove ? "已取消收藏" : "已收藏") { _ in
        [JSON.Member("isFavourite", .bool(!remove))]
      }
    }
  }

  private func list(_ command: FeedbackCommand) async throws {
    let all = try await command.voice.footprints().favourites
    let console = command.session.console
    guard !command.session.wantsJSON else {
      return try JSON.object([JSON.Member("favourites", .array(all.map(\.json)))])
        .print(to: console)
    }
    for favourite in all {
      try console.write(
        "\(favourite.id)\t\(favourite.kind.label)\t\(favourite.title.safe)\t"
          + "\(favourite.publisher.safe)\t\(favourite.added)\n")
    }
  }
}
