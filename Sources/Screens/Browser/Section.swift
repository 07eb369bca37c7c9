import Catalog
import Terminal

/// A section: what the body shows at the top, under a number of the first line. The area that is
/// it brings it along.
struct Section: Sendable {
  /// Its command's, behind `section.`.
  var name: String
  /// The digit that leads to it, and its place in the first line.
  var number: Int
  var title: String
  /// Where there is little room.
  var shortTitle: String
  /// What the platform has to do for it to have a substance.
  var need: Capabilities

  init(
    _ name: String, _ number: Int, _ title: String, short: String? = nil, need: Capabilities = []
  ) {
    self.name = name
    self.number = number
    self.title = title
    shortTitle = short ?? title
    self.need = need
  }
}

extension Section {
  /// Its digit leads to it where no number is typed, and with Alt wherever nothing lies over the
  /// section that has to be left first.
  var keys: [Key] {
    let digit = Character("\(number)")
    return [.character(digit), .alt(digit)]
  }
}

extension Section: Hashable {
  static func == (one: Section, other: Section) -> Bool { one.name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a catalogue list is about: a section's kind, or both kinds together (全部).
enum Scope: Hashable, Sendable, CaseIterable {
  case datasets, interfaces, everything
}
