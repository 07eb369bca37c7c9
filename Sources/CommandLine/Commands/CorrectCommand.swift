import ArgumentParser
import Catalog
import Client
import Formats

struct CorrectCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "纠错：报告条目中有误的内容",
    discussion: """
      需要先登录（tjdata login）。处理结果在用户中心的“我的纠错”。平台不可达时存入待发送。
      --json 输出 {"state":"delivered"|"waiting","submission"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("有误的内容，如 摘要、来源部门，或数据项的中文描述", valueName: "内容"))
  var field: String

  @Argument(help: ArgumentHelp("错误描述：现在是什么，应该是什么", valueName: "描述"))
  var text: String

  func run() async throws {
    try await FeedbackCommand.run(Session(global), of: id) { command in
      let outcome = try await command.voice.correct(
        id, title: await command.title(of: id), field: field, text: text,
        key: command.key(["entry": id.text, "field": field, "text": text]))
      try command.report(outcome, "纠错已提交")
    }
  }
}
