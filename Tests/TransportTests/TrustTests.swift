import Glibc
import HTTPStub
import Testing

@testable import Transport

/// What `SSL_CERT_FILE` and its like say, as with curl's own tool.
@Suite struct TrustTests {
  private static func setting(_ environment: [String: String], chosen: String? = nil) -> [String?] {
    let trust = TrustSetting(chosen: chosen) { environment[$0] }
    return [trust.file, trust.folder]
  }

  @Test func theEnvironmentIsReadInCurlsOrder() {
    #expect(Self.setting([:]) == [nil, nil])
    #expect(Self.setting(["SSL_CERT_FILE": "/f", "SSL_CERT_DIR": "/d"]) == ["/f", "/d"])
    #expect(Self.setting(["SSL_CERT_DIR": "/d"]) == [nil, "/d"])
    let all = ["CURL_CA_BUNDLE": "/b", "SSL_CERT_FILE": "/f", "SSL_CERT_DIR": "/d"]
    #expect(Self.setting(all) == ["/b", nil])
    #expect(Self.setting(all, chosen: "/c") == ["/c", nil])
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    let (gone, empty) = (folder.path + "/gone.pem", folder.path + "/empty.pem")
    close(open(empty, O_CREAT | O_WRONLY, 0o600))
    func unreadable(_ environment: [String: String]) -> String? {
      TrustSetting { environment[$0] }.unreadable
    }
    #expect(unreadable([:]) == nil)
    #expect(unreadable(["SSL_CERT_FILE": empty, "SSL_CERT_DIR": folder.path]) == nil)
    #expect(unreadable(["SSL_CERT_FILE": gone]) == gone)
    #expect(unreadable(["SSL_CERT_DIR": gone]) == gone)
  }

  /// A file that is not there, and one without certificates; nothing is sent.
  @Test func aRequestSaysSo() async throws {
    let folder = try TemporaryFolder()
    let server = try TLSStub(TLSIdentity(in: folder)) { _, connection in connection.answer() }
    let empty = folder.path + "/empty.pem"
    close(open(empty, O_CREAT | O_WRONLY, 0o600))
    for path in [folder.path + "/gone.pem", empty] {
      let transport = HTTPTransport(machine: .init(authorities: path))
      await #expect(throws: TransportError.badAuthorities(path: path)) {
        try await transport.send(HTTPRequest(url: server.url))
      }
    }
    #expect(server.requests.isEmpty)
  }
}
