import Catalog
import PortalAPI

/// A picture on its way in, looked at.
struct NewImage: Hashable, Sendable {
  var image: ApplicationImage
  var facts: ImageFacts
  var bytes: [UInt8]
}

/// What became of an application.
enum HandedInApplication: Hashable, Sendable {
  case taken(ApplicationSummary)
  /// The account handed in as many as a day allows, and may go on after these seconds.
  case tooMany(seconds: Int)
}

/// 数据应用 and what is handed in for it (manual 2.4, 2.5).
protocol ApplicationStorage: Sendable {
  /// Keeps an application, which waits for the operator.
  func submit(
    _ draft: ApplicationDraft, images: [NewImage], by account: AccountID, now: Int
  ) async throws -> HandedInApplication

  /// What shows in 数据应用, newest first.
  func applications(
    type: ApplicationType?, offset: Int, limit: Int
  ) async throws -> ApplicationsPage

  /// An account's own, in any state.
  func applications(of account: AccountID) async throws -> [ApplicationSummary]

  /// One application, with the account that handed it in; nil where there is none.
  func application(_ id: String) async throws -> (body: ApplicationBody, account: AccountID?)?

  /// nil where an application has no such picture.
  func imageBytes(_ image: ApplicationImage, of id: String) async throws -> [UInt8]?
}
