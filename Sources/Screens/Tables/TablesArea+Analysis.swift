import Runtime
import Tabular
import Widgets

/// Tables made of a table: groups, answers of SQL; and what a column holds, in figures and charts.
extension TablesArea {
  // MARK: Groups

  func group(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let page = state.page, let column = page.column else { return [] }
    let query = TableQuery(filter: page.query.filter, groups: [column])
    let base = page.base
    let view = 0..<max(1, page.grid.rows.visible)
    return begin(&state, &frame, TableText.grouping) { report in
      .derived(
        .group(column: column),
        await Result { () async throws(ServiceFault) in
          await TableArrival(try await base.work.query(query, report), near: view)
        })
    }
  }

  /// Enter on a group: the table it was made of, with its rows alone; from there Esc leads back to
  /// the groups.
  func openGroup(_ state: inout State, _ frame: inout Frame, _ column: Int) -> Effects {
    guard let value = state.page?.row?.cells.first, let below = state.below else { return [] }
    var query = below.query
    query.narrow(.cell(column: column, value))
    let (base, view, wanted) = (below.base, below.viewed, query.ofAllColumns)
    let narrowed = query
    return begin(&state, &frame, TableText.filtering) { report in
      .member(
        value, narrowed,
        await Result { () async throws(ServiceFault) in
          await TableArrival(try await base.work.query(wanted, report), near: view, on: 0)
        })
    }
  }

  func runSQL(_ state: inout State, _ frame: inout Frame, _ text: String) -> Effects {
    guard let page = state.page else { return [] }
    // An answer is asked of the table it was made of, not of itself.
    let base = page.isAnswer ? state.below?.base ?? page.base : page.base
    let view = 0..<max(1, page.grid.rows.visible)
    return begin(&state, &frame, TableText.asking) { report in
      .derived(
        .sql(text),
        await Result { () async throws(ServiceFault) in
          await TableArrival(try await base.work.sql(text, report), near: view)
        })
    }
  }

  // MARK: A column

  func profile(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let page = state.page, let column = page.column else { return [] }
    state.page?.mode = .profile
    state.page?.scroll = Scroll()
    state.page?.profile = Loadable()
    state.page?.profile.begin()
    let view = page.view
    return begin(&state, &frame, TableText.profiling) { report in
      .profile(
        await Result { () async throws(ServiceFault) in
          try await view.work.profile(column, report)
        })
    }
  }

  func chart(
    _ state: inout State, _ frame: inout Frame, _ change: ChartChange
  ) -> Effects {
    guard let chart = state.page?.chart(after: change) else { return [] }
    if change == .new { state.page?.mode = .chart }
    return draw(&state, &frame, chart, isSuggested: change == .new)
  }

  func draw(
    _ state: inout State, _ frame: inout Frame, _ chart: TableChart, isSuggested: Bool = false
  ) -> Effects {
    guard let view = state.page?.view else { return [] }
    var fresh = ChartState(chart: chart, isSuggested: isSuggested)
    fresh.figure.begin()
    state.page?.chart = fresh
    return begin(&state, &frame, TableText.drawing) { report in
      .figure(
        chart,
        await Result { () async throws(ServiceFault) in try await view.work.chart(chart, report) })
    }
  }
}

extension TablePage {
  /// What is drawn when a person asks for a chart, or for another way of the one in view.
  fileprivate func chart(after change: ChartChange) -> TableChart? {
    switch change {
    case .new:
      guard let column else { return nil }
      if case .group = origin { return .counts }
      return .first(of: column, base.headings)
    case .kind: return chart?.chart.turnKind(base.headings)
    case .measure: return chart?.chart.turnMeasure(base.headings)
    case .axis: return chart?.chart.turnAxis(base.headings)
    }
  }

  /// What SQL answered, a table with no rows of its own to ask again.
  var isAnswer: Bool {
    if case .sql = origin { true } else { false }
  }
}

extension TablesState {
  /// A figure has come.
  /// - Returns: the chart to be drawn in its place: what was suggested gives way to what tells
  ///   more.
  mutating func take(
    _ result: Result<TableFigure, ServiceFault>, of chart: TableChart
  ) -> TableChart? {
    guard let page, let drawn = page.chart, drawn.chart == chart else { return nil }
    if drawn.isSuggested, case .success(let figure) = result,
      let telling = chart.telling(after: figure, page.base.headings)
    {
      return telling
    }
    self.page?.chart?.figure.take(result)
    return nil
  }
}
