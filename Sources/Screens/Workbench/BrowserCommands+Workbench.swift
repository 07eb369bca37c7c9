import Runtime
import Terminal

extension BrowserCommands {
  /// History, named requests and how a request is sent.
  static var workbench: [Command<BrowserState, Intent>] { ofTest + ofAll }

  private static var ofTest: [Command<BrowserState, Intent>] {
    [
      row("test.history", [.control("o"), .character("H")], .workbench(.history), when: isTesting) {
        (WorkbenchText.history, WorkbenchText.historyHint)
      },
      row("test.requests", [.control("r")], .workbench(.requests), when: isTesting) {
        (WorkbenchText.requests, WorkbenchText.requestsHint)
      },
      row("test.options", [.control("x")], .workbench(.options), when: isTesting) {
        (WorkbenchText.options, WorkbenchText.optionsHint)
      },
      row("answer.filter", [.character("|")], .workbench(.filterAnswer), when: hasAnswer) {
        (WorkbenchText.filterAnswer, WorkbenchText.filter)
      },
      row("test.checks", [.alt("c")], .checks(.open), when: isInAnswer) {
        (CheckText.command, CheckText.commandHint)
      },
      row("test.method", [], .workbench(.turnMethod), when: isTesting) {
        (WorkbenchText.method, nil)
      },
      row("test.save", [], .workbench(.saveRequest), when: isTesting) { (WorkbenchText.save, nil) },
      row("test.paste", [], .workbench(.paste), when: isTesting) { (WorkbenchText.paste, nil) },
      row("test.timeout", [], .workbench(.timeout), when: isTesting) {
        (WorkbenchText.timeout, nil)
      },
      row("test.privacy", [], .workbench(.turnPrivacy), when: isTesting) {
        (WorkbenchText.privacy, nil)
      },
    ]
  }

  private static var ofAll: [Command<BrowserState, Intent>] {
    [
      row("environments", [], .workbench(.environments), when: isAnywhere) {
        (WorkbenchText.environment, nil)
      },
      row("history", [.character("H")], .workbench(.history), when: isElsewhere) {
        (WorkbenchText.history, nil)
      },
      row("requests", [.control("r")], .workbench(.requests), when: isElsewhere) {
        (WorkbenchText.requests, nil)
      },
      row("checks", [.alt("c")], .checks(.open), when: isNotInAnswer) {
        (CheckText.command, nil)
      },
    ]
  }

  private static func row(
    _ name: String, _ keys: [Key], _ intent: Intent,
    when condition: @escaping (BrowserState) -> Bool, words: () -> (title: String, hint: String?)
  ) -> Command<BrowserState, Intent> {
    let (title, hint) = words()
    return Command(
      name, keys: keys, title: title, hint: hint, group: WorkbenchText.group,
      action: intent
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
