import Catalog
import PortalAPI

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
struct FetchesState: Sendable {
  var phases: [EntryID: FetchPhase] = [:]
}

enum FetchFact: Sendable {
  /// What there is of a call already.
  case found(InvokeRequest, FetchLine?)
  case progress(EntryID, FetchProgress)
  case ended(EntryID, Result<(line: FetchLine, fault: ServiceFault?), ServiceFault>)
  case listed(Result<[FetchLine], ServiceFault>)
  /// Written to a file, to be opened as a table or just to lie there.
  case exported(FetchLine, opens: Bool, Result<String, ServiceFault>)
  case removed(FetchLine, ServiceFault?)
}

enum FetchIntent: Hashable, Sendable {
  /// All pages of what the form says; asks first.
  case ask
  /// `Esc` while it runs.
  case stop
  /// The fetches there are.
  case list
  case begin(InvokeRequest, anew: Bool)
  /// What can be done with one of the list.
  case choose(FetchLine)
  case resume(FetchLine)
  case export(FetchLine, FetchFormat)
  /// Opens what has come as a table.
  case open(FetchLine)
  case remove(FetchLine)
}
