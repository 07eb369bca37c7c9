import Catalog
import Foundation
import Glibc
import PortalAPI
import Testing

@testable import Portal

@Suite("Connections: so many, and none that takes for ever", .serialized)
struct ConnectionTests {
  private static func limits(_ change: (inout ConnectionLimits) -> Void) -> ConnectionLimits {
    var limits = ConnectionLimits()
    change(&limits)
    return limits
  }

  private static func run(
    _ limits: ConnectionLimits, trusting proxy: String? = nil,
    _ body: @escaping @Sendable (TestPlatform) async throws -> Void
  ) async throws {
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      $0.connections = limits
      if let proxy { _ = $0.trustedProxies.add(proxy) }
    }
    try await TestPlatform.run(overTCP: true, adjust: adjust, body)
  }

  /// Connections that were answered once, so that the server surely counts them.
  private static func hold(_ count: Int, _ http: RawHTTP) async throws -> [HeldConnection] {
    var held: [HeldConnection] = []
    for _ in 0..<count {
      let connection = try HeldConnection(http)
      connection.ask(Route.themes.path)
      #expect(await connection.answer()?.status == 200)
      held.append(connection)
    }
    return held
  }

  private static func expectBusy(_ http: RawHTTP) async throws {
    let refused = try await http.get(Route.site.path)
    #expect(refused.status == 503 && refused.header("retry-after") == "5")
    #expect(refused.header("connection") == "close")
    #expect(try refused.refusal().word == "unavailable")
  }

  /// Waits until a place is free: the server learns of a closed connection in its own time.
  private static func expectFree(_ http: RawHTTP) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while try await http.get(Route.site.path).status != 200 {
      try #require(ContinuousClock.now < end)
    }
  }

  @Test func thoseBeyondTheLimitAreTold() async throws {
    try await Self.run(Self.limits { $0.all = 4 }) { platform in
      var held = try await Self.hold(4, platform.http)
      try await Self.expectBusy(platform.http)
      held.removeLast()
      try await Self.expectFree(platform.http)
    }
  }

  @Test func oneAddressHasItsShareAndAProxyHasAll() async throws {
    try await Self.run(Self.limits { $0.byAddress = 2 }) { platform in
      var held = try await Self.hold(2, platform.http)
      try await Self.expectBusy(platform.http)
      held.removeAll()
      try await Self.expectFree(platform.http)
    }
    try await Self.run(Self.limits { $0.byAddress = 2 }, trusting: "127.0.0.1") { platform in
      let held = try await Self.hold(5, platform.http)
      #expect(held.count == 5)
    }
  }

  /// Far beyond the limit connections wait in the kernel, and come to their turn.
  @Test func whoeverWaitsIsServedInTheEnd() async throws {
    try await Self.run(Self.limits { $0.all = 1 }) { platform in
      let held = try (0..<(2 + ConnectionLimits.refusing)).map { _ in
        try HeldConnection(platform.http)
      }
      let last = try HeldConnection(platform.http)
      last.ask(Route.site.path)
      withExtendedLifetime(held) {}
      #expect(await last.answer() != nil)
    }
  }

  @Test func aHeadThatDoesNotComeEndsTheConnection() async throws {
    try await Self.run(Self.limits { $0.headSeconds = 1 }) { platform in
      let slow = try HeldConnection(platform.http)
      slow.say("GET / HTTP/1.1\r\nHost: ")
      let rest = String(decoding: await slow.rest(), as: UTF8.self)
      #expect(rest.hasPrefix("HTTP/1.1 408 "))
      #expect(try await platform.http.get(Route.site.path).status == 200)
    }
  }

  @Test func aBodyThatTricklesEndsTheConnection() async throws {
    try await Self.run(Self.limits { $0.bodySeconds = 1 }) { platform in
      let slow = try HeldConnection(platform.http)
      slow.say("POST \(Route.session.path) HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{")
      let rest = await slow.rest()
      #expect(try RawAnswer(wire: rest).status == 408)
      #expect(try RawAnswer(wire: rest).refusal().word == "invalid_parameter")
    }
  }

  /// The answer to what came before it on the connection ends meanwhile.
  @Test func aBodyBehindAnotherRequestHasItsTimeAndItsAnswer() async throws {
    try await Self.run(Self.limits { $0.bodySeconds = 2 }) { platform in
      let slow = try HeldConnection(platform.http)
      slow.say(
        "GET \(Route.themes.path) HTTP/1.1\r\nHost: x\r\n\r\n"
          + "POST \(Route.session.path) HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{")
      let answers = String(decoding: await slow.rest(), as: UTF8.self)
      #expect(answers.split(separator: "HTTP/1.1 ").map { $0.prefix(3) } == ["200", "408"])
    }
  }

  /// It is refused by what its head says, once, and the connection ends where nothing more comes.
  @Test func aBodyThatSaysItIsTooLongIsNotWaitedFor() async throws {
    try await Self.run(Self.limits { $0.bodySeconds = 1 }) { platform in
      let slow = try HeldConnection(platform.http)
      slow.say(
        "POST \(Route.session.path) HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n{")
      let rest = await slow.rest()
      #expect(try RawAnswer(wire: rest).status == 413)
      #expect(String(decoding: rest, as: UTF8.self).split(separator: "HTTP/1.1 ").count == 1)
    }
  }

  /// The catalogue is far longer than what sockets buffer, so the server is in the middle of it.
  @Test func aReaderThatTakesNothingIsGivenUp() async throws {
    try await Self.run(Self.limits { $0.takingSeconds = 1 }) { platform in
      let filler = String(repeating: "数", count: 2000)
      try await platform.database.admin.publish(
        try (0..<2000).map { index in
          var publication = try ChangesTests.publication(String(format: "%032x", index), title: "题")
          publication.entry.abstract = filler
          return publication
        })
      let stuck = try HeldConnection(platform.http)
      stuck.ask(Route.catalogue.path)
      let end = ContinuousClock.now + .seconds(20)
      while stuck.say(" ") { try #require(ContinuousClock.now < end) }
    }
  }

  @Test func theLimitStaysBelowTheDescriptors() {
    var limits = ConnectionLimits()
    #expect(limits.connections(descriptors: 1024) == 1024 - 96 - 64)
    #expect(limits.connections(descriptors: 100_000) == 4096)
    #expect(limits.connections(descriptors: 10) == 1)
    limits.all = 7
    #expect(limits.connections(descriptors: 1024) == 7)
    #expect(Descriptors.limit > 3 && Descriptors.open > 3)
  }
}

