import Catalog
import Foundation
import Glibc
import Portal
import PortalAPI
import Testing

@Suite("A server's life")
struct ServerLifeTests {
  private static func start(_ scratch: Scratch, data: String = "data") async throws
    -> EmbeddedPortal
  {
    try FixtureSeed.write(to: scratch)
    return try await EmbeddedPortal.start(
      dataDirectory: scratch.url.appendingPathComponent(data),
      seedDirectory: scratch.url.appendingPathComponent("seed"))
  }

  @Test func onlyItsUserMayEnter() async throws {
    let scratch = try Scratch()
    let portal = try await Self.start(scratch)
    #expect(try Scratch.mode(scratch.path("data")) == 0o700)
    #expect(try Scratch.mode(scratch.path("data/portal.sqlite")) == 0o600)
    #expect(try Scratch.mode(scratch.path("data/portal.sqlite-wal")) == 0o600)
    #expect(try Scratch.mode(scratch.path("data/run")) == 0o700)
    #expect(try Scratch.mode(portal.socketPath) == 0o600)
    #expect(portal.socketPath.contains("portal-\(getpid())-"))
    await portal.stop()
    #expect(!FileManager.default.fileExists(atPath: portal.socketPath))
  }

  @Test func aLongDataPathListensElsewhere() async throws {
    let scratch = try Scratch()
    let portal = try await Self.start(scratch, data: String(repeating: "长", count: 40))
    #expect(portal.socketPath.utf8.count <= 107)
    let directory = URL(fileURLWithPath: portal.socketPath).deletingLastPathComponent().path
    #expect(try Scratch.mode(directory) == 0o700)
    let http = RawHTTP(endpoint: .unix(path: portal.socketPath))
    #expect(try await http.get(Route.site.path).status == 200)
    await portal.stop()
    #expect(!FileManager.default.fileExists(atPath: directory))
  }

  @Test func aStaleSocketIsReplacedAndALiveOneIsNot() async throws {
    let scratch = try Scratch()
    let portal = try await Self.start(scratch)
    let server = PortalServer(database: portal.database)
    await #expect(throws: PortalFault.socketInUse(path: portal.socketPath)) {
      try await server.run(on: .unix(path: portal.socketPath))
    }
    #expect(
      try await RawHTTP(endpoint: .unix(path: portal.socketPath)).get(Route.site.path).status == 200
    )
    let stale = scratch.path("data/run/portal-1-1.sock")
    let socket = try Self.bind(stale)
    close(socket)
    let second = try await Self.start(scratch)
    #expect(!FileManager.default.fileExists(atPath: stale))
    #expect(FileManager.default.fileExists(atPath: portal.socketPath))
    await second.stop()
    await portal.stop()
  }

  private static func bind(_ path: String) throws -> Int32 {
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(socket, $0, size) }
    }
    try #require(result == 0)
    return socket
  }

  @Test func aFileInTheWayIsLeftAlone() async throws {
    let scratch = try Scratch()
    let portal = try await Self.start(scratch)
    try scratch.write("mine", to: "precious")
    let path = scratch.path("precious")
    await #expect(throws: PortalFault.unusable(path: path, errno: EEXIST)) {
      try await PortalServer(database: portal.database).run(on: .unix(path: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    await portal.stop()
  }

  /// The stream is far longer than the socket's buffers, so it is still running when the server is
  /// told to stop; a connection that asks for nothing does not hold it up.
  @Test func stoppingFinishesWhatIsRunning() async throws {
    let scratch = try Scratch()
    let portal = try await Self.start(scratch)
    let filler = String(repeating: "数", count: 1000)
    try await portal.database.admin.publish(
      try (0..<1000).map { index in
        var publication = try ChangesTests.publication(String(format: "%032x", index), title: "题")
        publication.entry.abstract = filler
        return publication
      })
    let http = RawHTTP(endpoint: .unix(path: portal.socketPath))
    let idle = try http.connect()
    let stream = try http.connect()
    let request = "GET \(Route.catalogue.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    _ = send(stream, request, request.utf8.count, 0)
    var first = [UInt8](repeating: 0, count: 1000)
    let count = read(stream, &first, first.count)
    async let stopped: Void = portal.stop()
    let rest = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: RawHTTP.readAll(stream)) }
    }
    await stopped
    close(stream)
    close(idle)
    let answer = try RawAnswer(wire: first[..<count] + rest)
    #expect(CatalogueStreamTests.lines(answer).last == Data(#"{"end":1003}"#.utf8))
    #expect(throws: RawHTTP.Fault.self) { try http.connect() }
  }
}

@Suite("Secrets stay secret")
struct SecretTests {
  @Test func tokensAreNeitherInTheLogNorInTheDatabase() async throws {
    let logs = try Scratch()
    let file = logs.path("access.log")
    try await TestPlatform.run(log: .file(path: file)) { platform in
      let path = "/api/invoke/\(FixtureSeed.accounts)"
      _ = try await platform.http.get("\(path)?page=1&authToken=\(FixtureSeed.token)")
      let forged = "%0Aforged%1B%5B2J%C2%9B%E2%80%AE"
      _ = try await platform.http.get("\(path)?auth%54oken=\(FixtureSeed.token)&page=\(forged)")
      _ = try await platform.http.get("\(path)?AUTHTOKEN=\(FixtureSeed.token)&password=geheim")
      _ = try await platform.http.get("\(path)%3FauthToken=\(FixtureSeed.token)")
      _ = try await platform.http.get("\(path)/authToken/\(FixtureSeed.token)")
      _ = try await platform.http.get("/x\(forged)")
      _ = try await platform.http.get(
        Route.developer.path, ["Authorization": "Bearer \(FixtureSeed.token)"])
      for name in try FileManager.default.contentsOfDirectory(atPath: platform.scratch.path("data"))
      {
        let data = try Data(contentsOf: URL(fileURLWithPath: platform.scratch.path("data/\(name)")))
        #expect(data.range(of: Data(FixtureSeed.token.utf8)) == nil, "\(name)")
      }
    }
    let log = try String(contentsOfFile: file, encoding: .utf8)
    #expect(!log.contains(FixtureSeed.token))
    let lines = log.split(separator: "\n").filter { $0.contains(" request ") }
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { !$0.contains("?") && !$0.contains("page") }, "\(log)")
    #expect(try Scratch.mode(file) == 0o600)
  }
}
