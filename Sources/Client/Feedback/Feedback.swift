public import Catalog
public import PortalAPI
public import PortalClient
public import Store
public import Sync

/// People's voice for screens and subcommands alike: asks the platform, and puts into the outbox
/// what it cannot hear just now.
public struct Feedback: Sendable {
  /// What became of a deed.
  public enum Outcome<Answer: Sendable>: Sendable {
    case delivered(Answer)
    case waiting
  }

  /// Opens the platform, where nobody has yet.
  public let source: @Sendable () async throws -> any CatalogSource
  /// Opens the store, where nobody has yet.
  public let store: @Sendable () async throws -> LocalStore
  /// In whose name; nil where nobody is logged in.
  public let account: @Sendable () throws -> AccountInUse?
  /// Told of a login that the platform knows no more.
  let ended: @Sendable (AccountInUse) -> Void

  /// Speaks for whoever is logged in.
  /// - Parameter ended: told of a login that the platform knows no more.
  public init(
    source: @escaping @Sendable () async throws -> any CatalogSource,
    store: @escaping @Sendable () async throws -> LocalStore,
    account: @escaping @Sendable () throws -> AccountInUse?,
    ended: @escaping @Sendable (AccountInUse) -> Void
  ) {
    self.source = source
    self.store = store
    self.account = account
    self.ended = ended
  }

  /// The platform, where it hears people.
  public func platform() async throws -> any FeedbackSource {
    guard let source = try await source() as? any FeedbackSource else {
      throw Failure(.failed, "此平台不提供评价、收藏、纠错与建议", advice: "请在该平台的网页上办理")
    }
    return source
  }

  /// - Throws: the platform's own refusal of what nobody asked for.
  public func signedIn() throws -> AccountInUse {
    guard let account = try account() else { throw SourceError.loginRequired }
    return account
  }

  /// What waits to be sent.
  public func outbox() async throws -> Outbox { Outbox(store: try await store()) }

  /// Asks the platform in an account's name, or in nobody's.
  private func ask<Answer>(
    as account: AccountInUse?, _ body: (any FeedbackSource) async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await body(try await platform())
    } catch let error as SourceError where error.endsSession {
      if let account { ended(account) }
      throw error
    }
  }

  // MARK: Items that may wait

  /// Gives stars, now or as soon as the platform is there.
  public func rate(_ id: EntryID, title: String, _ stars: Stars) async throws -> Outcome<Entry> {
    let account = try signedIn()
    return try await orWait(.rating(id, title: title, stars), account) {
      try await $0.rate(id, stars, session: account.session)
    }
  }

  /// Marks an entry or takes the mark away, now or as soon as the platform is there.
  public func setFavourite(_ id: EntryID, title: String, _ isFavourite: Bool) async throws
    -> Outcome<Void>
  {
    let account = try signedIn()
    return try await orWait(.favourite(id, title: title, isFavourite), account) {
      try await $0.setFavourite(id, isFavourite, session: account.session)
    }
  }

  // MARK: What was said before

  /// What the account has said of an entry; what of it waits counts as said.
  public func voice(_ id: EntryID) async throws -> EntryFeedback {
    let account = try? account()
    var voice = try await ask(as: account) { try await $0.voice(id, session: account?.session) }
    guard let account else { return voice }
    try? await store().person.setFavourite(id, voice.isFavourite, of: account.name)
    for item in await waiting(of: account) {
      switch item {
      case .rating(id, _, let stars): voice.stars = stars
      case .favourite(id, _, let isFavourite): voice.isFavourite = isFavourite
      case .rating, .favourite, .correction, .suggestion: break
      }
    }
    return voice
  }

  /// What the account has marked, what waits counted; without the platform, what it was last known
  /// to have marked here.
  public func favourites() async -> Set<EntryID> {
    guard let account = try? signedIn(), let person = try? await store().person else { return [] }
    var all: Set<EntryID>
    if let footprints = try? await footprints(of: account) {
      all = Set(footprints.favourites.map(\.id))
      try? await person.setFavourites(all, of: account.name)
    } else {
      all = (try? await person.favourites(of: account.name)) ?? []
    }
    for case .favourite(let id, _, let isFavourite) in await waiting(of: account) {
      if isFavourite { all.insert(id) } else { all.remove(id) }
    }
    return all
  }

  /// What the account has left on the platform.
  public func footprints() async throws -> FootprintsBody {
    try await footprints(of: try signedIn())
  }

  private func footprints(of account: AccountInUse) async throws -> FootprintsBody {
    try await ask(as: account) { try await $0.footprints(session: account.session) }
  }

  /// Oldest first; what the platform has refused does not count.
  private func waiting(of account: AccountInUse) async -> [OutboxItem] {
    let rows = (try? await outbox().items()) ?? []
    return rows.filter { $0.account == account.name && $0.failure == nil }.map(\.item)
  }

  // MARK: Requests and submissions

  /// Asks for an entry that is open on request; only while the platform is there.
  /// - Parameter key: the sender's own; what is sent again under it counts once.
  public func apply(
    _ id: EntryID, reason: String, key: String = SenderKey.make()
  ) async throws -> SubmissionBody {
    let request = AccessRequest(reason: reason, key: key)
    let account = try signedIn()
    return try await ask(as: account) {
      try await $0.apply(for: id, request, session: account.session)
    }
  }

  /// Reports a mistake, now or as soon as the platform is there.
  /// - Parameter key: the sender's own; what is sent again under it counts once.
  public func correct(
    _ id: EntryID, title: String, field: String, text: String, key: String = SenderKey.make()
  ) async throws -> Outcome<SubmissionBody> {
    let account = try signedIn()
    let request = CorrectionRequest(field: field, description: text, key: key)
    return try await orWait(.correction(id, title: title, request), account) {
      try await $0.correct(id, request, session: account.session)
    }
  }

  /// Without an account a suggestion needs its captcha at once, and cannot wait.
  /// - Parameter key: the sender's own; what is sent again under it counts once.
  public func suggest(
    content: String, kind: EntryKind, theme: String, reason: String, captcha: CaptchaAnswer?,
    key: String = SenderKey.make()
  ) async throws -> Outcome<SubmissionBody> {
    var request = SuggestionRequest(
      content: content, kind: kind, theme: theme, reason: reason, captcha: captcha,
      key: key)
    let sent = request
    guard let account = try account() else {
      return .delivered(try await platform().suggest(sent, session: nil))
    }
    request.captcha = nil
    return try await orWait(.suggestion(request), account) {
      try await $0.suggest(sent, session: account.session)
    }
  }

  /// Sends; what the platform cannot hear now, it is told once it can.
  private func orWait<Answer: Sendable>(
    _ item: OutboxItem, _ account: AccountInUse,
    _ send: (any FeedbackSource) async throws -> Answer
  ) async throws -> Outcome<Answer> {
    let answer = try await outbox().sendOrKeep(item, account: account.name) {
      try await ask(as: account, send)
    }
    return answer.map { .delivered($0) } ?? .waiting
  }
}

extension SourceError {
  /// Whether it says that the platform knows the session no more. A 401 without the platform's word
  /// is somebody else's on the way there.
  public var endsSession: Bool { if case .refused(401, _, _?) = self { true } else { false } }

  /// Whether it says that somebody has to log in first, or anew.
  public var asksForLogin: Bool {
    if case .refused(401, _, APIError.unauthorized.rawValue) = self { true } else { false }
  }

  /// Where a session is needed and there is none, as the platform says it (HTTP 401).
  public static var loginRequired: SourceError {
    .refused(status: 401, message: "请先登录", word: APIError.unauthorized.rawValue)
  }
}
