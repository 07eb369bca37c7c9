import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// Two calls of the history compared.
extension Browser {
  /// Marks a call, or compares it with the one that is marked.
  func compare(_ state: inout State, _ desk: HistoryDesk) -> Effects {
    guard let call = desk.selected else { return [] }
    var desk = desk
    guard let marked = desk.marked, marked.id != call.id else {
      desk.marked = desk.marked == nil ? call : nil
      state.overlay = .workbench(.history(desk))
      state.message = desk.marked == nil ? nil : Message(.plain, WorkbenchText.marked)
      return []
    }
    let (old, new) = marked.id < call.id ? (marked, call) : (call, marked)
    let services = services
    let measure = configuration.measure
    return [
      .task("history.compare") { post in
        let result = await Result { () async throws(ServiceFault) in
          let before = try await services.workbench.history.answer(old.id)
          let after = try await services.workbench.history.answer(new.id)
          guard case .rows(let oldTable, _, _) = before.answer,
            case .rows(let newTable, _, _) = after.answer
          else { throw ServiceFault(.failed, summary: WorkbenchText.noRows, advice: "") }
          let results = await services.parts.specification.stored(new.request.id)?.results ?? []
          let labels = results.filter { !$0.label.isEmpty }.map { ($0.name, $0.label) }
          return DifferenceDesk(
            old, oldTable, new, newTable, labels: Dictionary(labels) { first, _ in first },
            measure: measure)
        }
        guard !Task.isCancelled else { return }
        post(.workbench(.difference(result)))
      }
    ]
  }

  func take(_ state: inout State, _ result: Result<DifferenceDesk, ServiceFault>) {
    switch result {
    case .success(let desk): state.overlay = .workbench(.difference(desk))
    case .failure(let fault): state.message = Message(.warning, fault.summary)
    }
  }

  func press(_ state: inout State, _ desk: DifferenceDesk, _ key: Key) -> Effects {
    var desk = desk
    switch key {
    case .escape, .character("q"):
      state.overlay = nil
      return openHistory(&state)
    case .character("c"): desk.turnKey()
    case .left, .character("h"): desk.move(columns: -1)
    case .right, .character("l"): desk.move(columns: 1)
    default: if let movement = Movement(key) { desk.move(movement) }
    }
    state.overlay = .workbench(.difference(desk))
    return []
  }
}

extension BrowserPainter {
  func paint(_ desk: DifferenceDesk, into grid: inout Grid, in area: Rect) {
    var pane = Pane(WorkbenchText.title(desk))
    let inside = Pane.content(of: area)
    let (head, rows) = inside.splitTop(1)
    pane.scroll = desk.table.extent(rows: rows.rows)
    pane.paint(into: &grid, in: area, look: look, focused: true)
    grid.paint(WorkbenchText.summary(desk), in: head.inset(columns: 1), look: look)
    guard !desk.difference.lines.isEmpty else {
      return paint(note: WorkbenchText.same, into: &grid, in: rows)
    }
    desk.table.paint(into: &grid, in: rows, look: look, focused: true, cell: desk.cell)
  }
}
