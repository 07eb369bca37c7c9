import Base
public import Catalog
public import Store

/// Every platform the configuration names, the usual one first, each once: what is searched,
/// synced and looked through together.
public struct Everywhere: Sendable {
  /// One of them, by the name people call it.
  public struct Place: Sendable {
    /// As the configuration has it, and as `--platform` takes it.
    public var name: String
    /// As people read it.
    public var label: String { Everywhere.label(of: name) }
    /// The command line, as it would be on this platform alone.
    public var session: Session
  }

  /// In the order of their names, behind the usual one.
  public let places: [Place]

  /// - Parameter session: any of them; which does not matter.
  public init(_ session: Session) throws {
    let usual = try session.on(platform: nil)
    var places = [Place(name: usual.platformName, session: usual)]
    for name in usual.platformNames {
      let other = try session.on(platform: name)
      guard !places.contains(where: { $0.session.address == other.address }) else { continue }
      places.append(Place(name: name, session: other))
    }
    self.places = places
  }

  /// What a platform is called in rows: by its name, which the one within the program lacks.
  public static func label(of name: String) -> String {
    name == PlatformAddress.embeddedName ? PlatformLabel.embedded : name
  }

  /// An entry, and whose it is.
  public struct Line: Hashable, Sendable {
    /// The platform's name.
    public var platform: String
    public var entry: EntrySummary
  }

  /// What a search found on all of them.
  public struct Found: Sendable {
    /// Together, in the order that was asked for.
    public var lines: [Line] = []
    /// How many each has.
    public var totals: [(platform: String, total: Int)] = []
    /// Platforms without a catalogue here.
    public var empty: [String] = []

    /// How many there are in all.
    public var total: Int { totals.reduce(0) { $0 + $1.total } }
  }

  /// Searches the local catalogues, all at the same time: which entries come first is settled by
  /// what each store orders them by, and only those are read.
  ///
  /// - Parameters:
  ///   - limit: most lines in all.
  ///   - stores: opens a place's store; nil where there is none.
  public func search(
    _ query: CatalogQuery, limit: Int,
    stores: @escaping @Sendable (Place) async throws -> LocalStore?
  ) async throws -> Found {
    typealias Searched = (store: LocalStore, list: RankedList)
    let searched = try await each(places) { place -> Searched? in
      guard let store = try await stores(place),
        let list = try await store.ranked(query, limit: limit)
      else { return nil }
      return (store, list)
    }
    let order = Self.order(of: searched.map { $0?.list.measures ?? [] }, limit: limit)
    let shares = order.reduce(into: Array(repeating: 0, count: places.count)) { $0[$1] += 1 }
    let pages = try await each(Array(zip(searched, shares))) { searched, share -> CatalogPage? in
      guard let (store, list) = searched else { return nil }
      return share == 0
        ? CatalogPage(total: list.total, offset: 0, entries: [])
        : try await store.page(list, first: share)
    }
    var found = Found()
    for (place, page) in zip(places, pages) {
      guard let page else {
        found.empty.append(place.name)
        continue
      }
      found.totals.append((place.name, page.total))
    }
    var rest = pages.map { ($0?.entries ?? [])[...] }
    found.lines = order.compactMap { place in
      rest[place].popFirst().map { Line(platform: places[place].name, entry: $0) }
    }
    return found
  }

  /// Does the same with each at the same time; what comes of it in their order.
  private func each<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      for (index, item) in items.enumerated() {
        group.addTask { (index, try await work(item)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// Which list each of the first entries comes from, all lists together: the greatest measure
  /// first; of those as great, from each list in turn.
  ///
  /// - Parameter lists: measures in descending order.
  static func order(of lists: [[UInt32]], limit: Int) -> [Int] {
    var taken = Array(repeating: 0, count: lists.count)
    var order: [Int] = []
    while order.count < limit {
      var best: Int?
      for (list, place) in taken.enumerated() where place < lists[list].count {
        guard let other = best else {
          best = list
          continue
        }
        let (own, rival) = (lists[list][place], lists[other][taken[other]])
        if own > rival || (own == rival && place < taken[other]) { best = list }
      }
      guard let best else { break }
      order.append(best)
      taken[best] += 1
    }
    return order
  }

  /// What changed, latest first, as far as the stores remember it.
  public func news(
    stores: @Sendable (Place) async throws -> LocalStore?
  ) async throws -> [(platform: String, news: News)] {
    var all: [(platform: String, news: News)] = []
    for place in places {
      guard let store = try await stores(place) else { continue }
      all += try await store.news().map { (place.name, $0) }
    }
    return all.sorted { $0.news.noticed > $1.news.noticed }
  }

  /// The store of a place, opened anew; nil where there is none.
  public static func store(of place: Place) throws -> LocalStore? {
    FileFacts(place.session.storePath) == nil ? nil : try place.session.openStore()
  }
}

/// The stores of several platforms, each opened once and kept.
public actor OpenStores {
  private var stores: [String: LocalStore] = [:]

  public init() {}

  /// nil where there is none yet.
  public func store(of place: Everywhere.Place) throws -> LocalStore? {
    let path = place.session.storePath
    if let store = stores[path] { return store }
    let store = try Everywhere.store(of: place)
    stores[path] = store
    return store
  }
}
