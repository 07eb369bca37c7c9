import ArgumentParser
import Catalog
import Client
import Formats

struct SuggestCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "开放建议：建议平台开放某类数据",
    discussion: """
      需要先登录（tjdata login）；未登录的建议须输入验证码，请在浏览界面的【互动交流】中填写。
      平台不可达时存入待发送。--json 输出 {"state":"delivered"|"waiting","submission"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("建议内容", valueName: "内容"))
  var content: String

  @Option(help: ArgumentHelp("数据类型：dataset 或 interface", valueName: "类型"))
  var kind: EntryKind = .interface

  @Option(help: ArgumentHelp("数据主题，如 交通运输", valueName: "主题"))
  var theme: String

  @Option(help: ArgumentHelp("开放理由", valueName: "理由"))
  var reason: String

  func run() async throws {
    let session = try Session(global)
    try await FeedbackCommand.run(session, needs: .exchange) { command in
      _ = try command.voice.signedIn()
      let named = try await QueryNames(CatalogQuery(theme: theme)).settled(
        in: [session.openStore()], on: session.console)
      let outcome = try await command.voice.suggest(
        content: content, kind: kind, theme: named.theme ?? theme, reason: reason, captcha: nil,
        key: command.key([
          "content": content, "kind": kind.rawValue, "theme": theme, "reason": reason,
        ]))
      try command.report(outcome, "建议已提交")
    }
  }
}
