import Catalog
import PortalAPI
import Terminal
import Widgets

/// 互动交流 (manual 2.6).
enum ExchangeTab: Int, CaseIterable, Hashable, Sendable {
  case suggestion, survey, questions
}

struct ExchangeState: AreaState {
  var tab = ExchangeTab.suggestion
  /// 数据主题, for a suggestion to choose from.
  var themes: [String] = []
  var survey = Loadable<SurveyBody>()
  var questions = QuestionsState()
  var scroll = Scroll()

  /// What is shown has a form.
  var canFill: Bool {
    switch tab {
    case .suggestion: true
    case .survey: !hasNoSurvey
    case .questions: false
    }
  }

  /// `/` looks among the questions, and Esc takes back what was looked for.
  var words: [Gesture: String] {
    guard tab == .questions else { return [:] }
    let find = [Gesture.search: CommandText.findHint]
    return questions.filter.isEmpty ? find : find.merging([.back: CommandText.dropFindHint]) { $1 }
  }

  /// The platform asks nothing.
  var hasNoSurvey: Bool { survey.value?.survey.questions.isEmpty ?? false }
}

/// 常见问题: topics, questions that unfold, and a filter.
struct QuestionsState: Sendable {
  var all = Loadable<[FrequentQuestion]>()
  /// Places in `all` of the questions whose answers are shown.
  var unfolded: Set<Int> = []
  /// Open while it is typed in.
  var editor: LineEditor?
  var filter = ""
  /// Places in `all` that pass the filter.
  private(set) var matched: [Int] = []
  private(set) var rows: [Row] = []
  var list = ListState()

  static let filterLimit = 60

  enum Row: Hashable, Sendable {
    case topic(String)
    case question(Int)
    case answer(Int, String)

    /// The question a row belongs to.
    var question: Int? {
      switch self {
      case .topic: nil
      case .question(let place), .answer(let place, _): place
      }
    }
  }

  /// Takes the filter in anew. What is found by an answer alone is unfolded, so that it shows why.
  /// - Parameter finds: whether a text has what is looked for, also by sound.
  mutating func refilter(_ finds: (_ needle: String, _ text: String) -> Bool) {
    let all = all.value ?? []
    unfolded = []
    matched = all.indices.filter { place in
      guard !filter.isEmpty else { return true }
      if finds(filter, all[place].question) || finds(filter, all[place].topic) { return true }
      guard finds(filter, all[place].answer) else { return false }
      unfolded.insert(place)
      return true
    }
    list.move(.home)
  }

  /// Lays the rows out; the cursor stays on its question.
  mutating func fit(columns: Int, rows visible: Int, measure: DisplayWidth) {
    let kept = rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
    rows = layout(columns: columns, measure: measure)
    list.setCount(rows.count)
    list.resize(visible: visible)
    guard let kept, !rows.indices.contains(list.cursor) || rows[list.cursor] != kept else { return }
    let wanted = kept.question.map { Row.question($0) } ?? kept
    if let place = rows.firstIndex(of: wanted) { list.follow(to: place) }
  }

  private func layout(columns: Int, measure: DisplayWidth) -> [Row] {
    let all = all.value ?? []
    let wrap = LineWrap(columns: max(4, columns - 8), measure: measure)
    var rows: [Row] = []
    var topic: String?
    for place in matched where all.indices.contains(place) {
      if all[place].topic != topic {
        topic = all[place].topic
        rows.append(.topic(all[place].topic))
      }
      rows.append(.question(place))
      guard unfolded.contains(place) else { continue }
      rows += wrap.lines(of: all[place].answer).map { .answer(place, String($0)) }
    }
    return rows
  }

  /// Which question has the cursor, of how many that are found: `第 3/16 问`; on a topic how many.
  var place: String? {
    guard !matched.isEmpty else { return nil }
    let question = rows.indices.contains(list.cursor) ? rows[list.cursor].question : nil
    guard let place = question.flatMap({ matched.firstIndex(of: $0) }) else {
      return ExchangeText.count(matched.count)
    }
    return FrameText.place(place + 1, of: matched.count, ExchangeText.question)
  }

  /// Of the question under the cursor, or of all under its topic.
  mutating func toggle() {
    guard rows.indices.contains(list.cursor) else { return }
    switch rows[list.cursor] {
    case .question(let place), .answer(let place, _):
      if unfolded.remove(place) == nil { unfolded.insert(place) }
    case .topic(let topic):
      let places = matched.filter { all.value?[$0].topic == topic }
      if unfolded.isSuperset(of: places) {
        unfolded.subtract(places)
      } else {
        unfolded.formUnion(places)
      }
    }
  }

  mutating func toggleAll() {
    unfolded = unfolded.isSuperset(of: matched) ? [] : Set(matched)
  }
}

enum ExchangeIntent: AreaIntent {
  /// Opens the form of what is shown.
  case fill
  /// Unfolds all of 常见问题, or folds them.
  case foldAll

  var need: Capabilities { .exchange }
}

enum ExchangeFact: Sendable {
  case themes([String])
  case survey(Result<SurveyBody, ServiceFault>)
  case questions(Result<[FrequentQuestion], ServiceFault>)
}
