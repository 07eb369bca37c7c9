/// One area's tables in the one database, and its transactions.
protocol SQLArea: Sendable {
  var database: PortalDatabase { get }
}

extension SQLArea {
  var engine: any SQLEngine { database.engine }
  var vault: Vault { database.vault }
}
