import Runtime
import Tabular
import Terminal
import Widgets

/// Tables: opening them, going back, and which command means what there.
extension Browser {
  /// A command that every screen knows, where a table is in view.
  /// - Returns: nil for one that means the same everywhere.
  func performInTable(_ state: inout State, _ intent: Intent) -> Effects? {
    switch intent {
    case .move(let movement): moveTable(&state, movement)
    case .left: stepTable(&state, -1)
    case .right: stepTable(&state, 1)
    case .open: return openInTable(&state)
    case .back: return leaveTable(&state)
    case .search: return begin(&state, .search)
    case .nextHit: return find(&state, isForward: true)
    case .previousHit: return find(&state, isForward: false)
    case .narrower: state.tables.page?.widen(by: -2)
    case .wider: state.tables.page?.widen(by: 2)
    case .showCodes:
      state.tables.page?.turnNames(measure: configuration.measure)
    case .section:
      state.layers.hideTable()
      return nil
    default: return nil
    }
    return []
  }

  func perform(_ state: inout State, _ intent: TableIntent) -> Effects {
    switch intent {
    case .openHere: return openAsTable(&state)
    case .choose: return open(&state, tableFilePage())
    case .file(let path): return openFile(&state, path)
    case .resume:
      state.layers.showTable()
      return []
    case .nextSheet: return turnSheet(&state, 1)
    case .previousSheet: return turnSheet(&state, -1)
    case .group, .profile, .chart, .sql, .chartKind, .chartMeasure, .chartAxis:
      return analyse(&state, intent)
    case .filterByCell, .filterByText, .filterByExpression, .dropFilters, .sortColumn,
      .dropSorts:
      return choose(&state, intent)
    case .copyFrom: return copyMenuOfTable(&state)
    case .export: return exportTable(&state)
    case .firstColumn, .lastColumn, .hide, .showAll, .moveLeft, .moveRight, .fit, .freeze, .mark,
      .markAll, .dropMarks:
      arrange(&state, intent)
      return []
    }
  }

  // MARK: Opening

  /// Reads a table and brings it to the screen in place of those that were there.
  ///
  /// - Parameter subject: the entry it is of, if it is of one.
  func openTable(
    _ state: inout State, _ origin: TableOrigin, named name: String, of subject: TableSubject? = nil
  ) -> Effects {
    state.tables.opening = Sanitizer.line(name)
    state.tables.wantedSubject = subject
    state.tables.wantedPath = nil
    if case .file(let path, _) = origin { state.tables.wantedPath = path }
    state.tables.progress = TableProgress(rows: 0)
    state.layers.showTable()
    let services = services
    let view = 0..<max(1, state.size.rows)
    return [
      work("table.open") { progress in
        .opened(
          await Result { () async throws(ServiceFault) in
            await TableArrival(try await services.tables.open(origin, progress), near: view)
          })
      }
    ]
  }

  /// A task that says how far it is while it runs: work on a page, or the opening of a table.
  func work(
    _ name: EffectName, on page: Int? = nil,
    _ work: @escaping @Sendable (@escaping TableProgress.Report) async -> TableFact
  ) -> Effect<BrowserAction> {
    .task(name) { post in
      let (steps, feed) = AsyncStream<TableProgress>.makeStream(
        bufferingPolicy: .bufferingNewest(1))
      async let end: TableFact = {
        defer { feed.finish() }
        return await work { feed.yield($0) }
      }()
      for await progress in steps {
        post(.tables(page.map { .working($0, progress) } ?? .progress(progress)))
      }
      let fact = await end
      guard !Task.isCancelled else { return }
      post(.tables(fact))
    }
  }

  private func turnSheet(_ state: inout State, _ step: Int) -> Effects {
    guard let base = state.tables.pages.first?.base, base.choices.areSeveral,
      let path = state.tables.path
    else { return [] }
    let count = base.choices.names.count
    let place = (base.choices.chosen + step + count) % count
    return openTable(
      &state, .file(path: path, TableOpening(table: "\(place + 1)")), named: path,
      of: state.tables.subject)
  }

  // MARK: Going back

  /// Esc: what runs is stopped; then a closer look ends, then the page, then the tables.
  private func leaveTable(_ state: inout State) -> Effects {
    if state.tables.opening != nil {
      state.tables.opening = nil
      if state.tables.pages.isEmpty { state.layers.hideTable() }
      state.message = Message(.warning, TableText.stopped)
      return [.cancel("table.open")]
    }
    guard let page = state.tables.page else {
      state.layers.hideTable()
      return []
    }
    if page.work != nil {
      state.tables.page?.work = nil
      state.tables.page?.wanted = nil
      state.message = Message(.warning, TableText.stopped)
      return [.cancel("table.work")]
    }
    if page.mode != .grid {
      state.tables.page?.mode = .grid
      return []
    }
    return closePage(&state)
  }

  func closePage(_ state: inout State) -> Effects {
    guard let page = state.tables.pages.popLast() else { return [] }
    if state.tables.pages.isEmpty { state.layers.hideTable() }
    return [.cancel(Self.growth(page.id)), .cancel("table.rows"), .cancel("table.work")]
  }

  // MARK: What the services answer

  func take(_ state: inout State, _ fact: TableFact) -> Effects {
    switch fact {
    case .progress(let progress): state.tables.progress = progress
    case .opened(let result): return takeOpened(&state, result)
    case .grown(let id, let growth):
      state.tables.change(id) { $0.grow(growth, measure: configuration.measure) }
    case .rows(let id, let first, let result):
      state.tables.change(id) {
        $0.take(first: first, result, measure: configuration.measure)
      }
    case .working(let id, let progress):
      state.tables.change(id) { $0.work?.progress = progress }
    case .worked(let id, let worked):
      guard state.tables.page?.id == id, state.tables.page?.work != nil else { return [] }
      state.tables.page?.work = nil
      return take(&state, worked)
    }
    return []
  }

  private func takeOpened(
    _ state: inout State, _ result: Result<TableArrival, ServiceFault>
  ) -> Effects {
    guard state.tables.opening != nil else { return [] }
    state.tables.opening = nil
    switch result {
    case .failure(let fault):
      if state.tables.pages.isEmpty { state.layers.hideTable() }
      state.message = Message(fault)
      return []
    case .success(let arrival):
      let old = state.tables.pages.map { Effect<BrowserAction>.cancel(Self.growth($0.id)) }
      state.tables.pages = []
      state.tables.path = state.tables.wantedPath
      state.tables.subject = state.tables.wantedSubject
      return old + push(&state, arrival, .opened)
    }
  }

  /// Brings a table to the screen and follows its growth.
  func push(
    _ state: inout State, _ arrival: TableArrival, _ origin: TablePage.Origin
  ) -> Effects {
    let table = arrival.table
    var page = TablePage(table, origin: origin)
    page.take(arrival, measure: configuration.measure)
    state.tables.push(page)
    state.layers.showTable()
    guard let id = state.tables.page?.id, !table.extent.isComplete else { return [] }
    return [
      .task(Self.growth(id)) { post in
        for await growth in table.growth() { post(.tables(.grown(id, growth))) }
      }
    ]
  }

  static func growth(_ id: Int) -> EffectName { EffectName("table.growth.\(id)") }
}
