import Catalog
import Terminal
import Widgets

/// The first line: brand and sections, then whose platform it is, who is there, and how things
/// stand.
extension BrowserPainter {
  /// How much of the line is said, where not all of it fits.
  private struct Measure {
    enum Words { case whole, short, numbers }

    enum Status {
      /// With the time at which the day's calls start anew, where none is left.
      case full
      case whole
      /// Without the time of the last pull.
      case short
      /// And without the account.
      case calls
      /// Without account and calls.
      case bare
    }

    var words = Words.whole
    /// Cells between brand and sections.
    var gap = 0
    var hasBrand = true
    var status = Status.whole
    /// Fewest cells of the platform's name, of which the end is cut; nil for all of it.
    var leastMark: Int?

    /// One cell between two sections instead of two.
    var isTight: Bool { words == .short }
  }

  /// From the fullest to the shortest: the platform's name gives way before the sections' names,
  /// the brand before these, and they become numbers last.
  private static let measures = [
    Measure(gap: 2, status: .full), Measure(status: .full), Measure(gap: 2), Measure(),
    Measure(leastMark: 8),
    Measure(words: .short, gap: 1, leastMark: 8),
    Measure(words: .short, hasBrand: false, status: .short, leastMark: 8),
    Measure(words: .short, hasBrand: false, status: .calls, leastMark: 8),
    Measure(words: .short, hasBrand: false, status: .bare, leastMark: 6),
    Measure(words: .numbers, gap: 2, status: .bare), Measure(words: .numbers, status: .bare),
    Measure(words: .numbers, status: .bare, leastMark: 8),
  ]
  /// Beside a platform's name, which is worth more than ours.
  private static let bare = [
    Measure(words: .numbers, hasBrand: false, status: .bare),
    Measure(words: .numbers, hasBrand: false, status: .bare, leastMark: 4),
  ]

  func paintBar(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    let (measure, mark) = fitted(state, columns: rect.columns, grid.measure)
    StatusLine(
      sections(state, measure), trailing: mark + standing(state, measure.status), role: .bar
    ).paint(into: &grid, in: rect, look: look)
  }

  /// What in the line can be clicked.
  enum BarPlace: Hashable {
    case section(Section)
    /// How things stand, at the right.
    case sync
  }

  func place(at column: Int, of state: BrowserState, in rect: Rect) -> BarPlace? {
    let display = browser.configuration.measure
    let (measure, _) = fitted(state, columns: rect.columns, display)
    let sync = standing(state, measure.status).suffix(1)
    if column >= rect.endColumn - 1 - display.width(of: Array(sync)) { return .sync }
    var end = rect.column + 1 + (measure.hasBrand ? display.width(of: brand(measure)) : 0)
    for section in browser.areas.sections {
      let start = end
      end += display.width(of: spans(of: section, state, measure))
      if (start..<end).contains(column) { return .section(section) }
    }
    return nil
  }

  /// The fullest there is room for, and the platform's name as far as that is shown.
  private func fitted(
    _ state: BrowserState, columns: Int, _ display: DisplayWidth
  ) -> (measure: Measure, mark: [Span]) {
    let mark = browser.configuration.platform
    for measure in Self.measures + (mark == nil ? [] : Self.bare) {
      let rest =
        columns - StatusLine.margins - display.width(of: standing(state, measure.status))
        - display.width(of: sections(state, measure))
      if let shown = fitted(mark, measure, rest, display) { return (measure, shown) }
    }
    return (Measure(words: .numbers, status: .bare), [])
  }

  /// The platform's name as far as it fits; nil where that is too little.
  private func fitted(
    _ mark: String?, _ measure: Measure, _ room: Int, _ display: DisplayWidth
  ) -> [Span]? {
    guard let mark else { return room >= 0 ? [] : nil }
    let whole = display.width(of: mark)
    if whole + 2 <= room { return [Span(mark, .dim), Span("  ")] }
    guard let least = measure.leastMark, room - 2 >= least else { return nil }
    return [Span(display.truncated(mark, to: room - 2), .dim), Span("  ")]
  }

  private func brand(_ measure: Measure) -> [Span] {
    [Span(BrowserText.brand, .brand), Span(String(repeating: " ", count: measure.gap))]
  }

  private func sections(_ state: BrowserState, _ measure: Measure) -> [Span] {
    (measure.hasBrand ? brand(measure) : [])
      + browser.areas.sections.flatMap { spans(of: $0, state, measure) }
  }

  /// Where they are numbers only, the active one has its name.
  private func spans(
    of section: Section, _ state: BrowserState, _ measure: Measure
  ) -> [Span] {
    let isActive = isActive(section, state)
    let name =
      switch measure.words {
      case .whole: section.title
      case .short: section.shortTitle
      case .numbers: isActive ? section.title : ""
      }
    let role: Role = isActive ? .activeTab : .tab
    let text = "\(section.number)\(name)"
    return measure.isTight ? [Span(text, role), Span(" ")] : [Span(" \(text) ", role)]
  }

  /// 全部 is both kinds at once, and both are lit.
  private func isActive(_ section: Section, _ state: BrowserState) -> Bool {
    guard state.common.isEverything else { return section == state.section }
    return CatalogueArea.place.sections.contains(section)
  }

  private func standing(_ state: BrowserState, _ measure: Measure.Status) -> [Span] {
    var spans: [Span] = []
    let isWhole = measure == .full || measure == .whole
    let hasName = isWhole || measure == .short
    if state.standing == nil, let name = state.accountName, hasName {
      spans += [Span(name, .text), Span("  ")]
    }
    if let standing = state.standing, measure != .bare {
      let name = state.accountName
      if hasName, name != nil || state.capabilities.contains(.accounts) {
        spans += [Span(name ?? BrowserText.signedOut, name == nil ? .dim : .text), Span("  ")]
      }
      let isSpent = standing.quota.remaining == 0
      let calls = BrowserText.calls(standing, measure == .full ? state.now : nil)
      spans += [Span(calls, isSpent ? .warning : .text), Span("  ")]
    }
    let notes = browser.areas.compactMap { state.areas.note(of: $0.id) }
    for case .waits(let waits) in notes {
      spans += [Span(waits, .warning), Span("  ")]
    }
    let dot = String(Character(look.glyphs.dot))
    if let fault = state.contactFault, !state.sync.isRunning {
      spans.append(Span("\(dot) \(BrowserText.failed(fault.kind))", .failure))
    } else if let underWay = notes.firstUnderWay, !state.sync.isRunning {
      spans.append(Span("\(dot) \(underWay)", .success))
    } else {
      let text = BrowserText.sync(state.sync, isShort: !isWhole)
      spans.append(Span("\(dot) \(text)", role(of: state.sync)))
    }
    return spans
  }

  private func role(of sync: SyncStatus) -> Role {
    switch sync.phase {
    case .done: .success
    case .failed: .failure
    case .running: .warning
    case .never: .dim
    }
  }
}

extension [AreaNote] {
  fileprivate var firstUnderWay: String? {
    for case .underWay(let text) in self { return text }
    return nil
  }
}
