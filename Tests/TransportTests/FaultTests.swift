import Glibc
import HTTPStub
import Testing
import Transport

@Suite struct FaultTests {
  let transport = HTTPTransport()

  private func fault(_ request: HTTPRequest) async -> TransportError? {
    do {
      _ = try await transport.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "天津", "ftp://127.0.0.1/", "file:///etc/passwd", "http://"])
  func whatIsNoWebAddressIsRefused(url: String) async {
    #expect(await fault(HTTPRequest(url: url)) == .badURL(MaskedURL(url)))
  }

  @Test func aHeaderCannotSmuggleAnother() async throws {
    let stub = try HTTPStub { _, connection in connection.answer() }
    for header in [HTTPHeader("A", "1\r\nB: 2"), HTTPHeader("A\r\nB", "1"), HTTPHeader("", "1")] {
      let error = await fault(HTTPRequest(url: stub.url, headers: [header]))
      #expect(error == .badHeader(header.name))
    }
    #expect(stub.requests.isEmpty)
  }

  @Test func aNameWithoutAddressCannotBeResolved() async {
    let error = await fault(HTTPRequest(url: "http://nowhere.invalid:81/x"))
    #expect(error == .cannotResolve(host: "nowhere.invalid:81"))
  }

  @Test func aPortWhereNobodyListensIsNamed() async throws {
    let stub = try HTTPStub { _, _ in }
    let url = stub.url
    let port = stub.port
    stub.stop()
    #expect(
      await fault(HTTPRequest(url: url + "/x")) == .cannotConnect(endpoint: "127.0.0.1:\(port)"))
  }

  @Test func aSocketWhereNobodyListensIsNamed() async throws {
    let path = try TemporaryFolder().file("none")
    #expect(
      await fault(HTTPRequest(url: "http://localhost/", unixSocket: path))
        == .cannotConnect(endpoint: path))
  }

  @Test func aServerThatSaysNothingTimesOut() async throws {
    let stub = try HTTPStub { _, connection in connection.waitForClientToLeave() }
    let request = HTTPRequest(
      url: stub.url, timeouts: HTTPTimeouts(total: .milliseconds(150)))
    guard case .timedOut(let milliseconds) = await fault(request) else {
      Issue.record("no time-out")
      return
    }
    #expect((100..<5000).contains(milliseconds))
  }

  @Test func aBodyThatStallsTimesOut() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
      connection.waitForClientToLeave()
    }
    let request = HTTPRequest(
      url: stub.url, timeouts: HTTPTimeouts(stall: .seconds(1), total: nil))
    #expect(await fault(request) == .tooSlow(pace: 200, milliseconds: 1000))
  }

  /// A trickle is no answer either, however long the whole may take.
  @Test func aBodyByteByByteIsNotWaitedForForEver() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
      while connection.write("a") { usleep(50_000) }
    }
    let request = HTTPRequest(
      url: stub.url, timeouts: HTTPTimeouts(stall: .seconds(1), total: nil))
    let clock = ContinuousClock.now
    #expect(await fault(request) == .tooSlow(pace: 200, milliseconds: 1000))
    #expect(ContinuousClock.now - clock < .seconds(20))
    #expect(stub.requests.count == 1)
  }

  /// In one line, or in many.
  @Test(arguments: [10 << 20, 100])
  func aHeadWithoutEndIsRefused(line: Int) async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n")
      let header = "X-Long: \(String(repeating: "x", count: line))\r\n"
      for _ in 0..<(10 << 20) / line where !connection.write(header) { break }
      connection.close()
    }
    #expect(await fault(HTTPRequest(url: stub.url)) == .headTooLarge(limit: 100 << 10))
  }

  @Test func aCutBodySaysHowMuchCame() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd")
      connection.close()
    }
    #expect(await fault(HTTPRequest(url: stub.url)) == .cut(received: 4, expected: 10))
  }

  @Test func aResetConnectionIsACut() async throws {
    let stub = try HTTPStub { _, connection in connection.reset() }
    #expect(await fault(HTTPRequest(url: stub.url)) == .cut(received: 0, expected: nil))
  }

  @Test func anAnswerBeyondTheLimitIsRefusedFromItsLength() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(body: [UInt8](repeating: 65, count: 2000))
    }
    #expect(await fault(HTTPRequest(url: stub.url, limit: 1999)) == .tooLarge(limit: 1999))
    #expect(await fault(HTTPRequest(url: stub.url, limit: 2000)) == nil)
  }

  @Test func anAnswerOfUnknownLengthIsStoppedAtTheLimit() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while connection.chunk(String(repeating: "x", count: 10_000)) {}
      connection.close()
    }
    #expect(
      await fault(HTTPRequest(url: stub.url, limit: 1 << 20)) == .tooLarge(limit: 1 << 20))
  }

  @Test func whatIsNotHTTPIsGarbled() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("SSH-2.0-OpenSSH\r\n\r\n")
      connection.close()
    }
    guard case .garbled = await fault(HTTPRequest(url: stub.url)) else {
      Issue.record("garbage was taken for an answer")
      return
    }
  }

  @Test func aServerWithoutTLSFailsTheHandshake() async throws {
    let stub = try HTTPStub(greeting: "220 mail.example ready\r\n") { _, _ in }
    guard case .tls = await fault(HTTPRequest(url: "https://127.0.0.1:\(stub.port)/")) else {
      Issue.record("a handshake without TLS")
      return
    }
  }
}
