import Formats
import FoundationEssentials
import Portal
import PortalClient
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

  /// An answer that says neither yes nor no.
  struct NoVerdict: Error {}

  /// Which of the two did not do its work, where it stands, and why.
  struct Trouble: Sendable {
    enum Hook: Hashable, Sendable {
      case gateway, check
    }

    var hook: Hook
    /// Without path and query, which may hold a secret.
    var host: String
    var error: any Error
  }

  private let secret: String?
  private let told: @Sendable (Trouble) -> Void
  private let transport = HTTPTransport()

  /// - Parameter told: hears of whatever fails, as whoever registers learns nothing of it.
  init(secret: String?, told: @escaping @Sendable (Trouble) -> Void = { _ in }) {
    self.secret = secret
    self.told = told
  }

  func gateway(_ url: String) -> SMSGateway {
    { message in
      try await telling(.gateway, url) {
        _ = try await post(
          url, ["mobile": .string(message.mobile), "text": .string(message.text)])
      }
    }
  }

  func check(_ url: String) -> IdentityCheck {
    { claim in
      try await telling(.check, url) {
        let answer = try await post(
          url, ["name": .string(claim.name), "idNumber": .string(claim.idNumber)])
        guard case .bool(let matches) = try? JSON.parse(answer.body)["match"] else {
          throw NoVerdict()
        }
        return matches
      }
    }
  }

  private func telling<Value>(
    _ hook: Trouble.Hook, _ url: String, _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await body()
    } catch {
      told(Trouble(hook: hook, host: SiteAddress.host(of: url) ?? "", error: error))
      throw error
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
