import Catalog
import Runtime
import Tabular
import Terminal
import Widgets

/// 表格: tables over any section, one upon the other, until they are left.
struct TablesArea: Area {
  typealias State = TablesState
  typealias Intent = TableIntent
  typealias Fact = TableFact

  static let place = AreaPlace.over

  let services: TableServices
  /// Where files go that are written.
  let folder: String
  /// Beijing time.
  let now: @Sendable () -> Moment
  let measure: DisplayWidth

  func perform(
    _ gesture: Gesture, _ state: inout TablesState, _ frame: inout Frame
  ) -> Effects? {
    switch gesture {
    case .move(let movement): state.move(movement)
    case .left, .right:
      let column = state.page?.column
      state.step(gesture == .left ? -1 : 1)
      // What is looked at is of the column.
      if state.mode == .profile, state.page?.column != column { return profile(&state, &frame) }
    case .open: return openInTable(&state, &frame)
    case .back: return leaveTable(&state, &frame)
    case .search: return begin(&state, &frame, .search)
    case .nextHit: return find(&state, &frame, isForward: true)
    case .previousHit: return find(&state, &frame, isForward: false)
    case .narrower: state.page?.widen(by: -2)
    case .wider: state.page?.widen(by: 2)
    case .showCodes: state.page?.turnNames(measure: measure)
    case .nextPane, .previousPane, .nextTab, .previousTab: return nil
    }
    return []
  }

  func perform(
    _ intent: TableIntent, _ state: inout TablesState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .open(let origin, let name, let subject, let exports):
      let effects = openTable(&state, &frame, origin, named: name, of: subject)
      state.exportsWhenOpen = exports
      return effects
    case .file(let path):
      return openTable(&state, &frame, .file(path: path, TableOpening()), named: path)
    case .choose: frame.open(.tableFile)
    case .resume: frame.show()
    case .gesture(let gesture): return perform(gesture, &state, &frame) ?? []
    case .group: return group(&state, &frame)
    case .profile: return profile(&state, &frame)
    case .sql: return begin(&state, &frame, .sql)
    case .chart(let change): return chart(&state, &frame, change)
    case .choice(let choice): return choose(&state, &frame, choice)
    case .arrange(let arrangement):
      let columns = state.page?.columns
      arrange(&state, &frame, arrangement)
      if state.page?.columns != columns { return state.countAgain() }
    case .copyFrom: if let menu = state.page?.copyMenu { frame.show(.menu(menu)) }
    case .notes: if let page = state.notesPage { frame.show(.reading(page)) }
    case .export: export(state, &frame)
    case .headMenu: if let menu = state.headMenu { frame.show(.menu(menu)) }
    case .head(let head):
      return openAgain(&state, &frame) {
        $0.head = head
        $0.isHeadChosen = true
      }
    case .encoding(let name): return openAgain(&state, &frame) { $0.encoding = name }
    case .nextSheet: return turnSheet(&state, &frame, 1)
    case .previousSheet: return turnSheet(&state, &frame, -1)
    }
    return []
  }

  func take(_ fact: TableFact, _ state: inout TablesState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .progress(let progress): state.progress = progress
    case .opened(let result): return takeOpened(&state, &frame, result)
    case .grown(let id, let growth):
      let wasComplete = state.page?.extent.isComplete ?? true
      state.change(id) { $0.grow(growth, measure: measure) }
      if !wasComplete, state.page?.extent.isComplete == true { return state.countAgain() }
    case .rows(let id, let first, let result):
      state.change(id) { $0.take(first: first, result, measure: measure) }
    case .working(let id, let progress): state.change(id) { $0.work?.progress = progress }
    case .worked(let id, let worked):
      guard state.page?.id == id, state.page?.work != nil else { return [] }
      state.page?.work = nil
      return take(&state, &frame, worked)
    case .counted(let id, let search, let hits): state.change(id) { $0.take(hits, of: search) }
    }
    return []
  }

  func leave(_ state: inout TablesState) { state.prompt = nil }

  func lineHints(_ state: TablesState) -> [Hint] { TableText.promptHints }

  func paint(
    _ state: TablesState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    TablesPainter(brush: brush).paint(state, into: &grid, in: body)
  }
}

extension TablesArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.tables, folder: services.files.folder, now: services.now,
      measure: configuration.measure)
  }
}
