import Catalog
import Client
import Screens

extension LiveServices {
  /// The token and its calls as far as this machine counted them, for a platform that does not
  /// say.
  func countedStanding() async throws -> DeveloperStanding {
    guard
      let token = try TokenSource.find(
        session.environment, session.configuration, session.address)?.token
    else { throw session.noToken }
    let ledger = self.ledger(of: token)
    let day = await ledger.today()
    let limit = day.limit ?? Quota.callsPerDay
    return DeveloperStanding(
      name: "", maskedToken: token.masked,
      quota: Quota(
        limit: limit, remaining: day.remaining ?? limit,
        expires: await session.tokenLife(of: ledger).flatMap { life in
          life.isStated ? Moment(minutes: life.end * 1440, hasTime: false) : nil
        }), isLocalCount: true)
  }
}
