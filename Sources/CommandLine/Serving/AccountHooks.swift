import Formats
import FoundationEssentials
import Portal
import Transport

/// The seams of a served platform as HTTP: whoever runs it names a gateway for messages and a
/// service that knows persons. Both get a POST of JSON, with `TJDATA_HOOK_TOKEN` as a bearer token
/// where that is set.
struct AccountHooks: Sendable {
  /// A secret is no argument, which other users can see.
  static let variable = "TJDATA_HOOK_TOKEN"

  struct Refused: Error {
    var status: Int
  }

  private let secret: String?
  private let transport = HTTPTransport()

  init(secret: String?) { self.secret = secret }

  func gateway(_ url: String) -> SMSGateway {
    { message in
      _ = try await post(
        url, ["mobile": .string(message.mobile), "text": .string(message.text)])
    }
  }

  func check(_ url: String) -> IdentityCheck {
    { claim in
      let answer = try await post(
        url, ["name": .string(claim.name), "idNumber": .string(claim.idNumber)])
      guard case .bool(let matches) = try JSON.parse(answer.body)["match"] else {
        throw Refused(status: answer.status)
      }
      return matches
    }
  }

  private func post(_ url: String, _ body: JSON) async throws -> HTTPResponse {
    var request = HTTPRequest(
      url: url, method: .post, headers: [HTTPHeader("Content-Type", "application/json")],
      body: Array(body.compactText.utf8))
    if let secret { request.headers.append(HTTPHeader("Authorization", "Bearer \(secret)")) }
    request.timeouts = HTTPTimeouts(
      connect: .seconds(5), stall: .seconds(10), total: .seconds(15))
    let response = try await transport.send(request)
    guard (200..<300).contains(response.status) else { throw Refused(status: response.status) }
    return response
  }
}
