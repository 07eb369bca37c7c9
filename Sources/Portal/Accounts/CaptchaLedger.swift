/// 验证码: drawn, shown, answered once. Which were answered is kept in the database, so that a
/// captcha drawn by one process can be answered at another, and only there.
struct CaptchaLedger: Sendable {
  static let seconds = 120

  enum Outcome: Hashable, Sendable {
    case right
    case wrong
    /// Over, used before, or never drawn.
    case gone
  }

  let storage: any CaptchaStorage
  let vault: Vault

  /// - Returns: the name of a new captcha, whose answer `text` is.
  func name(_ text: String, now: Int) -> String {
    CaptchaName(answer: text, expires: now + Self.seconds, vault: vault).text
  }

  /// Uses the captcha up, whatever the answer.
  func spend(_ name: String, answer: String, now: Int) async throws -> Outcome {
    guard let name = CaptchaName(name, vault: vault), name.expires > now else { return .gone }
    guard try await storage.spend(captcha: name.key, expires: name.expires, now: now) else {
      return .gone
    }
    return name.matches(answer, vault: vault) ? .right : .wrong
  }
}
