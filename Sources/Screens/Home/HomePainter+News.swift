import Catalog
import Terminal
import Widgets
import Wording

extension HomePainter {
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
}
