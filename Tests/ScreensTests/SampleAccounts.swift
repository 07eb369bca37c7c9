import Catalog
import Foundation
import PortalAPI
import Synchronization
import Widgets

@testable import Screens

/// A platform's accounts in memory: one account, `candy`, its password `candy2019`.
final class SampleAccounts: Sendable {
  struct Standing: Sendable {
    var name: String?
    var failures = 0
    var developer: DeveloperDetails?
    var registered: [String] = []
    /// Of 实名认证, kept from last time.
    var ticket: String?
    var isOpen = true
  }

  let state: Mutex<Standing>

  init(name: String? = nil) { state = Mutex(Standing(name: name)) }

  static let token = "44b37a8f3dee28527e28f8079aae95d0"
  static let now = Moment.sample("2019-03-04 16:56").unixSeconds + 5

  var services: AccountServices {
    AccountServices(login: login, registration: registration, developer: developer)
  }

  private static func refusal(_ message: String, _ fields: [String: String] = [:]) -> ServiceFault {
    ServiceFault(.refused, summary: message, advice: "请检查", fields: fields)
  }

  private var login: AccountServices.Login {
    AccountServices.Login(
      kept: { self.state.withLock { $0.name } },
      captcha: {
        Captcha(
          id: "c1",
          picture: Bitmap(["#.#.", "####", "..##"].map { $0.map { $0 == "#" } }))
      },
      enter: { request throws(ServiceFault) in try self.enter(request) },
      leave: { self.state.withLock { $0.name = nil } },
      changePassword: { change throws(ServiceFault) in
        guard change.oldPassword == "candy2019" else {
          throw Self.refusal("填写有误", ["oldPassword": "原密码不正确"])
        }
      })
  }

  private func enter(_ request: LoginRequest) throws(ServiceFault) -> AccountBody {
    let failures = state.withLock { $0.failures }
    if failures >= 3, request.captcha?.text != "6945" {
      let message = request.captcha == nil ? "请输入验证码" : "验证码不正确，请重新输入"
      throw Self.refusal("登录失败次数较多，请输入验证码", ["captcha": message])
    }
    guard request.login == "candy", request.password == "candy2019" else {
      state.withLock { $0.failures += 1 }
      throw Self.refusal("账号或密码不正确")
    }
    state.withLock { $0.name = "candy" }
    return Self.body("candy")
  }

  private static func body(_ name: String) -> AccountBody {
    AccountBody(
      account: name, name: "张*", mobile: "138****0001",
      registered: .sample("2019-03-04 16:56"), isDeveloper: false)
  }

  private var registration: AccountServices.Registration {
    AccountServices.Registration(
      status: {
        RegistrationStatusBody(now: Self.now, isOpen: self.state.withLock { $0.isOpen })
      },
      sendCode: { mobile in
        AccountServices.SentCode(wait: 60, message: "【天津市统一身份认证平台】您的短信验证码为123456")
      },
      basics: { basics throws(ServiceFault) in
        guard basics.account != "candy" else {
          throw Self.refusal("该用户账号已被注册", ["account": "该用户账号已被注册"])
        }
        guard basics.code == "123456" else {
          throw Self.refusal("填写有误", ["code": "短信验证码不正确，还可尝试4次"])
        }
        self.state.withLock {
          $0.registered.append(basics.account)
          $0.ticket = "ticket"
        }
        return "ticket"
      },
      identity: { identity, ticket in
        Self.body(self.state.withLock { $0.registered.last } ?? "")
      },
      pending: { self.state.withLock { $0.ticket } },
      forget: { self.state.withLock { $0.ticket = nil } },
      seconds: { Self.now - 100 })
  }

  private var developer: AccountServices.Developer {
    AccountServices.Developer(
      page: {
        DeveloperPageBody(developer: self.state.withLock { $0.developer })
      },
      register: { request throws(ServiceFault) in
        guard request.captcha?.text == "6945" else {
          throw Self.refusal("填写有误", ["captcha": "验证码不正确，请重新输入"])
        }
        return self.change { $0 = Self.details(name: request.form.developerName) }
      },
      renew: { self.change { $0?.expires = "2019-09-04 16:56:05" } },
      revoke: { self.change { $0?.token = nil } },
      token: { Self.token })
  }

  private func change(_ change: (inout DeveloperDetails?) -> Void) -> DeveloperPageBody {
    state.withLock {
      change(&$0.developer)
      return DeveloperPageBody(developer: $0.developer)
    }
  }

  static func details(name: String) -> DeveloperDetails {
    let usage = (0..<14).map { day in
      DailyCalls(
        day: Moment(
          minutes: (Moment.sample("2019-03-04 16:56").day - 13 + day) * 1440, hasTime: false),
        calls: [0, 3, 20, 0, 0, 1, 7][day % 7])
    }
    return DeveloperDetails(
      name: name, token: "44b3****95d0", callsPerDay: 20, remaining: 13,
      expires: "2019-06-04 16:56:05", isExpired: false, usage: usage)
  }
}
