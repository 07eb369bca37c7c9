import Calls
import Catalog
import Terminal
import Widgets

/// Paints the list of 检查接口, or one of them whole.
struct ChecksPainter {
  let brush: Brush
  /// The day of results that are shown by their hour.
  let today: Int

  private var look: Look { brush.look }

  func paint(_ state: ChecksState, into grid: inout Grid, in area: Rect) -> Point? {
    let (list, runs) = (state.list, state.runs)
    if list.isReading, let line = list.selected {
      paint(line, list, runs, into: &grid, in: area)
      return nil
    }
    let places = WorkbenchLayout(area)
    let (rows, last) = list.rows(places, runs)
    let cursor = brush.paint(
      list, title: CheckText.title(list, runs), in: places, rows: rows,
      note: brush.note(list.checks, isEmpty: list.shown.isEmpty, CheckText.none), into: &grid
    ) { content($0, runs) }
    grid.paint(list.reason(runs), .failure, in: last.inset(columns: 1), look: look)
    brush.paint(list.selected.map { facts($0, runs) } ?? [], into: &grid, in: places.facts)
    return cursor
  }

  private func content(_ line: CheckLine, _ runs: CheckRuns) -> RowContent {
    let outcome = runs.outcomes[line.id]
    let word =
      runs.running == line.id
      ? CheckText.running : runs.waits(line.id) ? CheckText.waiting : CheckText.word(outcome)
    let isOld = runs.running == line.id || runs.waits(line.id)
    let rows = outcome?.rows.map { "\($0) 行" } ?? ""
    let time = outcome.map { CheckText.time($0, today: today) } ?? ""
    return RowContent(
      [
        Span(line.check.name), Span("  \(CheckText.summary(line.check.expectation))", .dim),
        Span("  \(line.title)", .dim),
      ],
      columns: [
        RowColumn(word, isOld ? .label : CheckText.role(outcome), width: 8),
        RowColumn(rows, width: 8, alignment: .right),
        RowColumn(time, width: 6, alignment: .right),
      ])
  }

  private func facts(_ line: CheckLine, _ runs: CheckRuns) -> [(String, String)] {
    let outcome = runs.outcomes[line.id]
    var facts = [
      (WorkbenchText.interface, line.title),
      (CheckText.part, CheckText.summary(line.check.expectation)),
      (CheckText.result, outcome.map(CheckText.line) ?? CheckText.notRun),
    ]
    if let outcome {
      facts.append((WorkbenchText.time, outcome.time.description))
      let problems = CheckText.problems(outcome)
      if !problems.isEmpty {
        facts.append((CheckText.reason, problems.joined(separator: "；")))
      }
    }
    if let request = line.check.request { facts.append((CheckText.request, request)) }
    if !line.check.tags.isEmpty {
      facts.append((WorkbenchText.tags, line.check.tags.joined(separator: " ")))
    }
    return facts
  }

  // MARK: One of them, whole

  private func paint(
    _ line: CheckLine, _ list: CheckList, _ runs: CheckRuns, into grid: inout Grid, in area: Rect
  ) {
    var pane = Pane(CheckText.detailTitle(line))
    let inside = CheckList.reading(area)
    let document = Document(
      check: line, runs.outcomes[line.id], columns: inside.columns, measure: grid.measure,
      rule: look.glyphs.horizontal)
    pane.scroll = list.scroll.extent
    pane.paint(into: &grid, in: area, look: look, focused: true)
    document.paint(into: &grid, in: inside, look: look, scroll: list.scroll)
  }
}

extension Document {
  /// What is asked, what is expected part by part, what came.
  init(
    check line: CheckLine, _ outcome: CheckOutcome?, columns: Int, measure: DisplayWidth,
    rule: Unicode.Scalar
  ) {
    self.init(columns: columns, measure: measure)
    func fact(_ label: String, _ value: String, _ role: Role = .text) {
      add(label: label, value: value, labelWidth: 10, role: role)
    }
    fact(WorkbenchText.interface, line.title)
    if let request = line.check.request {
      let lost = line.request == nil ? "（\(CheckText.lost)）" : ""
      fact(CheckText.request, request + lost)
    }
    if let request = line.request {
      fact(WorkbenchText.parametersLabel, WorkbenchText.parameters(request))
    }
    if !line.check.tags.isEmpty {
      fact(WorkbenchText.tags, line.check.tags.joined(separator: " "))
    }
    fact(CheckText.result, outcome.map(CheckText.line) ?? CheckText.notRun, CheckText.role(outcome))
    if let outcome {
      fact(WorkbenchText.time, outcome.time.description)
      for problem in CheckText.problems(outcome) { fact(CheckText.reason, problem, .failure) }
    }
    add()
    let parts = CheckPart.parts(of: line.check.expectation, outcome)
    table(
      ["", CheckText.part, CheckText.wanted, CheckText.got],
      rows: parts.map { [$0.sign, $0.label, $0.wanted, $0.got] }, rule: rule)
  }
}

extension CheckPart {
  fileprivate var sign: String {
    switch state {
    case .holds: "✓"
    case .fails: "✗"
    case .unknown: "?"
    }
  }
}

extension CheckList {
  /// Why the check under the cursor has not passed; empty where it has, or was not run.
  func reason(_ runs: CheckRuns) -> String {
    let outcome = selected.flatMap { runs.outcomes[$0.id] }
    return outcome.map(CheckText.problems)?.joined(separator: "；") ?? ""
  }

  /// The list, and the last line for the reason where there is no room for facts.
  func rows(_ places: WorkbenchLayout, _ runs: CheckRuns) -> (list: Rect, reason: Rect) {
    let all = places.rows(showsFilter: filter.isShown)
    let hasLine = places.facts.isEmpty && all.rows > 3 && !reason(runs).isEmpty
    let (list, reason) = all.splitTop(all.rows - (hasLine ? 1 : 0))
    return (list, reason)
  }

  /// Where a check is shown whole.
  static func reading(_ area: Rect) -> Rect { Pane.content(of: area).inset(columns: 1) }

  mutating func fit(
    _ area: Rect, _ places: WorkbenchLayout, _ runs: CheckRuns, measure: DisplayWidth
  ) {
    list.resize(visible: rows(places, runs).list.rows)
    guard isReading, let line = selected else { return }
    let inside = Self.reading(area)
    let document = Document(
      check: line, runs.outcomes[line.id], columns: inside.columns, measure: measure, rule: "-")
    scroll.fit(lines: document.lines.count, visible: inside.rows)
  }
}
