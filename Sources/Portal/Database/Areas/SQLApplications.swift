import Catalog
import FoundationEssentials
import PortalAPI

/// 数据应用 and what is handed in for it (manual 2.4, 2.5).
struct SQLApplications: SQLArea, ApplicationStorage {
  let database: PortalDatabase

  enum Fault: Error {
    /// A row that is not what was written into it.
    case damagedApplication
  }

  private static let columns = """
    id, type, name, developer, theme, submitted, state, answer, developer_kind, summary, system,
    link, account
    """

  func submit(
    _ draft: ApplicationDraft, images: [NewImage], by account: AccountID, now: Int
  ) async throws -> HandedInApplication {
    try await engine.write(.account(account.name)) { db in
      let twentieth = try Int.fetchOne(
        db,
        sql: """
          SELECT submitted FROM applications WHERE account = ? AND submitted > ?
          ORDER BY submitted DESC LIMIT 1 OFFSET ?
          """,
        arguments: [account.name, DayLimit.start(now), SubmissionLimits.aDay - 1])
      if let twentieth { return .tooMany(seconds: DayLimit.wait(after: twentieth, now: now)) }
      let id = Secret.make(bytes: 16)
      try Self.insert(
        draft, images: images, id: id, by: account, state: .pending, now: now, db)
      guard let summary = try Self.row(id, db).flatMap({ Self.summary($0) }) else {
        throw Fault.damagedApplication
      }
      return .taken(summary)
    }
  }

  static func insert(
    _ draft: ApplicationDraft, images: [NewImage], id: String, by account: AccountID?,
    state: SubmissionState, now: Int, _ db: any SQLSession
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO applications (
          id, account, type, developer_kind, developer, name, summary, theme, system, link, state,
          answer, submitted, changed
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
        """,
      arguments: [
        id, account?.name, draft.type.rawValue, draft.developerKind.rawValue, draft.developer,
        draft.name, draft.summary, draft.theme, draft.system?.rawValue, draft.link,
        state.rawValue, now, now,
      ])
    for (position, entry) in draft.entries.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO application_entries (application, position, entry_id) VALUES (?, ?, ?)
          """, arguments: [id, position, entry.text])
    }
    for image in images {
      try db.execute(
        sql: """
          INSERT INTO application_images (
            application, image, media_type, byte_size, width, height, bytes
          ) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, image.image.rawValue, image.facts.format.mediaType, image.bytes.count,
          image.facts.width, image.facts.height, Data(image.bytes),
        ])
    }
  }

  func applications(
    type: ApplicationType?, offset: Int, limit: Int
  ) async throws -> ApplicationsPage {
    let state = SubmissionState.accepted.rawValue
    return try await engine.read { db in
      let total = try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM applications WHERE state = ? AND type = COALESCE(?, type)",
        arguments: [state, type?.rawValue])
      let rows = try ResultRow.fetchAll(
        db,
        sql: """
          SELECT \(Self.columns) FROM applications WHERE state = ? AND type = COALESCE(?, type)
          ORDER BY number DESC LIMIT ? OFFSET ?
          """, arguments: [state, type?.rawValue, limit, offset])
      return ApplicationsPage(
        total: total ?? 0, applications: rows.compactMap { Self.summary($0) })
    }
  }

  func applications(of account: AccountID) async throws -> [ApplicationSummary] {
    try await engine.read(.statement) { db in
      try ResultRow.fetchAll(
        db,
        sql: "SELECT \(Self.columns) FROM applications WHERE account = ? ORDER BY number DESC",
        arguments: [account.name]
      ).compactMap { Self.summary($0) }
    }
  }

  func application(_ id: String) async throws -> (body: ApplicationBody, account: AccountID?)? {
    try await engine.read { db in
      guard let row = try Self.row(id, db), let summary = Self.summary(row),
        let draft = Self.draft(row, summary, try Self.entries(id, db))
      else { return nil }
      let images = try ResultRow.fetchAll(
        db,
        sql: """
          SELECT image, media_type, byte_size, width, height FROM application_images
          WHERE application = ?
          """, arguments: [id]
      ).compactMap { row in
        ApplicationImage(rawValue: row[0]).map {
          ApplicationBody.Image(
            image: $0, mediaType: row[1], byteSize: row[2], width: row[3], height: row[4])
        }
      }
      let linked = try Self.linked(id, db)
      let order = ApplicationImage.allCases
      let body = ApplicationBody(
        summary: summary, draft: draft,
        images: order.compactMap { wanted in images.first { $0.image == wanted } },
        linked: linked)
      return (body, (row[12] as String?).map { AccountID(name: $0) })
    }
  }

  func imageBytes(_ image: ApplicationImage, of id: String) async throws -> [UInt8]? {
    try await engine.read(.statement) { db in
      try Data.fetchOne(
        db, sql: "SELECT bytes FROM application_images WHERE application = ? AND image = ?",
        arguments: [id, image.rawValue]
      ).map { Array($0) }
    }
  }

  // MARK: Rows

  static func row(_ id: String, _ db: any SQLSession) throws -> ResultRow? {
    try ResultRow.fetchOne(
      db, sql: "SELECT \(columns) FROM applications WHERE id = ?", arguments: [id])
  }

  static func summary(_ row: ResultRow) -> ApplicationSummary? {
    guard let type = ApplicationType(rawValue: row[1]),
      let state = SubmissionState(rawValue: row[6])
    else { return nil }
    return ApplicationSummary(
      id: row[0], type: type, name: row[2], developer: row[3], theme: row[4],
      submitted: Moment(unixSeconds: row[5]), state: state, answer: row[7])
  }

  private static func draft(
    _ row: ResultRow, _ summary: ApplicationSummary, _ entries: [EntryID]
  ) -> ApplicationDraft? {
    DeveloperKind(rawValue: row[8]).map { kind in
      ApplicationDraft(
        type: summary.type, developerKind: kind, developer: summary.developer,
        name: summary.name, summary: row[9], theme: summary.theme,
        system: (row[10] as String?).flatMap { MobileSystem(rawValue: $0) }, link: row[11],
        entries: entries)
    }
  }

  private static func entries(_ id: String, _ db: any SQLSession) throws -> [EntryID] {
    try String.fetchAll(
      db,
      sql: "SELECT entry_id FROM application_entries WHERE application = ? ORDER BY position",
      arguments: [id]
    ).compactMap { EntryID($0) }
  }

  private static func linked(
    _ id: String, _ db: any SQLSession
  ) throws -> [ApplicationBody.LinkedEntry] {
    try ResultRow.fetchAll(
      db,
      sql: """
        SELECT e.id, e.kind, e.title FROM application_entries a JOIN entries e ON e.id = a.entry_id
        WHERE a.application = ? ORDER BY a.position
        """, arguments: [id]
    ).compactMap { row in
      guard let id = EntryID(row[0] as String), let kind = EntryKind(rawValue: row[1]) else {
        return nil
      }
      return ApplicationBody.LinkedEntry(id: id, kind: kind, title: row[2])
    }
  }
}

extension SQLApplications {
  /// Those that are not there yet; what the operator made of the others stays.
  static func sow(_ applications: [SeedApplication], _ db: any SQLSession) throws {
    for application in applications where try row(application.id, db) == nil {
      try insert(
        application.draft, images: application.images, id: application.id, by: nil,
        state: .accepted, now: application.submitted.unixSeconds, db)
    }
  }
}
