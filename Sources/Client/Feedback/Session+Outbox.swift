public import PortalClient
public import Store
public import Sync

extension Session {
  /// Sends what waits of the account that is logged in; nothing where nobody is, or where the
  /// platform hears nobody.
  @discardableResult
  public func sendOutbox(
    to source: any CatalogSource, _ store: LocalStore
  ) async throws -> Outbox.Report {
    guard sending == .everything, let account = try savedLogin.read(),
      let voices = source as? any FeedbackSource
    else {
      return Outbox.Report()
    }
    let report = try await Outbox(store: store).send(
      to: voices, session: account.session, account: account.name)
    if report.pause?.endsSession == true { end(account) }
    return report
  }
}
