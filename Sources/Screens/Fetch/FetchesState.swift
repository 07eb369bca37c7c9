import Calls
import Catalog

/// Where a fetch of this session stands.
enum FetchPhase: Hashable, Sendable {
  /// On its way; nil until it is known where it stood.
  case running(FetchProgress?)
  /// The page that is on its way is still waited for.
  case stopping(FetchProgress?)
  case stopped(FetchLine, ServiceFault)
  case complete(FetchLine)

  var isRunning: Bool {
    switch self {
    case .running, .stopping: true
    case .stopped, .complete: false
    }
  }
}

/// The fetches of this session, one an interface.
struct FetchesState: AreaState {
  var phases: [EntryID: FetchPhase] = [:]
  /// As somebody last chose; nil for the largest, which takes the fewest calls.
  var pageSize: Int?

  func publish(to shared: inout Shared) { shared.fetches = phases }
}

/// What is to be fetched, as 在线测试 says it.
struct FetchWish: Hashable, Sendable {
  var request: InvokeRequest
  /// Rows a page has by the form.
  var typedSize: Int
  /// In all, where the catalogue says and nothing is filtered.
  var rows: Int?
  /// The calls are the account's.
  var isOurs: Bool
  /// The interface has pages of a size that can be chosen.
  var hasPages: Bool
}

enum FetchFact: Sendable {
  /// What there is of a call already.
  case found(FetchWish, FetchLine?)
  case progress(EntryID, FetchProgress)
  case ended(EntryID, Result<(line: FetchLine, fault: ServiceFault?), ServiceFault>)
  case listed(Result<[FetchLine], ServiceFault>)
  /// Written to a file, to be opened as a table or just to lie there.
  case exported(FetchLine, opens: Bool, Result<String, ServiceFault>)
  case removed(FetchLine, ServiceFault?)
}

/// What a fetch will take, as far as that is known.
struct FetchCost: Hashable, Sendable {
  /// In all.
  var rows: Int?
  var quota: Quota?

  func calls(pageSize: Int) -> Int? {
    rows.map { max(1, ($0 + pageSize - 1) / max(1, pageSize)) }
  }
}

enum FetchIntent: AreaIntent {
  /// All pages of what the form says; asks first.
  case ask
  /// What there is of them, as that form was read.
  case find(FetchWish)
  /// `Esc` while it runs.
  case stop
  /// What came of an interface's fetch is shown no more.
  case forget(EntryID)
  /// The fetches there are.
  case list
  /// How many rows a page has; asks.
  case askSize(FetchWish)
  case size(FetchWish, Int)
  case begin(InvokeRequest, anew: Bool)
  /// What can be done with one of the list.
  case choose(FetchLine)
  case resume(FetchLine)
  case export(FetchLine, FetchFormat)
  /// Opens what has come as a table.
  case open(FetchLine)
  case remove(FetchLine)

  var need: Capabilities { self == .ask ? .invoke : [] }
}
