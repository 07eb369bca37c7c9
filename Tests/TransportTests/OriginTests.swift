import HTTPStub
import Testing
import Transport

/// What may be known to another origin, and what not, over real servers that tell what reached
/// them.
@Suite struct OriginTests {
  static let statuses = [301, 302, 303, 307, 308]

  /// Requests that could give something away, or would be done twice.
  static let secretive: [String: @Sendable (String) -> HTTPRequest] = [
    "head": { HTTPRequest(url: $0, headers: [HTTPHeader("Authorization", "Bearer s3cret")]) },
    "own head": { HTTPRequest(url: $0, headers: [HTTPHeader("X-Key", "s3cret")]) },
    "address": { HTTPRequest(url: $0 + "?authToken=s3cret") },
    "account": {
      HTTPRequest(url: $0.replacing("//127.0.0.1", with: "//user:s3cret@127.0.0.1"))
    },
    "body": { HTTPRequest(url: $0, method: .post, body: Array("s3cret".utf8)) },
    "body of a GET": { HTTPRequest(url: $0, body: Array("s3cret".utf8)) },
    "post without a body": { HTTPRequest(url: $0, method: .post) },
    "put": { HTTPRequest(url: $0, method: .put, body: Array("s3cret".utf8)) },
    "delete": { HTTPRequest(url: $0, method: .delete) },
  ]

  @Test(arguments: secretive.keys.sorted(), statuses)
  func nothingSecretLeavesItsOrigin(name: String, status: Int) async throws {
    let folder = try TemporaryFolder()
    let make = try #require(Self.secretive[name])
    for corner in Corner.allCases where corner.needsNoTLS {
      let trial = try Trial(corner, status, folder)
      var request = make(trial.start + "/x")
      request.redirects = .anywhere
      let sent = request
      await #expect(throws: TransportError.redirected(to: trial.target + "/y"), "\(corner)") {
        try await trial.transport.send(sent)
      }
      #expect(trial.reached == 0 && trial.asked == 1, "\(corner)")
    }
  }

  @Test(arguments: Corner.allCases)
  func nothingSecretChangesTheScheme(corner: Corner) async throws {
    let folder = try TemporaryFolder()
    for (name, make) in Self.secretive {
      let trial = try Trial(corner, 307, folder)
      var request = make(trial.start + "/x")
      request.redirects = .anywhere
      let sent = request
      await #expect(throws: TransportError.redirected(to: trial.target + "/y"), "\(name)") {
        try await trial.transport.send(sent)
      }
      #expect(trial.reached == 0 && trial.asked == 1, "\(name)")
    }
  }

  /// What anybody may ask goes anywhere where it is let, but for the way down.
  @Test(arguments: Corner.allCases, statuses)
  func whatIsPublicGoesAnywhereButDown(corner: Corner, status: Int) async throws {
    let folder = try TemporaryFolder()
    let trial = try Trial(corner, status, folder)
    let request = HTTPRequest(
      url: trial.start + "/x", headers: [HTTPHeader("Range", "bytes=3-")], redirects: .anywhere)
    guard corner != .down else {
      await #expect(throws: TransportError.redirected(to: trial.target + "/y")) {
        try await trial.transport.send(request)
      }
      #expect(trial.reached == 0)
      return
    }
    let response = try await trial.transport.send(request)
    #expect(response.body == Array("reached".utf8))
    #expect(trial.reached == 1)
  }

  @Test(arguments: [RedirectPolicy.sameOrigin, .refuse], Corner.allCases)
  func whereItIsNotLetNothingLeaves(policy: RedirectPolicy, corner: Corner) async throws {
    let folder = try TemporaryFolder()
    let trial = try Trial(corner, 302, folder)
    await #expect(throws: TransportError.redirected(to: trial.target + "/y")) {
      try await trial.transport.send(HTTPRequest(url: trial.start + "/x", redirects: policy))
    }
    #expect(trial.reached == 0)
  }

  /// A site that sends everybody up to TLS on its own host is followed, without what is secret.
  @Test(arguments: Corner.allCases)
  func aSiteIsKeptTo(corner: Corner) async throws {
    let folder = try TemporaryFolder()
    let trial = try Trial(corner, 301, folder)
    let request = HTTPRequest(
      url: trial.start + "/x",
      headers: [HTTPHeader("X-Key", "s3cret"), HTTPHeader("Accept", "application/json")],
      redirects: .sameSite)
    guard corner == .up else {
      await #expect(throws: TransportError.redirected(to: trial.target + "/y")) {
        try await trial.transport.send(request)
      }
      #expect(trial.reached == 0)
      return
    }
    #expect(try await trial.transport.send(request).status == 200)
    let heads = try #require(trial.servers.reached().first).headers
    #expect(heads["x-key"] == nil && heads["accept"] == "application/json")
    #expect(trial.servers.asked().first?.headers["x-key"] == "s3cret")
  }

  /// What is no mere question is not sent again, not even to the same place.
  @Test(arguments: [HTTPMethod.post, .put, .patch, .delete], statuses)
  func nothingIsDoneTwice(method: HTTPMethod, status: Int) async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(status, headers: ["Location": "/again"])
    }
    let url = stub.url
    await #expect(throws: TransportError.redirected(to: url + "/again")) {
      try await HTTPTransport().send(HTTPRequest(url: url, method: method, redirects: .anywhere))
    }
    #expect(stub.requests.count == 1)
  }

  /// Spellings of the same origin are the same, and of another another.
  @Test func anOriginIsReadAsItIsReached() async throws {
    let stub = try HTTPStub { request, connection in
      guard request.target.hasPrefix("/to?") else { return connection.answer(text: "in") }
      connection.answer(302, headers: ["Location": String(request.target.dropFirst(4))])
    }
    let url = stub.url
    let transport = HTTPTransport()
    for place in ["/a", "a", "//127.0.0.1:\(stub.port)/a", "HTTP://127.0.0.1:\(stub.port)/a"] {
      let answer = try await transport.send(HTTPRequest(url: "\(url)/to?\(place)"))
      #expect(answer.body == Array("in".utf8), "\(place)")
    }
    for place in [
      "http://127.0.0.1:\(stub.port)@elsewhere.invalid/", "//elsewhere.invalid\\\\@127.0.0.1/",
      "http://127.0.0.1:\(stub.port).elsewhere.invalid/", "http:///", "http://127.0.0.1:999999/",
      "javascript:alert(1)", "https://127.0.0.1:\(stub.port)/a",
    ] {
      await #expect(throws: TransportError.self, "\(place)") {
        try await transport.send(HTTPRequest(url: "\(url)/to?\(place)"))
      }
    }
  }
}
