import Base
import Foundation
import HTTPStub
import Synchronization
import Testing
import Transport

@Suite struct DownloadTests {
  let transport = HTTPTransport()
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("data.csv")
  }

  private static let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  private var partPath: String { UnfinishedName.of(path) }
  private var tagPath: String { UnfinishedName.tag(of: path) }

  /// Says what the part is of.
  private func tag(_ validator: String, of url: String) throws {
    let text = "\(String(url.utf8.digest(), radix: 16))\n\(validator)\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: tagPath))
  }

  private func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// A server of one file; its first answer may be cut after some bytes.
  private func stub(tag: String = "\"v1\"", cutAfter: Int? = nil) throws -> HTTPStub {
    let isCut = Mutex(false)
    return try HTTPStub { request, connection in
      let body = Self.body
      let isFirst = isCut.withLock { done in
        defer { done = true }
        return !done
      }
      if isFirst, let cutAfter {
        connection.write(
          "HTTP/1.1 200 OK\r\nETag: \(tag)\r\nContent-Length: \(body.count)\r\n\r\n")
        connection.write(Array(body.prefix(cutAfter)))
        connection.close()
        return
      }
      let offset = request.headers["range"]?.dropFirst("bytes=".count).dropLast()
      guard let start = offset.flatMap({ Int($0) }), request.headers["if-range"] == tag else {
        connection.answer(headers: ["ETag": tag], body: body)
        return
      }
      guard start < body.count else {
        connection.answer(416, headers: ["Content-Range": "bytes */\(body.count)"])
        return
      }
      connection.answer(
        206,
        headers: ["ETag": tag, "Content-Range": "bytes \(start)-\(body.count - 1)/\(body.count)"],
        body: Array(body[start...]))
    }
  }

  /// Neither a pipe nor a link is replaced; a file that a link leads to is.
  @Test func whatIsNoPlainFileStays() async throws {
    let stub = try stub()
    let (pipe, link) = (folder.file("pipe"), folder.file("link"))
    try #require(mkfifo(pipe, 0o600) == 0)
    symlink(pipe, link)
    for place in [pipe, link] {
      await #expect(throws: TransportError.notPlain(path: place)) {
        try await transport.download(HTTPRequest(url: stub.url), to: place)
      }
    }
    #expect(stub.requests.isEmpty)
    symlink("data.csv", folder.file("other"))
    let file = try await transport.download(HTTPRequest(url: stub.url), to: folder.file("other"))
    #expect(contents(path) == Self.body && file.path == folder.file("other"))
    var facts = stat()
    #expect(lstat(pipe, &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
    #expect(lstat(file.path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aFileArrivesWholeAndItsPartIsGone() async throws {
    let stub = try stub()
    let last = Mutex<DownloadProgress?>(nil)
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path) { progress in
      last.withLock { $0 = progress }
    }
    #expect(file == DownloadedFile(path: path, byteSize: Self.body.count, resumedAt: 0))
    #expect(contents(path) == Self.body)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["data.csv"])
    let count = Self.body.count
    #expect(last.withLock { $0 } == DownloadProgress(received: count, total: count))
  }

  /// A server that says when to come again is asked again, if that is soon, and not for ever.
  @Test(arguments: [(1, "0", true), (1, "60", false), (3, "1", false), (1, nil, false)])
  func whoeverWantsToBeAskedLaterIs(times: Int, after: String?, comes: Bool) async throws {
    let asked = Mutex(0)
    let waited = Mutex<[Duration]>([])
    let stub = try HTTPStub { _, connection in
      let number = asked.withLock { count in
        count += 1
        return count
      }
      guard number <= times else { return connection.answer(body: Self.body) }
      connection.answer(503, headers: after.map { ["Retry-After": $0] } ?? [:])
    }
    let clock = RetryClock(
      now: { 0 }, sleep: { wait in waited.withLock { $0.append(wait) } }, fraction: { 1 })
    let request = HTTPRequest(url: stub.url)
    if comes {
      _ = try await transport.download(request, to: path, clock: clock)
      #expect(contents(path) == Self.body && waited.withLock { $0 } == [.zero])
    } else {
      await #expect(throws: TransportError.status(503)) {
        try await transport.download(request, to: path, clock: clock)
      }
      #expect(waited.withLock { $0.count } == (times > 1 ? 2 : 0))
    }
  }

  /// 203 is 200 through a proxy that changes things (RFC 9110, 15.3.4).
  @Test func whatAProxyHandsOnIsTheFile() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(203, body: Self.body) }
    _ = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(contents(path) == Self.body)
  }

  /// What fails behind a redirect is the host's that it led to.
  @Test func theHostThatFailedIsNamed() async throws {
    let other = try HTTPStub { request, connection in
      if request.target.contains("cut") {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc")
        connection.close()
      } else {
        connection.answer(404)
      }
    }
    let place = other.url.replacingOccurrences(of: "127.0.0.1", with: "localhost")
    let stub = try HTTPStub { request, connection in
      connection.answer(302, headers: ["Location": place + request.target])
    }
    for (target, error) in [
      ("/x", TransportError.status(404)), ("/cut", .cut(received: 3, expected: 99)),
    ] {
      var request = HTTPRequest(url: stub.url + target)
      request.redirects = .anywhere
      await #expect(throws: TransportError.elsewhere(host: "localhost", error)) {
        try await transport.download(request, to: path)
      }
    }
    var request = HTTPRequest(url: stub.url + "/x")
    request.redirects = .anywhere
    let answer = try await transport.send(request)
    #expect(answer.status == 404 && answer.place == "localhost")
    request.redirects = .refuse
    await #expect(throws: TransportError.self) { try await transport.download(request, to: path) }
  }

  @Test func aCutDownloadGoesOnWhereItStopped() async throws {
    let stub = try stub(cutAfter: 100_000)
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.cut(received: 100_000, expected: Self.body.count)) {
      try await transport.download(request, to: path)
    }
    #expect(contents(path) == nil)
    let file = try await transport.download(request, to: path)
    #expect(file.resumedAt == 100_000)
    #expect(contents(path) == Self.body)
    #expect(stub.requests.last?.headers["range"] == "bytes=100000-")
    #expect(stub.requests.last?.headers["accept-encoding"] == "identity")
  }

  /// Two that write behind each other would make a file of neither.
  @Test func oneAtATimeFetchesToAPath() async throws {
    let (gate, half) = (DispatchSemaphore(value: 0), Self.body.count / 2)
    let stub = try HTTPStub { _, connection in
      connection.write(
        "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: \(Self.body.count)\r\n\r\n")
      connection.write(Array(Self.body.prefix(half)))
      gate.wait()
      connection.write(Array(Self.body[half...]))
      connection.close()
    }
    let request = HTTPRequest(url: stub.url)
    let (steps, feed) = AsyncStream<Int>.makeStream()
    async let first = transport.download(request, to: path) { feed.yield($0.received) }
    for await received in steps where received > 0 { break }
    await #expect(throws: TransportError.inUse(path: path)) {
      try await transport.download(request, to: path)
    }
    gate.signal()
    #expect(try await first.byteSize == Self.body.count && contents(path) == Self.body)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["data.csv"])
  }

  /// Whoever else may write the folder knows what the part will be called.
  @Test func noLinkInThePlaceOfThePartIsFollowed() async throws {
    let stub = try stub()
    let own = folder.file("own")
    try Data("\"v1\"".utf8).write(to: URL(fileURLWithPath: own))
    try FileManager.default.createSymbolicLink(atPath: partPath, withDestinationPath: own)
    await #expect(throws: TransportError.cannotWrite(path: partPath, errno: ELOOP)) {
      try await transport.download(HTTPRequest(url: stub.url), to: path)
    }
    try FileManager.default.removeItem(atPath: partPath)
    try Data(Self.body.prefix(7)).write(to: URL(fileURLWithPath: partPath))
    try FileManager.default.createSymbolicLink(atPath: tagPath, withDestinationPath: own)
    // Nor is what it leads to sent as the edition's name.
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(file.resumedAt == 0 && contents(path) == Self.body)
    #expect(contents(own) == Array("\"v1\"".utf8))
  }

  @Test func aPartOfAnotherVersionIsThrownAway() async throws {
    let stub = try stub()
    try Data("old old".utf8).write(to: URL(fileURLWithPath: partPath))
    try tag("\"v0\"", of: stub.url)
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(file.resumedAt == 0)
    #expect(contents(path) == Self.body)
  }

  /// Two files may have one name, length and time of change, and so one validator.
  @Test func aPartFromAnotherAddressIsThrownAway() async throws {
    let stub = try stub(cutAfter: 1000)
    await #expect(throws: TransportError.self) {
      try await transport.download(HTTPRequest(url: "\(stub.url)?year=2023"), to: path)
    }
    #expect(contents(partPath)?.count == 1000)
    let file = try await transport.download(HTTPRequest(url: "\(stub.url)?year=2024"), to: path)
    #expect(file.resumedAt == 0 && contents(path) == Self.body)
    #expect(stub.requests.last?.headers["range"] == nil)
  }

  /// A file of the person's own, such as another program's unfinished download.
  @Test func nothingElseInTheFolderIsTouched() async throws {
    let stub = try stub(cutAfter: 1000)
    for name in ["data.csv.part", "data.csv.part.tag"] {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    _ = try? await transport.download(HTTPRequest(url: stub.url), to: path)
    _ = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(contents(path) == Self.body)
    for name in ["data.csv.part", "data.csv.part.tag"] {
      #expect(contents(folder.file(name)) == Array("mine".utf8))
    }
  }

  @Test func aPartThatIsAlreadyWholeIsTakenAsItIs() async throws {
    let stub = try stub()
    try Data(Self.body).write(to: URL(fileURLWithPath: partPath))
    try tag("\"v1\"", of: stub.url)
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(file.resumedAt == Self.body.count)
    #expect(contents(path) == Self.body)
    #expect(stub.requests.count == 1)
  }

  @Test func aPartLongerThanTheFileIsThrownAway() async throws {
    let stub = try stub()
    try Data(Self.body + [1, 2, 3]).write(to: URL(fileURLWithPath: partPath))
    try tag("\"v1\"", of: stub.url)
    let file = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(file.resumedAt == 0)
    #expect(contents(path) == Self.body)
  }

  @Test func aPartWithoutAValidatorIsNotTrusted() async throws {
    let stub = try stub()
    try Data("anything".utf8).write(to: URL(fileURLWithPath: partPath))
    _ = try await transport.download(HTTPRequest(url: stub.url), to: path)
    #expect(stub.requests.first?.headers["range"] == nil)
    #expect(contents(path) == Self.body)
  }

  @Test func aRefusalLeavesNoFile() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(404, text: "gone") }
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.status(404)) {
      try await transport.download(request, to: path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFileIsNotOverwrittenUnasked() async throws {
    let stub = try stub()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.cannotWrite(path: path, errno: 17)) {
      try await transport.download(request, to: path, replaces: false)
    }
    #expect(contents(path) == Array("mine".utf8))
    #expect(contents(partPath) == Self.body)
    _ = try await transport.download(request, to: path)
    #expect(contents(path) == Self.body)
  }

  @Test func bytesThatAreNotThoseWantedGetNoName() async throws {
    let stub = try stub()
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.turnedDown(path: path)) {
      try await transport.download(request, to: path, accepts: { _ in false })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFolderThatDoesNotExistIsNamed() async throws {
    let stub = try stub()
    let missing = folder.file("no/data.csv")
    let request = HTTPRequest(url: stub.url)
    await #expect(throws: TransportError.cannotWrite(path: UnfinishedName.of(missing), errno: 2)) {
      try await transport.download(request, to: missing)
    }
  }
}
