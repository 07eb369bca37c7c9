import Catalog
import Terminal
import Widgets

/// Where things are on 首页.
struct HomeLayout {
  let banner: Rect
  let themes: FacetGridLayout
  /// Beside the themes; empty where no department is known.
  let publishers: FacetGridLayout
  let hot: Rect
  /// Two lists of 数据热点 stand side by side.
  let showsTwoLists: Bool
  let pages: Rect

  init(_ body: Rect, _ home: HomeState) {
    let (banner, rest) = body.splitTop(body.rows >= 16 ? 3 : 1)
    let pageRows = home.hasPages ? (body.rows >= 18 ? 4 : 3) : 0
    let (pages, middle) = rest.splitBottom(pageRows)
    self.banner = banner
    self.pages = pages
    let hasPublishers = !home.publishers.facets.isEmpty
    let width = hasPublishers ? middle.columns / 2 : middle.columns
    func themes(_ pane: Rect) -> FacetGridLayout {
      FacetGridLayout(pane, home.themes, cellWidth: 18...18)
    }
    func publishers(_ pane: Rect) -> FacetGridLayout {
      FacetGridLayout(pane, home.publishers, cellWidth: 26...34)
    }
    // As high as the themes want it, within reason; the departments are many, and have what the
    // longest list of 数据热点 leaves of a high screen.
    let (left, right) = middle.splitPanes(width)
    let most = max(Self.publisherRows, middle.rows - Self.hotRows)
    let rows = max(themes(left).rows, min(publishers(right).rows, most), 1)
    let top = min(rows + 2, max(3, middle.rows * 3 / 5))
    self.themes = themes(left.splitTop(top).top)
    self.publishers = publishers(right.splitTop(top).top)
    hot = middle.splitTop(top).rest
    showsTwoLists = hot.columns >= Self.twoLists
  }

  /// Rows the departments ask for at most on a screen that is not high.
  private static let publisherRows = 6
  /// Rows of 数据热点 with all that is latest.
  private static let hotRows = 25
  /// Columns from which on two of its lists have room for their titles.
  private static let twoLists = 150

  func grid(of pane: HomePane) -> FacetGridLayout? {
    switch pane {
    case .themes: themes
    case .publishers: publishers
    case .hot, .pages: nil
    }
  }

  /// The names of the lists of 数据热点.
  var hotTabs: Rect { Pane.content(of: hot).splitTop(1).top }
  var hotRows: Rect { Pane.content(of: hot).splitTop(1).rest }

  /// The rows of one of the lists: side by side with its neighbour, below a heading of its own.
  func rows(of line: HotLine) -> Rect {
    guard showsTwoLists else { return hotRows }
    return column(of: line).splitTop(1).rest
  }

  /// Heading and rows of one of the lists.
  func column(of line: HotLine) -> Rect {
    let (left, right) = hotRows.splitLeft(hotRows.columns / 2)
    return line.isLeft ? left : right
  }

  /// Where the names of 网站信息 stand in their row.
  func places(of pages: [SitePage], _ measure: DisplayWidth) -> [Rect] {
    let inside = Pane.content(of: self.pages)
    // Each has a blank on both sides; where there is little room, two share one.
    let widths = pages.map { measure.width(of: $0.title) + 2 }
    let gap = Self.gap(
      between: widths, [2, 1, 0, -1], in: inside.columns - 1)
    var column = inside.column + 1
    return widths.map { wanted in
      let width = min(wanted, max(0, inside.endColumn - column))
      defer { column += width + gap }
      return Rect(column: column, row: inside.row, columns: width, rows: inside.rows > 0 ? 1 : 0)
    }
  }

  /// The first of some gaps with which all fit on a line, else the last.
  static func gap(between widths: [Int], _ gaps: [Int], in columns: Int) -> Int {
    let total = widths.reduce(0, +)
    return gaps.first { total + $0 * (widths.count - 1) <= columns } ?? gaps.last ?? 0
  }
}
