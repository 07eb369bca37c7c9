import ArgumentParser
import Client

/// What every subcommand understands, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "平台：embedded（默认）、tianjin[:网址]、ckan:网址、dcat:网址或文件、datagov、oportal:网址、unix:/路径、"
        + "http(s)://… 或配置中的名称；"
        + "search、sync、news 可用 all",
      valueName: "平台"))
  var platform: String?

  @Option(
    help: ArgumentHelp("数据、状态与配置全部放在此目录", valueName: "目录"),
    completion: .directory)
  var dataDir: String?

  @Option(help: ArgumentHelp("配置文件", valueName: "文件"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("配置 environments 中的环境：平台与令牌", valueName: "名称"))
  var environment: String?

  @Flag(help: "只读：不调用接口，不提交任何内容")
  var readOnly = false

  @Flag(help: "试运行：只显示将要发送的调用")
  var dryRun = false

  @Flag(help: "以 JSON 输出")
  var json = false

  /// nil where the command line leaves it to the configuration.
  var sending: SendingMode? { dryRun ? .dryRun : readOnly ? .readOnly : nil }

  /// For commands that work on a platform's own data, where nothing is sent that could be held
  /// back; what the configuration says, `Session.requireChanges` holds them to.
  func refuseTrials(of command: String) throws {
    guard sending != nil else { return }
    throw ValidationError("\(command) 直接操作平台的数据，没有 --read-only 与 --dry-run：请去掉再试")
  }
}
