import GRDB

/// The tables of accounts. Times are seconds since the Unix epoch; what ends in `_key` is a
/// fingerprint of the vault, `_sealed` sealed by it, `_digest` the SHA-256 of a random secret.
extension SQLiteSchema {
  static func createAccounts(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE accounts (
          account TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, password TEXT NOT NULL,
          mobile_key TEXT UNIQUE, mobile_sealed BLOB, name_sealed BLOB,
          identity_key TEXT UNIQUE, registered INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE sessions (
          session_digest TEXT NOT NULL PRIMARY KEY,
          account TEXT NOT NULL REFERENCES accounts (account) ON DELETE CASCADE,
          expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX sessions_account ON sessions (account);
        CREATE INDEX sessions_expires ON sessions (expires);
        CREATE TABLE login_failures (
          login_key TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL,
          until INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX login_failures_last ON login_failures (last);
        CREATE TABLE captchas (
          id TEXT NOT NULL PRIMARY KEY, answer_key TEXT NOT NULL, expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX captchas_expires ON captchas (expires);
        """)
    try createRegistrations(db)
    try widenDevelopers(db)
  }

  /// `registrations` are those whose first step is done and whose second is not.
  private static func createRegistrations(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE sms_codes (
          mobile_key TEXT NOT NULL PRIMARY KEY, code_key TEXT, sent INTEGER NOT NULL,
          tries INTEGER NOT NULL, day TEXT NOT NULL, sent_today INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE registrations (
          ticket_digest TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL COLLATE NOCASE,
          password TEXT NOT NULL, mobile_key TEXT NOT NULL, mobile_sealed BLOB NOT NULL,
          expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX registrations_expires ON registrations (expires);
        """)
  }

  /// A developer whose token is revoked has none; what the form asked for is one sealed text.
  private static func widenDevelopers(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE developers_new (
          account TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, token_digest TEXT UNIQUE,
          token_sealed BLOB, calls_per_day INTEGER NOT NULL, expires TEXT, profile_sealed BLOB
        );
        INSERT INTO developers_new (account, name, token_digest, calls_per_day, expires)
          SELECT account, name, token_digest, calls_per_day, expires FROM developers;
        DROP TABLE developers;
        ALTER TABLE developers_new RENAME TO developers;
        """)
  }
}
