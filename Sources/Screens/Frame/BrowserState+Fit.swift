import Catalog
import PortalAPI
import Terminal
import Widgets

extension Browser {
  /// Tells every list how much of it is in view, so that pages are as long as the screen.
  func fit(_ state: inout State) {
    let layout = BrowserLayout(state)
    let measure = configuration.measure
    for layer in state.layers.all {
      switch layer {
      case .section: fitSection(&state, layout)
      case .area(let id): area(id)?.fit(&state, in: layout.body)
      case .line: break
      case .form: state.fitForm(layout, measure: measure)
      case .overlay: state.fitOverlay(layout, measure: measure)
      case .sheet(let id): area(id)?.fitSheet(&state, in: layout.body)
      }
    }
  }

  private func fitSection(_ state: inout State, _ layout: BrowserLayout) {
    if let area = areaOfSection(state) { return area.fit(&state, in: layout.body) }
    state.fitSection(layout, measure: configuration.measure)
    for area in areas where area.place == state.detail.map({ .tab($0.tab) }) {
      area.fit(&state, in: layout.detailInside)
    }
  }
}

extension BrowserState {
  fileprivate mutating func fitForm(_ layout: BrowserLayout, measure: DisplayWidth) {
    layers.change { page in
      let fields = FormPageLayout(page, in: layout.body, measure: measure).fields
      page.form.resize(columns: fields.columns, measure: measure)
    }
  }

  /// What lies on top; what it covers is fitted when it is there again.
  fileprivate mutating func fitOverlay(_ layout: BrowserLayout, measure: DisplayWidth) {
    if let overlay { self.overlay = overlay.fitted(in: layout.body, measure: measure) }
  }

  fileprivate mutating func fitSection(_ layout: BrowserLayout, measure: DisplayWidth) {
    switch section {
    case .home, .applications, .developers, .exchange, .account: break
    case .datasets, .interfaces:
      guard browses[scope] != nil else { return }
      browse.results.list.resize(visible: layout.resultRows)
      fitNavigation(layout)
      let voice = detail.flatMap { self.voice(of: $0.entry.id) }
      let unread = detail.flatMap { self.unread[$0.entry.id] }
      detail?.fit(
        layout, voice, isRated: capabilities.contains(.voice),
        unread: unread, measure: measure)
    }
  }

  private mutating func fitNavigation(_ layout: BrowserLayout) {
    guard !layout.navigation.isEmpty else { return }
    let navigation = browse.navigation
    let insides = navigation.stack.contents(
      in: layout.navigation, focused: navigation.dimension.rawValue)
    for dimension in Dimension.allCases {
      var list = navigation.list(dimension)
      list.resize(visible: insides[dimension.rawValue].rows)
      browse.navigation.lists[dimension] = list
    }
  }
}

extension DetailState {
  mutating func fit(
    _ layout: BrowserLayout, _ voice: EntryVoice?, isRated: Bool, unread: ServiceFault?,
    measure: DisplayWidth
  ) {
    let body = layout.detailBody
    if let path = tablePath { self[keyPath: path].resize(layout.detailTable.size) }
    switch tab {
    case .basics:
      let document = Document.basics(
        entry, voice, isRated: isRated, unread: unread, columns: body.columns, measure: measure,
        .unicode)
      basicsScroll.fit(lines: document.lines.count, visible: body.rows)
    case .specification:
      guard let specification = specification.value else { return }
      let document = Document.specification(
        specification, columns: body.columns, measure: measure, .unicode)
      specificationScroll.fit(lines: document.lines.count, visible: body.rows)
    case .fields, .preview, .files, .test: break
    }
  }
}
