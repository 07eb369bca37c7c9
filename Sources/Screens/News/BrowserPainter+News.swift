import Catalog
import Terminal
import Widgets
import Wording

extension BrowserPainter {
  /// A line of 变化: whether it is unseen, what happened, to what, when it was noticed.
  func content(of news: News) -> RowContent {
    let role: Role =
      switch news.change {
      case .added: .success
      case .updated: .number
      case .withdrawn: .warning
      }
    let dot = news.isSeen ? " " : String(Character(look.glyphs.dot))
    return RowContent(
      [
        Span("\(dot) ", .warning), Span(news.change.label + " ", news.isSeen ? .dim : role),
        Span(NewsText.line(news), news.isSeen ? .dim : .text),
      ], columns: [RowColumn(Moment(unixSeconds: news.noticed).description, .dim, width: 16)])
  }

  /// The mark before an entry's title in a list, while its news was not seen.
  func mark(_ id: EntryID, _ state: BrowserState) -> [Span] {
    guard let change = state.news.unseen[id], let mark = NewsText.mark(change) else { return [] }
    return [Span(mark, change == .added ? .success : .number)]
  }
}
