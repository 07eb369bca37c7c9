import HTTPStub
import Synchronization
import Testing
import Transport

/// What `Content-Encoding` says, and what it says falsely.
@Suite struct CodingTests {
  private static let text = Array("{\"code\":200,\"msg\":\"调用成功\",\"data\":[{\"名称\":\"甲\"}]}".utf8)
  private static let long = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) }

  /// What arrives of a body, sent in two pieces that are cut at any place.
  private func receive(
    _ body: [UInt8], as coding: String, cut: Int = 0, limit: Int = HTTPRequest.standardLimit
  ) async throws -> [UInt8] {
    let stub = try HTTPStub { _, connection in
      connection.write(
        "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n\r\n")
      connection.write(Array(body.prefix(cut)))
      connection.write(Array(body.dropFirst(cut)))
    }
    return try await HTTPTransport().send(HTTPRequest(url: stub.url, limit: limit)).body
  }

  @Test(arguments: [0, 1, 2, 5, 11, 40])
  func everyFormOfThePackingsIsUndone(cut: Int) async throws {
    for bytes in [Self.text, Self.long, [], [0x7B]] {
      #expect(try await receive(Packing.gzip(bytes), as: "gzip", cut: cut) == bytes)
      #expect(try await receive(Packing.gzip(bytes), as: "X-GZip", cut: cut) == bytes)
      #expect(try await receive(Packing.deflate(bytes), as: "deflate", cut: cut) == bytes)
      #expect(try await receive(Packing.bare(bytes), as: "deflate", cut: cut) == bytes)
      #expect(try await receive(Packing.deflate(bytes), as: "gzip", cut: cut) == bytes)
      let twice = Packing.gzip(Packing.deflate(bytes))
      #expect(try await receive(twice, as: "deflate, gzip", cut: cut) == bytes)
    }
  }

  /// RFC 1952, 2.2: a file is a series of members.
  @Test(arguments: [0, 1, 29, 30, 31, 60])
  func everyMemberOfAGzipIsRead(cut: Int) async throws {
    let members = ["天津", "", "市", "滨海新区"].map { Packing.gzip(Array($0.utf8)) }
    let body = Array(members.joined())
    let got = try await receive(body, as: "gzip", cut: cut)
    #expect(String(decoding: got, as: UTF8.self) == "天津市滨海新区")
    #expect(try await receive(body + [0, 0, 0], as: "gzip", cut: cut) == got)
    await #expect(throws: TransportError.self) {
      try await receive(body.dropLast(), as: "gzip", cut: cut)
    }
  }

  @Test(arguments: [
    "gzip", "deflate", "gzip, gzip", "br", "zstd", "utf-8", "none", "identity", "", "GBK",
  ])
  func aPackingThatWasNotDoneIsPassedOver(coding: String) async throws {
    let sheet = Array("PK\u{3}\u{4}".utf8) + [0, 1, 2, 0xFF]
    for bytes in [Self.text, Array("x^2,8O\n".utf8), Array("天".utf8), sheet, [], [0x1F]] {
      if bytes == [0x1F], ["br", "zstd"].contains(coding) { continue }
      for cut in [0, 1, 3] {
        #expect(try await receive(bytes, as: coding, cut: cut) == bytes, "\(coding) \(bytes)")
      }
    }
  }

  @Test func aPackingThatCannotBeUndoneIsNamed() async throws {
    // printf 天津 | brotli, and a frame of zstd.
    let packed: [(String, [UInt8])] = [
      ("br", [0x8B, 0x02, 0x80, 0xE5, 0xA4, 0xA9, 0xE6, 0xB4, 0xA5, 0x03]),
      ("zstd", [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x06, 0x31, 0x00, 0x00]),
    ]
    for (name, bytes) in packed {
      await #expect(throws: TransportError.unknownCoding(name)) {
        try await receive(bytes, as: name)
      }
    }
  }

  @Test func whatBreaksInTheMiddleIsNoAnswer() async throws {
    let packed = Packing.gzip(Self.long)
    var damaged = packed
    damaged[packed.count - 6] ^= 0x55
    for body in [Array(packed.dropLast(5)), damaged] {
      await #expect(throws: TransportError.garbled(detail: "inflate")) {
        try await receive(body, as: "gzip")
      }
    }
    await #expect(throws: TransportError.tooLarge(limit: 1000)) {
      try await receive(packed, as: "gzip", limit: 1000)
    }
  }

  /// A packing that a server may choose when nothing is said is declined in words (RFC 9110,
  /// 12.5.3).
  @Test func whatIsWantedIsSaid() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(text: "ok") }
    let transport = HTTPTransport()
    _ = try await transport.send(HTTPRequest(url: stub.url))
    _ = try await transport.send(HTTPRequest(url: stub.url, acceptsCompression: false))
    #expect(
      stub.requests.map { $0.headers["accept-encoding"] } == ["gzip, deflate", "identity"])
  }

  @Test func aReaderThatWaitsLosesNothingOfAPackedBody() async throws {
    let packed = Packing.gzip(Array(repeatElement(Self.long, count: 20).joined()))
    let stub = try HTTPStub { _, connection in
      connection.answer(headers: ["Content-Encoding": "gzip"], body: packed)
    }
    let (_, body) = try await HTTPTransport().stream(HTTPRequest(url: stub.url))
    var count = 0
    for try await chunk in body {
      #expect(chunk.first == Self.long[count % Self.long.count])
      count += chunk.count
      await Task.yield()
    }
    #expect(count == 20 * Self.long.count)
  }
}
