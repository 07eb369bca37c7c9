import Catalog

/// Calls of interfaces, over the tables of other areas.
struct SQLCalls: SQLArea, CallStorage {
  let database: PortalDatabase

  func ground(of request: CallRequest, now: Moment) async throws -> CallGround? {
    let digest = Secret.digest(request.token)
    return try await engine.read(.statements) { db in
      guard let (developer, left) = try SQLDevelopers.developer(digest: digest, now: now, db)
      else { return nil }
      var ground = CallGround(developer: developer, callsLeft: left)
      guard let id = request.id, let table = try SQLRows.table(id, db) else { return ground }
      ground.table = table
      guard table.kind == .interface else { return ground }
      ground.access = try SQLFeedback.access(to: id, by: developer.account, db)
      guard ground.access == .open else { return ground }
      do throws(InvokeRefusal) {
        ground.page = .success(try request.page(table))
      } catch {
        ground.page = .failure(error)
      }
      if left > 0, case .success(let page)? = ground.page {
        ground.rows = try SQLRows.rows(id, page, db)
      }
      return ground
    }
  }
}
