import Calls
import Terminal
import Widgets

/// 检查接口: its list, and the checks that run.
struct ChecksState: AreaState {
  var list = CheckList()
  var runs = CheckRuns()
  /// Where the sheet is painted, for clicks.
  var body = Rect(Size(columns: 0, rows: 0))
}

enum CheckIntent: AreaIntent {
  /// The list, with a check under the cursor.
  case open(at: CheckLine.ID?)
  /// A form for a new one, over what is there.
  case add(InterfaceCheck, title: String)
  case run([CheckLine.ID])
  case remove(CheckLine.ID)

  /// The list as it is.
  static let open = CheckIntent.open(at: nil)
}

enum CheckFact: Sendable {
  case listed(Result<[CheckLine], ServiceFault>)
  case ended(CheckLine.ID, CheckOutcome)
  case saved(String, replacing: String?)
  case removed(String, ServiceFault?)
}
