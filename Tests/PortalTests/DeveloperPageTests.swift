import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("注册开发者 and 修改密码 of 用户中心", .everyEngine)
struct DeveloperPageTests {
  static let form = DeveloperForm(
    personName: "张三", developerName: "津数", identity: .other, organisation: "天津大学",
    major: "计算机", field: "开放数据", email: "a@b.cn")

  private static func register(
    _ client: AccountClient, _ session: String, _ form: DeveloperForm = form
  ) async throws -> RawAnswer {
    let captcha = try await client.solveCaptcha()
    return try await client.send(
      "POST", .accountDeveloper, DeveloperRequest(form: form, captcha: captcha),
      session: session)
  }

  private static func details(_ answer: RawAnswer) throws -> DeveloperDetails {
    let page = try answer.decode(Envelope<DeveloperPageBody>.self).data
    return try #require(page?.developer, "\(answer.text)")
  }

  private static func call(_ http: RawHTTP, _ token: String) async throws -> Bool {
    let path = "/api/invoke/\(FixtureSeed.accounts)?authToken=\(token)"
    return try await http.get(path).text.hasPrefix(#"{"code": 200"#)
  }

  @Test func theFormGivesATokenThatCallsAtOnce() async throws {
    try await Newcomer.run { newcomer in
      let client = newcomer.client
      let session = try await newcomer.settle()
      let none = try await client.send("GET", .accountDeveloper, session: session)
      #expect(try none.decode(Envelope<DeveloperPageBody>.self).data?.developer == nil)
      let made = try Self.details(try await Self.register(client, session))
      #expect(made.name == "津数" && made.callsPerDay == 20 && made.remaining == 20)
      #expect(made.expires == "2019-07-01 10:00:00" && !made.isExpired)
      let token = try #require(made.token)
      #expect(token.count == 32)
      #expect(try await Self.call(client.http, token))
      let later = try Self.details(
        try await client.send("GET", .accountDeveloper, session: session))
      #expect(later.token == token && later.remaining == 19)
      #expect(later.usage.count == 14 && later.usage.last?.calls == 1)
      #expect(later.usage.last?.day.description == "2019-04-01")
      let document = try OpenAPIDocument()
      let answer = try await client.send("GET", .accountDeveloper, session: session)
      #expect(
        try document.faults(answer.json(), document.schema("DeveloperPageAnswer")).isEmpty)
    }
  }

  @Test func onceOnlyAndEachNameOnce() async throws {
    try await Newcomer.run { newcomer in
      try newcomer.platform.database.seedSampleAccount(now: 0)
      let session = try await newcomer.settle()
      var form = Self.form
      form.developerName = "Candy"
      let named = try await Self.register(newcomer.client, session, form)
      #expect(named.status == 409)
      #expect(try named.refusal().fields == ["developerName": "该开发者名称已被使用"])
      #expect(try await Self.register(newcomer.client, session).status == 200)
      #expect(try await Self.register(newcomer.client, session).status == 409)
    }
  }

  @Test func aFormWithFaultsCostsNoCaptcha() async throws {
    try await Newcomer.run { newcomer in
      let session = try await newcomer.settle()
      let captcha = try await newcomer.client.solveCaptcha()
      let empty = DeveloperForm(
        personName: "", developerName: "", identity: .other, organisation: "", major: "",
        field: "", email: "x")
      let refused = try await newcomer.client.send(
        "POST", .accountDeveloper, DeveloperRequest(form: empty, captcha: captcha),
        session: session)
      #expect(
        Set(try refused.refusal().fields.keys)
          == ["personName", "developerName", "organisation", "major", "field", "email"])
      let without = try await newcomer.client.send(
        "POST", .accountDeveloper, DeveloperRequest(form: Self.form, captcha: nil),
        session: session)
      #expect(try without.refusal().fields == ["captcha": "请输入验证码"])
      let good = try await newcomer.client.send(
        "POST", .accountDeveloper, DeveloperRequest(form: Self.form, captcha: captcha),
        session: session)
      #expect(good.status == 200)
    }
  }

  @Test func aTokenEndsIsRenewedAndRevoked() async throws {
    try await Newcomer.run { newcomer in
      let client = newcomer.client
      let session = try await newcomer.settle()
      let token = try #require(
        try Self.details(try await Self.register(client, session)).token)
      try newcomer.platform.clock.set("2019-07-01 10:00")
      #expect(try await Self.call(client.http, token) == false)
      let again = try await client.session("newcomer", "secret1")
      let over = try Self.details(
        try await client.send("GET", .accountDeveloper, session: again))
      #expect(over.isExpired && over.token == token)
      let renewed = try Self.details(
        try await client.send("POST", .accountToken, session: again))
      #expect(renewed.token == token && renewed.expires == "2019-10-01 10:00:00")
      #expect(try await Self.call(client.http, token))
      let revoked = try Self.details(
        try await client.send("DELETE", .accountToken, session: again))
      #expect(revoked.token == nil)
      #expect(try await Self.call(client.http, token) == false)
      let fresh = try Self.details(
        try await client.send("POST", .accountToken, session: again))
      let other = try #require(fresh.token)
      #expect(other != token && fresh.remaining == 19)
      #expect(try await Self.call(client.http, other))
      #expect(try await Self.call(client.http, token) == false)
    }
  }

  @Test func nobodyElseSeesIt() async throws {
    try await Newcomer.run { newcomer in
      let routes: [(String, Route)] = [
        ("GET", .accountDeveloper), ("POST", .accountDeveloper), ("POST", .accountToken),
        ("DELETE", .accountToken), ("PUT", .password), ("GET", .account), ("DELETE", .session),
      ]
      for (method, route) in routes {
        let answer = try await newcomer.client.send(method, route)
        #expect(answer.status == 401, "\(method) \(route)")
      }
      let session = try await newcomer.settle()
      for (method, route) in routes.prefix(4).suffix(2) {
        let answer = try await newcomer.client.send(method, route, session: session)
        #expect(answer.status == 404, "\(method) \(route)")
      }
    }
  }

  @Test func aNewPasswordEndsTheOtherSessions() async throws {
    try await Newcomer.run { newcomer in
      let client = newcomer.client
      let session = try await newcomer.settle()
      let other = try await client.session("newcomer", "secret1")
      func change(_ old: String, _ new: String) async throws -> RawAnswer {
        try await client.send(
          "PUT", .password,
          PasswordChange(oldPassword: old, password: new, confirmation: new), session: session)
      }
      let wrong = try await change("secret2", "secret3")
      #expect(try wrong.refusal().fields == ["oldPassword": "原密码不正确"])
      let same = try await change("secret1", "secret1")
      #expect(try same.refusal().fields == ["password": "新密码不能与原密码相同"])
      #expect(try await change("secret1", "secret3").status == 200)
      #expect(try await client.send("GET", .account, session: session).status == 200)
      #expect(try await client.send("GET", .account, session: other).status == 401)
      #expect(try await client.login("newcomer", "secret1").status == 401)
      #expect(try await client.login("newcomer", "secret3").status == 200)
      for _ in 0..<5 { #expect(try await change("wrong12", "secret4").status == 422) }
      #expect(try await change("secret3", "secret4").status == 429)
    }
  }
}
