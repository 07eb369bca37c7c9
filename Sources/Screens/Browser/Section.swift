/// The sections of the first line that work, in the manual's order and with its numbers.
enum Section: Int, CaseIterable, Sendable, Hashable {
  case home = 1
  case datasets = 2
  case interfaces = 3
  case applications = 4
  case developers = 5
  case exchange = 6
  case account = 7
}

/// What a catalogue list is about: a section's kind, or both kinds together (全部).
enum Scope: Hashable, Sendable, CaseIterable {
  case datasets, interfaces, everything
}
