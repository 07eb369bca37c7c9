import Catalog
import Foundation
import GRDB
import PortalAPI
import Testing

@testable import Portal

/// Everything over a Unix socket whose peer counts as a proxy, so that a test can be many clients.
@Suite("Limits by address and account, told with Retry-After", .everyEngine)
struct LimitTests {
  static func run(
    sms: SMSGateway? = nil,
    _ body: @escaping @Sendable (TestPlatform) async throws -> Void
  ) async throws {
    let all: @Sendable (inout PortalServer.Configuration) -> Void = {
      _ = $0.trustedProxies.add("unix")
      $0.sendSMS = sms
      // Without it nobody can register, and no code is sent.
      $0.checkIdentity = { _ in true }
    }
    try await TestPlatform.run(adjust: all, body)
  }

  private static func from(_ address: String) -> [String: String] {
    ["X-Forwarded-For": address, "Content-Type": "application/json"]
  }

  private static func refusals(_ answers: [RawAnswer]) -> Int {
    answers.filter { $0.status == 429 && (Int($0.header("retry-after") ?? "") ?? 0) > 0 }.count
  }

  @Test func oneAddressCannotAskForCodesForThreeHundredNumbers() async throws {
    let sent = Counter()
    let gateway: SMSGateway = { _ in sent.add() }
    try await Self.run(sms: gateway) { platform in
      var answers: [RawAnswer] = []
      for number in 0..<300 {
        answers.append(
          try await platform.http.request(
            "POST", Route.registrationCode.path, Self.from("1.2.3.4"),
            body: #"{"mobile":"\#(13_900_000_000 + number)"}"#))
      }
      #expect(sent.value == 10 && Self.refusals(answers) == 290)
      let other = try await platform.http.request(
        "POST", Route.registrationCode.path, Self.from("1.2.3.5"),
        body: #"{"mobile":"13800000001"}"#)
      #expect(other.status == 200)
      platform.clock.advance(3600)
      let later = try await platform.http.request(
        "POST", Route.registrationCode.path, Self.from("1.2.3.4"),
        body: #"{"mobile":"13800000002"}"#)
      #expect(later.status == 200)
    }
  }

  /// Or it would be answered as counted, and was not.
  @Test(.sqliteAlone) func aShareThatCouldNotBeKeptCountsTheNextTime() async throws {
    try await Self.run { platform in
      let id = try #require(EntryID(FixtureSeed.malls))
      func share(_ isWritable: Bool) async throws -> RawAnswer {
        try await platform.sqlite().writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA query_only = \(isWritable ? 0 : 1)")
        }
        return try await platform.http.request(
          "POST", Route.shares(id).path, Self.from("1.2.3.4"), body: #"{"channel":"wechat"}"#)
      }
      #expect(try await share(false).status == 503)
      #expect(try await share(true).text.contains(#""shares":1"#))
      #expect(try await share(true).text.contains(#""shares":1"#))
    }
  }

  @Test func whoViewsSharesAndDownloadsTwoHundredTimesCountsOnce() async throws {
    try await Self.run { platform in
      let publication = try FilePublication.make()
      try await platform.database.admin.publish([publication])
      let id = publication.entry.id
      func views() async throws -> Int {
        try #require(try await platform.database.catalogue.entry(id)).usage.views
      }
      func downloads() async throws -> Int {
        try #require(try await platform.database.catalogue.entry(id)).usage.downloads
      }
      let before = (try await views(), try await downloads())
      let file = Route.file(id, name: "门店 1.csv").path
      for _ in 0..<200 {
        _ = try await platform.http.get(Route.entry(id).path, Self.from("1.2.3.4"))
        _ = try await platform.http.request(
          "POST", Route.shares(id).path, Self.from("1.2.3.4"), body: #"{"channel":"wechat"}"#)
        _ = try await platform.http.get(file, Self.from("1.2.3.4"))
      }
      #expect(try await views() == before.0 + 1)
      #expect(try await downloads() == before.1 + 1)
      #expect(try await platform.database.feedback.voice(id, of: nil)?.shares == 1)
      _ = try await platform.http.get(Route.entry(id).path, Self.from("1.2.3.5"))
      #expect(try await views() == before.0 + 2)
      platform.clock.advance(1800)
      _ = try await platform.http.get(Route.entry(id).path, Self.from("1.2.3.4"))
      #expect(try await views() == before.0 + 3)
    }
  }

  /// As while a backup takes the place of all data.
  @Test func aViewThatHasToWaitHoldsNoEntryUp() async throws {
    let hasty: (inout PortalServer.Configuration) -> Void = {
      $0.viewPatience = .milliseconds(50)
    }
    try await TestPlatform.run(adjust: hasty) { platform in
      let id = try #require(EntryID(FixtureSeed.malls))
      let before = try #require(try await platform.database.catalogue.entry(id)).usage.views
      let (held, signal) = AsyncStream<Void>.makeStream()
      let release = DispatchSemaphore(value: 0)
      let holding = Task {
        try await platform.database.engine.write(.rows) { db in
          try db.execute(
            sql: "UPDATE entries SET views = views WHERE id = ?", arguments: [id.text])
          signal.yield()
          release.wait()
        }
      }
      for await _ in held { break }
      let answer = try await platform.http.get(Route.entry(id).path)
      #expect(try answer.decode(Envelope<Entry>.self).data?.usage.views == before)
      release.signal()
      try await holding.value
      while try await platform.database.catalogue.entry(id)?.usage.views != before + 1 {
        await Task.yield()
      }
    }
  }

  /// What is shared may be there or not, and be counted or known: each is a write of its address.
  @Test func sharesAreWritesOfTheirAddress() async throws {
    try await Self.run { platform in
      let ids = [FixtureSeed.malls, String(repeating: "0", count: 32)]
      var answers: [RawAnswer] = []
      for number in 0..<61 {
        let id = try #require(EntryID(ids[number % 2]))
        answers.append(
          try await platform.http.request(
            "POST", Route.shares(id).path, Self.from("1.2.3.4"), body: #"{"channel":"wechat"}"#))
      }
      #expect(answers.filter { $0.status == 200 && $0.text.contains(#""shares":1"#) }.count == 30)
      #expect(answers.filter { $0.status == 404 }.count == 30)
      #expect(answers.last?.status == 429 && Self.refusals(answers) == 1)
      platform.clock.advance(1)
      let id = try #require(EntryID(FixtureSeed.malls))
      let next = try await platform.http.request(
        "POST", Route.shares(id).path, Self.from("1.2.3.4"), body: #"{"channel":"weibo"}"#)
      #expect(next.text.contains(#""shares":2"#))
    }
  }

  /// Of all that an account does by any address, and of all that one address does.
  @Test func sharesAreWritesOfTheirAccount() async throws {
    try await Self.run { platform in
      let now = platform.clock.seconds
      try platform.database.seedSampleAccount(now: now)
      let session = try await platform.database.accounts.session(of: "candy", now: now)
      let id = try #require(EntryID(FixtureSeed.malls))
      func share(_ address: String, session: String?) async throws -> RawAnswer {
        var headers = Self.from(address)
        headers["Authorization"] = session.map { "Bearer \($0)" }
        return try await platform.http.request(
          "POST", Route.shares(id).path, headers, body: #"{"channel":"wechat"}"#)
      }
      for number in 0..<60 {
        let answer = try await share("1.2.3.\(number)", session: session)
        #expect(answer.text.contains(#""shares":\#(number + 1)"#))
      }
      #expect(Self.refusals([try await share("1.2.4.1", session: session)]) == 1)
      #expect(try await share("1.2.4.1", session: nil).text.contains(#""shares":61"#))
    }
  }

  @Test func captchasAreDrawnSoOftenAndNoneThatIsHeldIsPushedOut() async throws {
    try await Self.run { platform in
      let client = AccountClient(http: platform.http)
      let held = try await client.solveCaptcha()
      var answers: [RawAnswer] = []
      for _ in 0..<100 {
        answers.append(
          try await platform.http.request("POST", Route.captcha.path, Self.from("1.2.3.4")))
      }
      #expect(answers.filter { $0.status == 200 }.count == 60 && Self.refusals(answers) == 40)
      // As many as came from everywhere in two minutes.
      let now = platform.clock.seconds
      for _ in 0..<20_000 { _ = platform.database.captchas.name("1234", now: now) }
      let outcome = try await platform.database.captchas.spend(
        held.id, answer: held.text, now: now)
      #expect(outcome == .right)
    }
  }

  @Test func sixtyWrongLoginsAtOnceKeepNobodyElse() async throws {
    try await Self.run { platform in
      try platform.database.seedSampleAccount(now: platform.clock.seconds)
      let wrong = try await withThrowingTaskGroup(of: RawAnswer.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await platform.http.request(
              "POST", Route.session.path, Self.from("1.2.3.4"),
              body: #"{"login":"nobody\#(number)","password":"wrong1"}"#)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(wrong.allSatisfy { $0.status == 401 || $0.status == 429 })
      #expect(Self.refusals(wrong) >= 30)
      let right = try await platform.http.request(
        "POST", Route.session.path, Self.from("1.2.3.5"),
        body: #"{"login":"candy","password":"\#(SampleAccount.password)"}"#)
      #expect(right.status == 200)
    }
  }

  /// Each comes once, so nothing is known of any: only who solves a captcha differs from them.
  @Test func aFloodFromFreshAddressesKeepsNobodyWhoSolvesACaptcha() async throws {
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      _ = $0.trustedProxies.add("unix")
      // Slow enough that many wait, and all are answered in time on a machine that has much to do.
      $0.passwordCost = PasswordCost(logRounds: 13, blockSize: 8, parallelism: 1)
    }
    try await TestPlatform.run(adjust: adjust) { platform in
      try platform.database.seedSampleAccount(now: platform.clock.seconds)
      @Sendable func login(_ address: String, _ request: LoginRequest) async throws -> RawAnswer {
        try await platform.http.request(
          "POST", Route.session.path, Self.from(address),
          body: String(decoding: try JSONEncoder().encode(request), as: UTF8.self))
      }
      let solved = try await AccountClient(http: platform.http).solveCaptcha()
      async let flood = withThrowingTaskGroup(of: RawAnswer.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await login(
              "1.2.3.\(number)", LoginRequest(login: "nobody\(number)", password: "wrong1"))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let right = try await login(
        "1.2.4.1",
        LoginRequest(login: "candy", password: SampleAccount.password, captcha: solved))
      #expect(right.status == 200)
      let crowded = try await flood.filter { $0.status != 401 }
      #expect(!crowded.isEmpty)
      #expect(try crowded.allSatisfy { try $0.refusal().word == "captcha_required" })
    }
  }

  /// A code that was sent is as good as a captcha, and the flood has none.
  @Test func aFloodKeepsNobodyFromRegistering() async throws {
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      _ = $0.trustedProxies.add("unix")
      $0.passwordCost = PasswordCost(logRounds: 13, blockSize: 8, parallelism: 1)
    }
    try await Newcomer.run(adjusting: adjust) { newcomer in
      let basics = try await newcomer.basics()
      let http = newcomer.platform.http
      let (refused, signal) = AsyncStream<Void>.makeStream()
      let number = Counter()
      // Each address comes once.
      let flood = (0..<30).map { place in
        Task {
          while !Task.isCancelled {
            number.add()
            let address = "10.\(place).\(number.value / 250 % 250).\(number.value % 250)"
            let answer = try await http.request(
              "POST", Route.session.path, Self.from(address),
              body: #"{"login":"nobody\#(place)-\#(number.value)","password":"wrong1"}"#)
            if answer.status == 422 { signal.yield() }
          }
        }
      }
      for await _ in refused { break }
      for _ in 0..<3 {
        let wrong = RegistrationBasics(
          account: "newcomer", password: "secret1", confirmation: "secret1",
          mobile: basics.mobile, code: basics.code == "000000" ? "000001" : "000000")
        #expect(try await newcomer.client.send("POST", .registration, wrong).status == 422)
      }
      #expect(try await newcomer.client.send("POST", .registration, basics).status == 200)
      for one in flood { one.cancel() }
      for one in flood { try await one.value }
      // It is used up.
      #expect(try await newcomer.client.send("POST", .registration, basics).status == 422)
    }
  }

  @Test func writesAreCountedByAccount() async throws {
    try await Self.run { platform in
      let now = platform.clock.seconds
      try platform.database.seedSampleAccount(now: now)
      let session = try await platform.database.accounts.session(of: "candy", now: now)
      let id = try #require(EntryID(FixtureSeed.malls))
      func favour(_ address: String) async throws -> RawAnswer {
        var headers = Self.from(address)
        headers["Authorization"] = "Bearer \(session)"
        return try await platform.http.request(
          "PUT", Route.favourite(id).path, headers, body: #"{"isFavourite":true}"#)
      }
      for number in 0..<60 { #expect(try await favour("1.2.3.\(number)").status == 200) }
      #expect(Self.refusals([try await favour("1.2.4.1")]) == 1)
      platform.clock.advance(1)
      #expect(try await favour("1.2.4.1").status == 200)
    }
  }
}

@Suite("Passwords are derived one at a time, and few wait")
struct PasswordHasherTests {
  private static let cost = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)

  private static func address(_ text: String) -> PasswordHasher.Owner {
    .address(IPAddress(text) ?? .unspecified)
  }

  /// Takes so many places of these owners, one within the other, and runs `body` in the last.
  private static func hold(
    _ count: Int, _ hasher: PasswordHasher,
    _ owner: @escaping @Sendable (Int) -> [PasswordHasher.Owner],
    _ body: @Sendable () async throws -> Void
  ) async throws {
    guard count > 0 else { return try await body() }
    try await hasher.withPlace(for: owner(count)) { _ in
      try await hold(count - 1, hasher, owner, body)
    }
  }

  @Test func oneAddressHasThreePlacesAndOthersAreFree() async throws {
    let hasher = PasswordHasher(cost: Self.cost)
    let flood = Self.address("1.2.3.4")
    let owner: @Sendable (Int) -> [PasswordHasher.Owner] = { _ in [flood] }
    try await Self.hold(3, hasher, owner) {
      await #expect(throws: Refusal.notYet(seconds: 1, LimitWording.tooFast(1))) {
        try await hasher.withPlace(for: [flood]) { _ in }
      }
      try await hasher.withPlace(for: [Self.address("1.2.3.5")]) { _ in
        #expect(hasher.depth == 4)
      }
    }
    #expect(hasher.depth == 0)
    try await hasher.withPlace(for: [flood]) { _ in }
  }

  @Test func oneAccountHasThreePlaces() async throws {
    let hasher = PasswordHasher(cost: Self.cost)
    let owner: @Sendable (Int) -> [PasswordHasher.Owner] = {
      [Self.address("1.2.3.\($0)"), .account("a")]
    }
    try await Self.hold(3, hasher, owner) {
      await #expect(throws: Refusal.self) {
        try await hasher.withPlace(for: [Self.address("1.2.4.1"), .account("a")]) { _ in }
      }
      try await hasher.withPlace(for: [Self.address("1.2.4.1"), .account("b")]) { _ in }
    }
  }

  @Test func allTogetherHaveSixteen() async throws {
    let hasher = PasswordHasher(cost: Self.cost)
    let owner: @Sendable (Int) -> [PasswordHasher.Owner] = { [Self.address("1.2.3.\($0)")] }
    try await Self.hold(16, hasher, owner) {
      await #expect(throws: Refusal.overloaded(seconds: 2)) {
        try await hasher.withPlace(for: [Self.address("1.2.4.1")]) { _ in }
      }
    }
  }

  @Test func whatIsDerivedMatchesAndNothingElseDoes() async throws {
    let hasher = PasswordHasher(cost: Self.cost)
    try await hasher.withPlace(for: []) { place in
      let hash = try await hasher.hash("secret1", place)
      #expect(try await hasher.matches("secret1", hash, place))
      #expect(try await hasher.matches("secret2", hash, place) == false)
      #expect(try await hasher.matches("secret1", nil, place) == false)
    }
  }
}
