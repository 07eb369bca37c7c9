import CaptchaSupport
import Foundation
import PortalAPI
import Testing

/// What a person's program does at a platform: draws captchas, reads them, sends forms.
struct AccountClient: Sendable {
  let http: RawHTTP

  func send(
    _ method: String, _ route: Route, _ body: (some Encodable)? = Nothing?.none,
    session: String? = nil
  ) async throws -> RawAnswer {
    var headers = ["Content-Type": "application/json"]
    if let session { headers["Authorization"] = "Bearer \(session)" }
    let text = try body.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
    return try await http.request(method, route.path, headers, body: text)
  }

  func drawCaptcha() async throws -> CaptchaBody {
    let answer = try await send("POST", .captcha)
    return try #require(try answer.decode(Envelope<CaptchaBody>.self).data)
  }

  func solveCaptcha() async throws -> CaptchaAnswer {
    while true {
      let captcha = try await drawCaptcha()
      if let text = CaptchaReader.read(captcha.rows) {
        return CaptchaAnswer(id: captcha.id, text: text)
      }
    }
  }

  func login(
    _ login: String, _ password: String, captcha: CaptchaAnswer? = nil
  ) async throws -> RawAnswer {
    try await send(
      "POST", .session, LoginRequest(login: login, password: password, captcha: captcha))
  }

  /// The session of a login that is expected to succeed.
  func session(_ login: String, _ password: String) async throws -> String {
    let answer = try await self.login(login, password)
    return try #require(try answer.decode(Envelope<SessionBody>.self).data, "\(answer.text)")
      .session
  }
}

extension RawAnswer {
  func refusal() throws -> (word: String?, fields: [String: String]) {
    let envelope = try decode(Envelope<Nothing>.self)
    #expect(envelope.code == status)
    return (envelope.error, envelope.fields ?? [:])
  }
}
