import Catalog
import PostgreSQL

/// Calls counted together with those that come at the same time, by one statement, as `RatedUse`s
/// are.
struct PostgreSQLCallCounts: CallCountStorage {
  private struct Call: Sendable {
    var account: String
    var callsPerDay: Int
    var day: String
  }

  /// How many there are of that day by now; nil where it is none more.
  private typealias Counted = Result<Int?, any Error>

  /// How many are counted at once, so that the first of them does not wait for ever more.
  private static let most = 64

  private let calls: Gathering<Call, Counted>

  init(_ engine: any SQLEngine) {
    calls = Gathering(choose: Self.together) { try await Self.count($0, engine) }
  }

  func count(_ developer: Developer, day: String) async throws -> Int? {
    guard developer.callsPerDay > 0 else { return nil }
    let call = Call(account: developer.account, callsPerDay: developer.callsPerDay, day: day)
    return try await calls.answer(call).get().map { developer.callsPerDay - $0 }
  }

  /// Those with the first one's day and limit. A statement changes no row twice.
  private static func together(_ calls: [Call]) -> [Int] {
    guard let first = calls.first else { return [] }
    var places: [Int] = []
    var accounts: Set<String> = []
    for (place, call) in calls.enumerated()
    where call.day == first.day && call.callsPerDay == first.callsPerDay {
      guard places.count < most else { break }
      if accounts.insert(call.account).inserted { places.append(place) }
    }
    return places
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
    let (day, callsPerDay) = (calls[0].day, calls[0].callsPerDay)
    let counts = try await engine.write(.statement) { db in
      try ResultRow.map(
        db,
        sql: """
          INSERT INTO calls (account, day, count)
          SELECT value, ?, 1 FROM \(db.dialect.texts) ORDER BY value
          ON CONFLICT (account, day) DO UPDATE SET count = calls.count + 1
          WHERE calls.count < ?
          RETURNING account, count
          """, arguments: [day, list, callsPerDay]
      ) { (account: $0[0] as String, count: $0[1] as Int) }
    }
    let known = Dictionary(uniqueKeysWithValues: counts.map { ($0.account, $0.count) })
    return calls.map { known[$0.account] }
  }
}
