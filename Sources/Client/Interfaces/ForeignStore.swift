public import Calls
public import Catalog
public import Store

/// The interfaces that were added by their address, as the local store has them.
public struct ForeignStore: Sendable {
  /// Where the interfaces are kept.
  public let store: LocalStore

  /// - Parameter store: of the platform in use, which lists them among its own.
  public init(store: LocalStore) { self.store = store }

  /// nil where the entry is one of the platform's.
  public func interface(_ id: EntryID) async throws -> ForeignInterface? {
    try await store.parts.foreign(id)
  }

  /// The interface as it is kept, or where it is to be: under the id of an older time, where that
  /// kept the same address, and nowhere where another is kept.
  public func placed(_ interface: ForeignInterface) async throws -> ForeignInterface {
    let places = interface.places
    for id in places {
      if let known = try await self.interface(id), known.isSame(as: interface) {
        return interface.kept(under: id)
      }
    }
    guard let own = places.first, let spare = places.last,
      try await self.interface(own) != nil
    else { return interface }
    return interface.kept(under: spare)
  }

  /// In the order they were added.
  public func all() async throws -> [ForeignInterface] { try await store.parts.foreigns() }

  /// Learns the columns an answer shows, and keeps the interface.
  ///
  /// - Returns: what is kept now; nil where the answer has no columns to learn.
  @discardableResult
  public func learn(
    _ interface: ForeignInterface, from answer: InvokeAnswer
  ) async throws -> ForeignInterface? {
    guard case .rows(let table, _, _) = answer, !table.columns.isEmpty else { return nil }
    var learned = interface
    if let known = try await self.interface(interface.id) {
      if learned.title.isEmpty { learned.title = known.title }
      learned.tokenName = learned.tokenName ?? known.tokenName
      if learned.rows == nil { learned.rows = known.rows }
      if learned.paging == nil { learned.paging = known.paging }
      learned.fields = known.fields
    }
    learned.paging = learned.paging(told: table.page)
    learned.learn(ForeignInterface.fields(of: table))
    try await keep(learned)
    return learned
  }

  func keep(_ interface: ForeignInterface) async throws {
    var entry = interface.entry(
      tag: ForeignText.tag, abstract: ForeignText.abstract(interface))
    entry.fields = interface.fields
    try await store.parts.keep(
      foreign: interface, as: entry, specification: interface.specification)
  }

  /// - Returns: whether there was one.
  public func remove(_ id: EntryID) async throws -> Bool { try await store.parts.removeForeign(id) }
}

extension ForeignInterface {
  /// Columns that come anew are added; known ones keep their names, and a type that no longer fits
  /// becomes text.
  mutating func learn(_ found: [Field]) {
    for field in found {
      guard let place = fields.firstIndex(where: { $0.code == field.code }) else {
        fields.append(field)
        continue
      }
      if fields[place].type != field.type {
        let types: Set = [fields[place].type, field.type]
        fields[place].type = types == [.integer, .number] ? .number : .text
      }
    }
  }
}
