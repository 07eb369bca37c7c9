public import Calls
public import Catalog

/// A fetch of all pages as it stands on this machine.
public struct FetchLine: Identifiable, Hashable, Sendable {
  /// Its number in the local store.
  public var id: Int
  /// The interface whose pages are fetched.
  public var entry: EntryID
  /// Of the interface.
  public var title: String
  /// What was asked for, in words; empty where nothing was filtered.
  public var filters: String
  /// Pages that are kept already.
  public var pages: Int
  /// Rows on them.
  public var rows: Int
  /// Rows in all, where the platform says.
  public var total: Int?
  /// Rows asked for in a page.
  public var pageSize: Int
  /// Whether the last page has come.
  public var isComplete: Bool
  /// When a page last came.
  public var changed: Moment
  /// Whose the interface is, where it is not the platform's.
  public var host: String?

  /// A fetch as its list shows it.
  public init(
    id: Int, entry: EntryID, title: String, filters: String = "", pages: Int, rows: Int,
    total: Int? = nil, pageSize: Int, isComplete: Bool, changed: Moment
  ) {
    self.id = id
    self.entry = entry
    self.title = title
    self.filters = filters
    self.pages = pages
    self.rows = rows
    self.total = total
    self.pageSize = pageSize
    self.isComplete = isComplete
    self.changed = changed
  }

  /// nil where nobody knows how much there is.
  var fraction: Double? {
    if isComplete { return 1 }
    guard let total, total >= rows, total > 0 else { return nil }
    return Double(rows) / Double(total)
  }
}

/// How far a fetch has come, and how fast.
public struct FetchProgress: Hashable, Sendable {
  /// How it stands now.
  public var line: FetchLine
  /// Over this run; nil while nothing has come.
  public var rowsPerSecond: Int?
  /// Until the end at this rate; nil where that cannot be told.
  public var secondsLeft: Int?
  /// What the ledger says is left of the day's calls.
  public var callsLeft: Int?

  /// How a fetch gets on.
  public init(
    line: FetchLine, rowsPerSecond: Int? = nil, secondsLeft: Int? = nil, callsLeft: Int? = nil
  ) {
    self.line = line
    self.rowsPerSecond = rowsPerSecond
    self.secondsLeft = secondsLeft
    self.callsLeft = callsLeft
  }
}

/// 取全部页: fetches that go on where they stood, also after the program has ended.
public struct FetchServices: Sendable {
  /// Most recent first.
  public var list: @Sendable () async throws(ServiceFault) -> [FetchLine]
  /// The fetch of that call, whatever the size of its pages; nil where there is none.
  public var find: @Sendable (InvokeRequest) async -> FetchLine?
  /// Goes on with the fetch of that call, or begins one, until its end.
  ///
  /// - Returns: the fetch as it stands; why it has not come to its end is the fault.
  public var run:
    @Sendable (
      InvokeRequest, _ anew: Bool, _ progress: @escaping @Sendable (FetchProgress) -> Void
    ) async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?)
  /// Goes on with one of the list.
  public var resume:
    @Sendable (Int, _ progress: @escaping @Sendable (FetchProgress) -> Void)
      async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?)
  /// Asks the fetch of an entry to stop behind the page that is on its way.
  public var stop: @Sendable (EntryID) -> Void
  /// Writes what has come to a new file.
  /// - Returns: its path.
  public var export: @Sendable (Int, FetchFormat) async throws(ServiceFault) -> String
  /// Deletes the fetch with its pages.
  public var remove: @Sendable (Int) async throws(ServiceFault) -> Void

  /// Fetches in the local store.
  public init(
    list: @escaping @Sendable () async throws(ServiceFault) -> [FetchLine],
    find: @escaping @Sendable (InvokeRequest) async -> FetchLine?,
    run:
      @escaping @Sendable (
        InvokeRequest, _ anew: Bool, _ progress: @escaping @Sendable (FetchProgress) -> Void
      ) async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?),
    resume:
      @escaping @Sendable (Int, _ progress: @escaping @Sendable (FetchProgress) -> Void)
      async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?),
    stop: @escaping @Sendable (EntryID) -> Void,
    export: @escaping @Sendable (Int, FetchFormat) async throws(ServiceFault) -> String,
    remove: @escaping @Sendable (Int) async throws(ServiceFault) -> Void
  ) {
    self.list = list
    self.find = find
    self.run = run
    self.resume = resume
    self.stop = stop
    self.export = export
    self.remove = remove
  }
}
