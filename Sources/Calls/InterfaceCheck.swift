public import Catalog

/// A call and what is expected of it, by name.
public struct InterfaceCheck: Hashable, Sendable {
  /// What is called: an entry, an address, or with `request` one of its saved requests.
  public enum Subject: Hashable, Sendable {
    case entry(EntryID)
    case url(String)
  }

  public var name: String
  public var subject: Subject
  /// The saved request whose parameters are sent.
  public var request: String?
  public var filters: [InvokeRequest.Filter] = []
  public var pageSize = 10
  public var pageNumber = 1
  public var rows: RowsPath?
  public var tags: [String] = []
  public var expectation = Expectation()

  public init(name: String, subject: Subject) {
    self.name = name
    self.subject = subject
  }

  /// The entry that is called, which an address has as well; nil where that cannot be one.
  public var entry: EntryID? {
    switch subject {
    case .entry(let id): id
    case .url(let text): (try? ForeignURL(text))?.interface.id
    }
  }
}

extension InterfaceCheck.Subject {
  public var text: String {
    switch self {
    case .entry(let id): id.text
    case .url(let url): url
    }
  }
}
