import Runtime
import Terminal
import Widgets

/// `a` where the answer has the keyboard, `Alt-a` in the form as well.
extension FetchArea {
  var commands: [Command<Sight<FetchesState>, FetchIntent>] {
    [
      Command(
        "fetch.stop", keys: [.escape], title: FetchText.hintStop,
        hint: FetchText.stopHint, group: FetchText.group, action: .stop
      ) { sight in
        guard sight.shared.place.testPane != nil, case .running = sight.shared.fetch else {
          return .hidden
        }
        return .enabled
      },
      Command(
        "fetch.all", keys: [.character("a"), .alt("a")], title: FetchText.command,
        hint: FetchText.commandHint, group: FetchText.group, action: .ask
      ) { $0.shared.place == .test(.answer) ? Self.canFetch($0) : .hidden },
      Command(
        "fetch.form", keys: [.alt("a")], title: FetchText.command, hint: FetchText.commandHint,
        group: FetchText.group, action: .ask
      ) { $0.shared.place == .test(.form) ? Self.canFetch($0) : .hidden },
      Command(
        "fetch.list", keys: [], title: FetchText.listCommand, group: FetchText.group,
        action: .list),
    ]
  }

  private static func canFetch(_ sight: Sight<FetchesState>) -> Availability {
    sight.shared.fetch?.isRunning == true ? .disabled(FetchText.busy) : .enabled
  }
}
