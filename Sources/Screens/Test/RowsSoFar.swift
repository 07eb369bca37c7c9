import Calls
import Catalog

/// Whether the rows of an answer are all there are.
enum RowsSoFar: Hashable, Sendable {
  case all
  /// So many of so many.
  case of(Int)
  /// The page is full, and nothing says that it is the last.
  case maybeMore
}

extension InterfaceTest {
  /// By what the answer says, and else by whether its page is full.
  var rowsSoFar: RowsSoFar { filter.isEmpty ? rowsOfAnswer : .all }

  /// The same, whatever of it is shown.
  var rowsOfAnswer: RowsSoFar {
    let takesSize = specification.takesPageSize
    guard let request = past?.request ?? sent,
      let answer = whole ?? answer, !answer.exchange.isPartial, let table = answer.rows
    else { return .all }
    let count = table.rows.count
    if case .exact(let total) = table.page.total {
      return total > count ? .of(total) : .all
    }
    if let hasMore = table.page.hasMore { return hasMore ? .maybeMore : .all }
    guard takesSize || specification.takesPageNumber else { return .all }
    // Where no size is asked for, nobody knows how many a full page has.
    return count >= (takesSize ? request.pageSize : 1) ? .maybeMore : .all
  }
}
