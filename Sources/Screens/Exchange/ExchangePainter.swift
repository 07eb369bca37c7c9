import Base
import Catalog
import PortalAPI
import Terminal
import Widgets

/// Paints 互动交流: its tabs, and what the open one shows.
struct ExchangePainter {
  let brush: Brush

  private var look: Look { brush.look }

  func paint(_ exchange: ExchangeState, into grid: inout Grid, in rect: Rect) -> Point? {
    let layout = ExchangeLayout(rect, exchange)
    var pane = Pane(ExchangeText.title)
    pane.scroll =
      exchange.tab == .questions
      ? exchange.questions.list.extent(visible: layout.rows.rows)
      : exchange.scroll.extent
    if exchange.tab == .questions { pane.footer = exchange.questions.place }
    pane.paint(into: &grid, in: rect, look: look, focused: true)
    let bar = TabBar(exchange, in: rect)
    bar.tabs.paint(into: &grid, in: bar.rect, look: look, focused: true)
    let body = layout.content
    switch exchange.tab {
    case .survey where exchange.survey.value == nil:
      brush.paint(missing: exchange.survey, into: &grid, in: body)
      return nil
    case .survey where exchange.hasNoSurvey:
      brush.paint(note: ExchangeText.noSurvey, into: &grid, in: body)
      return nil
    case .suggestion, .survey:
      let document = Document.exchange(
        exchange, columns: body.columns, measure: grid.measure, look.glyphs)
      document.paint(into: &grid, in: body, look: look, scroll: exchange.scroll)
      return nil
    case .questions: return paintQuestions(exchange.questions, layout, into: &grid)
    }
  }

  private func paintQuestions(
    _ questions: QuestionsState, _ layout: ExchangeLayout, into grid: inout Grid
  ) -> Point? {
    let body = layout.content
    var cursor: Point?
    if let editor = questions.editor {
      let line = body.splitTop(1).top
      let start = grid.paint(BrowseText.searchSign, .key, in: line, look: look)
      cursor = editor.paint(
        into: &grid, in: line.splitLeft(start - line.column).rest, look: look, focused: true,
        placeholder: ExchangeText.filterPlaceholder)
    } else if !questions.filter.isEmpty, questions.all.value != nil {
      grid.paint(
        ExchangeText.found(questions.filter, questions.matched.count), .label, in: body, look: look)
    }
    let rows = layout.rows
    guard let all = questions.all.value else {
      brush.paint(missing: questions.all, into: &grid, in: rows)
      return cursor
    }
    guard !questions.matched.isEmpty else {
      let note = all.isEmpty ? ExchangeText.noQuestions : ExchangeText.nothing
      brush.paint(note: note, into: &grid, in: rows)
      return cursor
    }
    questions.list.paint(
      into: &grid, in: rows, look: look, focused: questions.editor == nil
    ) { row in
      questions.rows.indices.contains(row)
        ? content(of: questions.rows[row], all, questions) : nil
    }
    return cursor
  }

  private func content(
    of row: QuestionsState.Row, _ all: [FrequentQuestion], _ questions: QuestionsState
  ) -> RowContent {
    func span(_ text: String, _ role: Role) -> Span {
      Span(text, role, matches: Span.matches(of: questions.filter, in: text))
    }
    switch row {
    case .topic(let topic): return RowContent([span(topic, .heading)])
    case .question(let place):
      let isOpen = questions.unfolded.contains(place)
      let sign = Character(isOpen ? look.glyphs.unfolded : look.glyphs.folded)
      return RowContent([Span(" \(sign) ", .key), span(all[place].question, .text)])
    case .answer(_, let line): return RowContent([Span("     "), span(line, .dim)])
    }
  }
}

/// Where things are in 互动交流.
struct ExchangeLayout {
  /// Inside of the pane, below the tabs.
  let content: Rect
  /// Below the filter's line, which is there while it is open or holds a text.
  let rows: Rect

  init(_ body: Rect, _ state: ExchangeState) {
    content = Pane.content(of: body).splitTop(2).rest.inset(columns: 1)
    let showsFilter = state.questions.editor != nil || !state.questions.filter.isEmpty
    rows = content.splitTop(showsFilter ? 1 : 0).rest
  }
}

extension Document {
  static func exchange(
    _ exchange: ExchangeState, columns: Int, measure: DisplayWidth, _ glyphs: Glyphs
  ) -> Document {
    var document = Document(columns: min(columns, 100), measure: measure)
    switch exchange.tab {
    case .suggestion:
      document.heading(ExchangeText.suggestion)
      document.add(label: "", value: ExchangeText.suggestionNote, labelWidth: 0)
      document.add()
      document.add(label: "", value: ExchangeText.suggestionHow, labelWidth: 0, role: .dim)
    case .survey: if let body = exchange.survey.value { document.add(body, glyphs) }
    case .questions: break
    }
    return document
  }

  /// The questions with how they were answered, as bars.
  private mutating func add(_ body: SurveyBody, _ glyphs: Glyphs) {
    heading(body.survey.title)
    add(label: "", value: ExchangeText.responses(body.responses), labelWidth: 0, role: .dim)
    for (question, counts) in zip(body.survey.questions, body.counts) {
      heading(question.label)
      let widest = question.options.map { measure.width(of: $0) }.max() ?? 0
      let labels = min(widest, columns * 3 / 5) + 2
      let room = max(1, min(40, columns - labels - 14))
      for (option, count) in zip(question.options, counts) {
        let share = body.responses == 0 ? 0 : Double(count) / Double(body.responses)
        let bar = glyphs.bar(share, of: 1, in: room)
        add([
          Span(fitted(option, to: labels, glyphs), .label), Span(bar, .dim),
          Span(" \(count)", .number), Span(" (\(Int(saturating: (share * 100).rounded()))%)", .dim),
        ])
      }
    }
  }

  /// Padded, or cut with a sign that it is.
  private func fitted(_ text: String, to width: Int, _ glyphs: Glyphs) -> String {
    var kept = text
    if measure.width(of: text) > width - 2 {
      kept = ""
      var used = 0
      for character in text {
        used += measure.width(of: String(character))
        guard used <= width - 3 else { break }
        kept.append(character)
      }
      kept.append(Character(glyphs.ellipsis))
    }
    return kept + String(repeating: " ", count: max(0, width - measure.width(of: kept)))
  }
}

extension TabBar {
  init(_ exchange: ExchangeState, in rect: Rect) {
    self.init(
      tabs: Tabs(ExchangeTab.allCases.map(ExchangeText.title), active: exchange.tab.rawValue),
      rect: Pane.content(of: rect).splitTop(2).top)
  }
}
