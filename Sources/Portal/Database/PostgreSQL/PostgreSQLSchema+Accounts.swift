/// The tables of accounts in "1 platform".
extension PostgreSQLSchema {
  /// Of two names that differ in case alone one is refused.
  static let people = """
    CREATE TABLE accounts (
      account \(text) NOT NULL PRIMARY KEY, password \(text) NOT NULL,
      mobile_key \(text) UNIQUE, mobile_sealed BYTEA, name_sealed BYTEA,
      identity_key \(text) UNIQUE, registered BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX accounts_folded ON accounts (lower(account));
    CREATE TABLE sessions (
      session_digest \(text) NOT NULL PRIMARY KEY,
      account \(text) NOT NULL REFERENCES accounts (account) ON DELETE CASCADE,
      expires BIGINT NOT NULL
    );
    CREATE INDEX sessions_account ON sessions (account);
    CREATE INDEX sessions_expires ON sessions (expires);
    CREATE TABLE account_locks (
      account \(text) NOT NULL PRIMARY KEY, since BIGINT NOT NULL
    );
    CREATE TABLE developers (
      account \(text) NOT NULL PRIMARY KEY, name \(text) NOT NULL, token_digest \(text) UNIQUE,
      token_sealed BYTEA, calls_per_day BIGINT NOT NULL, expires \(text), profile_sealed BYTEA
    );
    CREATE TABLE calls (
      account \(text) NOT NULL REFERENCES developers (account) ON DELETE CASCADE,
      day \(text) NOT NULL, count BIGINT NOT NULL, PRIMARY KEY (account, day)
    );
    """

  /// `rates` is worth nothing after a crash, and costs no write to the log.
  static let registration = """
    CREATE TABLE login_failures (
      login_key \(text) NOT NULL PRIMARY KEY, count BIGINT NOT NULL, last BIGINT NOT NULL,
      until BIGINT NOT NULL
    );
    CREATE INDEX login_failures_last ON login_failures (last);
    CREATE TABLE captchas (
      id \(text) NOT NULL PRIMARY KEY, answer_key \(text) NOT NULL, expires BIGINT NOT NULL
    );
    CREATE INDEX captchas_expires ON captchas (expires);
    CREATE TABLE sms_codes (
      mobile_key \(text) NOT NULL PRIMARY KEY, code_key \(text), sent BIGINT NOT NULL,
      tries BIGINT NOT NULL, day \(text) NOT NULL, sent_today BIGINT NOT NULL
    );
    CREATE TABLE registrations (
      ticket_digest \(text) NOT NULL PRIMARY KEY, account \(text) NOT NULL,
      password \(text) NOT NULL, mobile_key \(text) NOT NULL, mobile_sealed BYTEA NOT NULL,
      expires BIGINT NOT NULL
    );
    CREATE INDEX registrations_expires ON registrations (expires);
    CREATE UNLOGGED TABLE rates (
      key \(text) NOT NULL PRIMARY KEY, due BIGINT NOT NULL
    );
    CREATE INDEX rates_due ON rates (due);
    """

  /// Clearing away, once a minute, is all that asks what is due, and `rates` are changed most of
  /// all: which pages may have some is enough (PostgreSQL, "BRIN Indexes").
  static let dueRates = """
    DROP INDEX IF EXISTS rates_due;
    CREATE INDEX rates_due ON rates USING brin (due) WITH (autosummarize = on);
    """
}
