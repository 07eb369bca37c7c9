import Base
import Calls
import Catalog
import Client
import PortalAPI
import PortalClient
import Screens
import Store
import Sync
import Transport

/// The screens' services on the real store and the real platform. The store is opened beside the
/// terminal; the platform when something first asks for it, never on the way to the first picture.
struct LiveServices: Sendable {
  let session: Session
  let door: PlatformConnection
  /// For what is not the platform's.
  let transport = HTTPTransport()
  /// Of what waited in the outbox, how many pulls have sent.
  let sentCount = SentCount()
  private let opening: Task<LocalStore, any Error>

  init(_ session: Session) {
    let opening = Task.detached(priority: .userInitiated) { try session.openStore() }
    self.init(session, opening)
    let answers = session.places.answers
    Task.detached(priority: .utility) { SpillFolder.sweep(answers) }
  }

  /// Services of which nothing will be asked: no store is opened.
  static func idle(_ session: Session) -> LiveServices {
    LiveServices(session, Task { throw CancellationError() })
  }

  private init(_ session: Session, _ opening: Task<LocalStore, any Error>) {
    self.session = session
    door = PlatformConnection(
      session.address, session.places, contact: session.configuration.contact,
      sending: session.sending, key: session.catalogueKey)
    self.opening = opening
  }

  /// People's voice, in the name of whoever is logged in.
  var voice: Feedback {
    Feedback(
      source: { try await door.source() }, store: { try await store() },
      account: { try session.accountInUse() }, ended: { session.end($0) })
  }

  /// The local store.
  func store() async throws -> LocalStore { try await opening.value }

  func entry(_ id: EntryID) async throws(ServiceFault) -> Entry? {
    try await faulting { try await store().entry(id).safe }
  }

  /// The platform counts the view when it is asked for the entry.
  func visit(_ id: EntryID) async throws(ServiceFault) -> Entry? {
    guard await foreign(id) == nil else { return nil }
    return try await faulting { try await door.source().entry(id).safe }
  }

  /// What was kept of the site; the first time, what the platform says.
  func site() async -> Site? {
    guard let store = try? await store() else { return nil }
    if let kept = try? await store.parts.site() { return await counted(kept.value, store).safe }
    guard let site = try? await door.source().site() else { return nil }
    try? await store.parts.keep(site: site)
    return await counted(site, store).safe
  }

  /// A platform of lists does not count what it has: the store does.
  private func counted(_ site: Site, _ store: LocalStore) async -> Site {
    guard !session.address.capabilities.contains(.counters),
      let counters = try? await store.counters()
    else { return site }
    var site = site
    site.counters = counters
    return site
  }

  /// A part from the store at once, and from the platform; what comes is kept.
  func part<Part: Safe & Hashable & Sendable>(_ part: EntryPart<Part>) -> PartService<Part> {
    PartService(
      stored: { id in
        guard let kept = try? await part.stored(store(), id) else { return nil }
        return kept.value.safe
      },
      fetch: { id throws(ServiceFault) in
        try await faulting {
          if let own = try await ownPart(part, id) { return own.safe }
          let value = try await part.fetch(door.source(), id)
          if let store = try? await store() { try? await part.keep(store, value, id) }
          return value.safe
        }
      })
  }

  func developer() async throws(ServiceFault) -> DeveloperStanding {
    try await faulting {
      guard session.address.capabilities.contains(.developers) else {
        return try await countedStanding()
      }
      let platform = try await door.platform()
      let token = try await session.token(platform)
      let body = try await platform.source.developer(token: token.secret)
      await ledger(of: token).reconcile(body.quota)
      return DeveloperStanding(
        name: body.name.safe, maskedToken: token.masked, quota: body.quota)
    }
  }

  /// Calls with the token, and keeps the call, without it, in the history.
  func invoke(_ request: InvokeRequest) async throws(ServiceFault) -> InvokeExchange {
    try await faulting {
      let callee = try await callee(request.id)
      var request = request
      try PrivateFolder.make(session.places.answers)
      request.options.spill = AnswerSpill(folder: session.places.answers)
      let redaction = Redaction(callee.token)
      request.options.watch = request.options.watch?.measured { redaction.exchange($0).safe }
      let (exchange, _) = try await callee.call(request)
      return exchange.safe
    }
  }

  func ledger(of token: Token) -> QuotaLedger {
    session.ledger(of: token) { try await store() }
  }

  /// - Parameter progress: called from here, in order; what comes too fast is left out.
  func sync(
    _ progress: @Sendable (SyncProgress) -> Void
  ) async throws(ServiceFault) -> SyncReport {
    try await faulting {
      let (updates, feed) = AsyncStream<SyncProgress>.makeStream(
        bufferingPolicy: .bufferingNewest(1))
      async let pulled = pull(feed)
      for await update in updates { progress(update) }
      return try await pulled
    }
  }

  private func pull(_ feed: AsyncStream<SyncProgress>.Continuation) async throws -> SyncReport {
    defer { feed.finish() }
    let store = try await store()
    defer { MemoryThrift.giveBackSoon(store) }
    let source = try await door.source()
    if try await store.pulls.syncState().syncedAt == nil { MemoryThrift.giveBackCode() }
    // First what the person said, then what the platform has to say to it.
    sentCount.add(try await session.sendOutbox(to: source, store).sent)
    let report = try await session.syncService(source, store).pull { feed.yield($0) }
    if let site = try? await source.site() { try? await store.parts.keep(site: site) }
    return report
  }
}
