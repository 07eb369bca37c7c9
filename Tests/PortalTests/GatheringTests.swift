import Catalog
import Synchronization
import Testing

@testable import Portal

@Suite struct GatheringTests {
  private struct Refused: Error, Equatable {}

  /// Serves once it is told to, and keeps what came together.
  private final class Server: Sendable {
    let groups = Mutex<[[Int]]>([])
    private let isOpen = Mutex(false)

    func open() { isOpen.withLock { $0 = true } }

    func serve(_ asks: [Int]) async throws -> [Int] {
      groups.withLock { $0.append(asks) }
      while !isOpen.withLock({ $0 }) { await Task.yield() }
      if asks.contains(-1) { throw Refused() }
      return asks.map { $0 * 10 }
    }
  }

  /// Asks with the first under way while the others come.
  private static func answers(
    to asks: [Int], _ server: Server, choose: @escaping @Sendable ([Int]) -> [Int]
  ) async -> [Int: Result<Int, any Error>] {
    let gathering = Gathering(patience: .seconds(3600), choose: choose) {
      try await server.serve($0)
    }
    return await withTaskGroup { tasks in
      for (place, ask) in asks.enumerated() {
        tasks.addTask {
          do { return (ask, Result<Int, any Error>.success(try await gathering.answer(ask))) } catch
          {
            return (ask, .failure(error))
          }
        }
        if place == 0 { while server.groups.withLock({ $0.isEmpty }) { await Task.yield() } }
      }
      while gathering.waitingCount < asks.count - 1 { await Task.yield() }
      server.open()
      return await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  @Test func whoComesMeanwhileIsWithTheNext() async throws {
    let server = Server()
    let answers = await Self.answers(to: Array(1...9), server) { Array($0.indices.prefix(5)) }
    let groups = server.groups.withLock { $0 }
    #expect(groups.map(\.count) == [1, 5, 3])
    #expect(Set(groups.joined()) == Set(1...9))
    for ask in 1...9 { #expect(try answers[ask]?.get() == ask * 10) }
  }

  @Test func whatDoesNotFitWaitsForAnother() async throws {
    let server = Server()
    let answers = await Self.answers(to: Array(1...9), server) { asks in
      asks.indices.filter { asks[$0] % 2 == asks[0] % 2 }
    }
    let groups = server.groups.withLock { $0 }
    #expect(groups.count == 3)
    #expect(groups.allSatisfy { group in group.allSatisfy { $0 % 2 == group[0] % 2 } })
    for ask in 1...9 { #expect(try answers[ask]?.get() == ask * 10) }
  }

  @Test func oneGroupsFaultIsNoOthers() async throws {
    let server = Server()
    let answers = await Self.answers(to: [1, -1, 2, 3], server) { asks in
      asks[0] == -1 ? [0] : asks.indices.filter { asks[$0] != -1 }
    }
    #expect(throws: Refused.self) { try answers[-1]?.get() }
    for ask in 1...3 { #expect(try answers[ask]?.get() == ask * 10) }
  }

  /// The first waits for a lock that somebody has until the others are answered.
  @Test func aGroupThatIsHeldUpHoldsUpNobody() async throws {
    let server = Server()
    let first: @Sendable ([Int]) -> [Int] = { [$0.startIndex] }
    let gathering = Gathering(patience: .zero, choose: first) { asks in
      asks == [1] ? try await server.serve(asks) : asks.map { $0 * 10 }
    }
    async let held = gathering.answer(1)
    while server.groups.withLock({ $0.isEmpty }) { await Task.yield() }
    for ask in 2...9 { #expect(try await gathering.answer(ask) == ask * 10) }
    server.open()
    #expect(try await held == 10)
  }

  private static func use(_ entry: Int, _ keys: [String], count: Int = 5, now: Int = 0) throws
    -> RatedUse
  {
    let id = try #require(EntryID(String(repeating: "\(entry)", count: 32)))
    return RatedUse(
      .share(id, .wechat), rates: keys.map { (key: $0, rate: Rate(count, per: 60)) }, now: now)
  }

  /// A statement cannot change one row twice.
  @Test func oneStatementHasEachKeyOnce() throws {
    let uses = try [
      Self.use(1, ["a", "b"]), Self.use(1, ["c", "b"]), Self.use(1, ["a", "d"]),
      Self.use(1, ["e", "f"]), Self.use(1, ["g", "h"], now: 1), Self.use(1, ["i", "j"], count: 6),
      Self.use(2, ["k", "l"]),
    ]
    #expect(RatedUse.together(uses) == [0, 3, 6])
    let many = try (0..<100).map { try Self.use(1, ["\($0)", "once \($0)"]) }
    #expect(RatedUse.together(many) == Array(0..<64))
    #expect(RatedUse.together([]) == [])
  }
}
