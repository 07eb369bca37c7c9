import Catalog
import Runtime
import Terminal
import Widgets

/// 热点 › 变化: loading it, going on from it, having seen it.
extension Browser {
  func loadNews() -> Effect<BrowserAction> {
    let services = services
    return .task("news") { post in post(.news(await services.news.load())) }
  }

  func take(_ state: inout State, _ news: [News]) -> Effects {
    state.news.take(news)
    return []
  }

  func perform(_ state: inout State, _ intent: NewsIntent) -> Effects {
    switch intent {
    case .markAllSeen:
      state.message = Message(.success, NewsText.marked)
      return markSeen(&state, nil)
    }
  }

  /// Enter: to the entry in its list; of what is gone, all that is still known.
  func openNews(_ state: inout State, _ row: Int) -> Effects {
    guard state.news.all.indices.contains(row) else { return [] }
    let news = state.news.all[row]
    let seen = markSeen(&state, news.id)
    guard news.change == .withdrawn else { return seen + showEntry(&state, news.id, news.kind) }
    state.home.reading = HomeState.Reading(title: news.title, body: NewsText.withdrawn(news))
    return seen
  }

  /// nil for all of them.
  func markSeen(_ state: inout State, _ id: EntryID?) -> Effects {
    guard !state.news.unseen.isEmpty, id.map({ state.news.unseen[$0] != nil }) ?? true else {
      return []
    }
    state.news.markSeen(id)
    let services = services
    return [.task { _ in await services.news.markSeen(id) }]
  }
}

extension BrowserCommands {
  static var news: [Command<BrowserState, Intent>] {
    [
      Command(
        "news.seen", keys: [.character("x")], title: NewsText.markAll, hint: NewsText.markHint,
        group: CommandText.catalogue, action: .news(.markAllSeen)
      ) {
        $0.place == .home(.hot) && $0.home.hot == .changes && !$0.news.unseen.isEmpty
          ? .enabled : .hidden
      }
    ]
  }
}
