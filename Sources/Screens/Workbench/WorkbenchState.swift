import Calls
import Catalog
import Terminal
import Widgets

/// What the workbench has under way: the list that lies over the screen, and what is on its way to
/// the 在线测试 of an interface.
struct WorkbenchState: AreaState {
  var sheet = WorkbenchSheet.history(HistoryList())
  /// What interfaces call their fields, as far as that is kept here.
  var names: [EntryID: FieldLabels] = [:]
  /// On its way to the 在线测试 of its interface.
  var pending: PendingRequest?
  /// The interface was reached; its specification is awaited.
  var hasArrived = false
  /// Where the sheet is painted, for clicks.
  var body = Rect(Size(columns: 0, rows: 0))
}

/// What lies over the screen and has the keyboard.
enum WorkbenchSheet: Sendable {
  case history(HistoryList)
  case requests(RequestList)
  case comparison(AnswerComparison)
}

enum WorkbenchIntent: AreaIntent {
  case history, requests, checks
  case clearHistory(EntryID?)
  case removeRequest(NamedRequest)
  /// Saves a request under a name, which is asked for.
  case save(NamedRequest)
  /// Shows a request in the 在线测试 of its interface.
  case open(InvokeRequest)
  /// Something of 在线测试 that belongs to how a request is sent.
  case test(TestIntent)
  case environments
  case enter(String)

  var need: Capabilities {
    if case .test(let intent) = self { intent.need } else { [] }
  }
}

enum WorkbenchFact: Sendable {
  case history(EntryID?, Result<[PastCall], ServiceFault>)
  case requests(Result<[NamedRequest], ServiceFault>)
  case removed(ServiceFault?)
  /// The checks that requests may have.
  case checks(Result<[CheckLine], ServiceFault>)
  case comparison(Result<AnswerComparison, ServiceFault>)
  case names([EntryID: FieldLabels])
  /// The row of an interface among all; nil where it is gone.
  case position(EntryID, Int?)
}

/// 历史: the calls of one interface, or of all.
struct HistoryList: FilteredList, Sendable {
  /// The interface it was opened from.
  var subject: EntryID?
  var showsAll = true
  var calls = Loadable<[PastCall]>()
  var filter = ListFilter()
  var list = ListState()
  /// The one another is to be compared with.
  var marked: PastCall?

  /// Whose calls it shows.
  var entry: EntryID? { showsAll ? nil : subject }

  var lines: [PastCall] { calls.value ?? [] }
  var isCounted: Bool { calls.value != nil }

  func texts(of call: PastCall) -> [String] {
    [call.title, WorkbenchText.parameters(call.request), call.time.description]
  }
}

/// 命名请求: those of all interfaces.
struct RequestList: FilteredList, Sendable {
  var requests = Loadable<[NamedRequest]>()
  /// Those of any interface, for the mark of the requests that have one.
  var checks: [CheckLine] = []
  var filter = ListFilter()
  var list = ListState()

  var lines: [NamedRequest] { requests.value ?? [] }
  var isCounted: Bool { requests.value != nil }

  func texts(of request: NamedRequest) -> [String] {
    [request.name, request.title, WorkbenchText.parameters(request.request)] + request.tags
  }
}
