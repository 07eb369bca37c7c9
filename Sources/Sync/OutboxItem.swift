public import Catalog
public import PortalAPI

/// Something a person did that the platform is to hear of.
public enum OutboxItem: Hashable, Sendable, Codable {
  case rating(EntryID, title: String, Stars)
  case favourite(EntryID, title: String, Bool)
  case correction(EntryID, title: String, CorrectionRequest)
  case suggestion(SuggestionRequest)

  /// What kind of deed it is, in the store.
  var kind: String {
    switch self {
    case .rating: "rating"
    case .favourite: "favourite"
    case .correction: "correction"
    case .suggestion: "suggestion"
    }
  }

  /// A later deed of the same kind and key takes the place of the earlier: the last stars count,
  /// the last word on a favourite; every correction and suggestion is one of its own.
  var key: String {
    switch self {
    case .rating(let id, _, _), .favourite(let id, _, _): id.text
    case .correction(_, _, let request): request.key
    case .suggestion(let request): request.key
    }
  }
}

extension OutboxItem {
  /// It says how something is to be, so that said again it does no harm, and the last word counts.
  var isState: Bool {
    switch self {
    case .rating, .favourite: true
    case .correction, .suggestion: false
    }
  }
}

/// A deed in the outbox.
public struct WaitingItem: Identifiable, Hashable, Sendable {
  /// Its row in the store; lower was done earlier.
  public var id: Int
  /// What was done.
  public var item: OutboxItem
  /// Whose it is: it is sent in no other account's name.
  public var account: String
  /// Seconds since the Unix epoch.
  public var queuedAt: Int
  /// Why the platform did not take it; it is not sent again. nil while it was not asked.
  public var failure: String?

  public init(id: Int, item: OutboxItem, account: String, queuedAt: Int, failure: String?) {
    self.id = id
    self.item = item
    self.account = account
    self.queuedAt = queuedAt
    self.failure = failure
  }
}
