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
      TablesArea(services, configuration), HomeArea(services, configuration),
      AccountArea(services, configuration),
      ApplicationsArea(services, configuration),
      ChecksArea(services, configuration), ExchangeArea(services, configuration),
      FilesArea(services), FetchArea(services), WorkbenchArea(services, configuration),
      PagesArea(services), VoiceArea(services), OwnInterfaceArea(services),
      TestArea(services, configuration),
    ]
  }

  func area(_ id: AreaID) -> (any Area)? { areas.first { $0.id == id } }

  /// The area that has the body: the one that is shown over the section, or the section's.
  func areaInView(_ state: State) -> (any Area)? {
    if let id = state.layers.area { return area(id) }
    return areas.chosen(in: state)
  }

  /// The section's own; nil where the platform does not give its substance.
  func areaOfSection(_ state: State) -> (any Area)? {
    guard state.missingHere == nil else { return nil }
    return areas.first { $0.place.sections.contains(state.section) }
  }

  // MARK: What is said to them

  func perform(_ state: inout State, _ intent: AnyAreaIntent) -> Effects {
    for area in areas {
      if let outcome = area.perform(&state, intent) { return carryOut(&state, outcome) }
    }
    return []
  }

  func take(_ state: inout State, _ fact: AreaFact) -> Effects {
    guard let outcome = area(fact.area)?.take(&state, fact) else { return [] }
    return carryOut(&state, outcome)
  }

  /// - Returns: nil for a gesture that no area does here.
  func performInArea(_ state: inout State, _ gesture: Gesture) -> Effects? {
    areaInView(state)?.perform(&state, gesture).map { carryOut(&state, $0) }
  }

  /// What the areas in view want for their picture.
  func neededByAreas(_ state: inout State) -> Effects {
    areas.reduce(into: []) { effects, area in
      guard area.isInView(state) else { return }
      effects += area.needed(&state).map { carryOut(&state, $0) } ?? []
    }
  }

  func startAreas(_ state: inout State) -> Effects {
    areas.reduce(into: []) { effects, area in
      effects += area.start(&state).map { carryOut(&state, $0) } ?? []
    }
  }

  func tellAreas(_ state: inout State, _ end: PullEnd) -> Effects {
    areas.reduce(into: []) { effects, area in
      effects += area.pulled(&state, end).map { carryOut(&state, $0) } ?? []
    }
  }

  /// The section has the body again.
  func hideArea(_ state: inout State) {
    guard let id = state.layers.area else { return }
    state.layers.hide(id)
    area(id)?.leave(&state)
  }

  /// A line is closed with the area that it is typed in over.
  func closeLeftLines(_ state: inout State) {
    state.closeLeftLines()
    for case .line(.area(let id)) in state.layers.all {
      guard let area = area(id), !area.isInView(state) else { continue }
      state.layers.close(.area(id))
      area.leave(&state)
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
      self.area(area)?.leave(&state)
    case .openLine: state.layers.open(.area(area))
    case .closeLine: state.layers.close(.area(area))
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
    case .reload: return reload(&state)
    case .replace(let entry): replace(&state, entry)
    case .forget(let id): return forget(&state, id)
    case .pull: return sync.begin(&state)
    case .changeAccount: return changeAccount(&state)
    case .askStanding: return [loadStanding()]
    case .perform(let intent): return perform(&state, intent)
    case .go(.section(let section)): return perform(&state, .section(section))
    case .go(.entry(let id, let kind)): return showEntry(&state, id, kind)
    case .go(.theme(let name)): return showTheme(&state, named: name)
    case .go(.listed(let id, let kind)): return showListed(&state, id, kind)
    case .go(.tab(let tab)): return showTab(&state, tab)
    case .go(.login): return perform(&state, .account(.login))
    }
    return []
  }

  /// Somebody else is signed in, or nobody.
  private func changeAccount(_ state: inout State) -> Effects {
    state.standing = nil
    let voice =
      state.accountName == nil ? nil : state.subject.map { perform(&state, .voice(.load($0.id))) }
    return (voice ?? []) + [loadStanding()]
  }
}
