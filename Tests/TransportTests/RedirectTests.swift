import Glibc
import HTTPStub
import Testing
import Transport

@Suite struct RedirectTests {
  let transport = HTTPTransport()

  @Test func aRedirectIsFollowedAndOnlyTheLastHeadCounts() async throws {
    let stub = try HTTPStub { request, connection in
      if request.target == "/new" {
        connection.answer(headers: ["Seen": "new"], text: "here")
      } else {
        connection.answer(302, headers: ["Location": "/new", "Seen": "old"], text: "moved")
      }
    }
    let response = try await transport.send(HTTPRequest(url: stub.url + "/old"))
    #expect(response.status == 200)
    #expect(response.headers["Seen"] == "new")
    #expect(response.body == Array("here".utf8))
  }

  @Test func aRedirectThatIsNotFollowedIsTheAnswer() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": "/new"])
    }
    let request = HTTPRequest(url: stub.url + "/old", redirects: .answer)
    let response = try await transport.send(request)
    #expect(response.status == 302)
    #expect(response.headers["Location"] == "/new")
    #expect(stub.requests.map(\.target) == ["/old"])
  }

  @Test func aCircleEnds() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": "/again"])
    }
    let url = stub.url
    await #expect(throws: TransportError.tooManyRedirects(limit: HTTPTransport.redirectLimit)) {
      try await transport.send(HTTPRequest(url: url))
    }
    #expect(stub.requests.count == HTTPTransport.redirectLimit + 1)
  }

  @Test func aStreamIsFollowedTheSameWay() async throws {
    let stub = try HTTPStub { request, connection in
      guard request.target != "/new" else { return connection.answer(text: "here") }
      connection.answer(307, headers: ["Location": "new"], text: "moved")
    }
    let (head, body) = try await transport.stream(HTTPRequest(url: stub.url + "/old"))
    #expect(head.status == 200)
    var bytes: [UInt8] = []
    for try await chunk in body { bytes += chunk }
    #expect(bytes == Array("here".utf8))
  }

  @Test func theTimeOfAllHopsIsOneTime() async throws {
    let stub = try HTTPStub { _, connection in
      usleep(120_000)
      connection.answer(302, headers: ["Location": "/again"])
    }
    var request = HTTPRequest(url: stub.url)
    request.timeouts.total = .milliseconds(300)
    let limited = request
    await #expect {
      try await transport.send(limited)
    } throws: { error in
      if case .timedOut = error as? TransportError { true } else { false }
    }
    #expect(stub.requests.count <= 3)
  }

  @Test func aRedirectToAFileIsRefused() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": "file:///etc/passwd"])
    }
    let url = stub.url
    await #expect(throws: TransportError.redirected(to: nil)) {
      try await transport.send(HTTPRequest(url: url, redirects: .anywhere))
    }
  }

  @Test(arguments: [RedirectPolicy.sameOrigin, .anywhere])
  func aSocketIsNotLeft(policy: RedirectPolicy) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s")
    let stub = try HTTPStub(socketPath: path) { request, connection in
      let place = request.target == "/in" ? "/here" : "http://elsewhere.invalid/"
      request.target == "/here"
        ? connection.answer(text: "here") : connection.answer(302, headers: ["Location": place])
    }
    let inside = try await transport.send(
      HTTPRequest(url: "http://localhost/in", unixSocket: path, redirects: policy))
    #expect(inside.body == Array("here".utf8))
    await #expect(throws: TransportError.redirected(to: "http://elsewhere.invalid/")) {
      try await transport.send(
        HTTPRequest(url: "http://localhost/out", unixSocket: path, redirects: policy))
    }
    #expect(stub.requests.map(\.target) == ["/in", "/here", "/out"])
  }
}
