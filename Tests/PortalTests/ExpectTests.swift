import Portal
import PortalAPI
import Testing

@Suite("Expect: 100-continue (RFC 9110, 10.1.1)")
struct ExpectTests {
  private static let form = #"{"login":"nobody","password":"wrong1"}"#
  private static let word = "HTTP/1.1 100 Continue\r\n\r\n"

  private static func head(
    _ length: String = "Content-Length: \(form.utf8.count)", expect: String = "100-continue",
    version: String = "1.1"
  ) -> String {
    """
    POST \(Route.session.path) HTTP/\(version)\r
    Host: x\r
    Expect: \(expect)\r
    \(length)\r
    \r

    """
  }

  private static func run(
    bodySeconds: Int = 30, _ body: @escaping @Sendable (HeldConnection) async throws -> Void
  ) async throws {
    let adjust: (inout PortalServer.Configuration) -> Void = {
      $0.connections.bodySeconds = bodySeconds
    }
    try await TestPlatform.run(overTCP: true, adjust: adjust) {
      try await body(try HeldConnection($0.http))
    }
  }

  @Test(arguments: ["100-continue", "100-Continue", "other, 100-continue"])
  func whoWaitsIsToldWhenTheBodyIsRead(_ expect: String) async throws {
    try await Self.run { waiting in
      for _ in 0..<2 {
        waiting.say(Self.head(expect: expect))
        #expect(await waiting.piece() == Self.word)
        waiting.say(Self.form)
        let answer = await waiting.answer()
        #expect(answer?.status == 401 && answer?.header("connection") == nil)
      }
    }
  }

  @Test func aBodyInChunksIsAskedForToo() async throws {
    try await Self.run { waiting in
      waiting.say(Self.head("Transfer-Encoding: chunked"))
      #expect(await waiting.piece() == Self.word)
      waiting.say("\(String(Self.form.utf8.count, radix: 16))\r\n\(Self.form)\r\n0\r\n\r\n")
      #expect(await waiting.answer()?.status == 401)
    }
  }

  /// And hears that nothing more is read: a body that was not sent would be the next request.
  @Test func whoIsRefusedByTheHeadSendsNoBody() async throws {
    try await Self.run { waiting in
      waiting.say(Self.head("Content-Length: 1000000000"))
      let answer = try RawAnswer(wire: await waiting.rest())
      #expect(answer.status == 413 && answer.header("connection") == "close")
      #expect(try answer.refusal().word == "too_large")
    }
    try await Self.run { waiting in
      waiting.say(
        """
        PUT \(Route.password.path) HTTP/1.1\r
        Host: x\r
        Expect: 100-continue\r
        Content-Length: 30\r
        \r

        """)
      let answer = try RawAnswer(wire: await waiting.rest())
      #expect(answer.status == 401 && answer.header("connection") == "close")
    }
  }

  /// The answer gets through to whoever sends the body all the same.
  @Test func whoIsRefusedAndSendsReadsTheAnswer() async throws {
    try await Self.run { waiting in
      waiting.say(Self.head("Content-Length: 1000000"))
      #expect(await waiting.answer()?.status == 413)
      for _ in 0..<10 { waiting.say(String(repeating: "x", count: 100_000)) }
      #expect(await waiting.rest().isEmpty)
    }
  }

  @Test func whoDoesNotWaitIsToldNothing() async throws {
    try await Self.run { hasty in
      hasty.say(Self.head() + Self.form)
      #expect(await hasty.piece().hasPrefix("HTTP/1.1 401 "))
    }
    // An expectation that nobody knows says nothing of the body.
    try await Self.run { other in
      other.say(Self.head(expect: "200-ok"))
      other.say(Self.form)
      #expect(await other.piece().hasPrefix("HTTP/1.1 401 "))
    }
  }

  /// Which has no such word.
  @Test func aClientOfAnOlderVersionIsToldNothing() async throws {
    try await Self.run { old in
      old.say(Self.head(version: "1.0"))
      old.say(Self.form)
      #expect(await old.piece().hasPrefix("HTTP/1.0 401 "))
    }
  }

  @Test func theWordComesBehindTheAnswersBefore() async throws {
    try await Self.run { waiting in
      waiting.say("GET \(Route.site.path) HTTP/1.1\r\nHost: x\r\n\r\n" + Self.head())
      let site = await waiting.answer()
      #expect(site?.status == 200 && site?.header("connection") == nil)
      if site?.text.hasSuffix(Self.word) == false { #expect(await waiting.piece() == Self.word) }
      waiting.say(Self.form)
      #expect(await waiting.answer()?.status == 401)
    }
  }

  /// A word that is waited for is no sign of a slow client, and who does not go on is one.
  @Test func whoDoesNotSendWhatWasAskedForIsTold() async throws {
    try await Self.run(bodySeconds: 1) { silent in
      silent.say(Self.head())
      #expect(await silent.piece() == Self.word)
      #expect(await silent.piece().hasPrefix("HTTP/1.1 408 "))
    }
  }
}
