import FoundationEssentials
public import PortalClient
public import Store
import Transport

/// What a person did while the platform was away: kept in the local store, sent once when it is
/// back, in the order it was done.
///
/// Once, because the wire tells the same thing from another: ratings and favourites say how things
/// are to be, corrections and suggestions carry a key. An answer that was lost, and a second
/// process that sends the same outbox, therefore do no harm. Of several words on one thing the last
/// counts, wherever it was said.
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
    /// Taken by the platform.
    public var sent: Int
    /// Not taken by the platform; they stay, with its words, until they are given up.
    public var refused: [WaitingItem]
    /// Still to be sent.
    public var waiting: Int
    /// Why the rest waits; nil where nothing does.
    public var pause: SourceError?

    /// What the platform was found away by; nil where it was not, or was not asked.
    public var absence: SourceError? { pause.flatMap { $0.isAway ? $0 : nil } }

    public init(
      sent: Int = 0, refused: [WaitingItem] = [], waiting: Int = 0, pause: SourceError? = nil
    ) {
      self.sent = sent
      self.refused = refused
      self.waiting = waiting
      self.pause = pause
    }
  }

  private let store: LocalStore

  public init(store: LocalStore) { self.store = store }

  /// Lets an item wait, in place of what waits of the same thing.
  public func add(_ item: OutboxItem, account: String) async throws {
    try await store.person.enqueue(
      kind: item.kind, key: Self.key(of: item, account), body: try Self.body(of: item, account))
  }

  private static func body(of item: OutboxItem, _ account: String) throws -> String {
    String(
      decoding: try JSONEncoder().encode(Letter(account: account, item: item)), as: UTF8.self)
  }

  private static func key(of item: OutboxItem, _ account: String) -> String {
    "\(account)/\(item.key)"
  }

  /// Tells the platform at once, and keeps what it cannot hear now. The last word counts: what
  /// waited of the same thing is out of date once this has arrived, and must not follow it.
  /// - Returns: the platform's answer; nil where it waits.
  public func sendOrKeep<Answer>(
    _ item: OutboxItem, account: String, _ send: () async throws -> Answer
  ) async throws -> Answer? {
    let earlier = try await store.person.outboxRow(
      kind: item.kind, key: Self.key(of: item, account))
    do {
      let answer = try await send()
      try? await remember(item, account)
      guard let earlier,
        try await !store.person.overtake(earlier, with: Self.body(of: item, account)),
        item.isState
      else { return answer }
      // It went out meanwhile, and may have come after this.
      let last = try await send()
      try? await remember(item, account)
      return last
    } catch let error as SourceError where error.isAway {
      try await add(item, account: account)
      return nil
    }
  }

  /// What the platform has taken is what is known here, for when it is away.
  private func remember(_ item: OutboxItem, _ account: String) async throws {
    guard let mark = item.mark(of: account) else { return }
    try await store.person.setFavourite(mark.entry, mark.isFavourite, of: account)
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

  /// Gives one up; one that is gone is no fault.
  public func drop(_ id: WaitingItem.ID) async throws {
    try await store.person.removeFromOutbox(id)
  }

  /// Sends what is the account's own. The first that finds the platform away ends the round; one of
  /// which there have been too many for now lets the other kinds go on.
  @discardableResult
  public func send(
    to source: any FeedbackSource, session: String, account: String
  ) async throws -> Report {
    var report = Report()
    var held: Set<String> = []
    for row in try await waiting(of: account) where !held.contains(row.item.kind) {
      switch try await deliver(row, to: source, session: session) {
      // Out of date, sent by another window, or given up, since the round began.
      case .gone: break
      case .sent: report.sent += 1
      case .refused(let refused): report.refused.append(refused)
      case .paused(let error):
        report.pause = report.pause ?? error
        held.insert(row.item.kind)
      }
      if let pause = report.pause, !pause.isLimit { break }
    }
    if report.pause != nil { report.waiting = try await waiting(of: account).count }
    return report
  }

  private func waiting(of account: String) async throws -> [WaitingItem] {
    try await items().filter { $0.account == account && $0.failure == nil }
  }

  private enum Delivery {
    case sent, gone
    case refused(WaitingItem)
    case paused(SourceError)
  }

  /// Sends an item, and behind it what took its place while it was on its way: so the last word is
  /// the last that arrives.
  private func deliver(
    _ item: WaitingItem, to source: any FeedbackSource, session: String
  ) async throws -> Delivery {
    var (row, wasSent) = (item, false)
    while try await store.person.beginSending(row.id) {
      do throws(SourceError) {
        try await Self.send(row.item, to: source, session: session)
      } catch {
        row.failure = error.isFinal ? error.message : nil
        try await store.person.endSending(row.id, failure: row.failure)
        return error.isFinal ? .refused(row) : .paused(error)
      }
      wasSent = true
      let mark = row.item.mark(of: row.account)
      if try await store.person.removeFromOutbox(row.id, knowing: mark) { break }
      let sent = row
      let later = try await waiting(of: row.account).first {
        $0.item.kind == sent.item.kind && $0.item.key == sent.item.key
      }
      guard let later else { break }
      row = later
    }
    return wasSent ? .sent : .gone
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

extension OutboxItem {
  /// What is known of an entry's mark once the platform has taken the item.
  fileprivate func mark(of account: String) -> FavouriteMark? {
    guard case .favourite(let id, _, let isFavourite) = self else { return nil }
    return FavouriteMark(entry: id, isFavourite: isFavourite, account: account)
  }
}

extension SourceError {
  /// Whether the platform has looked at it and will say the same of it next time. Without its word
  /// it was not the platform that said no.
  var isFinal: Bool {
    switch self {
    case .invalid: true
    case .refused(let status, _, let word):
      word != nil && (400..<500).contains(status) && ![401, 408, 429].contains(status)
    case .unreachable, .malformed, .wrongSite, .unsupported, .cancelled: false
    }
  }

  /// Whether there have been too many of such for now (RFC 6585, section 4).
  fileprivate var isLimit: Bool {
    if case .refused(429, _, _) = self { true } else { false }
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
