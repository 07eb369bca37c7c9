import Catalog
import PortalAPI
import PortalClient
import Store
import Sync
import Synchronization
import Testing
import Transport

/// A platform that notes what it is told, and fails as it is told to.
private final class Listener: FeedbackSource {
  let heard = Mutex<[String]>([])
  let fault = Mutex<SourceError?>(nil)
  /// What is said to a correction.
  let limit = Mutex<SourceError?>(nil)
  /// Happens once, as the next deed has been taken.
  let meanwhile = Mutex<(@Sendable () async -> Void)?>(nil)
  /// The fault comes after the deed was taken, as when an answer is lost.
  let losesAnswers = Mutex(false)

  var all: [String] { heard.withLock { $0 } }

  private func hear(_ deed: String) throws(SourceError) {
    let (fault, loses) = (fault.withLock { $0 }, losesAnswers.withLock { $0 })
    if fault == nil || loses { heard.withLock { $0.append(deed) } }
    if let fault { throw fault }
  }

  func rate(_ id: EntryID, _ stars: Stars, session: String) async throws(SourceError) -> Entry {
    try hear("rate \(stars.accuracy) by \(session)")
    await happen()
    return Samples.entry(0)
  }

  func setFavourite(
    _ id: EntryID, _ isFavourite: Bool, session: String
  ) async throws(SourceError) {
    try hear("favourite \(isFavourite) by \(session)")
    await happen()
  }

  private func happen() async {
    await meanwhile.withLock { work in
      defer { work = nil }
      return work
    }?()
  }

  func correct(
    _ id: EntryID, _ request: CorrectionRequest, session: String
  ) async throws(SourceError) -> SubmissionBody {
    if let limit = limit.withLock({ $0 }) { throw limit }
    try hear("correct \(request.key) by \(session)")
    return Self.submission
  }

  func suggest(
    _ request: SuggestionRequest, session: String?
  ) async throws(SourceError) -> SubmissionBody {
    try hear("suggest \(request.key) by \(session ?? "")")
    return Self.submission
  }

  private static let submission = SubmissionBody(
    id: 1, kind: .suggestion, entry: nil, title: "", content: "", details: [], state: .pending,
    answer: "", created: Moment(minutes: 0), changed: Moment(minutes: 0), isNew: false)

  // What the outbox has no use for.
  func captcha() async throws(SourceError) -> CaptchaBody { throw .cancelled }
  func voice(_ id: EntryID, session: String?) async throws(SourceError) -> EntryFeedback {
    throw .cancelled
  }
  func share(_ id: EntryID, _ channel: ShareChannel) async throws(SourceError) -> Int {
    throw .cancelled
  }
  func apply(
    for id: EntryID, _ request: AccessRequest, session: String
  ) async throws(SourceError) -> SubmissionBody { throw .cancelled }
  func frequentQuestions() async throws(SourceError) -> [FrequentQuestion] { throw .cancelled }
  func survey() async throws(SourceError) -> SurveyBody { throw .cancelled }
  func answerSurvey(
    _ request: SurveyRequest, session: String?
  ) async throws(SourceError) -> SurveyBody { throw .cancelled }
  func footprints(session: String) async throws(SourceError) -> FootprintsBody { throw .cancelled }
  func markSeen(_ list: FootprintList, session: String) async throws(SourceError) {
    throw .cancelled
  }
}

@Suite("What was done offline goes out once")
struct OutboxTests {
  private let away = SourceError.unreachable(.cannotConnect(endpoint: "localhost"))

  private func stars(_ number: Int) -> Stars {
    Stars(accuracy: number, satisfaction: number, timeliness: number, usability: number)
  }

  private func fill(_ outbox: Outbox, account: String = "candy") async throws {
    let id = Samples.id(1)
    try await outbox.add(.rating(id, title: "甲", stars(2)), account: account)
    try await outbox.add(.favourite(id, title: "甲", true), account: account)
    let correction = CorrectionRequest(field: "摘要", description: "错", key: "key-1")
    try await outbox.add(.correction(id, title: "甲", correction), account: account)
    let suggestion = SuggestionRequest(
      content: "建议", kind: .dataset, theme: "信用服务", reason: "用", key: "key-2")
    try await outbox.add(.suggestion(suggestion), account: account)
  }

