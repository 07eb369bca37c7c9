import Calls
import Catalog
import Formats
import Terminal
import Widgets

/// What 在线测试 knows: of one interface, the one that is open.
struct TestState: AreaState {
  /// nil until its specification has come.
  var test: InterfaceTest?
  /// Column headings show codes instead of 中文描述.
  var showsCodes = false
  /// It has the keyboard.
  var isFocused = false
  /// A line was opened over the answer.
  var hasLine = false
  /// Where it is painted, for clicks.
  var pane = Rect(Size(columns: 0, rows: 0))

  func publish(to shared: inout Shared) {
    shared.test = test.map {
      SharedTest(
        id: $0.id, pane: $0.focus, hasAnswer: $0.answer != nil,
        hasRows: $0.answer?.hasTable == true, isSearched: !$0.search.text.isEmpty)
    }
  }

  /// `i`: columns by 中文描述 or by 英文名称.
  mutating func turnNames(measure: DisplayWidth) {
    showsCodes.toggle()
    fitTitles(measure: measure)
  }

  /// Gives the answer's columns their headings.
  mutating func fitTitles(measure: DisplayWidth) {
    guard let titles = test?.titles(asCodes: showsCodes) else { return }
    test?.answer?.setTitles(titles, measure: measure)
  }
}

/// How an answer is looked at.
enum AnswerView: Int, CaseIterable, Hashable, Sendable {
  case table, tree, raw, headers
}

/// 在线测试 of one interface (manual 2.3.5).
struct InterfaceTest: Sendable {
  let id: EntryID
  let specification: CallSpecification
  var form: Form
  /// Whose calls are made, and what is left of them.
  var standing: DeveloperStanding?
  var standingFault: ServiceFault?
  /// Beijing time, where it is known.
  var now: Moment?
  /// Whether a developer is registered here rather than on the platform's own pages.
  var registersDevelopers = true
  /// The fetch of all its pages.
  var fetch: FetchPhase?
  var view = AnswerView.table
  /// What was last sent.
  var sent: InvokeRequest?
  /// A call is on its way.
  var isSending = false
  /// How far its answer has come, as soon as something has.
  var arrival: DownloadStep?
  /// `answer` is the start of what is still coming.
  var hasStart = false
  var answer: TestAnswer?
  var fault: ServiceFault?
  var focus = TestPane.form
  var method = InvokeMethod.get
  var options = InvokeOptions()
  /// What the fields were given before, newest first.
  var used: [String: [String]] = [:]
  /// The interface's first rows, as far as they are known.
  var preview: Preview?
  /// What the preview has in the columns they filter, in order of appearance.
  var offered: [String: [String]] = [:]
  /// The call of the history whose answer is shown; nil for one just made.
  var past: PastCall?
  /// A line that is being typed over the answer.
  var line: AnswerLine?
  var search = AnswerSearch()
  /// What was asked of the answer; empty for all of it.
  var filter = ""
  /// What is being asked of it.
  var asked: String?
  /// What was asked of it, or typed and not asked, for the line to bring again.
  var questions = InputHistory()
  /// The answer as it came, while `answer` is a part of it.
  var whole: TestAnswer?
  /// The view that the answer was in, where the part had nothing to show there, and the part's.
  var turned: (from: AnswerView, to: AnswerView)?
  /// Rows of the answer that fit.
  var visible = 0

  init(_ id: EntryID, _ specification: CallSpecification) {
    self.id = id
    self.specification = specification
    form = .call(specification)
  }

  /// The platform's; one added by its address is nobody's account.
  var isOurs: Bool { !specification.isByAddress }

  /// A call or a question is on its way.
  var isWaiting: Bool { isSending || asked != nil }

  /// Nothing has been sent, so that there is nothing to be seen or walked in where answers are.
  var isUntried: Bool { answer == nil && fault == nil && !isSending && fetch == nil }
}

enum TestPane: Hashable, Sendable {
  case form, answer
}

/// An answer, read once when it came.
struct TestAnswer: Sendable {
  var exchange: InvokeExchange
  let reading: InvokeAnswer
  /// Rows for the table view, safe for the terminal; nil where the answer has none.
  let cells: [[String]]?
  /// The piece of a long answer that `raw` shows; nil where `raw` has all of it.
  var window: AnswerWindow?
  /// nil where it is no JSON.
  var tree: AnswerTree?
  var table: TableState
  var raw: TextState
  var headers: TextState
}

/// A request that is to be shown in the 在线测试 of its interface, which is opened for it.
struct PendingRequest: Hashable, Sendable {
  var request: InvokeRequest
  /// The call whose answer is to be shown.
  var past: PastCall?
  /// Whether it is sent as soon as it is there.
  var sends = false
}

/// What a copy of an entry's shown value is taken from.
enum CopySource: Hashable, Sendable {
  /// The cell under the cursor of another tab, where there is one.
  case cell(String?)
  case answer
}

enum TestIntent: AreaIntent {
  /// Its tab was opened, or the specification has come.
  case begin
  /// Another entry is open.
  case close
  /// Fills the form in, and sends it or shows an answer of the history.
  case run(PendingRequest)
  case send
  /// Another view of the answer, so many further on.
  case turnView(by: Int)
  case foldAll
  /// Asks for a part of the answer.
  case filter
  /// Says what can be copied.
  case copy(CopySource)
  /// Copies the value under the cursor of the tree.
  case copyNode
  case openAsTable(exports: Bool)
  /// How a request is sent: what there is to change.
  case options
  case turnMethod, turnPrivacy, askTimeout
  /// Saves what the form says under a name.
  case save
  /// A curl command or a URL fills in the form; asks for it.
  case paste
  /// All pages of what the form says.
  case fetch
  /// A fetch of the interface has begun, and is looked at.
  case showFetch(EntryID)

  var need: Capabilities { self == .send ? .invoke : [] }
}

enum TestFact: Sendable {
  /// Of an answer on its way; once with its first rows.
  case arrival(EntryID, DownloadStep, TestAnswer?)
  case answer(EntryID, Result<TestAnswer, ServiceFault>)
  /// Of a call of the history.
  case past(PastCall, Result<TestAnswer, ServiceFault>)
  /// What was typed into an interface's fields before, newest first.
  case values(EntryID, [String: [String]])
  case timeout(Int?)
  case pasted(PastedCall)
  case found(AnswerSearch)
  /// What a filter comes to.
  case filtered(String, Result<TestAnswer, ServiceFault>)
  /// A piece of a long answer, from a byte on, and where in it the view goes.
  case window(SpilledAnswer, Int, Movement, Result<[TextBlock], ServiceFault>)
  case outline(SpilledAnswer, Result<AnswerTreeStart, ServiceFault>)
  case nodes(SpilledAnswer, Result<[SparseTree.Path: JSONNode], ServiceFault>)
  /// From the whole down to a node that was looked for.
  case revealed(SpilledAnswer?, [JSONNode])
  /// A value that was read to be copied.
  case copied(String)
}
