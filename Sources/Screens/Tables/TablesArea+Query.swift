import Runtime
import Tabular
import Terminal
import Widgets

/// Which rows of a table are in view, and in which order.
extension TablesArea {
  /// One piece of work at a time on the page in view; a newer one takes the place of the older.
  func begin(
    _ state: inout State, _ frame: inout Frame, _ title: String,
    _ ask: @escaping @Sendable (@escaping TableProgress.Report) async -> TableWorked
  ) -> Effects {
    guard let id = state.page?.id else { return [] }
    state.page?.work = TablePage.Work(title: title)
    state.page?.wanted = nil
    return [
      work("table.work", on: id) { report in .worked(id, await ask(report)) }
    ]
  }

  func choose(_ state: inout State, _ frame: inout Frame, _ choice: RowChoice) -> Effects {
    guard let page = state.page else { return [] }
    var query = page.intended
    switch choice {
    case .filterByCell:
      guard let column = page.column, let cell = page.cell else { return [] }
      query.narrow(.cell(column: column, cell))
    case .filterByText: return begin(&state, &frame, .text)
    case .filterByExpression: return begin(&state, &frame, .expression)
    case .dropFilters:
      guard query.filter != page.own else { return [] }
      query.filter = page.own
    case .sortColumn:
      guard let column = page.column else { return [] }
      query.cycleSort(column)
    case .dropSorts:
      guard !query.sorts.isEmpty else { return [] }
      query.sorts = []
    }
    return ask(&state, &frame, query)
  }

  /// Has the rows chosen and ordered another way; until they are, the old ones stay. With other
  /// rows the cursor stays on its own, and goes to the first where that is none of them.
  func ask(_ state: inout State, _ frame: inout Frame, _ query: TableQuery) -> Effects {
    guard let page = state.page else { return [] }
    let (base, view) = (page.base, page.viewed)
    let wanted = query.ofAllColumns
    let kept = query.filter == page.query.filter ? nil : page.row?.number
    let title = query.sorts == page.query.sorts ? TableText.filtering : TableText.sorting
    let effects = begin(&state, &frame, title) { report in
      .query(
        query,
        await Result { () async throws(ServiceFault) in
          let table = wanted.keepsRows ? base : try await base.work.query(wanted, report)
          guard let kept else { return await TableArrival(table, near: view) }
          return await TableArrival(table, near: view, on: await table.place(kept) ?? 0)
        })
    }
    state.page?.wanted = query
    return effects
  }

  func take(_ state: inout State, _ frame: inout Frame, _ worked: TableWorked) -> Effects {
    state.page?.wanted = nil
    switch worked {
    case .query(let query, .success(let arrival)):
      state.page?.show(arrival.table, as: query)
      state.page?.take(arrival, measure: measure)
      if arrival.table.extent.rows == 0 { frame.say(Message(.warning, TableText.noRows)) }
      return state.countAgain()
    case .found(let search, .success(let hit)): return take(hit, of: search, &state, &frame)
    case .derived(let origin, .success(let arrival)): return push(&state, &frame, arrival, origin)
    case .member(let value, let query, .success(let arrival)):
      guard var page = state.below?.member(value, query, arrival) else { return [] }
      page.take(arrival, measure: measure)
      state.push(page)
    case .profile(let result): state.page?.profile.take(result)
    case .figure(let chart, let result):
      return state.take(result, of: chart).map { draw(&state, &frame, $0) } ?? []
    case .derived(.sql(let text), .failure(let fault)) where state.prompt == nil:
      // The statement is there to be mended.
      let effects = begin(&state, &frame, .sql)
      state.prompt?.editor.setText(text)
      state.prompt?.error = TablePrompt.Fault(message: fault.text)
      return effects
    case .query(_, .failure(let fault)), .found(_, .failure(let fault)),
      .derived(_, .failure(let fault)), .member(_, _, .failure(let fault)):
      frame.say(Message(fault))
    }
    return []
  }
}

extension TablePage {
  /// Shows the same rows chosen or ordered another way; the cursor stays as far down as it was.
  mutating func show(_ table: LocalTable, as query: TableQuery) {
    let columns = self.query.columns
    self.query = query
    self.query.columns = columns
    view = table
    hits = nil
    // The table itself may have grown since it was opened.
    extent = query.keepsRows ? known : table.extent
    window.clear()
    fault = nil
    grid.setRowCount(extent.rows)
  }
}

extension TableQuery {
  /// Columns are the screen's own business: rows come whole.
  var ofAllColumns: TableQuery {
    var query = self
    query.columns = nil
    return query
  }
}
