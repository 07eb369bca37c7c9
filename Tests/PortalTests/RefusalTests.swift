import Base
import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("Refusals are JSON with a stable word", .everyEngine)
struct RefusalTests {
  private static func check(
    _ answer: RawAnswer, _ status: Int, _ error: String, _ request: String = ""
  ) throws {
    #expect(answer.status == status, "\(request)")
    let envelope = try answer.decode(Envelope<Nothing>.self)
    #expect(envelope.code == status && envelope.error == error)
    #expect(envelope.msg.unicodeScalars.contains { $0.value > 0x4E00 })
  }

  private static let unknown = [
    "/", "/nowhere", "/api", "/api/v1", "/api/v1/sites", "/api/v1/entries/x",
    "/api/v1/entries/%2e%2e", "/api/v1/entries/\(String(repeating: "f", count: 32))",
    "/api/v1/entries/\(FixtureSeed.malls)/specification",
    "/api/v1/entries/\(FixtureSeed.malls)/rows", "/api/v1/site/more", "/api/invoke",
  ]

  @Test func unknownPaths() async throws {
    try await TestPlatform.run { platform in
      for path in Self.unknown {
        try Self.check(try await platform.http.get(path), 404, "not_found", path)
      }
    }
  }

  private static let wrong = [
    "/api/v1/entries?limit=0", "/api/v1/entries?limit=201", "/api/v1/entries?limit=a",
    "/api/v1/entries?limit=", "/api/v1/entries?kind=", "/api/v1/catalogue?after=",
    "/api/v1/entries?sort=best", "/api/v1/entries?kind=other", "/api/v1/entries?offset=-1",
    "/api/v1/entries?text=%FF", "/api/v1/entries?text=%0", "/api/v1/entries?text=%00",
    "/api/v1/entries?limit=1&limit=2", "/api/v1/entries?page=1", "/api/v1/site?x=1",
    "/api/v1/changes?after=-1", "/api/v1/changes?limit=5001", "/api/v1/changes?after=1e3",
    "/api/v1/catalogue?after=zz", "/api/v1/entries?text=\(String(repeating: "a", count: 101))",
  ]

  @Test func wrongQueries() async throws {
    try await TestPlatform.run { platform in
      for path in Self.wrong {
        try Self.check(
          try await platform.http.get(path), 400, "invalid_parameter", path)
      }
    }
  }

  @Test func wrongMethodsNameTheRightOnes() async throws {
    try await TestPlatform.run { platform in
      let wrong = [
        ("POST", Route.site.path, "GET, HEAD"), ("DELETE", Route.entries.path, "GET, HEAD"),
        ("HEAD", Route.catalogue.path, "GET"), ("PUT", "/api/invoke/x", "GET, POST"),
        ("GET", Route.session.path, "DELETE, POST"), ("GET", Route.captcha.path, "POST"),
        ("HEAD", "/api/invoke/\(FixtureSeed.accounts)?\(InvokeTests.token)", "GET, POST"),
      ]
      for (method, path, allowed) in wrong {
        let answer = try await platform.http.request(method, path)
        #expect(answer.status == 405 && answer.header("allow") == allowed)
        if method != "HEAD" { try Self.check(answer, 405, "method_not_allowed") }
      }
    }
  }

  @Test func whatIsTooLargeIsNotRead() async throws {
    try await TestPlatform.run { platform in
      let long = "/api/v1/entries?text=" + String(repeating: "a", count: 9000)
      try Self.check(try await platform.http.get(long), 414, "too_large")
      let body = "f_1_002=" + String(repeating: "a", count: 70_000)
      let path = "/api/invoke/\(FixtureSeed.accounts)"
      try Self.check(
        try await platform.http.request("POST", path, body: body), 413, "too_large")
      let header = ["X-Long": String(repeating: "a", count: 40_000)]
      try Self.check(
        try await platform.http.get(Route.site.path, header), 400, "invalid_parameter")
    }
  }

  private static let garbage = [
    "GET\r\n\r\n", "nonsense\r\n\r\n", "GET /api/v1/site HTTP/9.9\r\n\r\n",
    "GET /api/v1/site HTTP/1.1\r\nbad header\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
    "GET /绿色 HTTP/1.1\r\nHost: x\r\n\r\n",
    "POST /api/invoke/x HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    "POST /api/invoke/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  ]

