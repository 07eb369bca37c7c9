public import Catalog
import GRDB

/// A request saved by name. The token is no part of it.
public struct SavedRequest: Hashable, Sendable {
  /// Of the interface that is called.
  public var entry: EntryID
  /// The entry's; nil once it is gone from the catalogue.
  public var title: String?
  /// Which no other request of the interface has.
  public var name: String
  /// `GET` or `POST`.
  public var method: String
  /// All that is sent but the token, page and size among it.
  public var parameters: [CallParameter]
  /// Words to find it by.
  public var tags: [String]
  /// Seconds since the Unix epoch.
  public var saved: Int

  public init(
    entry: EntryID, title: String? = nil, name: String, method: String = "GET",
    parameters: [CallParameter], tags: [String] = [], saved: Int = 0
  ) {
    self.entry = entry
    self.title = title
    self.name = name
    self.method = method
    self.parameters = parameters.filter { $0.name != CallSpecification.tokenName }
    self.tags = tags
    self.saved = saved
  }
}

extension CallStore {
  /// Saved requests of an entry, or of all, in order of name.
  public func savedRequests(of id: EntryID?) async throws -> [SavedRequest] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT r.*, e.title FROM named_requests r LEFT JOIN entries e ON e.id = r.entry
          WHERE ?1 IS NULL OR r.entry = ?1 ORDER BY r.name, r.entry
          """, arguments: [id?.data]
      ).map { row in
        let tags: String = row["tags"]
        return SavedRequest(
          entry: try Self.entry(row["entry"]), title: row["title"], name: row["name"],
          method: row["method"], parameters: try Self.parameters(row["parameters"]),
          tags: tags.split(separator: " ").map(String.init), saved: row["saved"])
      }
    }
  }

  /// Saves it under its name; one of that name and entry gives way.
  /// - Parameter old: the name it had, where it gets a new one.
  public func save(_ request: SavedRequest, replacing old: String? = nil) async throws {
    let json = try Self.json(request.parameters)
    let time = now()
    try await write { db in
      if let old, old != request.name {
        try db.execute(
          sql: "DELETE FROM named_requests WHERE entry = ? AND name = ?",
          arguments: [request.entry.data, old])
      }
      try db.execute(
        sql: """
          INSERT INTO named_requests (entry, name, parameters, method, tags, saved)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (entry, name) DO UPDATE SET parameters = excluded.parameters,
            method = excluded.method, tags = excluded.tags, saved = excluded.saved
          """,
        arguments: [
          request.entry.data, request.name, json, request.method,
          request.tags.joined(separator: " "), time,
        ])
    }
  }

  /// Forgets a request; one that is not there is no fault.
  public func removeRequest(name: String, of id: EntryID) async throws {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM named_requests WHERE entry = ? AND name = ?",
        arguments: [id.data, name])
    }
  }
}
