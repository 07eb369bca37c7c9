import Catalog
import PortalAPI

/// What the platform says of itself.
protocol SiteStorage: Sendable {
  /// Returns where the storage answers.
  /// - Throws: what keeps it from answering.
  func probe() async throws

  /// Names, pages, policies and counters.
  func site() async throws -> Site
}
