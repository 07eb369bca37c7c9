import Runtime
import Terminal
import Widgets

/// History, named requests and how a request is sent.
extension WorkbenchArea {
  var commands: [Command<Sight<WorkbenchState>, WorkbenchIntent>] { Self.ofTest + Self.ofAll }

  private typealias Row = Command<Sight<WorkbenchState>, WorkbenchIntent>

  private static var ofTest: [Row] {
    [
      row("test.history", [.control("o"), .character("H")], .history, when: isTesting) {
        (WorkbenchText.history, WorkbenchText.historyHint)
      },
      row("test.requests", [.control("r")], .requests, when: isTesting) {
        (WorkbenchText.requests, WorkbenchText.requestsHint)
      },
      row("test.options", [.control("x")], .test(.options), when: isTesting) {
        (TestText.options, TestText.optionsHint)
      },
      row("answer.filter", [.character("|")], .test(.filter), when: \.hasAnswer) {
        (TestText.filterAnswer, WorkbenchText.filter)
      },
      row("test.checks", [.alt("c")], .checks, when: isInAnswer) {
        (CheckText.command, CheckText.commandHint)
      },
      row("test.method", [], .test(.turnMethod), when: isTesting) { (TestText.method, nil) },
      row("test.save", [], .test(.save), when: isTesting) { (TestText.save, nil) },
      row("test.paste", [], .test(.paste), when: isTesting) { (TestText.paste, nil) },
      row("test.timeout", [], .test(.askTimeout), when: isTesting) { (TestText.timeout, nil) },
      row("test.privacy", [], .test(.turnPrivacy), when: isTesting) { (TestText.privacy, nil) },
    ]
  }

  private static var ofAll: [Row] {
    [
      row("environments", [], .environments, when: isAnywhere) {
        (WorkbenchText.environment, nil)
      },
      row("history", [.character("H")], .history, when: isOutside) { (WorkbenchText.history, nil) },
      row("requests", [.control("r")], .requests, when: isOutside) {
        (WorkbenchText.requests, nil)
      },
      row("checks", [.alt("c")], .checks, when: isOutsideAnswers) {
        (CheckText.command, nil)
      },
    ]
  }

  private static func row(
    _ name: String, _ keys: [Key], _ intent: WorkbenchIntent,
    when condition: @escaping (Shared) -> Bool, words: () -> (title: String, hint: String?)
  ) -> Row {
    let (title, hint) = words()
    return Row(
      name, keys: keys, title: title, hint: hint, group: WorkbenchText.group, action: intent
    ) { condition($0.shared) ? .enabled : .hidden }
  }

  private static func isTesting(_ shared: Shared) -> Bool { shared.place.testPane != nil }

  private static func isInAnswer(_ shared: Shared) -> Bool { shared.place == .test(.answer) }

  private static func isAnywhere(_ shared: Shared) -> Bool { true }

  private static func isOutsideAnswers(_ shared: Shared) -> Bool {
    !isInAnswer(shared) && shared.place != .reading
  }

  private static func isOutside(_ shared: Shared) -> Bool {
    !isTesting(shared) && shared.place != .reading
  }
}
