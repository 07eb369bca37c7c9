public import Catalog
import Foundation
import GRDB

/// One call of 在线测试. The token is no part of it.
public struct CallRecord: Identifiable, Hashable, Sendable {
  /// Answer bodies are kept up to this many bytes.
  public static let bodyLimit = 1_048_576

  public var id: Int
  public var entry: EntryID
  /// As sent, in order, without `authToken`.
  public var parameters: [CallParameter]
  /// Seconds since the Unix epoch.
  public var time: Int
  public var milliseconds: Int
  /// HTTP status; nil where no answer came.
  public var status: Int?
  /// The answer's `code`.
  public var code: Int?
  /// Bytes of the whole answer; more than `body` holds where it was cut.
  public var size: Int
  public var headers: [CallParameter]
  public var body: [UInt8]

  public init(
    id: Int = 0, entry: EntryID, parameters: [CallParameter], time: Int, milliseconds: Int,
    status: Int?, code: Int?, headers: [CallParameter] = [], body: [UInt8]
  ) {
    self.id = id
    self.entry = entry
    self.parameters = parameters.filter { $0.name != CallSpecification.tokenName }
    self.time = time
    self.milliseconds = milliseconds
    self.status = status
    self.code = code
    size = body.count
    self.headers = headers
    self.body = Array(body.prefix(Self.bodyLimit))
  }
}

/// A name and a value of a call.
public struct CallParameter: Hashable, Sendable, Codable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension LocalStore {
  /// Calls kept per entry; older ones go.
  public static let callsPerEntry = 200

  /// - Returns: the record's id.
  @discardableResult
  public func record(_ call: CallRecord) async throws -> Int {
    let parameters = try Self.json(call.parameters)
    let headers = try Self.json(call.headers)
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO calls (entry, parameters, time, milliseconds, status, code, size, headers, body)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          call.entry.data, parameters, call.time, call.milliseconds, call.status, call.code,
          call.size, headers, Data(call.body),
        ])
      let number = Int(db.lastInsertedRowID)
      try db.execute(
        sql: """
          DELETE FROM calls WHERE entry = ?1 AND number <=
            (SELECT number FROM calls WHERE entry = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
          """, arguments: [call.entry.data, Self.callsPerEntry])
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

  public func clearCalls(of id: EntryID) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM calls WHERE entry = ?", arguments: [id.data])
    }
  }

  /// Requests saved by name, in order of name.
  public func namedRequests(
    of id: EntryID
  ) async throws -> [(name: String, parameters: [CallParameter])] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT name, parameters FROM named_requests WHERE entry = ? ORDER BY name",
        arguments: [id.data]
      ).map { ($0[0], try Self.parameters($0[1])) }
    }
  }

  public func saveRequest(
    _ parameters: [CallParameter], name: String, of id: EntryID
  ) async throws {
    let json = try Self.json(parameters.filter { $0.name != CallSpecification.tokenName })
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO named_requests (entry, name, parameters) VALUES (?, ?, ?)",
        arguments: [id.data, name, json])
    }
  }

  public func removeRequest(name: String, of id: EntryID) async throws {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM named_requests WHERE entry = ? AND name = ?",
        arguments: [id.data, name])
    }
  }

  /// Counts a call that used the quota of `account`, on the Beijing day it is now. The count is
  /// ours alone: calls made elsewhere with the same account are not in it.
  public func noteCall(account: String) async throws {
    let day = Self.beijingDay(now())
    try await write { db in
      try db.execute(
        sql: """
          INSERT INTO ledger (day, account, calls) VALUES (?, ?, 1)
          ON CONFLICT DO UPDATE SET calls = calls + 1
          """, arguments: [day, account])
    }
  }

  /// Calls of `account` counted here on this Beijing day.
  public func callsToday(account: String) async throws -> Int {
    let day = Self.beijingDay(now())
    return try await read { db in
      try Int.fetchOne(
        db, sql: "SELECT calls FROM ledger WHERE day = ? AND account = ?",
        arguments: [day, account]) ?? 0
    }
  }
}

extension LocalStore {
  /// Days since 1970-01-01 in Beijing.
  static func beijingDay(_ seconds: Int) -> Int { (seconds + 8 * 3600) / 86_400 }

  private static func call(_ row: Row) throws -> CallRecord {
    guard let entry = EntryID(bytes: row["entry"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let body: Data = row["body"]
    var call = CallRecord(
      id: row["number"], entry: entry, parameters: try parameters(row["parameters"]),
      time: row["time"], milliseconds: row["milliseconds"], status: row["status"],
      code: row["code"], headers: try parameters(row["headers"]), body: Array(body))
    call.size = row["size"]
    return call
  }

  private static func json(_ parameters: [CallParameter]) throws -> String {
    String(decoding: try JSONEncoder().encode(parameters), as: UTF8.self)
  }

  private static func parameters(_ json: String) throws -> [CallParameter] {
    try JSONDecoder().decode([CallParameter].self, from: Data(json.utf8))
  }
}