@Suite("Out of descriptors the server pauses", .serialized)
struct OutOfDescriptorsTests {
  /// The clients' sockets are there before nothing is left; a server that spins burns the whole
  /// second on a processor.
  @Test func itWaitsWithoutWorkAndGoesOnAfterwards() async throws {
    let notices = Counter()
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      $0.notice = { if $0 == .outOfDescriptors { notices.add() } }
    }
    try await TestPlatform.run(overTCP: true, adjust: adjust) { platform in
      let first = try await platform.http.get(Route.site.path)
      #expect(first.status == 200)
      let client = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(client) }
      let before = Self.limitDescriptors(to: UInt(client) + 50)
      defer { _ = Self.limitDescriptors(to: before) }
      var spare: [Int32] = []
      while case let copy = dup(client), copy >= 0 { spare.append(copy) }
      let connected = RawHTTP.connect(client, to: platform.http.endpoint)
      let start = clock()
      let quiet = await Self.wait(1)
      let burnt = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      for copy in spare { close(copy) }
      #expect(connected && quiet)
      #expect(burnt < 0.5, "\(burnt) s of a processor")
      #expect(notices.value == 1)
      let last = try await platform.http.get(Route.site.path)
      #expect(last.status == 200)
    }
  }

  /// - Returns: the limit there was.
  private static func limitDescriptors(to count: UInt) -> UInt {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    getrlimit(resource, &limit)
    let before = limit.rlim_cur
    limit.rlim_cur = count
    setrlimit(resource, &limit)
    return before
  }

  /// Blocks a thread of its own, needing no descriptor.
  private static func wait(_ seconds: Double) async -> Bool {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        usleep(UInt32(seconds * 1_000_000))
        continuation.resume(returning: true)
      }
    }
  }
}

