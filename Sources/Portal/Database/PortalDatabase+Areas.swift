extension PortalDatabase {
  var catalogue: SQLCatalogue { SQLCatalogue(database: self) }
  var rows: SQLRows { SQLRows(database: self) }
  var files: SQLFiles { SQLFiles(database: self) }
  var site: SQLSite { SQLSite(database: self) }
  var accounts: SQLAccounts { SQLAccounts(database: self) }
  var registrations: SQLRegistrations { SQLRegistrations(database: self) }
  var developers: SQLDevelopers { SQLDevelopers(database: self) }
  var calls: SQLCalls { SQLCalls(database: self) }
  var feedback: SQLFeedback { SQLFeedback(database: self) }
  var applications: SQLApplications { SQLApplications(database: self) }
  var captchas: CaptchaLedger {
    CaptchaLedger(storage: SQLCaptchas(database: self), vault: vault)
  }

  var callCounts: any CallCountStorage {
    engine is PostgreSQLEngine ? PostgreSQLCallCounts(engine) : SQLCallCounts(database: self)
  }

  /// On a file each server counts by itself; those of one PostgreSQL count together.
  var rates: RateStores {
    guard engine is PostgreSQLEngine else {
      let acts = RateTable<String>()
      return RateStores(
        acts: acts,
        uses: SeparateUses(
          acts: acts, uses: RateTable<String>(), catalogue: catalogue, feedback: feedback))
    }
    let rates = PostgreSQLRates(database: self)
    return RateStores(acts: rates, uses: rates)
  }

  /// The operator's side of the platform.
  public var admin: PlatformAdmin {
    PlatformAdmin(storage: storage, admin: SQLAdmin(database: self))
  }

  /// All areas, as the server knows them.
  var storage: PortalStorage {
    PortalStorage(
      catalogue: catalogue, rows: rows, files: files, site: site, accounts: accounts,
      registrations: registrations, developers: developers, calls: calls,
      callCounts: callCounts, feedback: feedback, applications: applications, captchas: captchas,
      rates: rates, vault: vault, fileStore: fileStore)
  }
}
