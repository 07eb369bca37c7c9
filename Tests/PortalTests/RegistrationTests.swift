import Base
import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("注册: 基本信息, 实名认证, 注册成功", .everyEngine)
struct RegistrationTests {
  @Test func threeStepsMakeAnAccount() async throws {
    try await Newcomer.run { newcomer in
      let basics = try await newcomer.basics()
      #expect(newcomer.phone.text?.hasPrefix("【天津市统一身份认证平台】您的短信验证码为") == true)
      let ticket = try await newcomer.ticket(basics)
      let answer = try await newcomer.identify(ticket)
      let account = try #require(try answer.decode(Envelope<AccountBody>.self).data)
      #expect(account.account == "newcomer" && account.name == "张*")
      #expect(account.mobile == "138****0001" && !account.isDeveloper)
      #expect(account.registered == Moment("2019-04-01 10:00"))
      #expect(try await newcomer.client.login("NEWCOMER", "secret1").status == 200)
      #expect(try await newcomer.client.login("13800000001", "secret1").status == 200)
      let again = try await newcomer.identify(ticket)
      #expect(try again.refusal().fields["ticket"]?.isEmpty == false)
    }
  }

  @Test func itIsClosedOutsideTheHours() async throws {
    try await Newcomer.run { newcomer in
      let basics = try await newcomer.basics()
      let ticket = try await newcomer.ticket(basics)
      for time in ["2019-04-01 18:00", "2019-04-02 07:59"] {
        try newcomer.platform.clock.set(time)
        let answers = [
          try await newcomer.askForCode(), try await newcomer.identify(ticket),
          try await newcomer.client.send("POST", .registration, basics),
        ]
        for answer in answers {
          #expect(answer.status == 403)
          #expect(try answer.refusal().word == "registration_closed")
          #expect(answer.text.contains("每日8:00-18:00"))
        }
        let status = try await newcomer.client.send("GET", .registration)
        #expect(try status.decode(Envelope<RegistrationStatusBody>.self).data?.isOpen == false)
      }
    }
  }

  /// Who cannot be registered in the end is told so at the first step.
  @Test func withoutAnIdentityCheckNothingIsBegun() async throws {
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = { $0.sendSMS = { _ in } }
    try await TestPlatform.run(adjust: adjust) { platform in
      let client = AccountClient(http: platform.http)
      let status = try await client.send("GET", .registration)
      #expect(try status.decode(Envelope<RegistrationStatusBody>.self).data?.isOffered == false)
      let answer = try await client.send(
        "POST", .registrationCode, CodeRequest(mobile: "13800000001"))
      #expect(answer.status == 403 && answer.text.contains("身份核验"), "\(answer.text)")
    }
  }

