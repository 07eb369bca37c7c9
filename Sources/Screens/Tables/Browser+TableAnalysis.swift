import Runtime
import Tabular
import Widgets

/// Tables made of a table: groups, answers of SQL; and what a column holds, in figures and charts.
extension Browser {
  func analyse(_ state: inout State, _ intent: TableIntent) -> Effects {
    switch intent {
    case .group: return group(&state)
    case .profile: return profile(&state)
    case .chart: return chart(&state)
    case .sql: return begin(&state, .sql)
    case .chartKind: return redraw(&state) { $0.turnKind($1) }
    case .chartMeasure: return redraw(&state) { $0.turnMeasure($1) }
    case .chartAxis: return redraw(&state) { $0.turnAxis($1) }
    default: return []
    }
  }

  // MARK: Groups

  private func group(_ state: inout State) -> Effects {
    guard let page = state.tables.page, let column = page.column else { return [] }
    let query = TableQuery(filter: page.query.filter, groups: [column])
    let base = page.base
    let view = 0..<max(1, page.grid.rows.visible)
    return begin(&state, TableText.grouping) { report in
      .derived(
        .group(column: column),
        await Result { () async throws(ServiceFault) in
          await TableArrival(try await base.work.query(query, report), near: view)
        })
    }
  }

  /// Enter on a group: back to the table it was made of, with its rows alone.
  func openGroup(_ state: inout State, _ column: Int) -> Effects {
    guard let value = state.tables.page?.row?.cells.first else { return [] }
    let closed = closePage(&state)
    guard var query = state.tables.page?.query else { return closed }
    query.narrow(.cell(column: column, value))
    return closed + ask(&state, query)
  }

  func runSQL(_ state: inout State, _ text: String) -> Effects {
    guard let page = state.tables.page else { return [] }
    // An answer is asked of the table it was made of, not of itself.
    let base = page.isAnswer ? state.tables.pages.dropLast().last?.base ?? page.base : page.base
    let view = 0..<max(1, page.grid.rows.visible)
    return begin(&state, TableText.asking) { report in
      .derived(
        .sql(text),
        await Result { () async throws(ServiceFault) in
          await TableArrival(try await base.work.sql(text, report), near: view)
        })
    }
  }

  // MARK: A column

  private func profile(_ state: inout State) -> Effects {
    guard let page = state.tables.page, let column = page.column else { return [] }
    state.tables.page?.mode = .profile
    state.tables.page?.scroll = Scroll()
    state.tables.page?.profile = Loadable()
    state.tables.page?.profile.begin()
    let view = page.view
    return begin(&state, TableText.profiling) { report in
      .profile(
        await Result { () async throws(ServiceFault) in
          try await view.work.profile(column, report)
        })
    }
  }

  private func chart(_ state: inout State) -> Effects {
    guard let page = state.tables.page, let column = page.column else { return [] }
    let chart: TableChart =
      if case .group = page.origin {
        .counts
      } else {
        .first(of: column, page.base.headings)
      }
    state.tables.page?.mode = .chart
    return draw(&state, chart)
  }

  private func redraw(
    _ state: inout State, _ turn: (TableChart, [TableHeading]) -> TableChart
  ) -> Effects {
    guard let page = state.tables.page, let chart = page.chart?.chart else { return [] }
    return draw(&state, turn(chart, page.base.headings))
  }

  private func draw(_ state: inout State, _ chart: TableChart) -> Effects {
    guard let view = state.tables.page?.view else { return [] }
    var fresh = ChartState(chart: chart)
    fresh.figure.begin()
    state.tables.page?.chart = fresh
    return begin(&state, TableText.drawing) { report in
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
