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

  /// Searches the local catalogues, all at the same time.
  ///
  /// - Parameters:
  ///   - limit: most lines in all.
  ///   - stores: opens a place's store; nil where there is none.
  public func search(
    _ query: CatalogQuery, limit: Int,
    stores: @escaping @Sendable (Place) async throws -> LocalStore?
  ) async throws -> Found {
    let pages = try await withThrowingTaskGroup(of: (Int, CatalogPage?).self) { group in
      for (index, place) in places.enumerated() {
        group.addTask {
          guard let store = try await stores(place), try await store.pulls.syncState().entries > 0
          else { return (index, nil) }
          return (index, try await store.page(query, offset: 0, limit: limit))
        }
      }
      return try await group.reduce(into: [Int: CatalogPage]()) { $0[$1.0] = $1.1 }
    }
    var found = Found()
    var lists: [[Line]] = []
    for (index, place) in places.enumerated() {
      guard let page = pages[index] else {
        found.empty.append(place.name)
        continue
      }
      found.totals.append((place.name, page.total))
      lists.append(page.entries.map { Line(platform: place.name, entry: $0) })
    }
    found.lines = Array(Self.merged(lists, by: query.sort).prefix(limit))
    return found
  }

  /// In the order asked for; what is as good as another, and what has no measure of its own, comes
  /// from each platform in turn.
  public static func merged(_ lists: [[Line]], by order: SortOrder) -> [Line] {
    let longest = lists.map(\.count).max() ?? 0
    let turns = (0..<longest).flatMap { place in
      lists.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
    let measure: (EntrySummary) -> Int
    switch order {
    case .score: measure = { $0.score }
    case .updated: measure = { $0.modified.minutes }
    case .views: measure = { $0.views ?? -1 }
    case .downloads: measure = { $0.downloads ?? -1 }
    case .relevance: return turns
    }
    return turns.enumerated().sorted { left, right in
      let (a, b) = (measure(left.element.entry), measure(right.element.entry))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
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
