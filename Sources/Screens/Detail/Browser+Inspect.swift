import Catalog
import Runtime
import Widgets

/// Commands about what an open entry shows.
extension Browser {
  func inspect(_ state: inout State, _ intent: Intent) -> Effects {
    switch intent {
    case .zoom:
      state.isZoomed.toggle()
      return pagesNeeded(&state)
    case .showTest: return showTest(&state)
    case .openAsTable: return openAsTable(&state)
    case .copy: return copyMenu(&state)
    default: return []
    }
  }

  func moveDetail(_ state: inout State, _ movement: Movement) -> Effects {
    guard var detail = state.detail else { return [] }
    switch detail.tab {
    case .basics: detail.basicsScroll.move(movement)
    case .specification: detail.specificationScroll.move(movement)
    case .fields: detail.fieldsTable.move(movement)
    case .preview: detail.previewTable.move(movement)
    case .files: detail.filesTable.move(movement)
    case .test: break
    }
    state.detail = detail
    return []
  }

  /// `h` and `l`: columns in a table; on its first column `h` goes back to the list.
  func stepDetail(_ state: inout State, _ step: Int) -> Effects {
    guard var detail = state.detail else { return [] }
    guard let path = detail.tablePath, step > 0 || detail[keyPath: path].column > 0 else {
      guard step < 0, !state.isZoomed else { return [] }
      state.browse.focus = .results
      return pagesNeeded(&state)
    }
    detail[keyPath: path].move(columns: step)
    state.detail = detail
    return []
  }

  func widen(_ state: inout State, by step: Int) -> Effects {
    if let path = state.detail?.tablePath { state.detail?[keyPath: path].widen(by: step) }
    return []
  }
}
