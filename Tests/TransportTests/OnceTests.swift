import HTTPStub
import Testing
import Transport

/// A kept connection that ends without an answer: libcurl would write the request once more.
@Suite struct OnceTests {
  let transport = HTTPTransport()

  /// Answers what comes to `/warm`, and closes at the first request of anything else.
  private func stub() throws -> HTTPStub {
    let closed = Counter()
    return try HTTPStub { request, connection in
      if request.path != "/warm", closed.value == 0 {
        closed.add(1)
        connection.close()
      } else {
        connection.answer(text: "ok")
      }
    }
  }

  private static let once: [HTTPRequest] = [
    HTTPRequest(url: "/x", method: .post, body: Array("a=1".utf8)),
    HTTPRequest(url: "/x", method: .post), HTTPRequest(url: "/x", method: .put, body: [1]),
    HTTPRequest(url: "/x", method: .delete), HTTPRequest(url: "/x", method: .patch, body: [1]),
    counted,
  ]

  private static var counted: HTTPRequest {
    var request = HTTPRequest(url: "/x")
    request.isCounted = true
    return request
  }

  @Test(arguments: once)
  func whatIsCountedOrWritesIsSentOnce(request: HTTPRequest) async throws {
    let stub = try stub()
    _ = try await transport.send(HTTPRequest(url: stub.url + "/warm"))
    var request = request
    request.url = stub.url + request.url
    await #expect(throws: TransportError.cut(received: 0, expected: nil)) {
      try await transport.send(request)
    }
    #expect(stub.requests.map(\.path) == ["/warm", "/x"])
    #expect(try await transport.send(request).status == 200)
  }

  @Test func whatOnlyReadsIsAskedForAgain() async throws {
    let stub = try stub()
    _ = try await transport.send(HTTPRequest(url: stub.url + "/warm"))
    #expect(try await transport.send(HTTPRequest(url: stub.url + "/x")).status == 200)
    #expect(stub.requests.map(\.path) == ["/warm", "/x", "/x"])
  }
}