  @Test func whatIsNotHTTPIsRefusedAsJSON() async throws {
    try await TestPlatform.run { platform in
      for request in Self.garbage {
        try Self.check(
          try await platform.http.send(Array(request.utf8)), 400, "invalid_parameter", request)
      }
    }
  }

  @Test func aFaultBehindAGoodRequestWaitsForItsAnswer() async throws {
    try await TestPlatform.run { platform in
      let requests = "GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n"
      let wire = try await platform.http.exchange(Array(requests.utf8))
      let text = String(decoding: wire, as: UTF8.self)
      let answers = text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
      #expect(answers == ["200", "400"])
      #expect(text.hasSuffix(#"{"code":400,"error":"invalid_parameter","msg":"请求不合法"}"#))
    }
  }
}

@Suite("Whatever is asked, the answer is JSON and the server lives", .everyEngine)
struct FuzzTests {
  private static let pieces = [
    "/", "//", "/api", "/v1", "/invoke", "/entries", "/changes", "/catalogue", "/site",
    "/developer",
    "/" + FixtureSeed.accounts, "/" + FixtureSeed.malls, "/fields", "/preview", "?", "&", "=", "%",
    "%00", "%FF", "%E7%BB%BF", "..", "after=", "limit=", "authToken=", FixtureSeed.token, "page=",
    "f_1_002=", "text=", "9999999999999999999999", "-1", "+", ";", "#", "'", "\"", "{id}", ":", "@",
    "http://x", "*",
  ]

  private static let headers = [
    "Accept-Encoding: gzip;q=", "Accept-Encoding: *", "If-None-Match: W/\"", "If-None-Match: *",
    "Authorization: Bearer", "Authorization: Bearer \u{9}", "Range: bytes=0-", "Cookie: a=b; ;",
    "Content-Type: text/xml", "Accept: ,,,", "X: \u{FF}", "Expect: 100-continue",
    "Content-Length: 0", "Transfer-Encoding: gzip", "Upgrade: h2c",
  ]

  private static func request(_ dice: inout SeededGenerator) -> String {
    let methods = ["GET", "GET", "GET", "POST", "HEAD", "OPTIONS", "PUT", "get", "BREW"]
    var path = dice.next() % 8 == 0 ? "" : "/"
    for _ in 0..<Int.random(in: 0...8, using: &dice) {
      path += pieces.randomElement(using: &dice) ?? ""
    }
    var lines = "\(methods.randomElement(using: &dice) ?? "GET") \(path) HTTP/1.1\r\nHost: x\r\n"
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      lines += (headers.randomElement(using: &dice) ?? "") + "\r\n"
    }
    return lines + "Connection: close\r\n\r\n"
  }

  @Test func randomRequestsGetCleanAnswers() async throws {
    try await TestPlatform.run { platform in
      var dice = SeededGenerator(seed: 20_190_301)
      for _ in 0..<300 {
        let request = Self.request(&dice)
        let answer = try #require(
          try? await platform.http.send(Array(request.utf8)), "\(request)")
        #expect([200, 304, 400, 401, 404, 405].contains(answer.status), "\(request)")
        guard !request.hasPrefix("HEAD"), answer.status != 304, answer.status >= 400 else {
          continue
        }
        let envelope = try answer.decode(Envelope<Nothing>.self)
        #expect(envelope.code == answer.status && envelope.error != nil, "\(request)")
      }
      #expect(try await platform.http.get(Route.site.path).status == 200)
    }
  }

  @Test func randomBytesDoNoHarm() async throws {
    try await TestPlatform.run { platform in
      var dice = SeededGenerator(seed: 7)
      for _ in 0..<100 {
        let length = Int.random(in: 1...200, using: &dice)
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
        let request = bytes + Array("\r\n\r\n\r\n".utf8)
        let answer = try #require(try? await platform.http.send(request), "\(request)")
        #expect(answer.status == 400)
        #expect(try answer.decode(Envelope<Nothing>.self).error == "invalid_parameter")
      }
      #expect(try await platform.http.get(Route.site.path).status == 200)
    }
  }
}