  @Test func everyFieldHasItsMessage() async throws {
    try await Newcomer.run { newcomer in
      let wrong = RegistrationBasics(
        account: "1", password: "1", confirmation: "2", mobile: "3", code: "4")
      let answer = try await newcomer.client.send("POST", .registration, wrong)
      #expect(answer.status == 422)
      let fields = try answer.refusal().fields
      #expect(Set(fields.keys) == ["account", "password", "confirmation", "mobile", "code"])
      #expect(fields["account"] == "应为以字母开头的4-30位字母、数字或下划线的组合")
      let ticket = try await newcomer.ticket(try await newcomer.basics())
      let second = try await newcomer.identify(ticket, name: "", idNumber: "1", agreed: false)
      #expect(
        Set(try second.refusal().fields.keys) == ["personName", "idNumber", "agreed"])
      #expect(try await newcomer.identify(ticket).status == 200)
    }
  }

  @Test func accountMobileAndIDNumberAreEachOnesOwn() async throws {
    try await Newcomer.run { newcomer in
      _ = try await newcomer.settle()
      let mobile = try await newcomer.askForCode()
      #expect(mobile.status == 409)
      #expect(try mobile.refusal().fields == ["mobile": "该手机号码已被注册"])
      var other = try await newcomer.basics(account: "NewComer", mobile: "13800000002")
      let taken = try await newcomer.client.send("POST", .registration, other)
      #expect(taken.status == 409)
      #expect(try taken.refusal().fields == ["account": "该用户账号已被注册"])
      other.account = "another"
      let ticket = try await newcomer.ticket(other)
      let same = try await newcomer.identify(ticket)
      #expect(same.status == 409)
      #expect(try same.refusal().fields == ["idNumber": "该身份证号码已被注册"])
    }
  }

  @Test func ofTwoAtOnceOneIsRefused() async throws {
    try await Newcomer.run { newcomer in
      let first = try await newcomer.ticket(try await newcomer.basics())
      let second = try await newcomer.ticket(
        try await newcomer.basics(account: "newcomer", mobile: "13800000002"))
      async let one = newcomer.identify(first)
      async let two = newcomer.identify(second)
      let statuses = try await [one.status, two.status]
      #expect(statuses.sorted() == [200, 409])
    }
  }

  /// The register takes its time, so that both have been let in when the first is done.
  @Test func ofTwoWithOneTicketTheSecondIsToldSo() async throws {
    try await Newcomer.run { newcomer in
      let ticket = try await newcomer.ticket(try await newcomer.basics())
      let database = newcomer.platform.database
      func end(_ idNumber: String) async throws -> RegistrationEnd {
        let identity = RegistrationIdentity(
          personName: "张三", idNumber: idNumber, agreed: true)
        return try await database.registrations.finishRegistration(
          ticket: ticket, identity: identity, now: newcomer.platform.clock.seconds)
      }
      #expect(try await end(Newcomer.idNumber) == .made)
      #expect(try await end("11010119900307109X") == .gone)
      #expect(try await end(Newcomer.idNumber) == .gone)
    }
  }

  @Test func aCodeComesOnceAMinuteAndTenTimesADay() async throws {
    try await Newcomer.run { newcomer in
      #expect(try await newcomer.askForCode().status == 200)
      newcomer.platform.clock.advance(59)
      let soon = try await newcomer.askForCode()
      #expect(soon.status == 429 && soon.header("retry-after") == "1")
      for _ in 0..<9 {
        newcomer.platform.clock.advance(60)
        #expect(try await newcomer.askForCode().status == 200)
      }
      newcomer.platform.clock.advance(60)
      #expect(try await newcomer.askForCode().status == 429)
      try newcomer.platform.clock.set("2019-04-02 08:00")
      #expect(try await newcomer.askForCode().status == 200)
    }
  }

  @Test func aClockThatIsSetBackKeepsNoCodeBack() async throws {
    try await Newcomer.run { newcomer in
      try newcomer.platform.clock.set("2039-04-01 10:00")
      #expect(try await newcomer.askForCode().status == 200)
      try newcomer.platform.clock.set("2019-04-01 10:00")
      #expect(try await newcomer.askForCode().status == 200)
      #expect(try await newcomer.askForCode().status == 429)
    }
  }

  @Test func aCodeHasFiveTriesAndTenMinutes() async throws {
    try await Newcomer.run { newcomer in
      let good = try await newcomer.basics()
      var wrong = good
      wrong.code = good.code == "000000" ? "000001" : "000000"
      for left in [4, 3, 2, 1] {
        let answer = try await newcomer.client.send("POST", .registration, wrong)
        #expect(try answer.refusal().fields["code"] == "短信验证码不正确，还可尝试\(left)次")
      }
      for basics in [wrong, good] {
        let answer = try await newcomer.client.send("POST", .registration, basics)
        #expect(try answer.refusal().fields["code"] == "短信验证码已失效，请重新获取")
      }
      newcomer.platform.clock.advance(60)
      let late = try await newcomer.basics()
      newcomer.platform.clock.advance(600)
      let answer = try await newcomer.client.send("POST", .registration, late)
      #expect(try answer.refusal().fields["code"] == "短信验证码已失效，请重新获取")
      let last = try await newcomer.basics()
      newcomer.platform.clock.advance(599)
      _ = try await newcomer.ticket(last)
    }
  }

  @Test func aTicketLastsHalfAnHour() async throws {
    try await Newcomer.run { newcomer in
      let ticket = try await newcomer.ticket(try await newcomer.basics())
      newcomer.platform.clock.advance(1800)
      #expect(try await newcomer.identify(ticket).status == 422)
      #expect(try await newcomer.identify("no such ticket").status == 422)
    }
  }

  @Test func gatewayAndRegisterMaySayNo() async throws {
    try await Newcomer.run(identityIsRight: false) { newcomer in
      let ticket = try await newcomer.ticket(try await newcomer.basics())
      let answer = try await newcomer.identify(ticket)
      #expect(answer.status == 422)
      #expect(try answer.refusal().fields == ["idNumber": "姓名与身份证号码不一致"])
      newcomer.phone.die()
      let dead = try await newcomer.askForCode("13800000003")
      #expect(dead.status == 503)
      #expect(try dead.refusal().word == "unavailable")
      #expect(try await newcomer.askForCode("13800000003").status == 503)
    }
  }

  @Test func aPlatformWithoutAGatewaySaysSo() async throws {
    try await TestPlatform.run { platform in
      let client = AccountClient(http: platform.http)
      let answer = try await client.send(
        "POST", .registrationCode, CodeRequest(mobile: "13800000001"))
      #expect(answer.status == 403 && answer.text.contains("短信网关"))
    }
  }

  @Test func theDatabaseAloneGivesNothingAway() async throws {
    try await Newcomer.run { newcomer in
      _ = try await newcomer.settle()
      let bytes = try await newcomer.platform.everythingKept()
      for secret in ["13800000001", Newcomer.idNumber, "张三", "secret1"] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
        // As PostgreSQL shows bytes.
        #expect(bytes.range(of: Data(Hexadecimal.text(secret.utf8).utf8)) == nil, "\(secret)")
      }
      #expect(bytes.range(of: Data("newcomer".utf8)) != nil)
    }
  }
}
