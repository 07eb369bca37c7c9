import Runtime
import Tabular
import Widgets

/// Tables made of a table: groups, answers of SQL; and what a column holds, in figures and charts.
extension TablesArea {
  func chart(
    _ state: inout State, _ frame: inout Frame, _ change: ChartChange
  ) -> Effects {
    switch change {
    case .new: newChart(&state, &frame)
    case .kind: redraw(&state, &frame) { $0.turnKind($1) }
    case .measure: redraw(&state, &frame) { $0.turnMeasure($1) }
    case .axis: redraw(&state, &frame) { $0.turnAxis($1) }
    }
  }

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

  /// Enter on a group: back to the table it was made of, with its rows alone.
  func openGroup(_ state: inout State, _ frame: inout Frame, _ column: Int) -> Effects {
    guard let value = state.page?.row?.cells.first else { return [] }
    let closed = closePage(&state, &frame)
    guard var query = state.page?.query else { return closed }
    query.narrow(.cell(column: column, value))
    return closed + ask(&state, &frame, query)
  }

  func runSQL(_ state: inout State, _ frame: inout Frame, _ text: String) -> Effects {
    guard let page = state.page else { return [] }
    // An answer is asked of the table it was made of, not of itself.
    let base = page.isAnswer ? state.pages.dropLast().last?.base ?? page.base : page.base
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

  private func newChart(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let page = state.page, let column = page.column else { return [] }
    let chart: TableChart =
      if case .group = page.origin {
        .counts
      } else {
        .first(of: column, page.base.headings)
      }
    state.page?.mode = .chart
    return draw(&state, &frame, chart)
  }

  private func redraw(
    _ state: inout State, _ frame: inout Frame, _ turn: (TableChart, [TableHeading]) -> TableChart
  ) -> Effects {
    guard let page = state.page, let chart = page.chart?.chart else { return [] }
    return draw(&state, &frame, turn(chart, page.base.headings))
  }

  private func draw(_ state: inout State, _ frame: inout Frame, _ chart: TableChart) -> Effects {
    guard let view = state.page?.view else { return [] }
    var fresh = ChartState(chart: chart)
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
  /// What SQL answered, a table with no rows of its own to ask again.
  var isAnswer: Bool {
    if case .sql = origin { true } else { false }
  }
}
