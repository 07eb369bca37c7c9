import GRDB
import Synchronization

/// Keeps the changes of many by one commit, as a commit waits for the disk: whoever comes while
/// one is under way is in the next. Each change is whole or not there by itself, and nobody is told
/// that his is kept before the disk has it.
final class GroupCommit: Sendable {
  /// How many changes are kept at once, so that the first of them does not wait for ever more.
  private static let most = 64

  /// Tells somebody that his change is kept (nil), or why it is not.
  private typealias Telling = @Sendable ((any Error)?) -> Void

  private struct Change: Sendable {
    /// Makes the change, and returns whom to tell.
    let make: @Sendable (Database) throws -> Telling
    /// Tells that it could not be made.
    let refuse: @Sendable (any Error) -> Void
  }

  private struct State {
    var waiting: [Change] = []
    var isUnderWay = false
  }

  private let pool: DatabasePool
  private let state = Mutex(State())

  init(_ pool: DatabasePool) { self.pool = pool }

  /// Changes that are in no group yet.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// Makes a change among others.
  /// - Throws: what `body` throws; GRDB's `DatabaseError` where it could not be kept.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      add(
        Change(
          make: { db in
            let value = try body(db)
            return { fault in
              continuation.resume(with: fault.map { .failure($0) } ?? .success(value))
            }
          },
          refuse: { continuation.resume(throwing: $0) }))
    }
  }

  private func add(_ change: Change) {
    let begins = state.withLock { state in
      state.waiting.append(change)
      defer { state.isUnderWay = true }
      return !state.isUnderWay
    }
    if begins { keepSome() }
  }

  /// One group after another, so that others who write this file come in between.
  private func keepSome() {
    pool.asyncWriteWithoutTransaction { db in
      let group = self.state.withLock { state in
        defer { state.waiting.removeFirst(min(Self.most, state.waiting.count)) }
        return Array(state.waiting.prefix(Self.most))
      }
      Self.keep(group, db)
      let isMore = self.state.withLock { state in
        state.isUnderWay = !state.waiting.isEmpty
        return state.isUnderWay
      }
      if isMore { self.keepSome() }
    }
  }

  private static func keep(_ group: [Change], _ db: Database) {
    var left = group[...]
    var kept: [Telling] = []
    do {
      try db.beginTransaction(.immediate)
      while let change = left.popFirst() {
        do {
          kept.append(try make(change, db, isAlone: group.count == 1))
        } catch {
          change.refuse(error)
          // A full disk takes back the whole transaction (SQLite, "Automatic ROLLBACK").
          guard db.isInsideTransaction else { throw error }
        }
      }
      if kept.isEmpty { try db.rollback() } else { try db.commit() }
      for tell in kept { tell(nil) }
    } catch {
      if db.isInsideTransaction { try? db.rollback() }
      for tell in kept { tell(error) }
      for change in left { change.refuse(error) }
    }
  }

  private static func make(
    _ change: Change, _ db: Database, isAlone: Bool
  ) throws -> Telling {
    guard !isAlone else { return try change.make(db) }
    var tell: Telling?
    try db.inSavepoint {
      tell = try change.make(db)
      return .commit
    }
    return tell ?? { _ in }
  }
}
