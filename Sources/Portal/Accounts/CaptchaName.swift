/// The name of a captcha, which holds all that is known of it, signed: nothing is kept of a captcha
/// that is drawn, so however many are drawn, none is pushed out that somebody is solving. Kept are
/// only the names of those that were answered, until they would be over anyway.
struct CaptchaName: Hashable, Sendable {
  /// Letters of a name: 12 random bytes, the time it ends, two codes of 16 bytes.
  static let length = 96
  private static let codeLength = 32

  let text: String
  /// Seconds since the Unix epoch.
  let expires: Int

  private var stem: Substring { text.prefix(Self.length - Self.codeLength) }
  /// What tells it from any other.
  var key: String { String(text.prefix(24)) }

  /// A new name, of a captcha whose answer is `answer`.
  init(answer: String, expires: Int, vault: Vault) {
    let moment = String(UInt32(clamping: expires), radix: 16)
    let start =
      Secret.make(bytes: 12) + String(repeating: "0", count: 8 - moment.count) + moment
    let stem = start + vault.stamp(.captcha, start).prefix(Self.codeLength)
    text = stem + vault.stamp(.captcha, "\(stem):\(answer)").prefix(Self.codeLength)
    self.expires = expires
  }

  /// nil where the platform never gave that name.
  init?(_ text: String, vault: Vault) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy({ $0 < 0x80 }),
      let expires = Int(text.dropFirst(24).prefix(8), radix: 16)
    else { return nil }
    let code = vault.stamp(.captcha, String(text.prefix(32))).prefix(Self.codeLength)
    guard ConstantTime.equal(String(code), String(text.dropFirst(32).prefix(Self.codeLength)))
    else { return nil }
    self.text = text
    self.expires = expires
  }

  func matches(_ answer: String, vault: Vault) -> Bool {
    let code = vault.stamp(.captcha, "\(stem):\(answer)").prefix(Self.codeLength)
    return ConstantTime.equal(String(code), String(text.suffix(Self.codeLength)))
  }
}
