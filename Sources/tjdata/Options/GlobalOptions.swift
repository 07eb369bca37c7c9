import ArgumentParser

/// What every subcommand understands, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "平台：embedded（默认）、tianjin[:网址]、unix:/路径、http(s)://… 或配置中的名称", valueName: "平台"))
  var platform: String?

  @Option(
    help: ArgumentHelp("数据、状态与配置全部放在此目录", valueName: "目录"),
    completion: .directory)
  var dataDir: String?

  @Option(help: ArgumentHelp("配置文件", valueName: "文件"), completion: .file())
  var config: String?

  @Flag(help: "以 JSON 输出")
  var json = false
}
