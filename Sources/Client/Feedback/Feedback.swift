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

  /// Speaks for whoever is logged in.
  public init(
    source: @escaping @Sendable () async throws -> any CatalogSource,
    store: @escaping @Sendable () async throws -> LocalStore,
    account: @escaping @Sendable () throws -> AccountInUse?
  ) {
    self.source = source
    self.store = store
    self.account = account
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

  // MARK: Items that may wait

  /// Gives stars, now or as soon as the platform is there.
  public func rate(_ id: EntryID, title: String, _ stars: Stars) async throws -> Outcome<Entry> {
    let account = try signedIn()
    return try await orWait(.rating(id, title: title, stars), account) {
      try await platform().rate(id, stars, session: account.session)
    }
  }

  /// Marks an entry, now or as soon as the platform is there.
  public func setFavourite(_ id: EntryID, title: String, _ isFavourite: Bool) async throws
    -> Outcome<Void>
  {
    let account = try signedIn()
    return try await orWait(.favourite(id, title: title, isFavourite), account) {
      try await platform().setFavourite(id, isFavourite, session: account.session)
    }
  }

  /// The other of what it is now; offline, of what it was last known to be.
  public func toggleFavourite(_ id: EntryID, title: String) async throws -> (Bool, Outcome<Void>) {
    let account = try signedIn()
    let waiting = try await outbox().items().last { row in
      guard case .favourite(id, _, _) = row.item else { return false }
      return row.account == account.name && row.failure == nil
    }
    let now: Bool
    if let waiting, case .favourite(_, _, let isFavourite) = waiting.item {
      now = isFavourite
    } else {
      now = try await isFavourite(id, account)
    }
    return (!now, try await setFavourite(id, title: title, !now))
  }

  /// What the account has marked; without the platform, what it was last known to have marked here.
  public func favourites() async -> Set<EntryID> {
    guard let account = try? signedIn() else { return [] }
    if let all = try? await platform().footprints(session: account.session) {
      return Set(all.favourites.map(\.id))
    }
    return (try? await store().person.favourites(of: account.name)) ?? []
  }

  private func isFavourite(_ id: EntryID, _ account: AccountInUse) async throws -> Bool {
    let store = try await store()
    do {
      let isFavourite = try await platform().voice(id, session: account.session).isFavourite
      try? await store.person.setFavourite(id, isFavourite, of: account.name)
      return isFavourite
    } catch let error as SourceError where error.isAway {
      return try await store.person.isFavourite(id, of: account.name)
    }
  }

  /// Asks for an entry that is open on request; only while the platform is there.
  /// - Parameter key: the sender's own; what is sent again under it counts once.
  public func apply(
    _ id: EntryID, reason: String, key: String = SenderKey.make()
  ) async throws -> SubmissionBody {
    let request = AccessRequest(reason: reason, key: key)
    return try await platform().apply(for: id, request, session: try signedIn().session)
  }

  /// Reports a mistake, now or as soon as the platform is there.
  /// - Parameter key: the sender's own; what is sent again under it counts once.
  public func correct(
    _ id: EntryID, title: String, field: String, text: String, key: String = SenderKey.make()
  ) async throws -> Outcome<SubmissionBody> {
    let account = try signedIn()
    let request = CorrectionRequest(field: field, description: text, key: key)
    return try await orWait(.correction(id, title: title, request), account) {
      try await platform().correct(id, request, session: account.session)
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
      try await platform().suggest(sent, session: account.session)
    }
  }

  /// Sends; what the platform cannot hear now, it is told once it can.
  private func orWait<Answer: Sendable>(
    _ item: OutboxItem, _ account: AccountInUse, _ send: () async throws -> Answer
  ) async throws -> Outcome<Answer> {
    do {
      return .delivered(try await send())
    } catch let error as SourceError where error.isAway {
      try await outbox().add(item, account: account.name)
      return .waiting
    }
  }
}

extension SourceError {
  /// Where a session is needed and there is none, as the platform says it (HTTP 401).
  public static var loginRequired: SourceError {
    .refused(status: 401, message: "请先登录", word: APIError.unauthorized.rawValue)
  }
}
