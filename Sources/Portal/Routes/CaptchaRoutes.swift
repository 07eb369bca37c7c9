import FoundationEssentials
import Hummingbird
import PortalAPI

/// 验证码, drawn anew for whoever asks.
struct CaptchaRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.post(.captcha, draw)
  }

  @Sendable func draw(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    var generator = SystemRandomNumberGenerator()
    let text = CaptchaPicture.text(using: &generator)
    let picture = CaptchaPicture(text, using: &generator)
    let image = Data(picture.png(using: &generator)).base64EncodedString()
    let id = platform.storage.captchas.name(text, now: platform.seconds)
    return try Answer.data(
      CaptchaBody(
        id: id, rows: picture.rows, image: image, seconds: CaptchaLedger.seconds),
      headers: .unkept)
  }
}
