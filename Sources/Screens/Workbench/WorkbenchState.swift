import Calls
import Catalog
import Formats
import Widgets

/// What the workbench has under way beside the screen of one interface.
struct WorkbenchState: Sendable {
  /// On its way to the 在线测试 of its interface.
  var errand: Errand?
}

/// A request that is to be shown in the 在线测试 of its interface, which is opened for it.
struct Errand: Hashable, Sendable {
  var request: InvokeRequest
  /// The call whose answer is to be shown.
  var past: PastCall?
  /// Whether it is sent as soon as it is there.
  var sends = false
  /// The interface was reached; its specification is awaited.
  var hasArrived = false
}

/// A list that lies over the screen and has the keyboard.
enum WorkbenchDesk: Sendable {
  case history(HistoryDesk)
  case requests(RequestDesk)
  case difference(DifferenceDesk)
}

enum WorkbenchIntent: Hashable, Sendable {
  case history, requests
  case clearHistory(EntryID?)
  case removeRequest(NamedRequest)
  /// Shows a request in the 在线测试 of its interface.
  case open(InvokeRequest)
  case options
  case turnMethod
  case saveRequest
  case timeout
  case turnPrivacy
  case filterAnswer
  case copyNode
  case paste
  case environments
  case enter(String)
}

enum WorkbenchFact: Sendable {
  case history(EntryID?, Result<[PastCall], ServiceFault>)
  case requests(Result<[NamedRequest], ServiceFault>)
  /// What was typed into an interface's fields before, newest first.
  case values(EntryID, [String: [String]])
  case answer(PastCall, Result<TestAnswer, ServiceFault>)
  case removed(Result<Bool, ServiceFault>)
  /// The checks that requests may have.
  case checks(Result<[CheckLine], ServiceFault>)
  case timeout(Int?)
  case pasted(PastedCall)
  case difference(Result<DifferenceDesk, ServiceFault>)
  case found(AnswerSearch)
  /// A piece of a long answer, from a byte on, and where in it the view goes.
  case window(SpilledAnswer, Int, Movement, Result<[TextBlock], ServiceFault>)
  /// What a filter comes to.
  case filtered(String, Result<TestAnswer, ServiceFault>)
  case outline(SpilledAnswer, Result<LongTreeStart, ServiceFault>)
  case nodes(SpilledAnswer, Result<[SparseTree.Path: JSONNode], ServiceFault>)
  /// From the whole down to a node that was looked for.
  case revealed(SpilledAnswer, [JSONNode])
  /// A value that was read to be copied.
  case copied(String)
}

/// A line that filters a list while it is typed.
struct ListFilter: Hashable, Sendable {
  var editor = LineEditor(limit: 100)
  var isTyping = false

  var text: String { editor.text }

  func accepts(_ texts: [String]) -> Bool {
    text.isEmpty || texts.contains { !Span.matches(of: text, in: $0).isEmpty }
  }
}

/// 历史: the calls of one interface, or of all.
struct HistoryDesk: FilteredDesk, Sendable {
  /// The interface it was opened from.
  let subject: EntryID?
  var showsAll: Bool
  var calls = Loadable<[PastCall]>()
  var filter = ListFilter()
  var list = ListState()
  /// The one another is to be compared with.
  var marked: PastCall?

  /// Whose calls it shows.
  var entry: EntryID? { showsAll ? nil : subject }

  var shown: [PastCall] {
    (calls.value ?? []).filter { call in
      filter.accepts([call.title, WorkbenchText.parameters(call.request), call.time.description])
    }
  }
}

/// 命名请求: those of all interfaces.
struct RequestDesk: FilteredDesk, Sendable {
  var requests = Loadable<[NamedRequest]>()
  /// Those of any interface, for the mark of the requests that have one.
  var checks: [CheckLine] = []
  var filter = ListFilter()
  var list = ListState()

  var shown: [NamedRequest] {
    (requests.value ?? []).filter { request in
      filter.accepts(
        [request.name, request.title, WorkbenchText.parameters(request.request)] + request.tags)
    }
  }
}
