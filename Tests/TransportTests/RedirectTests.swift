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
    let request = HTTPRequest(url: stub.url + "/old", followsRedirects: false)
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

  @Test func authorizationStaysWithItsHost() async throws {
    let other = try HTTPStub { _, connection in connection.answer(text: "other") }
    let target = other.url + "/x"
    let first = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": target])
    }
    let request = HTTPRequest(
      url: first.url, headers: [HTTPHeader("Authorization", "Bearer secret")])
    let response = try await transport.send(request)
    #expect(response.body == Array("other".utf8))
    #expect(first.requests.first?.headers["authorization"] == "Bearer secret")
    #expect(other.requests.count == 1)
    #expect(other.requests.first?.headers["authorization"] == nil)
  }

  @Test func aRedirectToAFileIsRefused() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": "file:///etc/passwd"])
    }
    let url = stub.url
    await #expect(throws: TransportError.self) { try await transport.send(HTTPRequest(url: url)) }
  }

  @Test func redirectsOverASocketAreLeftToTheCaller() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s")
    let stub = try HTTPStub(socketPath: path) { _, connection in
      connection.answer(302, headers: ["Location": "http://elsewhere.invalid/"])
    }
    let response = try await transport.send(
      HTTPRequest(url: "http://localhost/", unixSocket: path))
    #expect(response.status == 302)
    #expect(stub.requests.count == 1)
  }
}
