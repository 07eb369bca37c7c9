import Catalog
import Runtime
import Terminal
import Widgets

extension BrowserCommands {
  /// `a` where the answer has the keyboard, `Alt-a` in the form as well.
  static var fetch: [Command<BrowserState, Intent>] {
    [
      Command(
        "fetch.stop", keys: [.escape], title: FetchText.hintStop,
        hint: FetchText.stopHint, group: FetchText.group, action: .fetch(.stop),
        availability: isFetching),
      Command(
        "fetch.all", keys: [.character("a"), .alt("a")], title: FetchText.command,
        hint: FetchText.commandHint, group: FetchText.group, action: .fetch(.ask),
        availability: { $0.place == .test(.answer) ? canFetch($0) : .hidden }),
      Command(
        "fetch.form", keys: [.alt("a")], title: FetchText.command, hint: FetchText.commandHint,
        group: FetchText.group, action: .fetch(.ask)
      ) { $0.place == .test(.form) ? canFetch($0) : .hidden },
      Command(
        "fetch.list", keys: [], title: FetchText.listCommand, group: FetchText.group,
        action: .fetch(.list)),
    ]
  }

  private static func canFetch(_ state: BrowserState) -> Availability {
    guard case .test = state.place, let id = state.detail?.entry.id else { return .hidden }
    return state.fetches.phases[id]?.isRunning == true ? .disabled(FetchText.busy) : .enabled
  }

  private static func isFetching(_ state: BrowserState) -> Availability {
    guard case .test = state.place, let id = state.detail?.entry.id,
      case .running = state.fetches.phases[id]
    else { return .hidden }
    return .enabled
  }
}
