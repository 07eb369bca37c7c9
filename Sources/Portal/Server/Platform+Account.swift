import HTTPTypes
import Hummingbird
import PortalAPI

/// Who asks, for every route that needs to know.
extension Platform {
  /// The account behind `Authorization: Bearer <session>`.
  /// - Throws: `Refusal.loginRequired` without a session that is valid now.
  func account(of request: Request) async throws -> AccountID {
    guard let account = try await accountIfAny(of: request) else { throw Refusal.loginRequired }
    return account
  }

  /// The same where nobody need be logged in; a session that is over counts as none.
  func accountIfAny(of request: Request) async throws -> AccountID? {
    guard let session = Self.bearer(request) else { return nil }
    return try await storage.accounts.account(session: session, now: seconds)
  }

  /// The word behind `Authorization: Bearer` (RFC 6750, 2.1): a session, or a developer's token.
  static func bearer(_ request: Request) -> String? {
    let parts = request.headers[.authorization]?.split(separator: " ") ?? []
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }

  /// Uses up the 验证码 of a form. Call it when all else in the form is right: a captcha answers
  /// once, and nobody should solve a second one for a slip in another field.
  /// - Throws: `Refusal.invalid` with a message for the field `captcha`.
  func spend(_ captcha: CaptchaAnswer?) async throws {
    let answer = captcha?.text.filter { !$0.isWhitespace } ?? ""
    guard let captcha, !answer.isEmpty else {
      throw Refusal.invalid([CaptchaAnswer.field: AccountWording.captchaMissing])
    }
    switch try await storage.captchas.spend(captcha.id, answer: answer, now: seconds) {
    case .right: return
    case .wrong: throw Refusal.invalid([CaptchaAnswer.field: AccountWording.captchaWrong])
    case .gone: throw Refusal.invalid([CaptchaAnswer.field: AccountWording.captchaGone])
    }
  }
}
