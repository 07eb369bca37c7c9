import Glibc
import HTTPStub
import Synchronization
import Testing
import Transport

@Suite struct ProxyTests {
  /// Through a tunnel, head and status are the server's, not those of the proxy's own word.
  @Test func whatAProxySaysIsNotTheAnswer() async throws {
    let folder = try TemporaryFolder()
    let identity = try TLSIdentity(in: folder)
    let server = try TLSStub(identity) { _, connection in
      connection.answer(404, headers: ["Who": "server"], text: "none")
    }
    let port = server.port
    let proxy = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 Connection established\r\nWho: proxy\r\n\r\n")
      connection.relay(to: port)
    }
    let transport = HTTPTransport(
      machine: .init(authorities: identity.certificate, proxy: proxy.url))
    let response = try await transport.send(
      HTTPRequest(url: server.url + "/x", headers: [HTTPHeader("Authorization", "Bearer s3cret")]))
    #expect(response.status == 404)
    #expect(response.headers["Who"] == "server")
    #expect(proxy.requests.map(\.method) == ["CONNECT"])
    #expect(proxy.requests.first?.headers["authorization"] == nil)
    #expect(server.requests.first?.headers["authorization"] == "Bearer s3cret")
  }

  /// A proxy may say anything in the server's name where there is no TLS; it gets nothing more.
  @Test(arguments: OriginTests.statuses)
  func aProxyMayNotSendASecretElsewhere(status: Int) async throws {
    let target = try HTTPStub { _, connection in connection.answer(text: "reached") }
    let place = target.url + "/y"
    let proxy = try HTTPStub { _, connection in
      connection.answer(status, headers: ["Location": place])
    }
    let transport = HTTPTransport(machine: .init(proxy: proxy.url))
    await #expect(throws: TransportError.redirected(to: place)) {
      try await transport.send(
        HTTPRequest(url: "http://platform.invalid/x", method: .post, body: Array("s3cret".utf8)))
    }
    #expect(proxy.requests.count == 1 && target.requests.isEmpty)
  }

  @Test func aProxysRefusalOfATunnelIsNotTheServers() async throws {
    let proxy = try HTTPStub { _, connection in
      connection.answer(302, headers: ["Location": "http://elsewhere.invalid/"])
    }
    let transport = HTTPTransport(machine: .init(proxy: proxy.url))
    await #expect(throws: TransportError.self) {
      try await transport.send(HTTPRequest(url: "https://platform.invalid/"))
    }
    #expect(proxy.requests.map(\.method) == ["CONNECT"])
  }
}