  @Test func everyDeedGoesOutInItsOrderAndIsGone() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report == Outbox.Report(sent: 4))
    #expect(
      listener.all == [
        "rate 2 by s", "favourite true by s", "correct key-1 by s", "suggest key-2 by s",
      ])
    #expect(try await outbox.items().isEmpty)
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all.count == 4)
  }

  @Test func theLastWordOnAnEntryIsTheOneSent() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    for number in 1...3 {
      try await outbox.add(
        .rating(Samples.id(1), title: "甲", stars(number)), account: "candy")
    }
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all == ["rate 3 by s"])
  }

  @Test func whileThePlatformIsAwayEverythingWaits() async throws {
    let (store, listener) = (try TestStore(), Listener())
    listener.fault.withLock { $0 = away }
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report == Outbox.Report(waiting: 4, pause: away) && report.absence == away)
    #expect(try await outbox.items().count == 4)
    #expect(try await outbox.items().allSatisfy { $0.failure == nil })
  }

  /// A day's corrections hold up no rating behind them.
  @Test func whatThereWasTooMuchOfWaitsAlone() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let full = SourceError.refused(status: 429, message: "今日纠错已满", word: nil)
    listener.limit.withLock { $0 = full }
    let outbox = Outbox(store: store.store)
    for number in 1...2 {
      let correction = CorrectionRequest(field: "摘要", description: "错", key: "key-\(number + 7)")
      try await outbox.add(
        .correction(Samples.id(number), title: "甲", correction), account: "candy")
    }
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report == Outbox.Report(sent: 3, waiting: 3, pause: full))
    #expect(
      listener.all == ["rate 2 by s", "favourite true by s", "suggest key-2 by s"])
    listener.limit.withLock { $0 = nil }
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all.count == 6)
  }

  /// What was taken although its answer was lost is sent again under the same key, which the
  /// platform takes once.
  @Test func anAnswerThatWasLostIsAskedForUnderTheSameKey() async throws {
    let (store, listener) = (try TestStore(), Listener())
    listener.fault.withLock { $0 = away }
    listener.losesAnswers.withLock { $0 = true }
    let outbox = Outbox(store: store.store)
    let correction = CorrectionRequest(field: "摘要", description: "错", key: "key-1")
    try await outbox.add(.correction(Samples.id(1), title: "甲", correction), account: "candy")
    try await outbox.send(to: listener, session: "s", account: "candy")
    listener.fault.withLock { $0 = nil }
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all == ["correct key-1 by s", "correct key-1 by s"])
    #expect(try await outbox.items().isEmpty)
  }

  @Test func whatThePlatformRefusesStaysWithItsWordsAndIsNotSentAgain() async throws {
    let (store, listener) = (try TestStore(), Listener())
    listener.fault.withLock {
      $0 = .invalid(message: "填写有误", fields: ["description": "不能超过 1000 个字"])
    }
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report.sent == 0 && report.waiting == 0)
    #expect(report.refused == (try await outbox.items()))
    #expect(try await outbox.items().allSatisfy { $0.failure == "填写有误：不能超过 1000 个字" })
    listener.fault.withLock { $0 = nil }
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all.isEmpty)
    let first = try #require(try await outbox.items().first)
    try await outbox.drop(first.id)
    #expect(try await outbox.items().count == 3)
  }

  /// A captive portal or a firewall on the way has not looked at it.
  @Test(arguments: [400, 403, 404, 405, 413, 422])
  func whatSomebodyElseRefusesWaits(status: Int) async throws {
    let (store, listener) = (try TestStore(), Listener())
    listener.fault.withLock { $0 = .refused(status: status, message: "Forbidden", word: nil) }
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report.waiting == 4 && report.refused.isEmpty)
    listener.fault.withLock { $0 = .refused(status: status, message: "不可以", word: "forbidden") }
    #expect(try await outbox.send(to: listener, session: "s", account: "candy").refused.count == 4)
  }

  @Test func aSessionThatIsOverLosesNothing() async throws {
    let (store, listener) = (try TestStore(), Listener())
    listener.fault.withLock { $0 = .refused(status: 401, message: "请先登录", word: nil) }
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(report.waiting == 4 && report.pause?.message == "请先登录")
    #expect(try await outbox.items().allSatisfy { $0.failure == nil })
  }

  @Test func nothingGoesOutInAnothersName() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    try await fill(outbox, account: "other")
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all.isEmpty)
    #expect(try await outbox.items().count == 4)
    // And the same deed of two accounts are two.
    try await fill(outbox)
    #expect(try await outbox.items().count == 8)
  }

  @Test func theOutboxOutlivesTheProgram() async throws {
    let store = try TestStore()
    try await fill(Outbox(store: store.store))
    let again = try LocalStore.open(at: store.path)
    #expect(try await Outbox(store: again).items().count == 4)
  }

  // MARK: What is said directly

  private func favour(
    _ isFavourite: Bool, _ outbox: Outbox, _ listener: Listener
  ) async throws -> Bool {
    let item = OutboxItem.favourite(Samples.id(1), title: "甲", isFavourite)
    return try await outbox.sendOrKeep(item, account: "candy") {
      try await listener.setFavourite(Samples.id(1), isFavourite, session: "s")
    } != nil
  }

  @Test func whatWaitsIsNotSaidAfterWhatWasSaidLater() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    listener.fault.withLock { $0 = away }
    #expect(try await !favour(false, outbox, listener))
    #expect(try await outbox.items().map(\.item) == [.favourite(Samples.id(1), title: "甲", false)])
    listener.fault.withLock { $0 = nil }
    #expect(try await favour(true, outbox, listener))
    try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all == ["favourite true by s"])
    #expect(try await outbox.items().isEmpty)
    #expect(try await store.store.person.isFavourite(Samples.id(1), of: "candy"))
  }

  /// A refusal is no word: what was meant before stays.
  @Test func whatIsRefusedTakesNothingBack() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    try await fill(outbox)
    listener.fault.withLock { $0 = .refused(status: 401, message: "请先登录", word: nil) }
    await #expect(throws: SourceError.self) { try await favour(false, outbox, listener) }
    #expect(try await outbox.items().count == 4)
  }

  /// The round that sends the older word may end before or after the newer one is taken.
  @Test(arguments: [false, true])
  func theLastWordIsTheLastThatArrives(endsBefore: Bool) async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    try await outbox.add(.favourite(Samples.id(1), title: "甲", false), account: "candy")
    let round: @Sendable () async -> Void = {
      _ = try? await outbox.send(to: listener, session: "s", account: "candy")
    }
    if endsBefore {
      listener.meanwhile.withLock { $0 = round }
      #expect(try await favour(true, outbox, listener))
      #expect(
        listener.all == [
          "favourite true by s", "favourite false by s", "favourite true by s",
        ])
    } else {
      listener.meanwhile.withLock { $0 = { _ = try? await favour(true, outbox, listener) } }
      await round()
      #expect(
        listener.all == [
          "favourite false by s", "favourite true by s", "favourite true by s",
        ])
    }
    #expect(try await outbox.items().isEmpty)
    #expect(try await store.store.person.isFavourite(Samples.id(1), of: "candy"))
  }

  /// Stars as well: the round that has the older ones under way sends the newer behind them.
  @Test(arguments: [nil, false, true] as [Bool?])
  func theLastStarsAreTheLastThatArrive(losesPlatform: Bool?) async throws {
    let (store, listener, away) = (try TestStore(), Listener(), away)
    let outbox = Outbox(store: store.store)
    let (id, five) = (Samples.id(1), stars(5))
    try await outbox.add(.rating(id, title: "甲", stars(2)), account: "candy")
    listener.meanwhile.withLock {
      $0 = {
        _ = try? await outbox.sendOrKeep(.rating(id, title: "甲", five), account: "candy") {
          try await listener.rate(id, five, session: "s")
        }
        if losesPlatform == true { listener.fault.withLock { $0 = away } }
        if losesPlatform == false {
          for item in (try? await outbox.items()) ?? [] { try? await outbox.drop(item.id) }
        }
      }
    }
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    switch losesPlatform {
    case nil: #expect(listener.all.map { $0.prefix(6) } == ["rate 2", "rate 5", "rate 5"])
    default: #expect(listener.all.map { $0.prefix(6) } == ["rate 2", "rate 5"])
    }
    let waiting = try await outbox.items().map(\.item)
    #expect(waiting == (losesPlatform == true ? [.rating(id, title: "甲", five)] : []))
    #expect(report.waiting == waiting.count && report.sent == 1 - waiting.count)
  }

  /// What was given up, or sent by another, since the round began is not sent.
  @Test func whatIsGivenUpDuringTheRoundStays() async throws {
    let (store, listener) = (try TestStore(), Listener())
    let outbox = Outbox(store: store.store)
    try await outbox.add(.favourite(Samples.id(1), title: "甲", true), account: "candy")
    try await outbox.add(.rating(Samples.id(1), title: "甲", stars(2)), account: "candy")
    listener.meanwhile.withLock {
      $0 = {
        let rating = try? await outbox.items().last
        if let rating { try? await outbox.drop(rating.id) }
      }
    }
    let report = try await outbox.send(to: listener, session: "s", account: "candy")
    #expect(listener.all == ["favourite true by s"] && report.sent == 1)
  }

  /// A platform that sends elsewhere is not away: the form is not kept for it, its sender is told.
  @Test func aRedirectIsNothingToWaitFor() {
    #expect(!SourceError.unreachable(.redirected(to: "http://a/")).isAway)
    #expect(SourceError.unreachable(.cannotResolve(host: "a")).isAway)
  }
}
