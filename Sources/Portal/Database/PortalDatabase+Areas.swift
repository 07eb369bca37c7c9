extension PortalDatabase {
  var catalogue: SQLiteCatalogue { SQLiteCatalogue(database: self) }
  var rows: SQLiteRows { SQLiteRows(database: self) }
  var files: SQLiteFiles { SQLiteFiles(database: self) }
  var site: SQLiteSite { SQLiteSite(database: self) }
  var accounts: SQLiteAccounts { SQLiteAccounts(database: self) }
  var registrations: SQLiteRegistrations { SQLiteRegistrations(database: self) }
  var developers: SQLiteDevelopers { SQLiteDevelopers(database: self) }
  var feedback: SQLiteFeedback { SQLiteFeedback(database: self) }
  var applications: SQLiteApplications { SQLiteApplications(database: self) }
  var captchas: CaptchaLedger {
    CaptchaLedger(storage: SQLiteCaptchas(database: self), vault: vault)
  }

  /// The operator's side of the platform.
  public var admin: PlatformAdmin {
    PlatformAdmin(storage: storage, admin: SQLiteAdmin(database: self))
  }

  /// All areas, as the server knows them.
  var storage: PortalStorage {
    PortalStorage(
      catalogue: catalogue, rows: rows, files: files, site: site, accounts: accounts,
      registrations: registrations, developers: developers, feedback: feedback,
      applications: applications, captchas: captchas, vault: vault, fileStore: fileStore)
  }
}
