public import Catalog

/// A call and what is expected of it, by name.
public struct InterfaceCheck: Hashable, Sendable {
  /// What is called: an entry, an address, or with `request` one of its saved requests.
  public enum Subject: Hashable, Sendable {
    case entry(EntryID)
    case url(String)
  }

  /// Which no other check has.
  public var name: String
  /// Which interface is called.
  public var subject: Subject
  /// The saved request whose parameters are sent.
  public var request: String?
  /// Values the call is made with, before those of a named request.
  public var filters: [InvokeRequest.Filter] = []
  /// Rows asked for; nil for as many as a named request or the address says, else `rowsAsked`.
  public var pageSize: Int?
  /// Page asked for, from 1; nil for the one that a named request or the address says, else the
  /// first.
  public var pageNumber: Int?
  /// Where in the answer the rows are; nil where that is found by itself.
  public var rows: RowsPath?
  /// What groups of checks go by.
  public var tags: [String] = []
  /// What the answer has to be.
  public var expectation = Expectation()

  /// Rows that are asked for where nobody says how many.
  public static let rowsAsked = 10

  /// A check that expects rows and nothing else.
  public init(name: String, subject: Subject) {
    self.name = name
    self.subject = subject
  }
}

extension InterfaceCheck.Subject {
  /// The entry's identifier or the address.
  public var text: String {
    switch self {
    case .entry(let id): id.text
    case .url(let url): url
    }
  }
}
