import Catalog
public import Client
import Glibc
public import PortalAPI
import PortalClient
import Screens
import Store
import Widgets

extension AccountServices {
  init(_ live: LiveServices) {
    self.init(
      login: Login(live), registration: Registration(live), developer: Developer(live))
  }
}

extension LiveServices {
  /// Accounts at the platform, which is opened where it is not yet.
  func accounts() async throws -> Accounts { Accounts(session, try await door.platform()) }
}

extension AccountServices.Login {
  fileprivate init(_ live: LiveServices) {
    self.init(
      kept: { live.session.accountToShow()?.safe },
      captcha: { () throws(ServiceFault) in
        try await faulting { Captcha(try await live.accounts().portal.accounts.drawCaptcha()) }
      },
      enter: { request throws(ServiceFault) in
        try await faulting { try await live.accounts().login(request).safe }
      },
      leave: { () throws(ServiceFault) in
        try await faulting { try await live.accounts().logout() }
      },
      changePassword: { change throws(ServiceFault) in
        try await faulting {
          try await live.accounts().signedIn {
            try await $0.accounts.changePassword(change, session: $1)
          }
        }
      })
  }
}

extension AccountServices.Registration {
  fileprivate init(_ live: LiveServices) {
    self.init(
      status: { () throws(ServiceFault) in
        try await faulting { try await live.accounts().portal.accounts.registrationStatus() }
      },
      sendCode: { mobile throws(ServiceFault) in
        try await faulting {
          let (sent, message) = try await live.accounts().sendCode(mobile: mobile)
          return AccountServices.SentCode(wait: sent.wait, message: message.safe)
        }
      },
      basics: { basics throws(ServiceFault) in
        try await faulting {
          // Where it cannot be kept, 注册 begins anew next time.
          try await live.accounts().register(basics, keepingIn: live.store).ticket
        }
      },
      identity: { identity, ticket throws(ServiceFault) in
        try await faulting {
          try await live.accounts().register(identity, ticket: ticket, keptIn: live.store).safe
        }
      },
      pending: { (try? await live.store().person.registrationTicket()) ?? nil },
      forget: { try? await live.store().person.forgetRegistration() },
      seconds: { time(nil) })
  }
}

extension AccountServices.Developer {
  fileprivate init(_ live: LiveServices) {
    self.init(
      page: { () throws(ServiceFault) in
        try await faulting {
          try await live.accounts().signedIn { try await $0.accounts.developerPage(session: $1) }
            .safe
        }
      },
      register: { request throws(ServiceFault) in
        try await faulting {
          try await live.accounts()
            .signedIn { try await $0.accounts.registerDeveloper(request, session: $1) }.safe
        }
      },
      renew: { () throws(ServiceFault) in
        try await faulting {
          try await live.accounts().signedIn { try await $0.accounts.renewToken(session: $1) }.safe
        }
      },
      revoke: { () throws(ServiceFault) in
        try await faulting {
          try await live.accounts().signedIn { try await $0.accounts.revokeToken(session: $1) }.safe
        }
      },
      token: { () throws(ServiceFault) in
        try await faulting {
          guard let token = try await live.accounts().token() else {
            throw SourceError.loginRequired
          }
          return token.secret
        }
      })
  }
}

extension Captcha {
  /// Dots of a side that are kept. Short rows are filled up to the longest, so that a small answer
  /// could ask for all memory.
  static let mostDots = 200

  init(_ body: CaptchaBody) {
    let rows = body.rows.prefix(Self.mostDots).map { row in
      row.prefix(Self.mostDots).map { $0 == "#" }
    }
    self.init(id: body.id, picture: Bitmap(rows))
  }
}

extension AccountBody: Safe {
  public var safe: AccountBody {
    AccountBody(
      account: account.safe, name: name.safe, mobile: mobile.safe, registered: registered,
      isDeveloper: isDeveloper)
  }
}

/// The token leaves masked: whoever wants to see it asks for it.
extension DeveloperPageBody: Safe {
  public var safe: DeveloperPageBody {
    guard var details = developer else { return self }
    details.name = details.name.safe
    details.token = details.token.map(Masking.token).safe
    details.expires = details.expires.safe
    return DeveloperPageBody(developer: details)
  }
}
