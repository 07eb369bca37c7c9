import Catalog
import Runtime
import Widgets

/// What 首页 asks for, and 热点 › 变化: going on from it, having seen it.
extension HomeArea {
  private static let latestCount = 20

  func start(_ state: inout HomeState, _ frame: inout Frame) -> Effects {
    load() + loadSite()
  }

  func pulled(_ end: PullEnd, _ state: inout HomeState, _ frame: inout Frame) -> Effects {
    switch end {
    case .failed, .done(isFirst: false, changed: false): return []
    case .done:
      state.awaitsThemes = true
      return load() + loadSite()
    }
  }

  func load() -> Effects {
    let catalogue = catalogue
    let latest = EntryKind.allCases.map { kind in
      Effect<HomeFact>.task(EffectName("home.latest.\(kind)")) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await catalogue.latest(kind, Self.latestCount)
        }
        post(.latest(kind, result))
      }
    }
    return latest + [
      .task("home.facets") { post in
        post(
          .facets(
            await Result { () async throws(ServiceFault) in
              try await catalogue.facets(CatalogQuery())
            }))
      }
    ]
  }

  func loadSite() -> Effects {
    let (catalogue, news) = (catalogue, news)
    return [
      .task("site") { post in post(.site(await catalogue.site())) },
      .task("news") { post in post(.news(await news.load())) },
    ]
  }

  func take(_ fact: HomeFact, _ state: inout HomeState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .site(let site):
      if let site { state.site = site }
      if !state.hasPages, state.focus == .pages { state.focus = .hot }
    case .news(let news):
      state.news.take(news)
      frame.learn(unseen: state.news.unseen)
    case .facets(let result):
      state.awaitsThemes = false
      switch result {
      case .failure(let fault): state.fault = fault
      case .success(let facets):
        state.themes.take(facets.themes)
        state.publishers.take(facets.publishers)
      }
      frame.learn(hasCatalogue: state.hasCatalogue)
    case .latest(let kind, .success(let entries)):
      state.latest[kind] = entries
      frame.learn(hasCatalogue: state.hasCatalogue)
    case .latest(_, .failure(let fault)): state.fault = fault
    }
    return []
  }

  // MARK: 变化

  /// Enter: to the entry in its list; of what is gone, all that is still known.
  func openNews(_ state: inout State, _ frame: inout Frame, _ row: Int) -> Effects {
    guard state.news.all.indices.contains(row) else { return [] }
    let news = state.news.all[row]
    let seen = markSeen(news.id, &state, &frame)
    if news.change == .withdrawn {
      state.reading = HomeState.Reading(title: news.title, body: NewsText.withdrawn(news))
    } else {
      frame.go(.entry(news.id, news.kind))
    }
    return seen
  }

  /// nil for all of them.
  func markSeen(_ id: EntryID?, _ state: inout State, _ frame: inout Frame) -> Effects {
    guard !state.news.unseen.isEmpty, id.map({ state.news.unseen[$0] != nil }) ?? true else {
      return []
    }
    state.news.markSeen(id)
    frame.learn(unseen: state.news.unseen)
    let news = news
    return [.task { _ in await news.markSeen(id) }]
  }
}
