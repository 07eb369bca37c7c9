public import Catalog

/// What is to be fetched whole: one call, page after page. The token is no part of it.
public struct FetchPlan: Hashable, Sendable, Codable {
  /// The interface that is called.
  public var entry: EntryID
  /// In the order they are sent.
  public var filters: [CallParameter]
  /// Rows that are asked for at once.
  public var pageSize: Int
  /// The number of the page to begin with: 1 for most interfaces, 0 for some.
  public var firstPage: Int
  /// What else decides the answer: the address of an interface that is no entry, where its rows
  /// are.
  public var note: String

  public init(
    entry: EntryID, filters: [CallParameter] = [], pageSize: Int, firstPage: Int = 1,
    note: String = ""
  ) {
    self.entry = entry
    self.filters = filters.filter { $0.name != CallSpecification.tokenName }
    self.pageSize = pageSize
    self.firstPage = firstPage
    self.note = note
  }
}

/// How far a fetch has come.
public struct FetchRecord: Identifiable, Hashable, Sendable {
  /// Its row in the store.
  public var id: Int
  /// What is fetched; the same plan goes on with the same fetch.
  public var plan: FetchPlan
  /// For people to know it by.
  public var title: String
  /// Rows in all where the platform once said; it may have changed since.
  public var total: Int?
  /// The page to ask for next.
  public var nextPage: Int
  /// Pages that are kept.
  public var pages: Int
  /// Rows of all pages that are kept.
  public var rows: Int
  /// Of all pages as they came.
  public var bytes: Int
  /// The last page has come.
  public var isComplete: Bool
  /// Rows of the first page that is kept; nil before it.
  public var firstRows: Int?
  /// Rows in all as the first page said that said a number; where a later one says another, the
  /// data changed meanwhile.
  public var firstTotal: Int?
  /// Which edition of the entry it is of, by the catalogue; nil where nobody said.
  public var edition: String?
  /// Which edition the first page's rows are of, by the interface itself; nil where it does not
  /// say.
  public var pagesEdition: String?
  /// Seconds since the Unix epoch.
  public var started: Int
  /// When its last page came; seconds since the Unix epoch.
  public var changed: Int
}

/// A page as it is kept.
public struct FetchedPage: Hashable, Sendable {
  /// Rows in it.
  public var rows: Int
  /// A text in UTF-8.
  public var body: [UInt8]
  /// As it came, where that differs.
  public var sent: [UInt8]?
  /// Where the page behind it is, where the answer said so; whoever fetches knows how to read it.
  public var mark: String?
  /// Which edition its rows are of, where the answer said so.
  public var edition: String?

  public init(
    rows: Int, body: [UInt8], sent: [UInt8]? = nil, mark: String? = nil, edition: String? = nil
  ) {
    self.rows = rows
    self.body = body
    self.sent = sent
    self.mark = mark
    self.edition = edition
  }
}
