import ArgumentParser
import Client
import ScreensLive

struct OpenCommand: LocatedCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "以表格打开文件：CSV、JSON、NDJSON、XML、XLSX、XLS、ODS、DBF、ZIP",
    discussion: "打开全屏浏览界面，文件在最上层；不需要全屏的用法见 tjdata table。")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("文件", valueName: "文件"), completion: .file())
  var file: String

  func run() throws {
    throw ExitCode(try OpenBrowser(Session(global), table: file).run())
  }
}
