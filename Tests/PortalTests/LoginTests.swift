import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("登录: by account or mobile, guarded against guessing", .everyEngine)
struct LoginTests {
  static let password = SampleAccount.password

  /// A platform with the sample account on it.
  static func run(
    _ body: @escaping @Sendable (TestPlatform, AccountClient) async throws -> Void
  ) async throws {
    try await TestPlatform.run { platform in
      try platform.database.seedSampleAccount(now: platform.clock.seconds)
      try await body(platform, AccountClient(http: platform.http))
    }
  }

  @Test func aSessionOpensTheAccountUntilItIsLeft() async throws {
    try await Self.run { _, client in
      let session = try await client.session("Candy", Self.password)
      let answer = try await client.send("GET", .account, session: session)
      let account = try #require(try answer.decode(Envelope<AccountBody>.self).data)
      #expect(account.account == "candy" && account.isDeveloper)
      #expect(try await client.send("DELETE", .session, session: session).status == 200)
      #expect(try await client.send("GET", .account, session: session).status == 401)
      #expect(try await client.send("DELETE", .session, session: session).status == 401)
    }
  }

  @Test func aSessionEndsAfterThirtyDays() async throws {
    try await Self.run { platform, client in
      let session = try await client.session("candy", Self.password)
      try platform.clock.set("2019-05-01 09:59")
      #expect(try await client.send("GET", .account, session: session).status == 200)
      try platform.clock.set("2019-05-01 10:00")
      let answer = try await client.send("GET", .account, session: session)
      #expect(answer.status == 401 && answer.header("www-authenticate") == "Bearer")
    }
  }

  @Test func aHundredLoginsHoldAndAFurtherOneEndsTheOldest() async throws {
    try await Self.run { platform, client in
      var sessions: [String] = []
      for _ in 0...100 {
        sessions.append(try await client.session("candy", Self.password))
        platform.clock.advance(1)
      }
      for (place, status) in [(0, 401), (1, 200), (50, 200), (100, 200)] {
        let answer = try await client.send("GET", .account, session: sessions[place])
        #expect(answer.status == status, "\(place)")
      }
    }
  }

  @Test func neitherTokensNorOthersTextsAreSessions() async throws {
    try await Self.run { _, client in
      for text in [FixtureSeed.token, "", "x", String(repeating: "0", count: 64)] {
        let answer = try await client.send("GET", .account, session: text)
        #expect(answer.status == 401, "\(text)")
      }
    }
  }

  @Test func wrongPasswordsAndUnknownAccountsAreAnsweredAlike() async throws {
    try await Self.run { _, client in
      let wrong = try await client.login("candy", "wrong1")
      let unknown = try await client.login("nobody", "wrong1")
      #expect(wrong.status == 401 && wrong.text == unknown.text)
      let empty = try await client.login("", "")
      #expect(empty.status == 422)
      let fields = try empty.refusal().fields
      #expect(Set(fields.keys) == ["login", "password"])
    }
  }

  @Test(arguments: ["candy", "nobody"])
  func afterThreeFailuresACaptchaIsAskedFor(login: String) async throws {
    try await Self.run { _, client in
      for _ in 0..<3 { #expect(try await client.login(login, "wrong1").status == 401) }
      let answer = try await client.login(login, Self.password)
      #expect(answer.status == 422)
      let refusal = try answer.refusal()
      #expect(refusal.word == "captcha_required" && refusal.fields["captcha"] == "请输入验证码")
      let wrong = CaptchaAnswer(id: try await client.drawCaptcha().id, text: "x")
      let refused = try await client.login(login, Self.password, captcha: wrong)
      #expect(try refused.refusal().fields["captcha"] == "验证码不正确，请重新输入")
      let right = try await client.solveCaptcha()
      let last = try await client.login(login, Self.password, captcha: right)
      #expect(last.status == (login == "candy" ? 200 : 401))
    }
  }

  @Test func lockOutGrowsAndASuccessForgives() async throws {
    try await Self.run { platform, client in
      func fail() async throws -> RawAnswer {
        try await client.login("candy", "wrong1", captcha: try await client.solveCaptcha())
      }
      for _ in 0..<5 { #expect(try await fail().status == 401) }
      let locked = try await client.login("candy", Self.password)
      #expect(locked.status == 429 && locked.header("retry-after") == "30")
      #expect(try locked.refusal().word == "too_many_requests")
      platform.clock.advance(30)
      #expect(try await fail().status == 401)
      #expect(try await fail().header("retry-after") == "60")
      platform.clock.advance(60)
      let right = try await client.solveCaptcha()
      #expect(try await client.login("candy", Self.password, captcha: right).status == 200)
      #expect(try await client.login("candy", "wrong1").status == 401)
      #expect(try await client.login("candy", Self.password).status == 200)
    }
  }

  /// A clock that ran ahead while somebody guessed would lock for as long as it was ahead.
  @Test func aClockThatIsSetBackLocksNobodyOut() async throws {
    try await Self.run { platform, client in
      try platform.clock.set("2039-04-01 10:00")
      for _ in 0..<5 {
        let captcha = try await client.solveCaptcha()
        _ = try await client.login("candy", "wrong1", captcha: captcha)
      }
      #expect(try await client.login("candy", Self.password).status == 429)
      try platform.clock.set("2019-04-01 10:00")
      #expect(try await client.login("candy", Self.password).status == 422)
      let right = try await client.solveCaptcha()
      #expect(try await client.login("candy", Self.password, captcha: right).status == 200)
    }
  }

  @Test func guessesSentAtOnceCountOneByOne() async throws {
    try await Self.run { _, client in
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for index in 0..<12 {
          group.addTask { try await client.login("candy", "wrong\(index)").status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.filter { $0 == 401 }.count == 3)
      // More than wait for a password at once are told to come again.
      #expect(statuses.filter { $0 == 422 || $0 == 429 }.count == 9)
    }
  }

  @Test func whatIsNoFormIsRefused() async throws {
    try await Self.run { _, client in
      let null = #"{"login":"a\u0000","password":"x"}"#
      for body in ["", "[]", #"{"login":1,"password":"x"}"#, "{", "\u{FF}", null] {
        let answer = try await client.http.request("POST", Route.session.path, body: body)
        #expect(answer.status == 400)
        #expect(try answer.refusal().word == "invalid_parameter")
      }
      let long = String(repeating: "a", count: 70_000)
      #expect(try await client.login("candy", long).status == 413)
      #expect(try await client.login("candy", String(long.prefix(201))).status == 401)
    }
  }
}
