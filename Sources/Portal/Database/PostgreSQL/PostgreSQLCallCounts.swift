import Catalog
import PostgreSQL

/// Calls counted together with those that come at the same time, by one statement, as `RatedUse`s
/// are.
struct PostgreSQLCallCounts: CallCountStorage {
  private struct Call: Sendable {
    /// What is the same of calls that are counted by one statement.
    struct Shape: Equatable {
      var callsPerDay: Int
      var day: String
    }

    var account: String
    var shape: Shape
  }

  /// How many there are of that day by now; nil where it is none more.
  private typealias Counted = Result<Int?, any Error>

  private let calls: Gathering<Call, Counted>

  init(_ engine: any SQLEngine) {
    calls = Gathering(choose: Self.together) { try await Self.count($0, engine) }
  }

  func count(_ developer: Developer, day: String) async throws -> Int? {
    guard developer.callsPerDay > 0 else { return nil }
    let shape = Call.Shape(callsPerDay: developer.callsPerDay, day: day)
    let call = Call(account: developer.account, shape: shape)
    return try await calls.answer(call).get().map { developer.callsPerDay - $0 }
  }

  private static func together(_ calls: [Call]) -> [Int] {
    calls.together(by: \.shape) { [$0.account] }
  }

  /// What one developer is the fault of, who is gone meanwhile, is no other's: a statement that
  /// fails has counted nobody.
  private static func count(_ calls: [Call], _ engine: any SQLEngine) async throws -> [Counted] {
    do {
      return try await countAll(calls, engine).map { .success($0) }
    } catch PostgreSQLError.server where calls.count > 1 {
      var counts: [Counted] = []
      for call in calls {
        do {
          counts.append(.success(try await countAll([call], engine)[0]))
        } catch {
          counts.append(.failure(error))
        }
      }
      return counts
    }
  }

  /// One statement, so that the counts and the limit are looked at in one moment; its rows are
  /// changed in their order, so that no two servers wait for each other.
  private static func countAll(_ calls: [Call], _ engine: any SQLEngine) async throws -> [Int?] {
    let list = TextList.encode(calls.map(\.account))
    let shape = calls[0].shape
    let counts = try await engine.write(.statement) { db in
      try ResultRow.map(
        db,
        sql: """
          INSERT INTO calls (account, day, count)
          SELECT value, ?, 1 FROM \(db.dialect.texts) ORDER BY value
          ON CONFLICT (account, day) DO UPDATE SET count = calls.count + 1
          WHERE calls.count < ?
          RETURNING account, count
          """, arguments: [shape.day, list, shape.callsPerDay]
      ) { (account: $0[0] as String, count: $0[1] as Int) }
    }
    let known = Dictionary(uniqueKeysWithValues: counts.map { ($0.account, $0.count) })
    return calls.map { known[$0.account] }
  }
}
