import Catalog
import Terminal
import Widgets

/// The first line: brand and sections, then whose platform it is, who is there, and how things
/// stand.
extension BrowserPainter {
  /// How much of the line is said, where not all of it fits.
  private struct Measure {
    /// Cells between brand and sections.
    var gap = 0
    /// Sections are named, not only numbered.
    var isNamed = false
    var hasBrand = true
    /// Fewest cells of the platform's name, of which the end is cut; nil for all of it.
    var leastMark: Int?
  }

  /// From the fullest to the shortest: the platform's name gives way before the sections' names,
  /// and these before the brand.
  private static let measures = [
    Measure(gap: 2, isNamed: true), Measure(isNamed: true), Measure(isNamed: true, leastMark: 8),
    Measure(gap: 2), Measure(), Measure(leastMark: 8),
  ]
  /// Beside a platform's name, which is worth more than ours.
  private static let bare = [
    Measure(hasBrand: false), Measure(hasBrand: false, leastMark: 4),
  ]

  func paintBar(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    let mark = browser.configuration.platform
    let standing = standing(state)
    let room = rect.columns - StatusLine.margins - width(of: standing, in: grid)
    let measures = Self.measures + (mark == nil ? [] : Self.bare)
    for measure in measures {
      let leading = sections(state, measure)
      let rest = room - width(of: leading, in: grid)
      guard let shown = fitted(mark, measure, rest, in: grid) else { continue }
      let bar = StatusLine(leading, trailing: shown + standing, role: .bar)
      return bar.paint(into: &grid, in: rect, look: look)
    }
    StatusLine(sections(state, Measure()), trailing: standing, role: .bar)
      .paint(into: &grid, in: rect, look: look)
  }

  /// The platform's name as far as it fits; nil where that is too little.
  private func fitted(_ mark: String?, _ measure: Measure, _ room: Int, in grid: Grid) -> [Span]? {
    guard let mark else { return room >= 0 ? [] : nil }
    let whole = grid.measure.width(of: mark)
    if whole + 2 <= room { return [Span(mark, .dim), Span("  ")] }
    guard let least = measure.leastMark, room - 2 >= least else { return nil }
    return [Span(grid.measure.truncated(mark, to: room - 2), .dim), Span("  ")]
  }

  private func width(of spans: [Span], in grid: Grid) -> Int {
    spans.reduce(0) { $0 + grid.measure.width(of: $1.text) }
  }

  /// Where not all fit by name, the name is the active one's and the others are their numbers.
  private func sections(_ state: BrowserState, _ measure: Measure) -> [Span] {
    let brand = [
      Span(BrowserText.brand, .brand), Span(String(repeating: " ", count: measure.gap)),
    ]
    return (measure.hasBrand ? brand : [])
      + Section.allCases.map { section in
        let isActive = isActive(section, state)
        let name = measure.isNamed || isActive ? FrameText.title(section) : ""
        return Span(" \(section.rawValue)\(name) ", isActive ? .activeTab : .tab)
      }
  }

  /// 全部 is both kinds at once, and both are lit.
  private func isActive(_ section: Section, _ state: BrowserState) -> Bool {
    guard state.common.isEverything else { return section == state.section }
    return CatalogueArea.place.sections.contains(section)
  }

  private func standing(_ state: BrowserState) -> [Span] {
    var spans: [Span] = []
    if state.standing == nil, let name = state.accountName, state.size.columns >= 76 {
      spans += [Span(name, .text), Span("  ")]
    }
    if let standing = state.standing, state.size.columns >= 76 {
      let name = state.accountName
      if name != nil || state.capabilities.contains(.accounts) {
        spans += [Span(name ?? BrowserText.signedOut, name == nil ? .dim : .text), Span("  ")]
      }
      let isSpent = standing.quota.remaining == 0
      spans += [Span(BrowserText.calls(standing), isSpent ? .warning : .text), Span("  ")]
    }
    for case .waits(let waits) in state.areas.notes {
      spans += [Span(waits, .warning), Span("  ")]
    }
    let dot = String(Character(look.glyphs.dot))
    if let underWay = state.areas.notes.firstUnderWay, !state.sync.isRunning {
      spans.append(Span("\(dot) \(underWay)", .success))
    } else {
      spans.append(Span("\(dot) \(BrowserText.sync(state.sync))", role(of: state.sync)))
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
