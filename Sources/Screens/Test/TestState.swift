import Calls
import Catalog
import Formats
import Widgets

/// How an answer is looked at.
enum AnswerView: Int, CaseIterable, Hashable, Sendable {
  case table, tree, raw, headers
}

/// 在线测试 of one interface (manual 2.3.5).
struct TestState: Sendable {
  let specification: CallSpecification
  var form: Form
  var standing = Loadable<DeveloperStanding>()
  var view = AnswerView.table
  /// A call is on its way; when it began, for the message.
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
  /// The call of the history whose answer is shown; nil for one just made.
  var past: PastCall?
  /// A line that is being typed over the answer.
  var line: AnswerLine?
  var search = AnswerSearch()
  /// What was asked of the answer; empty for all of it.
  var filter = ""
  /// What is being asked of it.
  var asked: String?
  /// The answer as it came, while `answer` is a part of it.
  var whole: TestAnswer?
}

enum TestPane: Hashable, Sendable {
  case form, answer
}

/// An answer, read once when it came.
struct TestAnswer: Sendable {
  var exchange: InvokeExchange
  let reading: InvokeAnswer
  /// The nodes of the JSON tree, in the order they are written.
  let nodes: [TreeNode]
  /// Rows for the table view, safe for the terminal; nil where the answer has none.
  let cells: [[String]]?
  /// The piece of a long answer that `raw` shows; nil where `raw` has all of it.
  var window: AnswerWindow?
  /// The tree of a long answer, in the place of `nodes` and `tree`.
  var long: LongTree?
  var table: TableState
  var tree: TreeState
  var raw: TextState
  var headers: TextState
}

enum TestFact: Sendable {
  case standing(Result<DeveloperStanding, ServiceFault>)
  /// Of an answer on its way; once with its first rows.
  case arrival(EntryID, DownloadStep, TestAnswer?)
  case answer(EntryID, Result<TestAnswer, ServiceFault>)
}
