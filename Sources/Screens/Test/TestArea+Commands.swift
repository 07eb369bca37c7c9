import Catalog
import Runtime
import Terminal
import Widgets

/// What can be told 在线测试; the rest of it stands among the workbench's.
extension TestArea {
  var commands: [Command<Sight<TestState>, TestIntent>] {
    let group = CommandText.entry
    return [
      Command(
        "test.send", keys: [.control("s")], title: CommandText.send, hint: CommandText.sendHint,
        group: group, action: .send
      ) { $0.shared.place.testPane == nil ? .hidden : .enabled }.ranked(.test),
      Command(
        "test.view", keys: [.character("v")], title: CommandText.answerView,
        hint: CommandText.answerViewHint, group: group, action: .turnView(by: 1)
      ) {
        $0.shared.place == .test(.answer) && $0.state.test?.isUntried == false ? .enabled : .hidden
      }.ranked(.test),
      Command(
        "test.fold", keys: [.character("z")], title: CommandText.fold, group: group,
        action: .foldAll
      ) {
        $0.shared.place == .test(.answer) && $0.state.test?.view == .tree ? .enabled : .hidden
      }.ranked(.test),
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<TestState>) -> Availability? {
    guard let test = sight.state.test else { return nil }
    let isInAnswer = test.focus == .answer
    func when(_ condition: Bool) -> Availability { condition ? .enabled : .hidden }
    return switch gesture {
    case .open: when(isInAnswer && (test.view == .tree || test.isUntried))
    case .nextHit, .previousHit: when(isInAnswer && !test.search.text.isEmpty)
    case .showCodes: when(isInAnswer)
    case .nextTab, .previousTab: isInAnswer ? .enabled : nil
    case .narrower, .wider: when(isInAnswer && test.view == .table)
    case .search: isInAnswer && test.answer == nil ? .hidden : nil
    case .move, .left, .right, .nextPane, .previousPane, .back: nil
    }
  }
}

extension TestState {
  var words: [Gesture: String] {
    guard let test else { return [:] }
    var words: [Gesture: String] = [:]
    words[.back] = test.takenBack
    if test.isUntried { words[.open] = CommandText.sendHint }
    switch test.focus {
    case .form: words[.nextPane] = FormText.nextField
    case .answer: words[.search] = CommandText.findHint
    }
    return words
  }
}

extension InterfaceTest {
  /// What Esc takes away before it leads back.
  fileprivate var takenBack: String? {
    if isWaiting { return CommandText.stopHint }
    guard focus == .answer else { return nil }
    if !search.text.isEmpty { return CommandText.dropFindHint }
    return filter.isEmpty ? nil : CommandText.dropFilterHint
  }
}

extension Place {
  /// Where in 在线测试 the keyboard is.
  var testPane: TestPane? {
    if case .test(let pane) = self { pane } else { nil }
  }
}
