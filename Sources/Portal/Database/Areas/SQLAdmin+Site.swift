import Catalog

/// What the platform says and asks, as the operator changes it.
extension SQLAdmin {
  func change(_ names: SiteNames) async throws {
    try await engine.write(.lists) { db in
      try names.name.map { try MetaValue.siteName.set($0, db) }
      try names.host.map { try MetaValue.siteHost.set($0, db) }
      try names.operatedBy.map { try MetaValue.siteOperator.set($0, db) }
      try names.icp.map { try MetaValue.siteICP.set($0, db) }
    }
  }

  func write(_ page: SitePage) async throws {
    try await engine.write(.lists) { db in
      try db.execute(
        sql: "UPDATE pages SET body = ? WHERE title = ?", arguments: [page.body, page.title])
      guard db.changesCount == 0 else { return }
      try db.execute(
        sql: """
          INSERT INTO pages (position, title, body)
          SELECT COALESCE(MAX(position), -1) + 1, ?, ? FROM pages
          """, arguments: [page.title, page.body])
    }
  }

  func remove(page title: String) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM pages WHERE title = ?", arguments: [title])
      return db.changesCount > 0
    }
  }

  func write(_ survey: Survey, discarding: Bool) async throws -> SurveyChange {
    try await engine.write(.lists) { db in
      let old = try SQLFeedback.survey(db)
      // First of all: whoever answers holds the title, and is waited for here.
      try MetaValue.surveyTitle.set(survey.title, db)
      let answered = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM survey_responses") ?? 0
      let isAnother = old.questions != survey.questions
      guard answered == 0 || !isAnother || discarding else {
        try MetaValue.surveyTitle.set(old.title, db)
        return .answered(answered)
      }
      guard isAnother else { return .done }
      try db.execute(sql: "DELETE FROM survey_responses")
      try SQLFeedback.write(survey, db)
      return answered == 0 ? .done : .discarded(answered)
    }
  }
}