@Suite("Told to stop, the server finishes what came", .serialized)
struct DrainTests {
  /// A server that runs until it is told to end.
  private static func start(
    _ scratch: Scratch, isLocal: Bool = false
  ) async throws -> (RawHTTP, Task<Void, any Error>) {
    try FixtureSeed.write(to: scratch)
    let database = try PortalDatabase.open(directory: scratch.url.appendingPathComponent("data"))
    try database.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    let server = PortalServer(database: database)
    let (ready, signal) = AsyncStream<PortalServer.Endpoint>.makeStream()
    let task = Task {
      try await server.run(
        on: isLocal ? .unix(path: scratch.path("socket")) : .tcp(host: "127.0.0.1", port: 0)
      ) { signal.yield($0) }
      try database.close()
    }
    return (RawHTTP(endpoint: try #require(await ready.first { _ in true })), task)
  }

  @Test func anIdleConnectionsNextRequestIsAnsweredAndSaidToBeTheLast() async throws {
    let scratch = try Scratch()
    let (http, server) = try await Self.start(scratch)
    let kept = try HeldConnection(http)
    kept.ask(Route.site.path)
    let first = try #require(await kept.answer())
    #expect(first.status == 200 && first.header("connection") == nil)
    server.cancel()
    var last: RawAnswer
    repeat {
      kept.ask(Route.site.path)
      last = try #require(await kept.answer())
      #expect(last.status == 200)
    } while last.header("connection") != "close"
    #expect(await kept.rest().isEmpty)
    try await server.value
  }

  /// Of requests that were sent on connections that were kept alive, none is without its answer,
  /// until one says that it is the last.
  @Test func underLoadNothingIsCutOff() async throws {
    for _ in 0..<4 {
      let scratch = try Scratch()
      let (http, server) = try await Self.start(scratch)
      let answered = Counter()
      let cut = Counter()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask { await Self.ask(http, answered, cut) }
        }
        while answered.value < 200 { await Task.yield() }
        server.cancel()
      }
      try await server.value
      #expect(cut.value == 0, "of \(answered.value)")
    }
  }

  /// Who is told that an answer is the last one asks at once on another connection. Until nothing
  /// more is accepted, that one's first answer is its last.
  @Test func whoeverComesBackIsToldAtOnce() async throws {
    let scratch = try Scratch()
    let (http, server) = try await Self.start(scratch)
    let answered = Counter()
    let untold = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          await Self.ask(http, answered, Counter())
          await Self.comeBack(http, untold)
        }
      }
      while answered.value < 200 { await Task.yield() }
      server.cancel()
    }
    try await server.value
    #expect(untold.value == 0)
  }

  /// Whoever comes while it stops is refused before anything is sent, or answered: behind a proxy
  /// a request that was taken and not answered is somebody's fault, one that was refused goes to
  /// another server.
  @Test(arguments: [false, true])
  func whoeverIsTakenIsAnswered(isLocal: Bool) async throws {
    for _ in 0..<4 {
      let scratch = try Scratch()
      let (http, server) = try await Self.start(scratch, isLocal: isLocal)
      let (answered, reset) = (Counter(), Counter())
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { await Self.askAnew(http, answered, reset) } }
        while answered.value < 200 { await Task.yield() }
        server.cancel()
      }
      try await server.value
      #expect(reset.value == 0, "of \(answered.value)")
    }
  }

  /// Each request on a connection of its own, until none is to be had.
  private static func askAnew(_ http: RawHTTP, _ answered: Counter, _ reset: Counter) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        defer { continuation.resume() }
        while let connection = try? HeldConnection(http) {
          connection.ask(Route.themes.path)
          (connection.answerNow() == nil ? reset : answered).add()
        }
      }
    }
  }

  private static func comeBack(_ http: RawHTTP, _ untold: Counter) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        defer { continuation.resume() }
        // Nothing but a refusal ends it.
        while let connection = try? HeldConnection(http) {
          connection.ask(Route.themes.path)
          let answer = connection.answerNow()
          if answer?.header("connection") != "close" { return untold.add() }
        }
      }
    }
  }

  private static func ask(_ http: RawHTTP, _ answered: Counter, _ cut: Counter) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        defer { continuation.resume() }
        guard let connection = try? HeldConnection(http) else { return }
        while true {
          connection.ask(Route.themes.path)
          guard let answer = connection.answerNow() else { return cut.add() }
          answered.add()
          if answer.header("connection") == "close" { return }
        }
      }
    }
  }
}
