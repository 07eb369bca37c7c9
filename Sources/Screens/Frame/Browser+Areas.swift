import Catalog
import Runtime
import Terminal
import Widgets

/// The areas: who has the body, and what they ask of the frame.
extension Browser {
  /// All areas, in help's order. A new one is a folder and a line here.
  static func areas(
    _ services: BrowserServices, _ configuration: BrowserConfiguration
  ) -> [any Area] {
    [
      TablesArea(services, configuration), EverywhereArea(services, configuration),
      HomeArea(services, configuration),
      ApplicationsArea(services, configuration),
      ChecksArea(services, configuration), ExchangeArea(services, configuration),
      CatalogueArea(services), DetailArea(services, configuration),
      TestArea(services, configuration), FilesArea(services), FetchArea(services),
      WorkbenchArea(services, configuration), PagesArea(services),
      FeedbackArea(services, configuration),
      OwnInterfaceArea(services), AccountArea(services, configuration),
    ]
  }

  // MARK: What is said to them

  /// - Returns: nil where it means nothing to the area.
  func tell(_ area: any Area, _ state: inout State, _ occasion: Occasion) -> Effects? {
    state.tell(area, occasion).map { carryOut(&state, $0) }
  }

  /// - Returns: nil where it means nothing to any of them.
  func tellFirst(
    of areas: some Sequence<any Area>, _ state: inout State, _ occasion: Occasion
  ) -> Effects? {
    for area in areas {
      if let effects = tell(area, &state, occasion) { return effects }
    }
    return nil
  }

  func tellAll(_ state: inout State, _ occasion: Occasion) -> Effects {
    areas.reduce(into: []) { $0 += tell($1, &state, occasion) ?? [] }
  }

  func perform(_ state: inout State, _ intent: AnyAreaIntent) -> Effects {
    areas.first { $0.takes(intent) }.flatMap { tell($0, &state, .intent(intent)) } ?? []
  }

  /// What there is beside them is shown, and how much of it there is room for.
  func look(_ state: inout State) {
    // What they keep of it is not what they say of themselves.
    let shared = state.gathered()
    for area in areas where state.isInView(area) { state.look(area, at: shared) }
  }

  /// What the areas in view want for their picture.
  func needed(_ state: inout State) -> Effects {
    areas.reduce(into: []) { effects, area in
      if state.isInView(area) { effects += tell(area, &state, .needed) ?? [] }
    }
  }

  /// A line is closed with the area that it is typed in over.
  func closeLeftLines(_ state: inout State) {
    for case .line(let id) in state.layers.all {
      guard let area = areas[id], !state.isInView(area) else { continue }
      state.layers.closeLine(of: id)
      state.leave(area)
    }
  }

  // MARK: What they ask

  func carryOut(_ state: inout State, _ outcome: AreaOutcome) -> Effects {
    outcome.requests.reduce(outcome.effects) { $0 + carryOut(&state, $1, of: outcome.area) }
  }

  private func carryOut(
    _ state: inout State, _ request: FrameRequest, of area: AreaID
  ) -> Effects {
    switch request {
    case .say(let message): state.message = message
    case .show: state.layers.show(area)
    case .hide:
      state.layers.hide(area)
      if let area = areas[area] { state.leave(area) }
    case .openLine: state.layers.openLine(of: area)
    case .closeLine: state.layers.closeLine(of: area)
    case .openSheet: state.layers.openSheet(of: area)
    case .closeSheet: state.layers.closeSheet(of: area)
    case .open(let page, let coversSheet):
      return forms.open(&state, page, coversOverlay: coversSheet)
    case .changeForm(let change): state.layers.change(change)
    case .closeForm: return forms.closeForm(&state)
    case .overlay(let overlay, true): state.layers.cover(with: overlay)
    case .overlay(let overlay, false): state.overlay = overlay
    case .learn(let left): return learn(&state, callsLeft: left)
    case .unseen(let unseen): state.unseen = unseen
    case .hasCatalogue(let has): state.hasCatalogue = has
    case .warnOfQuota: warnOfQuota(&state)
    case .reload: return perform(&state, .catalogue(.reload)) + perform(&state, .home(.load))
    case .replace(let entry):
      return perform(&state, .catalogue(.replace(EntrySummary(entry))))
        + perform(&state, .detail(.replace(entry)))
    case .forget(let id):
      return perform(&state, .detail(.forget(id))) + perform(&state, .catalogue(.reload))
    case .pull: return sync.begin(&state)
    case .changeAccount: return changeAccount(&state)
    case .askStanding: return [loadStanding()]
    case .perform(let intent): return perform(&state, intent)
    case .turn(let section): state.section = section
    case .go(let route): return perform(&state, route.intent)
    }
    return []
  }

  /// Somebody else is signed in, or nobody.
  private func changeAccount(_ state: inout State) -> Effects {
    state.standing = nil
    let voice =
      state.accountName == nil
      ? nil : state.gathered().subject.map { perform(&state, .voice(.load($0.id))) }
    return (voice ?? []) + [loadStanding()]
  }
}

extension Route {
  /// Whose the way is.
  fileprivate var intent: Intent {
    switch self {
    case .section(let section): .section(section)
    case .entry(let id, let kind): .catalogue(.entry(id, kind))
    case .theme(let name): .catalogue(.theme(name))
    case .publisher(let name): .catalogue(.publisher(name))
    case .opened(let id, let kind): .catalogue(.opened(id, kind, back: nil))
    case .listed(let id, let kind): .catalogue(.listed(id, kind))
    case .tab(let tab): .detail(.show(tab))
    case .login: .account(.login)
    }
  }
}
