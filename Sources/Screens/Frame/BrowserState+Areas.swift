import Catalog
import Runtime
import Terminal
import Widgets

/// What came of an event in an area: effects, and what it asks of the frame.
struct AreaOutcome {
  let effects: [Effect<BrowserAction>]
  let requests: [FrameRequest]
  let area: AreaID
}

extension Area {
  var id: AreaID { AreaID(Self.self) }
  var place: AreaPlace { Self.place }
}

/// The areas over the browser's state, in the browser's terms.
extension BrowserState {
  /// - Returns: nil where it means nothing to the area.
  mutating func tell<Room: Area>(_ area: Room, _ occasion: Occasion) -> AreaOutcome? {
    var frame = FrameRequests(shared(with: area))
    let effects = areas.change(Room.self) { area.answer(occasion, &$0, &frame) }
    return effects.map { effects in
      AreaOutcome(
        effects: effects.map { $0.map { .area(AreaFact(Room.self, $0)) } }, requests: frame.all,
        area: area.id)
    }
  }

  mutating func leave<Room: Area>(_ area: Room) { areas.change(Room.self) { area.leave(&$0) } }

  // MARK: What they may know

  /// What all areas share, as they have it now.
  func gathered() -> Shared {
    var shared = Shared(
      section: section, isClear: layers.isClear, size: size, now: now, account: accountName,
      standing: standing, standingFault: standingFault, capabilities: capabilities,
      pull: sync.phase, unseen: unseen, hasCatalogue: hasCatalogue)
    areas.publish(to: &shared)
    shared.conclude()
    return shared
  }

  func shared<Room: Area>(with area: Room) -> Shared { placed(gathered(), area) }

  func sight<Room: Area>(_ area: Room) -> Sight<Room.State> {
    Sight(state: areas[Room.self], shared: placed(common, area))
  }

  private func placed<Room: Area>(_ shared: Shared, _ area: Room) -> Shared {
    var shared = shared
    shared.isInView = isInView(Room.place, area.id)
    shared.hasKeys = shared.isInView && hasKeys(Room.place, area.id)
    return shared
  }

  func isInView(_ area: any Area) -> Bool { isInView(area.place, area.id) }

  /// The area has the body, or a pane of it, or what it belongs to has the body.
  private func isInView(_ place: AreaPlace, _ id: AreaID) -> Bool {
    switch place {
    case .sections(let sections): layers.area == nil && sections.contains(section)
    case .within(let host, let hostsPlace):
      isInView(hostsPlace, host) && areas.guests(of: host).contains(id)
    case .over: layers.area == id
    case .beside: layers.area == nil
    }
  }

  private func hasKeys(_ place: AreaPlace, _ id: AreaID) -> Bool {
    guard case .within(let host, let hostsPlace) = place else { return true }
    return areas.keyholder(of: host) == id && hasKeys(hostsPlace, host)
  }

  func offers<Room: Area>(_ area: Room, _ gesture: Gesture) -> Availability? {
    area.offers(gesture, sight(area))
  }

  /// - Parameter shared: what all areas share, as they have it now.
  mutating func look<Room: Area>(_ area: Room, at shared: Shared) {
    let shared = placed(shared, area)
    areas.change(Room.self) { area.look(at: shared, &$0) }
  }

  // MARK: The picture

  func pane<Room: Area>(of guest: AreaID, in area: Room, _ body: Rect) -> Rect {
    area.pane(of: guest, areas[Room.self], in: body)
  }

  mutating func fit<Room: Area>(_ area: Room, in body: Rect) {
    areas.change(Room.self) { area.fit(&$0, in: body) }
  }

  mutating func fitSheet<Room: Area>(_ area: Room, in body: Rect) {
    areas.change(Room.self) { area.fitSheet(&$0, in: body) }
  }

  func paint<Room: Area>(
    _ area: Room, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    area.paint(areas[Room.self], into: &grid, in: body, brush)
  }

  func paintSheet<Room: Area>(
    _ area: Room, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    area.paintSheet(areas[Room.self], into: &grid, in: body, brush)
  }

  func tabBar<Room: Area>(_ area: Room, in body: Rect) -> TabBar? {
    area.tabBar(areas[Room.self], in: body)
  }

  func lineHints<Room: Area>(_ area: Room) -> [Hint] { area.lineHints(areas[Room.self]) }

  func sheetHints<Room: Area>(_ area: Room) -> [Hint] { area.sheetHints(areas[Room.self]) }
}

extension [any Area] {
  subscript(_ id: AreaID) -> (any Area)? { first { $0.id == id } }

  /// All sections, in the first line's order.
  var sections: [Section] { flatMap { $0.place.sections }.sorted { $0.number < $1.number } }

  /// The section's own; nil where the platform does not give its substance.
  func ofSection(_ state: BrowserState) -> (any Area)? {
    guard state.missingHere == nil else { return nil }
    return first { $0.place.sections.contains(state.section) }
  }

  /// Who has the keyboard while nothing lies over it: the area that has the body, then the one in
  /// whose pane of it the keyboard is, and so on inwards.
  func keyholders(_ state: BrowserState) -> [any Area] {
    var holders: [any Area] = []
    var next = state.layers.area.map { self[$0] } ?? ofSection(state)
    while let area = next, holders.count < count {
      holders.append(area)
      next = state.areas.keyholder(of: area.id).flatMap { self[$0] }
    }
    return holders
  }

  /// The areas that have panes of an area's body.
  func guests(
    of area: any Area, _ state: BrowserState, in body: Rect
  ) -> [(area: any Area, pane: Rect)] {
    state.areas.guests(of: area.id).compactMap { id in
      let pane = state.pane(of: id, in: area, body)
      return pane.isEmpty ? nil : self[id].map { ($0, pane) }
    }
  }

  /// Why the pane that has the keyboard does not show its content.
  func trouble(_ state: BrowserState) -> PaneTrouble? {
    if let missing = state.missingHere { return .lacks(missing, of: nil) }
    return keyholders(state).lazy.compactMap { state.areas.trouble(of: $0.id) }.first
  }
}
