import Foundation
import PortalAPI
import Testing

@testable import Portal

/// Who may do what: every operation of `openapi.yaml`, as nobody, with a session that is none, as
/// another account, and as an account of one's own. What is somebody's alone is shown by the suites
/// of what it is; here it is that no operation forgot to ask.
@Suite("Every operation asks who is asking", .everyEngine)
struct AccessTests {
  private struct Operation: Sendable {
    var method: String
    var path: String
    /// Names of the security schemes that open it; an empty name is nobody's.
    var schemes: Set<String>
  }

  private func operations() throws -> [Operation] {
    try OpenAPIDocument().paths.flatMap { path, operations in
      operations.compactMap { method, value -> Operation? in
        guard let operation = value as? OpenAPIDocument.Node, RouteTemplate.isMethod(method) else {
          return nil
        }
        let security = operation["security"] as? [OpenAPIDocument.Node] ?? [[:]]
        return Operation(
          method: method.uppercased(), path: Self.concrete(path),
          schemes: Set(security.map { $0.keys.first ?? "" }))
      }
    }
  }

  private static func concrete(_ path: String) -> String {
    path.replacingOccurrences(of: "{id}", with: FixtureSeed.permits)
      .replacingOccurrences(of: "{name}", with: "none.csv")
      .replacingOccurrences(of: "{application}", with: String(repeating: "0", count: 32))
      .replacingOccurrences(of: "{image}", with: "logo")
      .replacingOccurrences(of: "{page}", with: "\(FixtureSeed.permits).htm")
  }

  private func ask(
    _ operation: Operation, _ voice: VoiceClient, bearer: String? = nil
  ) async throws -> RawAnswer {
    var headers = ["Content-Type": "application/json"]
    if let bearer { headers["Authorization"] = "Bearer \(bearer)" }
    let isBare = ["GET", "DELETE"].contains(operation.method)
    return try await voice.platform.http.request(
      operation.method, operation.path, headers, body: isBare ? "" : "{}")
  }

  @Test func nobodyAndAFalseSessionAreKeptOut() async throws {
    let operations = try operations()
    try await VoiceClient.run { voice in
      let closed = operations.filter { !$0.schemes.contains("") }
      #expect(closed.count >= 15)
      for operation in closed {
        for bearer in [nil, "", "wrong", FixtureSeed.expiredToken] {
          let answer = try await ask(operation, voice, bearer: bearer)
          #expect(answer.status == 401, "\(operation) \(answer.text)")
          #expect(answer.header("www-authenticate") != nil, "\(operation)")
        }
      }
    }
  }

  @Test func whatIsOpenAsksNobody() async throws {
    let operations = try operations()
    try await VoiceClient.run { voice in
      for operation in operations where operation.schemes.contains("") {
        let answer = try await ask(operation, voice)
        // Registration refuses for reasons of its own: its hours, and a gateway that is not there.
        let isKeptOut = answer.status == 403 && answer.text.contains("\"error\":\"forbidden\"")
        #expect(answer.status != 401 && !isKeptOut, "\(operation) \(answer.text)")
        #expect(answer.status < 500, "\(operation) \(answer.text)")
      }
    }
  }

  @Test func anAccountIsLetIn() async throws {
    let operations = try operations()
    try await VoiceClient.run { voice in
      let inside = operations.filter { $0.schemes.contains("session") }
      let leaving = try #require(
        inside.first { $0.method == "DELETE" && $0.path == Route.session.path })
      for operation in inside where operation.path != leaving.path {
        let answer = try await ask(operation, voice, bearer: voice.other)
        #expect(answer.status != 401 && answer.status < 500, "\(operation) \(answer.text)")
      }
      #expect(try await ask(leaving, voice, bearer: voice.other).status == 200)
      #expect(try await ask(leaving, voice, bearer: voice.other).status == 401)
      // It ended its own session, nobody else's.
      let candy = try await voice.client.send("GET", .account, session: voice.candy)
      #expect(candy.status == 200)
    }
  }

  @Test func aTokenOpensNoAccountAndASessionNoInterface() async throws {
    try await VoiceClient.run { voice in
      let account = try await voice.client.send("GET", .account, session: FixtureSeed.token)
      #expect(account.status == 401)
      let developer = try await voice.client.send("GET", .developer, session: voice.candy)
      #expect(developer.status == 401)
    }
  }
}

extension RouteTemplate {
  /// Whether a key of a path in OpenAPI is an operation; the rest are its parameters and texts.
  fileprivate static func isMethod(_ key: String) -> Bool {
    ["get", "put", "post", "delete", "patch"].contains(key)
  }
}
