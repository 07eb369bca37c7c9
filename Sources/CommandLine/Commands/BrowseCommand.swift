import ArgumentParser
import Client
import ScreensLive

struct BrowseCommand: LocatedCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "打开全屏浏览界面")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    throw ExitCode(try OpenBrowser(Session(global)).run())
  }
}
