public import Catalog

/// All platforms of the configuration together.
public struct EverywhereServices: Sendable {
  /// Their names, the usual one first.
  public var platforms: [String]
  /// The one the browser shows; nil where it is none of them.
  public var current: String?
  /// Searches the local catalogues.
  public var search:
    @Sendable (_ text: String, _ limit: Int) async throws(ServiceFault) -> FoundEverywhere
  /// What changed on all of them, latest first.
  public var news: @Sendable () async throws(ServiceFault) -> [NewsElsewhere]
  /// Pulls one platform after another, and tells how each stands.
  public var sync: @Sendable (_ told: @Sendable (PullElsewhere) -> Void) async -> Void
  /// The entry that a page of any of them shows; nil for a page of none.
  public var page: @Sendable (_ url: String) async throws(ServiceFault) -> FoundEverywhere.Line?
  /// Once the browser has ended for another platform, it comes up there with the entry open.
  public var enter: @Sendable (_ platform: String, _ entry: EntrySummary) -> Void

  /// All closures are the provider's.
  public init(
    platforms: [String], current: String? = nil,
    search:
      @escaping @Sendable (_ text: String, _ limit: Int) async throws(ServiceFault) ->
      FoundEverywhere,
    news: @escaping @Sendable () async throws(ServiceFault) -> [NewsElsewhere],
    sync: @escaping @Sendable (_ told: @Sendable (PullElsewhere) -> Void) async -> Void,
    page:
      @escaping @Sendable (_ url: String) async throws(ServiceFault) -> FoundEverywhere.Line?,
    enter: @escaping @Sendable (_ platform: String, _ entry: EntrySummary) -> Void
  ) {
    self.platforms = platforms
    self.current = current
    self.search = search
    self.news = news
    self.sync = sync
    self.page = page
    self.enter = enter
  }

  /// Where there is no platform.
  public static let none = EverywhereServices(
    platforms: [], search: { _, _ in FoundEverywhere() }, news: { [] }, sync: { _ in },
    page: { _ in nil }, enter: { _, _ in })
}

/// What a search found on all platforms.
public struct FoundEverywhere: Hashable, Sendable {
  /// An entry, and whose it is.
  public struct Line: Hashable, Sendable {
    /// The platform's name.
    public var platform: String
    /// As its list shows it.
    public var entry: EntrySummary

    /// One line.
    public init(platform: String, entry: EntrySummary) {
      self.platform = platform
      self.entry = entry
    }
  }

  /// The best of all, in order.
  public var lines: [Line]
  /// How many there are in all; exact.
  public var total: Int
  /// Platforms without a catalogue here.
  public var empty: [String]

  /// Nothing, unless told otherwise.
  public init(lines: [Line] = [], total: Int = 0, empty: [String] = []) {
    self.lines = lines
    self.total = total
    self.empty = empty
  }
}

/// A change, and whose it is.
public struct NewsElsewhere: Hashable, Sendable {
  /// The platform's name.
  public var platform: String
  /// What happened there.
  public var news: News

  /// One change.
  public init(platform: String, news: News) {
    self.platform = platform
    self.news = news
  }
}

/// How a platform's pull stands.
public struct PullElsewhere: Hashable, Sendable {
  /// From its turn to its end.
  public enum Phase: Hashable, Sendable {
    case waiting
    case running(SyncProgress)
    case done(SyncReport)
    case failed(ServiceFault)
  }

  /// The platform's name.
  public var platform: String
  public var phase: Phase

  /// Where one platform stands.
  public init(platform: String, phase: Phase) {
    self.platform = platform
    self.phase = phase
  }
}
