import Catalog
import Runtime
import Terminal
import Widgets
import Wording

/// What is said of the platform from a key or what lies over the screen.
enum ElsewhereIntent: Hashable, Sendable {
  /// Puts the address of the web page on the clipboard that the focused pane shows.
  case copyPage
  /// The same of an address.
  case copy(String)
  /// Why the last pull failed.
  case syncFault
}

extension BrowserState {
  /// What the focused pane says instead of its content.
  func noticeHere(_ notices: Notices) -> Notice? {
    if let missing = missingHere { return notices.notice(missing) }
    if let fault = emptyCatalogueFault { return notices.notice(fault) }
    guard let detail else { return nil }
    let entry = EntrySummary(detail.entry)
    if let missing = missingInDetail { return notices.notice(missing, of: entry) }
    return detail.partFault.map { notices.notice($0, of: entry) }
  }
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
