import Catalog
import PortalAPI

/// 调查问卷 and 常见问题 (manual 2.6.2, 2.6.3).
extension SQLFeedback {
  func frequentQuestions() async throws -> [FrequentQuestion] {
    try await engine.read(.statement) { db in
      let rows = try ResultRow.fetchAll(
        db, sql: "SELECT topic, question, answer FROM frequent_questions ORDER BY position")
      return rows.map { FrequentQuestion(topic: $0[0], question: $0[1], answer: $0[2]) }
    }
  }

  func survey() async throws -> SurveyBody {
    try await engine.read { db in
      let survey = try Self.survey(db)
      let responses = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM survey_responses") ?? 0
      let rows = try ResultRow.fetchAll(
        db, sql: "SELECT question, choice, COUNT(*) FROM survey_answers GROUP BY question, choice")
      var counts: [String: [String: Int]] = [:]
      for row in rows { counts[row[0], default: [:]][row[1] as String] = row[2] }
      return SurveyBody(
        survey: survey, responses: responses,
        counts: survey.questions.map { question in
          question.options.map { counts[question.id]?[$0] ?? 0 }
        })
    }
  }

  func answerSurvey(
    _ answers: [String: String], by account: AccountID?, now: Int
  ) async throws -> Bool {
    try await engine.write(account.map { .account($0.name) } ?? .rows) { db in
      try MetaValue.surveyTitle.hold(db)
      let survey = try Self.survey(db)
      guard !survey.questions.isEmpty, survey.faults(answers).isEmpty else { return false }
      if let account {
        try db.execute(
          sql: "DELETE FROM survey_responses WHERE account = ?", arguments: [account.name])
      }
      let response = try Int.fetchOne(
        db, sql: "INSERT INTO survey_responses (account, made) VALUES (?, ?) RETURNING number",
        arguments: [account?.name, now])
      for question in survey.questions {
        try db.execute(
          sql: "INSERT INTO survey_answers (response, question, choice) VALUES (?, ?, ?)",
          arguments: [response, question.id, answers[question.id] ?? ""])
      }
      return true
    }
  }

  static func survey(_ db: any SQLSession) throws -> Survey {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT id, label, style, options FROM survey_questions ORDER BY position")
    return Survey(
      title: try MetaValue.surveyTitle.get(db) ?? "",
      questions: rows.map { row in
        SurveyQuestion(
          id: row[0], label: row[1], style: SurveyQuestion.Style(rawValue: row[2]) ?? .radio,
          options: TextList.decode(row[3]))
      })
  }

  // MARK: Writing them

  static func write(_ questions: [FrequentQuestion], _ db: any SQLSession) throws {
    try db.execute(sql: "DELETE FROM frequent_questions")
    for (position, question) in questions.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO frequent_questions (position, topic, question, answer) VALUES (?, ?, ?, ?)
          """, arguments: [position, question.topic, question.question, question.answer])
    }
  }

  static func write(_ survey: Survey, _ db: any SQLSession) throws {
    try MetaValue.surveyTitle.set(survey.title, db)
    try db.execute(sql: "DELETE FROM survey_questions")
    for (position, question) in survey.questions.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO survey_questions (position, id, label, style, options) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          position, question.id, question.label, question.style.rawValue,
          TextList.encode(question.options),
        ])
    }
  }
}
