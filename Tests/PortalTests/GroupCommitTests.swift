import Foundation
import GRDB
import Synchronization
import Testing

@testable import Portal

@Suite struct GroupCommitTests {
  /// Counts what is committed.
  private final class Commits: TransactionObserver, Sendable {
    let count = Mutex(0)
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
    func databaseDidRollback(_ db: Database) {}
  }

  private struct Refused: Error, Equatable { var number: Int }

  private static func file(_ scratch: Scratch) throws -> DatabasePool {
    let pool = try DatabasePool(path: scratch.path("t.sqlite"))
    try pool.write { db in
      try db.execute(
        sql: "CREATE TABLE t (number INTEGER PRIMARY KEY)")
    }
    return pool
  }

  private static func numbers(_ pool: DatabasePool) async throws -> Set<Int> {
    try await pool.read { try Set(Int.fetchAll($0, sql: "SELECT number FROM t")) }
  }

  /// Writes numbers at once while the file's writer is held, and lets it go when all wait.
  /// - Returns: of each what it came to.
  private static func write(
    _ numbers: Range<Int>, _ pool: DatabasePool,
    _ body: @escaping @Sendable (Database, Int) throws -> Void
  ) async -> [Int: Result<Int, any Error>] {
    let group = GroupCommit(pool)
    let isFree = DispatchSemaphore(value: 0)
    pool.asyncWriteWithoutTransaction { _ in isFree.wait() }
    return await withTaskGroup { tasks in
      for number in numbers {
        tasks.addTask { () -> (Int, Result<Int, any Error>) in
          do {
            return (
              number,
              .success(
                try await group.write { db in
                  try body(db, number)
                  return number * 10
                })
            )
          } catch { return (number, .failure(error)) }
        }
      }
      while group.waitingCount < numbers.count { await Task.yield() }
      isFree.signal()
      return await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  @Test func whatWaitsIsKeptTogetherAndEachIsToldItsOwn() async throws {
    let scratch = try Scratch()
    let pool = try Self.file(scratch)
    let commits = Commits()
    pool.add(transactionObserver: commits, extent: .databaseLifetime)
    let results = await Self.write(0..<50, pool) { db, number in
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
    }
    for number in 0..<50 { #expect(try results[number]?.get() == number * 10) }
    #expect(try await Self.numbers(pool) == Set(0..<50))
    #expect(commits.count.withLock { $0 } == 1)
  }

  @Test func aChangeThatFailsTakesNothingBackButItself() async throws {
    let scratch = try Scratch()
    let pool = try Self.file(scratch)
    let results = await Self.write(0..<10, pool) { db, number in
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
      if number % 3 == 0 { throw Refused(number: number) }
    }
    for number in 0..<10 {
      guard number % 3 == 0 else {
        #expect(try results[number]?.get() == number * 10)
        continue
      }
      #expect(throws: Refused(number: number)) { try results[number]?.get() }
    }
    #expect(try await Self.numbers(pool) == [1, 2, 4, 5, 7, 8])
  }

  @Test func oneThatFailsAloneLeavesNothing() async throws {
    let scratch = try Scratch()
    let pool = try Self.file(scratch)
    let results = await Self.write(0..<1, pool) { db, number in
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
      throw Refused(number: number)
    }
    #expect(throws: Refused(number: 0)) { try results[0]?.get() }
    #expect(try await Self.numbers(pool).isEmpty)
  }

  /// As a full disk does.
  @Test func whereTheWholeIsTakenBackNobodyIsToldThatItIsKept() async throws {
    let scratch = try Scratch()
    let pool = try Self.file(scratch)
    let results = await Self.write(0..<8, pool) { db, number in
      if try Int.fetchOne(db, sql: "SELECT count(*) FROM t") == 5 {
        try db.execute(sql: "INSERT OR ROLLBACK INTO t SELECT number FROM t")
      }
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
    }
    #expect(results.count == 8)
    for result in results.values { #expect(throws: DatabaseError.self) { try result.get() } }
    #expect(try await Self.numbers(pool).isEmpty)
  }

  @Test func aFileThatAnotherHoldsIsToldToAll() async throws {
    let scratch = try Scratch()
    let pool = try Self.file(scratch)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: scratch.path("t.sqlite"), configuration: configuration)
    try await other.writeWithoutTransaction { try $0.beginTransaction(.exclusive) }
    let results = await Self.write(0..<3, pool) { db, number in
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
    }
    for result in results.values { #expect(throws: DatabaseError.self) { try result.get() } }
    try await other.writeWithoutTransaction { try $0.rollback() }
    let later = await Self.write(3..<5, pool) { db, number in
      try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number])
    }
    #expect(try later[3]?.get() == 30)
    #expect(try await Self.numbers(pool) == [3, 4])
  }

  /// SQLite's 2: a commit waits for the disk.
  @Test func theFileOfAPlatformWaitsForTheDisk() async throws {
    let scratch = try Scratch()
    let database = try PortalDatabase.open(directory: scratch.url)
    let pool = try #require(database.engine as? SQLiteEngine).pool
    let level = try await pool.writeWithoutTransaction {
      try Int.fetchOne($0, sql: "PRAGMA synchronous")
    }
    #expect(level == 2)
    try database.close()
  }
}
