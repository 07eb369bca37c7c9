import HTTPStub
import Testing
import Transport

/// The host named in an error is the one that failed.
@Suite struct NamedHostTests {
  private func fault(
    _ transport: HTTPTransport = HTTPTransport(), _ request: HTTPRequest
  ) async -> TransportError? {
    do {
      _ = try await transport.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func aProxyThatCannotBeReachedIsNamedAndNotItsAccount() async throws {
    let stub = try HTTPStub { _, _ in }
    let port = stub.port
    stub.stop()
    for scheme in ["http", "https"] {
      let request = HTTPRequest(url: "\(scheme)://data.example.cn/x")
      let gone = HTTPTransport(machine: .init(proxy: "http://u:geheim@127.0.0.1:\(port)"))
      #expect(await fault(gone, request) == .cannotReachProxy(endpoint: "127.0.0.1:\(port)"))
      let unknown = HTTPTransport(machine: .init(proxy: "http://nowhere.invalid:8080"))
      #expect(await fault(unknown, request) == .cannotReachProxy(endpoint: "nowhere.invalid:8080"))
    }
  }

  @Test func aProxyThatWillNotLeadOnIsNamed() async throws {
    let proxy = try HTTPStub { _, connection in connection.answer(407, text: "no") }
    let transport = HTTPTransport(machine: .init(proxy: proxy.url))
    #expect(
      await fault(transport, HTTPRequest(url: "https://data.example.cn/x"))
        == .proxyRefused(endpoint: "127.0.0.1:\(proxy.port)", status: 407))
  }

  /// Without TLS the proxy's word comes in the answer's place.
  @Test func aProxyThatWantsAnAccountIsNamedAndNotThePlatform() async throws {
    let proxy = try HTTPStub { _, connection in
      connection.answer(407, headers: ["Proxy-Authenticate": "Basic realm=\"x\""], text: "no")
    }
    let account = "http://u:geheim@127.0.0.1:\(proxy.port)"
    let transport = HTTPTransport(machine: .init(proxy: account))
    let request = HTTPRequest(url: "http://data.example.cn/x")
    let wanted = TransportError.proxyRefused(endpoint: "127.0.0.1:\(proxy.port)", status: 407)
    #expect(await fault(transport, request) == wanted)
    await #expect(throws: wanted) { try await transport.stream(request) }
  }

  @Test func whoIsAskedWithoutAProxyIsNone() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(407, text: "no") }
    #expect(try await HTTPTransport().send(HTTPRequest(url: stub.url)).status == 407)
  }

  @Test func anyOtherAddressIsNot() async throws {
    let stub = try HTTPStub { _, connection in connection.reset() }
    guard case .cut? = await fault(HTTPTransport(), HTTPRequest(url: stub.url)) else {
      Issue.record("not cut")
      return
    }
  }
}
