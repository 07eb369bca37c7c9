/// The ways a cursor or a view moves, shared by lists, tables, texts and trees. The screens'
/// command table says which keys mean which.
public enum Movement: Hashable, Sendable {
  case up, down
  case pageUp, pageDown
  case halfUp, halfDown
  case home, end
  /// To a row counted from 0; beyond the end is the last.
  case toRow(Int)
  /// So many rows on, or back where negative.
  case by(Int)
  /// To the row that has that share of the others before it, in hundredths.
  case share(Int)
  /// The view so many rows on, or back where negative; a cursor stays on its row as long as that is
  /// in view.
  case scroll(Int)
  /// The view so that the cursor's row is in its middle.
  case center

  /// Where a cursor on `row` comes to among `count` rows of which `visible` fit the screen.
  public func destination(from row: Int, count: Int, visible: Int) -> Int {
    let page = max(1, visible)
    let half = max(1, visible / 2)
    let wanted =
      switch self {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - page
      case .pageDown: row + page
      case .halfUp: row - half
      case .halfDown: row + half
      case .home: 0
      case .end: count - 1
      case .toRow(let target): target
      case .by(let rows), .scroll(let rows): row + max(-count, min(rows, count))
      case .share(let hundredths): (count - 1) * max(0, min(hundredths, 100)) / 100
      case .center: row
      }
    return max(0, min(wanted, count - 1))
  }
}
