public import Catalog
import FoundationEssentials
import GRDB

/// A call in a list of many: all of it but headers and body.
public struct CallLine: Identifiable, Hashable, Sendable {
  /// Its number in the store; later calls have greater ones.
  public var id: Int
  /// Of the interface that was called.
  public var entry: EntryID
  /// The entry's; nil once it is gone from the catalogue.
  public var title: String?
  /// HTTP's.
  public var method: String
  /// All that was sent but the token.
  public var parameters: [CallParameter]
  /// Seconds since the Unix epoch.
  public var time: Int
  /// From the sending to the last byte.
  public var milliseconds: Int
  /// HTTP's; nil where no answer came.
  public var status: Int?
  /// The answer's own code; nil where it has none.
  public var code: Int?
  /// Bytes of the whole answer, though fewer may be kept.
  public var size: Int
  /// Calls a day, as the answer said.
  public var quotaLimit: Int?
  /// Calls of the day that were left after it, as the answer said.
  public var quotaLeft: Int?
}

/// Calls of interfaces: their history, requests by name, and how many there were each day.
public struct CallStore: StoreArea {
  let store: LocalStore

  /// Calls kept per entry; older ones go.
  public static let callsPerEntry = 200
  /// Bytes of answers kept in all, where nobody says otherwise.
  public static let historySize = 100 << 20

  /// Keeps a call; the oldest ones go where they become too many or too large.
  /// - Parameter bytes: of answers to keep at most, over all entries.
  /// - Returns: the record's id.
  @discardableResult
  public func record(_ call: CallRecord, keeping bytes: Int = historySize) async throws -> Int {
    let parameters = try Self.json(call.parameters)
    let headers = try Self.json(call.headers)
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO calls (entry, parameters, time, milliseconds, status, code, size, headers,
            body, method, quota_limit, quota_left, steps)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          call.entry.data, parameters, call.time, call.milliseconds, call.status, call.code,
          call.size, headers, Data(call.body), call.method, call.quotaLimit, call.quotaLeft,
          call.steps.map { String($0) }.joined(separator: " "),
        ])
      let number = Int(db.lastInsertedRowID)
      try Self.trimCalls(db, of: call.entry, keeping: bytes)
      return number
    }
  }

  /// Calls of an entry, newest first.
  public func calls(of id: EntryID, limit: Int = 50) async throws -> [CallRecord] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM calls WHERE entry = ? ORDER BY number DESC LIMIT ?",
        arguments: [id.data, limit]
      ).map(Self.call)
    }
  }

  /// One call with its answer; nil once it is gone.
  public func call(_ number: Int) async throws -> CallRecord? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM calls WHERE number = ?", arguments: [number])
        .map(Self.call)
    }
  }

  /// Calls without their answers, newest first: of one entry, or of all.
  public func history(of id: EntryID?, limit: Int = 1000) async throws -> [CallLine] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.number, c.entry, e.title, c.method, c.parameters, c.time, c.milliseconds,
            c.status, c.code, c.size, c.quota_limit, c.quota_left
          FROM calls c LEFT JOIN entries e ON e.id = c.entry
          WHERE ?1 IS NULL OR c.entry = ?1 ORDER BY c.number DESC LIMIT ?2
          """, arguments: [id?.data, limit]
      ).map(Self.line)
    }
  }

  /// Forgets one call; one that is not there is no fault.
  public func removeCall(_ number: Int) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM calls WHERE number = ?", arguments: [number])
    }
  }

  /// Forgets the calls of an entry, or all.
  public func clearCalls(of id: EntryID?) async throws {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM calls WHERE ?1 IS NULL OR entry = ?1", arguments: [id?.data])
    }
  }

  private static func trimCalls(_ db: Database, of id: EntryID, keeping bytes: Int) throws {
    try db.execute(
      sql: """
        DELETE FROM calls WHERE entry = ?1 AND number <=
          (SELECT number FROM calls WHERE entry = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
        """, arguments: [id.data, callsPerEntry])
    try db.execute(
      sql: """
        DELETE FROM calls WHERE number <= (
          SELECT number FROM (
            SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS total FROM calls)
          WHERE total > ? ORDER BY number DESC LIMIT 1)
        """, arguments: [bytes])
  }
}

extension CallStore {
  private static func call(_ row: Row) throws -> CallRecord {
    let body: Data = row["body"]
    let steps: String = row["steps"]
    var call = CallRecord(
      id: row["number"], entry: try entry(row["entry"]),
      parameters: try parameters(row["parameters"]), time: row["time"],
      milliseconds: row["milliseconds"], status: row["status"], code: row["code"],
      headers: try parameters(row["headers"]), body: Array(body), method: row["method"],
      quotaLimit: row["quota_limit"], quotaLeft: row["quota_left"],
      steps: steps.split(separator: " ").compactMap { Double($0) })
    call.size = row["size"]
    return call
  }

  private static func line(_ row: Row) throws -> CallLine {
    CallLine(
      id: row["number"], entry: try entry(row["entry"]), title: row["title"],
      method: row["method"], parameters: try parameters(row["parameters"]), time: row["time"],
      milliseconds: row["milliseconds"], status: row["status"], code: row["code"],
      size: row["size"], quotaLimit: row["quota_limit"], quotaLeft: row["quota_left"])
  }

  static func entry(_ bytes: Data) throws -> EntryID {
    guard let entry = EntryID(bytes: bytes) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return entry
  }
}
