import Foundation
import HTTPStub
import Synchronization
import Testing
import Transport

/// Files that come in parts: gone on with where that is right, begun anew where it is not.
@Suite struct EditionTests {
  private static let file =
    Array("名称,数\n".utf8) + (0..<3000).flatMap { Array("第\($0)行,\($0)\n".utf8) }
  private static let size = file.count
  private static let first = 10_000

  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("data.csv")
  }

  private func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  private typealias Part = @Sendable (_ offset: Int, _ connection: StubConnection) -> Void

  /// Without a range the whole file, the first time, or each time, only its start; ranges as the
  /// test wants.
  private func server(
    _ headers: [String: String] = ["ETag": "\"a\""], cutsEach: Bool = false, _ part: @escaping Part
  ) throws -> HTTPStub {
    let isCut = Mutex(false)
    return try HTTPStub { request, connection in
      if let range = request.headers["range"] {
        return part(Int(range.dropFirst(6).dropLast()) ?? 0, connection)
      }
      let hasBeenCut = isCut.withLock { done in
        defer { done = true }
        return done
      }
      guard cutsEach || !hasBeenCut else {
        return connection.answer(headers: headers, body: Self.file)
      }
      let lines = headers.map { "\($0): \($1)\r\n" }.joined()
      connection.write("HTTP/1.1 200 OK\r\n\(lines)Content-Length: \(Self.size)\r\n\r\n")
      connection.write(Array(Self.file.prefix(Self.first)))
      connection.close()
    }
  }

  private static func answer(
    _ range: Range<Int>, _ connection: StubConnection, tag: String = "\"a\"",
    total: String = "\(size)", of file: [UInt8] = file, more: [String: String] = [:]
  ) {
    var headers = more
    headers["ETag"] = tag
    headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(total)"
    connection.answer(206, headers: headers, body: Array(file[range]))
  }

  /// A download that is cut, and the next one.
  private func twice(_ stub: HTTPStub) async throws -> DownloadedFile {
    let transport = HTTPTransport()
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.cut(received: Self.first, expected: Self.size)) {
      try await transport.download(request, to: path)
    }
    return try await transport.download(request, to: path)
  }

  @Test(arguments: ["\(size)", "*"])
  func aPartThatEndsEarlyIsGoneOnWith(total: String) async throws {
    let stub = try server { offset, connection in
      guard offset < Self.size else {
        return connection.answer(416, headers: ["Content-Range": "bytes */\(Self.size)"])
      }
      Self.answer(offset..<min(offset + 5000, Self.size), connection, total: total)
    }
    let file = try await twice(stub)
    #expect(contents(path) == Self.file)
    #expect(file.byteSize == Self.size && file.resumedAt == Self.first)
  }

  /// Another tag, another size, another date, another place, a packed part: none of them goes on.
  @Test(arguments: 0..<8)
  func aPartThatDoesNotFitBeginsAnew(fault: Int) async throws {
    let other = Self.file.map { $0 == 0x2C ? 0x3B : $0 }
    let stub = try server { offset, connection in
      // A server need not take a range.
      guard offset > 0 else {
        return connection.answer(headers: ["ETag": "\"c\""], body: Self.file)
      }
      let rest = offset..<Self.size
      switch fault {
      case 0: Self.answer(rest, connection, tag: "\"b\"", of: other)
      case 1: Self.answer(rest, connection, total: "\(Self.size + 1)", of: other)
      case 2: Self.answer(offset - 100..<Self.size, connection)
      case 3: Self.answer(offset + 1..<Self.size, connection)
      case 4: Self.answer(rest, connection, of: other, more: ["Content-Encoding": "gzip"])
      case 5: connection.answer(206, headers: ["ETag": "\"a\""], body: Array(other[rest]))
      case 6:
        let range = "bytes \(offset)-\(Self.size - 1)/\(Self.size)"
        connection.answer(
          206, headers: ["Content-Range": range], body: Array(other[rest].dropLast()))
      default: connection.answer(416, headers: ["Content-Range": "bytes */9"])
      }
    }
    let file = try await twice(stub)
    #expect(contents(path) == Self.file)
    #expect(file.byteSize == Self.size && file.resumedAt == 0)
    #expect(stub.requests.map { $0.headers["range"] } == [nil, "bytes=10000-", "bytes=0-"])
    #expect(stub.requests.last?.headers["if-range"] == nil)
  }

  /// Lengths that no file has are none.
  @Test(arguments: [
    "Content-Length: 9223372036854775807", "Content-Range: bytes 0-9/-5",
    "Content-Range: bytes 0-9223372036854775807/9223372036854775807",
    "Content-Range: bytes -9223372036854775808-9/*",
  ])
  func aLengthThatCannotBeIsNone(field: String) async throws {
    let stub = try HTTPStub { _, connection in
      let status = field.contains("Range") ? "206 Partial Content" : "200 OK"
      connection.write("HTTP/1.1 \(status)\r\n\(field)\r\nConnection: close\r\n\r\n0123456789")
      connection.close()
    }
    _ = try? await HTTPTransport().download(HTTPRequest(url: stub.url), to: path)
    #expect(!stub.requests.isEmpty)
  }

  /// Each whole answer is broken off, each range is of another edition or of another place.
  @Test(arguments: [true, false])
  func whatOnlyRangesBringWholeIsFetchedByARange(isOther: Bool) async throws {
    let other = Self.file.map { $0 == 0x2C ? 0x3B : $0 }
    let stub = try server(cutsEach: true) { offset, connection in
      isOther
        ? Self.answer(offset..<Self.size, connection, tag: "\"b\"", of: other)
        : Self.answer(max(offset - 100, 0)..<Self.size, connection)
    }
    #expect(try await twice(stub).resumedAt == 0)
    #expect(contents(path) == (isOther ? other : Self.file))
  }

  /// A range of another place, and none, which an empty file has.
  @Test(arguments: [true, false])
  func whatNoRangeBringsIsFetchedWithoutOne(isEmpty: Bool) async throws {
    let stub = try server { offset, connection in
      if isEmpty {
        connection.answer(416, headers: ["Content-Range": "bytes */0"])
      } else {
        Self.answer(offset + 5..<Self.size, connection)
      }
    }
    #expect(try await twice(stub).byteSize == Self.size)
    #expect(contents(path) == Self.file)
    let ranges = stub.requests.map { $0.headers["range"] }
    #expect(ranges == [nil, "bytes=10000-", "bytes=0-", nil])
  }

  @Test func aFileThatChangesWithEachAnswerIsSaidToChange() async throws {
    let editions = Mutex(0)
    let stub = try HTTPStub { request, connection in
      let offset = request.headers["range"].flatMap { Int($0.dropFirst(6).dropLast()) } ?? 0
      let edition = editions.withLock { number in
        number += 1
        return number
      }
      Self.answer(
        offset..<min(offset + 20_000, Self.size), connection, tag: "\"\(edition)\"")
    }
    await #expect(throws: TransportError.changing) {
      try await HTTPTransport().download(HTTPRequest(url: stub.url), to: path)
    }
    #expect(contents(path) == nil && stub.requests.count == 6)
  }

  @Test func anotherDateIsAnotherEdition() async throws {
    let stub = try server(["Last-Modified": "Wed, 01 Jan 2025 00:00:00 GMT"]) {
      offset, connection in
      connection.answer(
        206,
        headers: [
          "Last-Modified": "Thu, 02 Jan 2025 00:00:00 GMT",
          "Content-Range": "bytes \(offset)-\(Self.size - 1)/\(Self.size)",
        ], body: Array(repeating: 0x3B, count: Self.size - offset))
    }
    let file = try await twice(stub)
    #expect(file.resumedAt == 0 && file.byteSize == Self.size)
    // That edition, from its first byte on.
    #expect(contents(path)?.allSatisfy { $0 == 0x3B } == true)
  }

  /// A weak tag promises no equal bytes.
  @Test func aWeakTagIsNotGoneOnWith() async throws {
    let stub = try server(["ETag": "W/\"a\""]) { _, connection in connection.answer(500) }
    #expect(try await twice(stub).resumedAt == 0)
    #expect(stub.requests.allSatisfy { $0.headers["range"] == nil })
  }

  @Test func aServerThatOnlyEverSendsPartsIsPutTogether() async throws {
    let stub = try HTTPStub { request, connection in
      let offset = request.headers["range"].flatMap { Int($0.dropFirst(6).dropLast()) } ?? 0
      Self.answer(offset..<min(offset + 20_000, Self.size), connection)
    }
    let file = try await HTTPTransport().download(HTTPRequest(url: stub.url), to: path)
    #expect(file.byteSize == Self.size && contents(path) == Self.file)
    #expect(stub.requests.count == 3)
  }

  @Test func aServerThatStandsStillIsNotAskedForEver() async throws {
    let stub = try HTTPStub { request, connection in
      let offset = request.headers["range"].flatMap { Int($0.dropFirst(6).dropLast()) } ?? 0
      connection.answer(
        206, headers: ["Content-Range": "bytes \(offset + 5)-\(offset + 9)/90"], text: "12345")
    }
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.self) {
      try await HTTPTransport().download(request, to: path)
    }
    #expect(contents(path) == nil && stub.requests.count < 4)
  }

  @Test func whatComesPackedIsUnpackedUnlessItIsCalledSo() async throws {
    let packed = Packing.gzip(Self.file)
    let stub = try HTTPStub { _, connection in
      connection.answer(headers: ["Content-Encoding": "gzip", "ETag": "\"a\""], body: packed)
    }
    let transport = HTTPTransport()
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(file.byteSize == Self.size && contents(path) == Self.file)
    #expect(stub.requests.first?.headers["accept-encoding"] == "identity")
    _ = try await transport.download(HTTPRequest(url: stub.url), to: path + ".gz")
    #expect(contents(path + ".gz") == packed)
  }

  /// Ranges count packed bytes, which are not those on disk.
  @Test func aPackedFileThatWasCutBeginsAnew() async throws {
    let stub = try server(["ETag": "\"a\"", "Content-Encoding": "gzip"]) { _, connection in
      connection.answer(
        206, headers: ["Content-Encoding": "gzip", "Content-Range": "bytes 9-9/99"], text: "x")
    }
    let transport = HTTPTransport()
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.self) { try await transport.download(request, to: path) }
    _ = try await transport.download(request, to: path)
    #expect(contents(path) == Self.file)
    #expect(stub.requests.allSatisfy { $0.headers["range"] == nil })
  }

  @Test func whatIsSaidInPlaceOfAFileIsSeen() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(403, text: "<title>登录</title>") }
    let seen = Mutex<HTTPResponse?>(nil)
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.status(403)) {
      try await HTTPTransport().download(
        request, to: path, refused: { answer in seen.withLock { $0 = answer } })
    }
    #expect(seen.withLock { $0?.body } == Array("<title>登录</title>".utf8))
  }
}
