import GRDB

/// The tables of people's voice. Times are seconds since the Unix epoch.
extension SQLiteSchema {
  static func createVoice(_ db: Database) throws {
    try createOpinions(db)
    try createSubmissions(db)
    try createSurvey(db)
  }

  /// Entries come and go with the catalogue: what people said of one stays, and is there again when
  /// the entry is.
  private static func createOpinions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE ratings (
          account TEXT NOT NULL COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          entry_id TEXT NOT NULL, accuracy INTEGER NOT NULL, satisfaction INTEGER NOT NULL,
          timeliness INTEGER NOT NULL, usability INTEGER NOT NULL, changed INTEGER NOT NULL,
          PRIMARY KEY (account, entry_id)
        ) WITHOUT ROWID;
        CREATE TABLE favourites (
          account TEXT NOT NULL COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          entry_id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, theme TEXT NOT NULL,
          publisher TEXT NOT NULL, modified TEXT NOT NULL, added INTEGER NOT NULL,
          PRIMARY KEY (account, entry_id)
        ) WITHOUT ROWID;
        CREATE TABLE shares (
          entry_id TEXT NOT NULL, channel TEXT NOT NULL, count INTEGER NOT NULL,
          PRIMARY KEY (entry_id, channel)
        ) WITHOUT ROWID;
        CREATE TABLE seen (
          account TEXT NOT NULL COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          list TEXT NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (account, list)
        ) WITHOUT ROWID;
        """)
  }

  /// `sender_key` tells a thing sent twice. What nobody's account sent has neither account nor key.
  private static func createSubmissions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE submissions (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
          account TEXT COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          sender_key TEXT, entry_id TEXT, title TEXT NOT NULL, content TEXT NOT NULL,
          labels TEXT NOT NULL, details TEXT NOT NULL, state TEXT NOT NULL, answer TEXT NOT NULL,
          created INTEGER NOT NULL, changed INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX submissions_sender ON submissions (account, kind, sender_key);
        CREATE INDEX submissions_account ON submissions (account, kind, changed);
        CREATE INDEX submissions_state ON submissions (kind, state, created);
        """)
  }

  private static func createSurvey(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE frequent_questions (
          position INTEGER NOT NULL PRIMARY KEY, topic TEXT NOT NULL, question TEXT NOT NULL,
          answer TEXT NOT NULL
        );
        CREATE TABLE survey_questions (
          position INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL,
          style TEXT NOT NULL, options TEXT NOT NULL
        );
        CREATE TABLE survey_responses (
          number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
          account TEXT UNIQUE COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          made INTEGER NOT NULL
        );
        CREATE TABLE survey_answers (
          response INTEGER NOT NULL REFERENCES survey_responses (number) ON DELETE CASCADE,
          question TEXT NOT NULL, choice TEXT NOT NULL, PRIMARY KEY (response, question)
        ) WITHOUT ROWID;
        CREATE INDEX survey_answers_choice ON survey_answers (question, choice);
        """)
  }
}
