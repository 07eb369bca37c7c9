import Catalog
import FoundationEssentials
import GRDB

/// Fetches of all pages. A page and the note that it is done are one transaction: whenever the
/// process ends, what was answered and kept is never asked for again.
public struct FetchStore: StoreArea {
  let store: LocalStore

  /// - Parameter edition: which of the entry is fetched, where that is known.
  public func beginFetch(
    _ plan: FetchPlan, title: String, total: Int?, edition: String? = nil, at time: Int
  ) async throws -> FetchRecord {
    let json = try Self.text(of: plan)
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO fetches (plan, title, total, edition, next_page, started, changed)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """, arguments: [json, title, total, edition, plan.firstPage, time, time])
      return try Self.fetch(Int(db.lastInsertedRowID), db)
    }
  }

  /// The latest fetch of that plan; nil where there is none.
  public func fetch(of plan: FetchPlan) async throws -> FetchRecord? {
    let json = try Self.text(of: plan)
    return try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(Self.columns) FROM fetches WHERE plan = ? ORDER BY number DESC LIMIT 1",
        arguments: [json]
      ).map(Self.fetch)
    }
  }

  /// The latest fetch of the same rows, whatever the size of its pages; nil where there is none.
  public func fetch(ofRowsOf plan: FetchPlan) async throws -> FetchRecord? {
    let json = try Self.text(of: plan)
    return try await read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT \(Self.columns) FROM fetches
          WHERE json_remove(plan, '$.pageSize') = json_remove(?, '$.pageSize')
          ORDER BY number DESC LIMIT 1
          """, arguments: [json]
      ).map(Self.fetch)
    }
  }

  /// How a fetch stands now; nil where it was removed.
  public func fetch(_ id: Int) async throws -> FetchRecord? {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(Self.columns) FROM fetches WHERE number = ?", arguments: [id]
      )
      .map(Self.fetch)
    }
  }

  /// Latest first.
  public func fetches(limit: Int = 100) async throws -> [FetchRecord] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT \(Self.columns) FROM fetches ORDER BY changed DESC, number DESC LIMIT ?",
        arguments: [limit]
      ).map(Self.fetch)
    }
  }

  /// Keeps a page to the letter. A page that is not the next one changes nothing: another process
  /// was faster.
  ///
  /// - Parameters:
  ///   - isLast: the fetch is complete with it.
  ///   - total: rows in all, where the answer says.
  public func keep(
    page number: Int, of id: Int, _ page: FetchedPage, isLast: Bool, total: Int? = nil, at time: Int
  ) async throws -> FetchRecord {
    try await write { db in
      try db.execute(
        sql: """
          UPDATE fetches SET next_page = next_page + 1, pages = pages + 1, rows = rows + ?,
            bytes = bytes + ?, complete = ?, total = coalesce(?, total),
            first_total = coalesce(first_total, ?), changed = ?,
            pages_edition = CASE pages WHEN 0 THEN ? ELSE pages_edition END
          WHERE number = ? AND next_page = ? AND complete = 0
          """,
        arguments: [
          page.rows, page.body.count, isLast, total, total, time, page.edition, id, number,
        ])
      if db.changesCount == 1 {
        try db.execute(
          sql: """
            INSERT INTO fetched_pages (fetch, page, rows, body, sent, mark)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            id, number, page.rows, Data(page.body), page.sent.map { Data($0) }, page.mark,
          ])
      }
      return try Self.fetch(id, db)
    }
  }

  /// A fetch whose last page was full and showed to be the last only afterwards.
  public func completeFetch(_ id: Int, at time: Int) async throws -> FetchRecord {
    try await write { db in
      try db.execute(
        sql: "UPDATE fetches SET complete = 1, changed = ? WHERE number = ?",
        arguments: [time, id])
      return try Self.fetch(id, db)
    }
  }

  /// A page as it came; nil where it has not.
  public func page(_ page: Int, ofFetch id: Int) async throws -> FetchedPage? {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT rows, body, sent, mark FROM fetched_pages WHERE fetch = ? AND page = ?",
        arguments: [id, page]
      ).map { row in
        let body: Data = row["body"]
        let sent: Data? = row["sent"]
        return FetchedPage(
          rows: row["rows"], body: Array(body), sent: sent.map { Array($0) }, mark: row["mark"])
      }
    }
  }

  /// Whether a page of it said already that the next one lies there.
  public func knows(mark: String, ofFetch id: Int) async throws -> Bool {
    try await read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM fetched_pages WHERE fetch = ? AND mark = ?)",
        arguments: [id, mark]) ?? false
    }
  }

  /// Removes a fetch with all its pages.
  public func removeFetch(_ id: Int) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM fetches WHERE number = ?", arguments: [id])
    }
  }

  /// The other fetches of a plan.
  public func fetches(of plan: FetchPlan, except id: Int) async throws -> [Int] {
    let json = try Self.text(of: plan)
    return try await read { db in
      try Int.fetchAll(
        db, sql: "SELECT number FROM fetches WHERE plan = ? AND number <> ?",
        arguments: [json, id])
    }
  }
}

extension FetchStore {
  private static let columns = """
    *, (SELECT rows FROM fetched_pages WHERE fetch = number ORDER BY page LIMIT 1) AS first_rows
    """

  private static func text(of plan: FetchPlan) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(plan), as: UTF8.self)
  }

  private static func fetch(_ number: Int, _ db: Database) throws -> FetchRecord {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT \(Self.columns) FROM fetches WHERE number = ?", arguments: [number])
    else { throw StoreError.fetchRemoved }
    return try fetch(row)
  }

  private static func fetch(_ row: Row) throws -> FetchRecord {
    let plan: String = row["plan"]
    return FetchRecord(
      id: row["number"], plan: try JSONDecoder().decode(FetchPlan.self, from: Data(plan.utf8)),
      title: row["title"], total: row["total"], nextPage: row["next_page"], pages: row["pages"],
      rows: row["rows"], bytes: row["bytes"], isComplete: row["complete"],
      firstRows: row["first_rows"], firstTotal: row["first_total"], edition: row["edition"],
      pagesEdition: row["pages_edition"], started: row["started"], changed: row["changed"])
  }
}
