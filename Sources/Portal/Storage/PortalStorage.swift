/// What the platform keeps, by area: values go in and come out, and nothing here or in front of it
/// knows what engine is behind: `PortalDatabase` does.
struct PortalStorage: Sendable {
  var catalogue: any CatalogueStorage
  var rows: any RowStorage
  var files: any FileStorage
  var site: any SiteStorage
  var accounts: any AccountStorage
  var registrations: any RegistrationStorage
  var developers: any DeveloperStorage
  var calls: any CallStorage
  var callCounts: any CallCountStorage
  var feedback: any FeedbackStorage
  var applications: any ApplicationStorage
  var captchas: CaptchaLedger
  var rates: RateStores
  /// What personal data is kept with.
  var vault: Vault
  /// The files made for downloading.
  var fileStore: FileStore
}
