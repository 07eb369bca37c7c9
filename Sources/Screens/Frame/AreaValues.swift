import Catalog
import Terminal

/// An intent of some area, on its way there from a key, the palette, a menu or another area.
struct AnyAreaIntent: Hashable, Sendable {
  let value: any AreaIntent

  init(_ value: some AreaIntent) { self.value = value }

  var need: Capabilities { value.need }
  var isForThePlatforms: Bool { value.isForThePlatforms }

  static func == (left: AnyAreaIntent, right: AnyAreaIntent) -> Bool {
    AnyHashable(left.value) == AnyHashable(right.value)
  }

  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

/// A fact on its way to the area that waits for it.
struct AreaFact: Sendable {
  let area: AreaID
  let value: any Sendable

  init<Room: Area>(_ area: Room.Type, _ fact: Room.Fact) {
    self.area = AreaID(area)
    value = fact
  }
}

/// What the areas know, each its own.
struct AreaStates: Sendable {
  private var values: [AreaID: any AreaState] = [:]

  subscript<Room: Area>(_ area: Room.Type) -> Room.State {
    values[AreaID(area)] as? Room.State ?? Room.State()
  }

  func guests(of area: AreaID) -> [AreaID] { values[area]?.guests ?? [] }

  func keyholder(of area: AreaID) -> AreaID? { values[area]?.keyholder }

  func trouble(of area: AreaID) -> PaneTrouble? { values[area]?.trouble }

  func awaited(by area: AreaID) -> Awaited? { values[area]?.awaited }

  func awaitsInLine(_ area: AreaID, _ input: InputEvent) -> Bool {
    values[area]?.awaitsInLine(input) ?? false
  }

  func isBusy(_ area: AreaID) -> Bool { values[area]?.isBusy ?? false }

  func takesCounts(_ area: AreaID) -> Bool { values[area]?.takesCounts ?? false }

  func word(for gesture: Gesture, in area: AreaID) -> String? { values[area]?.words[gesture] }

  func publish(to shared: inout Shared) {
    for state in values.values { state.publish(to: &shared) }
  }

  /// What of it stands in the first line.
  func note(of area: AreaID) -> AreaNote? { values[area]?.note }

  /// Hands a state over to be changed, so that nothing of it is copied.
  mutating func change<Room: Area, Answer>(
    _ area: Room.Type, _ body: (inout Room.State) -> Answer
  ) -> Answer {
    var state = values.removeValue(forKey: AreaID(area)) as? Room.State ?? Room.State()
    defer { values[AreaID(area)] = state }
    return body(&state)
  }
}
