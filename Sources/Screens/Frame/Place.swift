import Catalog
import PortalAPI

/// Where the keyboard is in the section, or will be when nothing lies over it.
enum Place: Hashable, Sendable {
  case home(HomePane)
  /// A page of 网站信息 or a policy.
  case reading
  /// A section whose substance the platform does not give.
  case elsewhere
  /// A section that is an area, which knows where in it.
  case area
  case navigation
  case results
  case detail(DetailTab)
  case test(TestPane)
}

extension Shared {
  /// The lists of the catalogue have the body, or will have it.
  var isBrowsing: Bool { CatalogueArea.place.sections.contains(section) }

  /// Why there is no catalogue at all: a pull failed before one brought any.
  var emptyCatalogueFault: ServiceFault? {
    guard case .failed(let fault) = pull, !hasCatalogue else { return nil }
    return fault
  }

  /// What people have to say of an entry, as far as it is known.
  func voice(of id: EntryID) -> EntryFeedback? { voice?.id == id ? voice?.said : nil }

  /// What follows from what the areas have said of themselves.
  mutating func conclude() {
    place = whereItIs
    fetch = opened.flatMap { fetches[$0.id] }
    let isInAnswer = place == .test(.answer)
    hasAnswer = isInAnswer && test?.hasAnswer == true
    turnsHits = place == .results && listIsSearched || isInAnswer && test?.isSearched == true
  }

  private var whereItIs: Place {
    if section == .home { return homePane.map { .home($0) } ?? .reading }
    if !capabilities.missing(of: section.need).isEmpty { return .elsewhere }
    switch listPane {
    case nil: return .area
    case .navigation: return .navigation
    case .results: return .results
    case .detail:
      guard let opened, let tab else { return .results }
      guard tab == .test, let test, test.id == opened.id else { return .detail(tab) }
      return .test(test.pane)
    }
  }
}

/// What others may know of 在线测试.
struct SharedTest: Hashable, Sendable {
  /// Of which interface it is.
  var id: EntryID
  var pane: TestPane
  var hasAnswer: Bool
  /// The answer has rows.
  var hasRows: Bool
  /// Something is looked for in the answer.
  var isSearched: Bool
}

/// Why the pane that has the keyboard does not show its content, and whose page it would be.
enum PaneTrouble: Sendable {
  case lacks(Capabilities, of: EntrySummary?)
  case fault(ServiceFault, of: EntrySummary?)

  func notice(_ notices: Notices) -> Notice {
    switch self {
    case .lacks(let missing, let entry): notices.notice(missing, of: entry)
    case .fault(let fault, let entry): notices.notice(fault, of: entry)
    }
  }

  /// A web page helps.
  func isHelpedByPage(_ capabilities: Capabilities, hasSite: Bool) -> Bool {
    switch self {
    case .lacks(_, nil): hasSite
    case .lacks: hasSite || capabilities.contains(.pages)
    case .fault(let fault, let entry):
      fault.page != nil
        || fault.isHelpedByPage && (hasSite || entry != nil && capabilities.contains(.pages))
    }
  }
}
