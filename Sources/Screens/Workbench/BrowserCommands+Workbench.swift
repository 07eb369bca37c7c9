import Runtime
import Terminal

extension BrowserCommands {
  /// History, named requests and how a request is sent.
  static var workbench: [Command<BrowserState, Intent>] {
    [
      row("test.history", [.control("o"), .character("H")], .history, when: isTesting) {
        (WorkbenchText.history, WorkbenchText.historyHint)
      },
      row("test.requests", [.control("r")], .requests, when: isTesting) {
        (WorkbenchText.requests, WorkbenchText.requestsHint)
      },
      row("test.options", [.control("x")], .options, when: isTesting) {
        (WorkbenchText.options, WorkbenchText.optionsHint)
      },
      row("answer.filter", [.character("|")], .filterAnswer, when: hasAnswer) {
        (WorkbenchText.filterAnswer, WorkbenchText.filter)
      },
      row("test.checks", [.alt("c")], .checks, when: isInAnswer) {
        (CheckText.command, CheckText.commandHint)
      },
      row("test.method", [], .turnMethod, when: isTesting) { (WorkbenchText.method, nil) },
      row("test.save", [], .saveRequest, when: isTesting) { (WorkbenchText.save, nil) },
      row("test.paste", [], .paste, when: isTesting) { (WorkbenchText.paste, nil) },
      row("environments", [], .environments, when: isAnywhere) {
        (WorkbenchText.environment, nil)
      },
      row("test.timeout", [], .timeout, when: isTesting) { (WorkbenchText.timeout, nil) },
      row("test.privacy", [], .turnPrivacy, when: isTesting) { (WorkbenchText.privacy, nil) },
      row("history", [.character("H")], .history, when: isElsewhere) {
        (WorkbenchText.history, nil)
      },
      row("requests", [.control("r")], .requests, when: isElsewhere) {
        (WorkbenchText.requests, nil)
      },
      row("checks", [.alt("c")], .checks, when: isNotInAnswer) { (CheckText.command, nil) },
    ]
  }

  private static func row(
    _ name: String, _ keys: [Key], _ intent: WorkbenchIntent,
    when condition: @escaping (BrowserState) -> Bool, words: () -> (title: String, hint: String?)
  ) -> Command<BrowserState, Intent> {
    let (title, hint) = words()
    return Command(
      name, keys: keys, title: title, hint: hint, group: WorkbenchText.group,
      action: .workbench(intent)
    ) { condition($0) ? .enabled : .hidden }
  }

  private static func isTesting(_ state: BrowserState) -> Bool {
    if case .test = state.place { true } else { false }
  }

  private static func isInAnswer(_ state: BrowserState) -> Bool {
    state.place == .test(.answer)
  }

  private static func isNotInAnswer(_ state: BrowserState) -> Bool {
    !isInAnswer(state) && state.place != .reading
  }

  private static func hasAnswer(_ state: BrowserState) -> Bool {
    state.place == .test(.answer) && state.detail?.test?.answer != nil
  }

  private static func isAnywhere(_ state: BrowserState) -> Bool { true }

  private static func isElsewhere(_ state: BrowserState) -> Bool {
    !isTesting(state) && state.place != .reading
  }
}
