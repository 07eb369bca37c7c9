public import Catalog
public import PortalAPI
import Transport

/// 数据应用 and 应用提交 of our own platform (manual 2.4, 2.5).
extension PortalSource {
  /// What shows in 数据应用, newest first.
  /// - Parameter most: more are left out.
  public func applications(
    most: Int = 5000
  ) async throws(SourceError) -> [ApplicationSummary] {
    let limit = String(ApplicationsPage.limits.upperBound)
    var found: [ApplicationSummary] = []
    while true {
      let query = [("offset", String(found.count)), ("limit", limit)]
      let page: ApplicationsPage = try await content(of: .applications, query: query)
      found += page.applications
      if page.applications.isEmpty || found.count >= min(page.total, most) { return found }
    }
  }

  public func ownApplications(session: String) async throws(SourceError) -> [ApplicationSummary] {
    try await send(.get, .ownApplications, session: session)
  }

  /// - Parameter session: of the account that handed it in, where it is not accepted.
  public func application(
    _ id: String, session: String?
  ) async throws(SourceError) -> ApplicationBody {
    try await send(.get, .application(id), session: session)
  }

  /// The bytes of a picture.
  public func picture(
    _ image: ApplicationImage, of id: String, session: String?
  ) async throws(SourceError) -> [UInt8] {
    let route = Route.applicationImage(id, image)
    var request = request(route)
    if let session { request.headers.append(HTTPHeader("Authorization", "Bearer \(session)")) }
    let response = try await fetch(request)
    guard response.status == 200 else {
      throw AnswerReader(path: route.path).refusal(response.status, response.body)
    }
    return response.body
  }

  public func submit(
    _ application: ApplicationRequest, session: String
  ) async throws(SourceError) -> ApplicationSummary {
    try await send(.post, .applications, session: session, body: application)
  }
}
