import HTTPStub
import Testing
import Transport

@Suite struct SendTests {
  let transport = HTTPTransport()

  @Test func anAnswerArrivesWholeWithItsHeadersInOrder() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 201 Made\r\nB: 2\r\nA: 1\r\nB: 3\r\nContent-Length: 6\r\n\r\n天津")
    }
    let response = try await transport.send(HTTPRequest(url: stub.url + "/x?y=1"))
    #expect(response.status == 201)
    #expect(response.headers.prefix(3) == [HTTPHeader("B", "2"), .init("A", "1"), .init("B", "3")])
    #expect(response.headers["content-length"] == "6")
    #expect(String(decoding: response.body, as: UTF8.self) == "天津")
    #expect(response.milliseconds > 0)
    let timing = response.timing
    #expect(timing.connected > 0 && timing.secured == 0)
    #expect(timing.connected <= timing.sent && timing.sent <= timing.answered)
    #expect(timing.answered <= timing.total)
    let request = try #require(stub.requests.first)
    #expect(request.method == "GET")
    #expect(request.target == "/x?y=1")
    #expect(request.headers["user-agent"] == HTTPTransport.userAgent)
  }

  @Test func aBodyIsPostedAsItIs() async throws {
    let stub = try HTTPStub { request, connection in connection.answer(body: request.body) }
    let body = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    let response = try await transport.send(
      HTTPRequest(
        url: stub.url, method: .post, headers: [HTTPHeader("Content-Type", "x/y")], body: body))
    #expect(response.body == body)
    let request = try #require(stub.requests.first)
    #expect(request.method == "POST")
    #expect(request.headers["content-type"] == "x/y")
    #expect(request.headers["expect"] == nil)
  }

  @Test(arguments: [HTTPMethod.put, .delete, .patch, .head])
  func everyMethodIsSentByItsName(method: HTTPMethod) async throws {
    let stub = try HTTPStub { _, connection in connection.answer(204) }
    let response = try await transport.send(HTTPRequest(url: stub.url, method: method))
    #expect(response.status == 204)
    #expect(stub.requests.first?.method == method.rawValue)
  }

  @Test func oneConnectionServesManyRequests() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(text: "ok") }
    for _ in 0..<5 { _ = try await transport.send(HTTPRequest(url: stub.url)) }
    #expect(stub.requests.count == 5)
    #expect(stub.connectionCount == 1)
  }

  @Test func manyRequestsRunAtOnce() async throws {
    let stub = try HTTPStub { request, connection in connection.answer(text: request.target) }
    let transport = transport
    let url = stub.url
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<50 {
        group.addTask {
          let response = try await transport.send(HTTPRequest(url: "\(url)/\(number)"))
          return String(decoding: response.body, as: UTF8.self)
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(answers.count == 50)
  }

  @Test func aUnixSocketIsSpokenToWithoutPacking() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s")
    let stub = try HTTPStub(socketPath: path) { _, connection in connection.answer(text: "ok") }
    let response = try await transport.send(
      HTTPRequest(url: "http://localhost/a", unixSocket: path))
    #expect(response.body == Array("ok".utf8))
    #expect(stub.requests.first?.headers["accept-encoding"] == nil)
    #expect(stub.requests.first?.headers["host"] == "localhost")
  }

  @Test func gzipIsOfferedAndUndone() async throws {
    // printf 天津 | gzip -n
    let packed: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 123, 186, 100, 229, 179, 45, 75, 1, 130, 212, 245, 201, 6,
      0, 0, 0,
    ]
    let stub = try HTTPStub { _, connection in
      connection.answer(headers: ["Content-Encoding": "gzip"], body: packed)
    }
    let response = try await transport.send(HTTPRequest(url: stub.url))
    #expect(String(decoding: response.body, as: UTF8.self) == "天津")
    #expect(stub.requests.first?.headers["accept-encoding"]?.contains("gzip") == true)
  }

  @Test func aChunkedTrickleIsPutTogether() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      for letter in "abcdefgh" { connection.chunk(String(letter)) }
      connection.chunk("")
    }
    let response = try await transport.send(HTTPRequest(url: stub.url))
    #expect(response.body == Array("abcdefgh".utf8))
  }

  @Test func interimAnswersAreNotTheAnswer() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
      connection.answer(text: "ok")
    }
    let response = try await transport.send(HTTPRequest(url: stub.url))
    #expect(response.status == 200)
    #expect(response.headers["Link"] == nil)
  }
}
