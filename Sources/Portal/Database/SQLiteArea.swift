import GRDB

/// One area's tables in the one file, and its transactions.
protocol SQLiteArea: Sendable {
  var database: PortalDatabase { get }
}

extension SQLiteArea {
  var pool: DatabasePool { database.pool }
  var vault: Vault { database.vault }
}
