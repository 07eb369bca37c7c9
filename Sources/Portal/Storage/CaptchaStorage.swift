/// Which captchas were answered: kept until they are over, so that each is answered once, in
/// whatever process.
protocol CaptchaStorage: Sendable {
  /// - Parameters:
  ///   - key: the captcha's own, of its name.
  ///   - expires: when it is over, in seconds since the Unix epoch, as `now`.
  /// - Returns: false where it was answered before.
  func spend(captcha key: String, expires: Int, now: Int) async throws -> Bool
}
