import FoundationEssentials
public import PortalClient
public import Store
import Transport

/// What a person did while the platform was away: kept in the local store, sent once when it is
/// back, in the order it was done.
///
/// Once, because the wire tells the same thing from another: ratings and favourites say how things
/// are to be, corrections and suggestions carry a key. An answer that was lost, and a second
/// process that sends the same outbox, therefore do no harm.
public struct Outbox: Sendable {
  private struct Letter: Codable {
    /// As it stands on disk.
    enum CodingKeys: String, CodingKey {
      case account
      case item = "deed"
    }

    var account: String
    var item: OutboxItem
  }

  /// What a round of sending came to.
  public struct Report: Hashable, Sendable {
    public var sent: Int
    /// Not taken by the platform; they stay, with its words, until they are given up.
    public var refused: [WaitingItem]
    /// Still to be sent.
    public var waiting: Int
    /// Why the rest waits; nil where nothing does.
    public var pause: String?

    public init(
      sent: Int = 0, refused: [WaitingItem] = [], waiting: Int = 0, pause: String? = nil
    ) {
      self.sent = sent
      self.refused = refused
      self.waiting = waiting
      self.pause = pause
    }
  }

  private let store: LocalStore

  public init(store: LocalStore) { self.store = store }

  public func add(_ item: OutboxItem, account: String) async throws {
    let data = try JSONEncoder().encode(Letter(account: account, item: item))
    try await store.person.enqueue(
      kind: item.kind, key: "\(account)/\(item.key)", body: String(decoding: data, as: UTF8.self))
  }

  /// Oldest first. What another version of the program left and this one cannot read is not among
  /// them.
  public func items() async throws -> [WaitingItem] {
    try await store.person.outbox().compactMap { row in
      guard let letter = try? JSONDecoder().decode(Letter.self, from: Data(row.body.utf8)) else {
        return nil
      }
      return WaitingItem(
        id: row.id, item: letter.item, account: letter.account, queuedAt: row.queuedAt,
        failure: row.failure)
    }
  }

  public func drop(_ id: WaitingItem.ID) async throws {
    try await store.person.removeFromOutbox(id)
  }

  /// Sends what is the account's own. The first that finds the platform away ends the round.
  @discardableResult
  public func send(
    to source: any FeedbackSource, session: String, account: String
  ) async throws -> Report {
    var report = Report()
    let items = try await items().filter { $0.account == account && $0.failure == nil }
    for (place, row) in items.enumerated() {
      do {
        try await Self.send(row.item, to: source, session: session)
        try await store.person.removeFromOutbox(row.id)
        report.sent += 1
      } catch let error as SourceError {
        guard error.isFinal else {
          report.waiting = items.count - place
          report.pause = error.message
          return report
        }
        try await store.person.noteOutboxFailure(row.id, error.message)
        var refused = row
        refused.failure = error.message
        report.refused.append(refused)
      }
    }
    return report
  }

  private static func send(
    _ item: OutboxItem, to source: any FeedbackSource, session: String
  ) async throws(SourceError) {
    switch item {
    case .rating(let id, _, let stars): _ = try await source.rate(id, stars, session: session)
    case .favourite(let id, _, let isFavourite):
      try await source.setFavourite(id, isFavourite, session: session)
    case .correction(let id, _, let request):
      _ = try await source.correct(id, request, session: session)
    case .suggestion(let request): _ = try await source.suggest(request, session: session)
    }
  }
}

extension SourceError {
  /// Whether the platform has looked at it and will say the same of it next time.
  var isFinal: Bool {
    switch self {
    case .invalid: true
    case .refused(let status, _, _):
      (400..<500).contains(status) && ![401, 408, 429].contains(status)
    case .unreachable, .malformed, .wrongSite, .unsupported, .cancelled: false
    }
  }

  /// Whether the deed is to wait for better times.
  public var isAway: Bool {
    switch self {
    // It is there, and sends elsewhere: that is for a person to judge, not to wait for.
    case .unreachable(.redirected(to: _)): false
    // The person wanted it not to be sent, later neither.
    case .unreachable(.withheld): false
    case .unreachable: true
    case .refused(let status, _, _): [502, 503, 504].contains(status)
    case .invalid, .malformed, .wrongSite, .unsupported, .cancelled: false
    }
  }
}
