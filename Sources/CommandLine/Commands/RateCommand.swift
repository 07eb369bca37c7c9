import ArgumentParser
import Catalog
import Client
import Formats
import Wording

struct RateCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "评价条目：准确性、满意度、及时性、可用性各 1 至 5 星",
    discussion: """
      需要先登录（tjdata login）。每个账户对每个条目有一份评价，再次评价即修改。平台不可达时存入
      待发送，恢复后自动发出。--json 输出 {"state":"delivered"|"waiting","rating"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("四项都评这么多星；单独给出的以单独的为准", valueName: "星"))
  var stars: Int?

  @Option(help: ArgumentHelp("准确性", valueName: "星"))
  var accuracy: Int?

  @Option(help: ArgumentHelp("满意度", valueName: "星"))
  var satisfaction: Int?

  @Option(help: ArgumentHelp("及时性", valueName: "星"))
  var timeliness: Int?

  @Option(help: ArgumentHelp("可用性", valueName: "星"))
  var usability: Int?

  func run() async throws {
    let given = Stars(
      accuracy: accuracy ?? stars ?? 0, satisfaction: satisfaction ?? stars ?? 0,
      timeliness: timeliness ?? stars ?? 0, usability: usability ?? stars ?? 0)
    guard given.faults.isEmpty else {
      let names = given.faults.map(\.label).joined(separator: "、")
      throw Failure(
        .usage, "请给\(names)评 1 至 5 星",
        advice: "每项都要给：例如 --stars 5 --accuracy 4 即准确性 4 星，其余各项 5 星")
    }
    try await FeedbackCommand.run(Session(global), of: id) { command in
      let outcome = try await command.voice.rate(
        id, title: await command.title(of: id), given)
      try command.report(outcome, "评价已提交") { entry in
        [JSON.Member("rating", entry.rating.json)]
      }
    }
  }
}
