import Base
import Catalog
import Terminal
import Widgets
import Wording

/// What stands beside a title in a list, as far as there is room: how the entry was rated, whose it
/// is, when it changed, and the number the list is sorted by.
struct ResultColumns {
  /// Five stars instead of a number.
  let showsStars: Bool
  let isRated: Bool
  /// Cells of 部门; 0 where there is no room. A longer name takes what the title leaves.
  let publisher: Int
  let hasWholeNames: Bool
  /// What is left out of a name where there is little room.
  let repeated: SharedBeginning
  let sort: SortOrder
  /// One look for all of them, and close together: on a small screen, where a step of the cursor is
  /// most of what is sent.
  let isPlain: Bool
  /// As close together as they can be: beside a detail that has the keyboard, whose title stands
  /// there.
  let isClose: Bool

  /// Cells of the number it is sorted by; 综合得分 has at most 1000.
  var key: Int { sort == .score ? 4 : 5 }

  /// Cells from which on all of them are there, with a title that can still be told from others.
  private static let (all, allClose) = (54, 46)
  /// Cells of a title beside all of them.
  var leastTitle: Int { isClose ? 18 : 22 }
  /// Blanks before each of them.
  var gap: Int { isPlain || isClose ? 1 : 2 }
  /// Cells that nearly all names of departments have room in.
  private static let wholeName = 16

  init(in rows: Rect, of browse: BrowseState, isRated: Bool, isPlain: Bool) {
    let room = rows.columns - 2
    self.isPlain = isPlain
    self.isRated = isRated
    showsStars = room >= 76
    isClose = browse.focus == .detail && (Self.allClose..<Self.all).contains(room)
    publisher =
      isClose ? 6 : room < Self.all ? 0 : room >= 84 ? Self.wholeName : room >= 66 ? 12 : 8
    hasWholeNames = publisher >= Self.wholeName
    repeated = hasWholeNames ? SharedBeginning() : browse.navigation.repeated
    sort = browse.results.query.sort
  }

  var isWhole: Bool { publisher > 0 }
}

extension CataloguePainter {
  /// The platform has ratings for programs, or a row in view has one.
  func isRated(_ results: ResultsState, in rows: Rect) -> Bool {
    let top = results.list.top(visible: rows.rows)
    return state.seen.capabilities.contains(.voice)
      || (top..<top + rows.rows).contains { (results.entry(at: $0)?.rating ?? 0) > 0 }
  }

  func content(
    of entry: EntrySummary, matching text: String, _ shown: ResultColumns
  ) -> RowContent {
    let matches = text.isEmpty ? [] : highlights(text, entry.title)
    let sign = state.scope.kind == nil ? [Span(BrowseText.sign(entry.kind) + " ", .dim)] : []
    var row = RowContent(
      sign + marks(entry.id) + [Span(entry.title, .text, matches: matches)],
      columns: columns(of: entry, shown))
    if shown.isWhole { row.leastText = shown.leastTitle }
    row.gap = shown.gap
    return row
  }

  private func columns(of entry: EntrySummary, _ shown: ResultColumns) -> [RowColumn] {
    let role: Role = shown.isPlain ? .text : .dim
    let date = RowColumn(String(entry.modified.description.prefix(10)), role, width: 10)
    let rating = shown.isRated ? [rating(of: entry, shown)] : []
    guard shown.isWhole else { return rating + [date] }
    let key = BrowseText.number(of: entry, by: shown.sort)
    // Where some need more than the column has, all end where it does.
    var publisher = RowColumn(
      shown.repeated.dropped(from: entry.publisher), role, width: shown.publisher,
      alignment: shown.hasWholeNames ? .left : .right)
    publisher.isElastic = true
    return [publisher] + rating + [date]
      + (key.map { [RowColumn($0, role, width: shown.key, alignment: .right)] } ?? [])
  }

  /// Nobody's rating is said to be that; where the platform never says, there is nothing.
  private func rating(of entry: EntrySummary, _ shown: ResultColumns) -> RowColumn {
    let width = shown.showsStars ? StarRating.most : 4
    guard let rating = entry.rating, rating > 0 else {
      return RowColumn(
        entry.rating == nil ? "" : BrowseText.unrated, shown.isPlain ? .text : .dim, width: width)
    }
    let stars = StarRating(Int(saturating: rating.rounded())).text(look.glyphs)
    let star = String(Character(look.glyphs.fullStar))
    return RowColumn(
      shown.showsStars ? stars : star + FrameText.tenths(rating),
      shown.isPlain ? .text : .star, width: width)
  }

  /// Before an entry's title: that it is a favourite, and news that was not seen.
  private func marks(_ id: EntryID) -> [Span] {
    let favourite =
      state.seen.favourites.contains(id) ? [Span(BrowseText.favourite, .star)] : []
    guard let change = state.seen.unseen[id], let mark = NewsText.mark(change) else {
      return favourite
    }
    return favourite + [Span(mark, change == .added ? .success : .number)]
  }
}
