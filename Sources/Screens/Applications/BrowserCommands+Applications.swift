import Runtime
import Terminal

extension BrowserCommands {
  /// 应用提交, from 数据应用 and 开发者中心.
  static var applications: [Command<BrowserState, Intent>] {
    [
      Command(
        "application.submit", keys: [.character("a")], title: ApplicationText.submit,
        hint: ApplicationText.submitHint, group: ApplicationText.section,
        action: .applications(.submit)
      ) { $0.section == .applications || $0.section == .developers ? .enabled : .hidden }
    ]
  }
}
