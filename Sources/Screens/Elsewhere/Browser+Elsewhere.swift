import Catalog
import Runtime
import Terminal
import Widgets
import Wording

/// What the chosen platform does not do for a program: said plainly, with the web page to go to.
extension Browser {
  /// Why a command cannot be given on this platform, and where it can be done.
  func showElsewhere(
    _ state: inout State, _ command: Command<BrowserState, Intent>
  ) -> Effects {
    guard let missing = lacks[command.name]?(state), !missing.isEmpty else { return [] }
    // What is about the person, not the entry, begins on the first page.
    let isPersonal = !missing.isDisjoint(with: [.accounts, .developers])
    let notice = notices.notice(missing, of: isPersonal ? nil : state.subject, state.standing)
    state.overlay = .notice(NoticeSheet(title: command.title, notice: notice))
    return []
  }

  /// Something about the entry under the cursor that only its web page does.
  func showElsewhere(_ state: inout State, _ fault: ServiceFault, title: String) -> Effects {
    state.overlay = .notice(
      NoticeSheet(title: title, notice: notices.notice(fault, of: state.subject)))
    return []
  }

  /// Why the last pull failed, whole.
  func showSyncFault(_ state: inout State) -> Effects {
    guard case .failed(let fault) = state.sync.phase else { return [] }
    state.overlay = .notice(
      NoticeSheet(
        title: ElsewhereText.syncFault,
        notice: notices.notice(ofPull: fault, hasCatalogue: state.hasCatalogue)))
    return []
  }

  /// What the focused pane says instead of its content.
  private func noticeHere(_ state: State) -> Notice? {
    if let missing = state.missingHere { return notices.notice(missing) }
    if let fault = state.emptyCatalogueFault { return notices.notice(fault) }
    guard let detail = state.detail else { return nil }
    let entry = EntrySummary(detail.entry)
    if let missing = state.missingInDetail { return notices.notice(missing, of: entry) }
    return detail.partFault.map { notices.notice($0, of: entry) }
  }

  func perform(_ state: inout State, _ intent: ElsewhereIntent) -> Effects {
    switch intent {
    case .copyPage: return noticeHere(state)?.link.map { copy(&state, $0) } ?? []
    case .syncFault: return showSyncFault(&state)
    }
  }

  func press(_ state: inout State, _ sheet: NoticeSheet, _ key: Key) -> Effects {
    switch key {
    case .character("y"), .character("c"):
      return sheet.notice.link.map { copy(&state, $0) } ?? []
    case .escape, .enter, .character("q"):
      state.overlay = nil
      return []
    default: return []
    }
  }

  private func copy(_ state: inout State, _ link: String) -> Effects {
    state.message = Message(.success, ElsewhereText.linkCopied)
    return [.terminal(.copy(link))]
  }
}

enum ElsewhereIntent: Hashable, Sendable {
  /// The page of the platform that stands in for a section.
  case copyPage
  /// Why the last pull failed.
  case syncFault
}

extension BrowserState {
  /// Why there is no catalogue at all, where a pull failed before it brought any and a pane says
  /// so.
  var emptyCatalogueFault: ServiceFault? {
    guard case .failed(let fault) = sync.phase, !hasCatalogue,
      section == .home || isBrowsing && browse.results.total == 0
    else { return nil }
    return fault
  }

  /// What the platform lacks for the tab that has the keyboard; nil where it has all.
  var missingInDetail: Capabilities? {
    guard isBrowsing, browse.focus == .detail, let detail else { return nil }
    let missing = capabilities.missing(of: detail.tab.need)
    return missing.isEmpty ? nil : missing
  }

  /// The focused pane shows a web page to go to.
  fileprivate var showsPage: Bool {
    if missingHere != nil { return hasSite }
    if let fault = emptyCatalogueFault {
      return fault.page != nil || fault.isHelpedByPage && hasSite
    }
    let hasPage = hasSite || capabilities.contains(.pages)
    if missingInDetail != nil { return hasPage }
    guard isBrowsing, browse.focus == .detail, let fault = detail?.partFault else { return false }
    return fault.page != nil || fault.isHelpedByPage && hasPage
  }
}

extension ServiceFault {
  /// In a web browser a person gets further than a program: a firewall lets him in, a network shows
  /// its login.
  var isHelpedByPage: Bool {
    switch kind {
    case .unsupported, .wrongSite, .blocked: true
    case .offline, .insecure, .refused, .signedOut, .malformed, .notFound, .failed: false
    }
  }
}

extension DetailState {
  /// Why the open tab shows nothing.
  fileprivate var partFault: ServiceFault? {
    switch tab {
    case .basics: nil
    case .fields: fields.value == nil ? fields.fault : nil
    case .preview: preview.value == nil ? preview.fault : nil
    case .files: files.value == nil ? files.fault : nil
    case .specification, .test: specification.value == nil ? specification.fault : nil
    }
  }
}

extension BrowserCommands {
  static var elsewhere: [Command<BrowserState, Intent>] {
    [
      Command(
        "page.copy", keys: [.character("y")], title: ElsewhereText.copyLink,
        hint: ElsewhereText.copyHint, group: CommandText.program,
        action: .elsewhere(.copyPage)
      ) { $0.showsPage ? .enabled : .hidden },
      Command(
        "sync.why", keys: [], title: ElsewhereText.why, group: CommandText.program,
        action: .elsewhere(.syncFault)
      ) {
        if case .failed = $0.sync.phase { .enabled } else { .hidden }
      },
    ]
  }
}
