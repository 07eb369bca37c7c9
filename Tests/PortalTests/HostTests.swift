import Catalog
import PortalAPI
import Testing

@testable import Portal

/// Which server is asked must be said once and beyond doubt (RFC 9112, 3.2).
@Suite("A request names its host") struct HostTests {
  private static let head = "GET \(Route.site.path) HTTP/1.1\r\n"

  private static func status(_ platform: TestPlatform, _ text: String) async throws -> [Int] {
    let wire = String(decoding: try await platform.http.exchange(Array(text.utf8)), as: UTF8.self)
    return wire.split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
  }

  @Test(arguments: [
    "", "Host: a\r\nHost: b\r\n", "Host: a\r\nHost: a\r\n", "host: a\r\nX: y\r\nHOST: a\r\n",
    "Host:\r\n",
    "Host: a b\r\n", "Host: a/b\r\n", "Host: u@a\r\n", "Host: a:b\r\n", "Host: [::1\r\n",
    "Host: \"a\"\r\n",
    "Host: http://a\r\n", "Host: :80\r\n", "Host: []\r\n",
  ])
  func otherwiseItIsNotHTTP(lines: String) async throws {
    try await TestPlatform.run { platform in
      let answer = try await platform.http.send(Array("\(Self.head)\(lines)\r\n".utf8))
      #expect(answer.status == 400 && answer.header("connection") == "close")
      let envelope = try answer.decode(Envelope<Nothing>.self)
      #expect(envelope.error == "invalid_parameter" && !envelope.msg.isEmpty)
    }
  }

  @Test(arguments: [
    "portal", "data.tj.gov.cn", "data.tj.gov.cn:443", "127.0.0.1:8080", "[::1]:80", "[fe80::1]",
    "a_b-c.d", "a:",
    "%E5%A4%A9.cn",
  ])
  func anyHostIsTaken(host: String) async throws {
    try await TestPlatform.run { platform in
      let text = "\(Self.head)Host: \(host)\r\nConnection: close\r\n\r\n"
      let answer = try await platform.http.send(Array(text.utf8))
      #expect(answer.status == 200)
    }
  }

  /// HTTP/1.0 has no need of one; what checks whether a server is up often speaks it.
  @Test func olderClientsNeedNone() async throws {
    try await TestPlatform.run { platform in
      let line = "GET /health HTTP/1.0\r\n"
      let without = try await platform.http.send(Array("\(line)\r\n".utf8))
      #expect(without.status == 200)
      let two = "\(line)Host: a\r\nHost: b\r\n\r\n"
      let ambiguous = try await platform.http.send(Array(two.utf8))
      #expect(ambiguous.status == 400)
    }
  }

  /// A client of HTTP/1.0 knows no chunks: the end of the connection ends the body (RFC 9112, 6.3).
  @Test(arguments: ["", "Accept-Encoding: gzip\r\n", "Connection: keep-alive\r\n"])
  func olderClientsAreAnsweredInTheirVersion(lines: String) async throws {
    try await TestPlatform.run { platform in
      let text = "GET \(Route.catalogue.path) HTTP/1.0\r\n\(lines)\r\n"
      let wire = try await platform.http.exchange(Array((text + text).utf8))
      let parts = String(decoding: wire, as: UTF8.self).split(
        separator: "\r\n\r\n", maxSplits: 1)
      let head = try #require(parts.first).lowercased()
      #expect(head.hasPrefix("http/1.0 200") && head.contains("connection: close"))
      #expect(!head.contains("transfer-encoding"))
      if lines.isEmpty || lines.contains("keep") {
        #expect(parts.last?.hasPrefix(#"{"epoch""#) == true)
        // One answer alone, though two were asked for.
        #expect(parts.last?.contains("HTTP/1.") == false)
      }
    }
  }

  /// The host of a whole address counts, and Host does not (RFC 9112, 3.2.2).
  @Test func aTargetMayBeAWholeAddress() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.permits))
      let path = Route.specification(id).path
      let head = "GET HTTP://other:81\(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let answer = try await platform.http.send(Array(head.utf8))
      #expect(answer.status == 200 && answer.text.contains("http://other:81/"))
      let found = try await Self.status(
        platform, "GET http://u@a/health HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(found == [400])
    }
  }

  /// What came before on the connection is answered; what comes behind is not.
  @Test func theConnectionEndsThere() async throws {
    try await TestPlatform.run { platform in
      let right = "\(Self.head)Host: portal\r\n\r\n"
      let text = "\(right)\(Self.head)\r\n\(right)"
      let found = try await Self.status(platform, text)
      #expect(found == [200, 400])
    }
  }
}
