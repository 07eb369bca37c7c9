import Catalog
import Terminal
import Widgets

/// Themes or departments with what stands under them, in rows and columns; one of them is chosen.
struct FacetGrid: Sendable {
  private(set) var facets: [Facet] = []
  private(set) var place = 0

  var chosen: Facet? { facets.indices.contains(place) ? facets[place] : nil }

  /// A nameless one would lead nowhere.
  mutating func take(_ all: [Facet]) {
    facets = all.filter { !$0.name.isEmpty }
    choose(place)
  }

  mutating func choose(_ place: Int) { self.place = max(0, min(place, facets.count - 1)) }

  /// - Returns: whether there was anywhere to go.
  mutating func move(_ movement: Movement, columns: Int) -> Bool {
    let before = place
    switch movement {
    case .up where place >= columns: choose(place - columns)
    case .down where place + columns < facets.count: choose(place + columns)
    case .home: choose(0)
    case .end: choose(facets.count - 1)
    default: break
    }
    return place != before
  }

  /// One to the left or right within its row.
  /// - Returns: whether there was one.
  mutating func step(_ step: Int, columns: Int) -> Bool {
    let (row, column) = place.quotientAndRemainder(dividingBy: columns)
    let next = row * columns + column + step
    guard (0..<columns).contains(column + step), facets.indices.contains(next) else { return false }
    place = next
    return true
  }
}

/// Where the cells of such a grid are.
struct FacetGridLayout {
  let pane: Rect
  let columns: Int
  let cellWidth: Int
  /// The first row in view: where not all fit, those around the chosen one are shown.
  let first: Int
  private let count: Int

  /// - Parameter cellWidth: fewest and most cells of one.
  init(_ pane: Rect, _ grid: FacetGrid, cellWidth: ClosedRange<Int>) {
    self.pane = pane
    let inside = Pane.content(of: pane)
    let room = max(1, inside.columns - 2)
    columns = max(1, room / cellWidth.lowerBound)
    self.cellWidth = min(cellWidth.upperBound, room / columns)
    count = grid.facets.count
    first = max(0, grid.place / columns - max(1, inside.rows) + 1)
  }

  var inside: Rect { Pane.content(of: pane) }

  /// Rows of all there are.
  var rows: Int { (count + columns - 1) / columns }

  var extent: ScrollExtent { ScrollExtent(top: first, visible: inside.rows, total: rows) }

  /// nil for one out of view.
  func cell(_ index: Int) -> Rect? {
    let row = index / columns - first
    guard (0..<inside.rows).contains(row) else { return nil }
    return Rect(
      column: inside.column + 1 + index % columns * cellWidth, row: inside.row + row,
      columns: cellWidth - 2, rows: 1)
  }

  func index(at point: Point) -> Int? {
    (0..<count).first { cell($0)?.contains(point) == true }
  }
}
