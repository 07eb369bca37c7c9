import Catalog
import Runtime
import Terminal
import Widgets
import Wording

/// What the chosen platform does not do for a program: said plainly, with the web page to go to.
extension Browser {
  /// Why a command cannot be given on this platform, and where it can be done.
  func showUnsupported(_ state: inout State, _ command: Command<BrowserState, Intent>) {
    guard let missing = lacks[command.name]?(state), !missing.isEmpty else { return }
    // What is about the person, not the entry, begins on the first page.
    let isPersonal = !missing.isDisjoint(with: [.accounts, .developers])
    let notice = notices.notice(
      missing, of: isPersonal ? nil : state.common.subject, state.standing)
    state.overlay = .notice(NoticeSheet(title: command.title, notice: notice))
  }

  func perform(_ state: inout State, _ intent: UnsupportedIntent) -> Effects {
    switch intent {
    case .copyPage:
      return areas.trouble(state)?.notice(notices).link.map { perform(&state, .copy($0)) } ?? []
    case .copy(let link):
      state.message = Message(.success, UnsupportedText.linkCopied)
      return [.terminal(.copy(link))]
    case .syncFault:
      guard case .failed(let fault) = state.sync.phase else { return [] }
      let notice = notices.notice(ofPull: fault, hasCatalogue: state.hasCatalogue)
      state.overlay = .notice(NoticeSheet(title: UnsupportedText.syncFault, notice: notice))
      return []
    }
  }
}
