import Catalog
import Widgets

/// 全部平台: what is found, what changed, how their pulls stand.
struct EverywhereState: AreaState {
  /// Which of its lists is shown.
  enum View: Int, CaseIterable, Sendable {
    case found, news, pulls
  }

  var view = View.found
  var editor = LineEditor(limit: 200)
  var isTyping = false
  var found = Loadable<FoundEverywhere>()
  var news = Loadable<[NewsElsewhere]>()
  /// One a platform, in their order; empty before the first pull.
  var pulls: [PullElsewhere] = []
  var isPulling = false
  var list = ListState()

  /// Whether an address is typed in, and no search.
  var isPage: Bool {
    let text = editor.text.lowercased()
    return text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  /// Rows of the list that is shown.
  var count: Int {
    switch view {
    case .found: found.value?.lines.count ?? 0
    case .news: news.value?.count ?? 0
    case .pulls: pulls.count
    }
  }

  /// Another list is shown, from its top.
  mutating func rewind() { list = ListState(count: count, cursor: 0, visible: list.visible) }

  /// What Enter leads to; nil for what is gone, and for a platform.
  var chosen: FoundEverywhere.Line? {
    let row = list.cursor
    switch view {
    case .found:
      guard let lines = found.value?.lines, lines.indices.contains(row) else { return nil }
      return lines[row]
    case .news:
      guard let all = news.value, all.indices.contains(row), all[row].news.change != .withdrawn
      else { return nil }
      return FoundEverywhere.Line(platform: all[row].platform, entry: all[row].news.summary)
    case .pulls: return nil
    }
  }

  var note: AreaNote? {
    guard isPulling else { return nil }
    let running = pulls.first { if case .running = $0.phase { true } else { false } }
    return .underWay(EverywhereText.pulling(running?.platform ?? ""))
  }
}

extension News {
  /// As a list would show it, as far as the news tells.
  var summary: EntrySummary {
    EntrySummary(
      id: id, kind: kind, title: title, theme: theme, publisher: publisher, modified: modified,
      views: nil, downloads: nil, rating: nil, score: 0)
  }
}

enum EverywhereIntent: AreaIntent {
  /// Shows it, with the search typed in.
  case open
  /// Shows it as it was left.
  case comeBack
  /// Pulls all platforms.
  case pull
}

enum EverywhereFact: Sendable {
  case found(text: String, Result<FoundEverywhere, ServiceFault>)
  case news(Result<[NewsElsewhere], ServiceFault>)
  case page(Result<FoundEverywhere.Line?, ServiceFault>)
  case pulled(PullElsewhere)
  case ended
}

extension Intent {
  /// Told 全部平台.
  static func everywhere(_ intent: EverywhereIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
