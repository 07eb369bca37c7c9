import Catalog
import Runtime
import Terminal
import Widgets

/// What the lists and their navigation ask for, and what is answered.
extension CatalogueArea {
  private static let slowness = Duration.milliseconds(200)

  // MARK: What the services answer

  func take(
    _ fact: CatalogueFact, _ state: inout CatalogueState, _ frame: inout Frame
  ) -> Effects {
    switch fact {
    case .page(let scope, let query, let result): return take(&state, scope, query, result)
    case .slow(let scope, let query):
      if let browse = state.browses[scope], browse.results.query == query, browse.results.isStale {
        state.browses[scope]?.results.isSlow = true
      }
    case .facets(let counted, let result):
      // What has not come yet has no numbers.
      if case .success(let facets) = result, facets.themes.isEmpty, facets.publishers.isEmpty,
        !state.seen.hasCatalogue
      {
        break
      }
      state.take(result, beside: counted)
    case .position(let scope, let query, let row):
      state.isPlacing = false
      if row == nil { state.opening = nil }
      guard let row, state.browses[scope]?.results.query == query else { return [] }
      state.browses[scope]?.results.follow(to: row)
    case .history(let history):
      state.browse.search?.editor.history = InputHistory(history.reversed())
    case .offers(let text, let offers):
      if state.browse.search?.editor.text == text { state.browse.search?.offer(offers) }
    case .misses(let text, let misses): state.browse.misses = (text, misses)
    }
    return []
  }

  private func take(
    _ state: inout State, _ scope: Scope, _ query: CatalogQuery,
    _ result: Result<CatalogPage, ServiceFault>
  ) -> Effects {
    state.asked = nil
    guard state.browses[scope]?.results.query == query else { return [] }
    switch result {
    case .success(let page):
      _ = state.browses[scope]?.results.take(page, for: query)
      if page.total == 0, !query.text.isEmpty {
        return [.cancel("results.slow"), search.askMisses(of: query.text)]
      }
    case .failure(let fault):
      state.browses[scope]?.results.fault = fault
      state.opening = nil
    }
    return [.cancel("results.slow")]
  }

  // MARK: What is asked of them

  func needed(_ state: inout CatalogueState, _ frame: inout Frame) -> Effects {
    if state.browse.focus != .detail { state.passing = nil }
    if let id = state.takeOpening(), !FrameLayout.showsThreePanes(frame.shared.size.columns) {
      openSelected(&state, &frame)
      state.passing = id
    }
    let page = pageNeeded(&state, frame.shared)
    guard let counted = state.numbersWanted() else { return page }
    let catalogue = catalogue
    return page + [
      .task(EffectName("facets.\(state.scope)")) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await catalogue.facets(counted)
        }
        guard !Task.isCancelled else { return }
        post(.facets(counted, result))
      }
    ]
  }

  /// Asks for the page the view needs next, if it lacks one and none is on its way.
  private func pageNeeded(_ state: inout State, _ shared: Shared) -> Effects {
    let results = state.browse.results
    let visible = CatalogueLayout(state, shared.body).rows.rows
    guard !state.isPlacing, results.fault == nil,
      let page = results.missingPage(visible: visible)
    else { return [] }
    let request = PageRequest(scope: state.scope, query: results.query, page: page)
    guard state.asked != request else { return [] }
    state.asked = request
    let catalogue = catalogue
    let asked = Effect<CatalogueFact>.task("results.page") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await catalogue.page(
          request.query, page * ResultsState.pageSize, ResultsState.pageSize)
      }
      guard !Task.isCancelled else { return }
      post(.page(request.scope, request.query, result))
    }
    guard results.isStale else { return [asked] }
    return [
      asked, .after(Self.slowness, "results.slow", .slow(request.scope, request.query)),
    ]
  }

  /// The lists anew, with the cursor on the entry it was on.
  func refresh(_ state: inout State, _ shared: Shared) -> Effects {
    for scope in state.browses.keys { state.browses[scope]?.results.invalidate() }
    state.asked = nil
    state.recount()
    guard shared.isBrowsing, let selected = state.browse.results.selected else { return [] }
    state.isPlacing = true
    return [position(of: selected.id, in: state)]
  }

  /// Another list, with the cursor on an entry of it.
  /// - Parameter back: what leads back to where the person came from; nil for the section.
  func find(
    _ state: inout State, _ frame: inout Frame, _ id: EntryID, in query: CatalogQuery,
    back: Screens.Intent? = nil
  ) -> Effects {
    state.noteWayBack(frame.shared, back)
    show(&state, &frame, Scope(kind: query.kind))
    state.isZoomed = false
    state.browse.focus = .results
    state.isPlacing = false
    state.visit(query)
    return [position(of: id, in: state)]
  }

  /// The same, and the entry is opened as soon as it is there.
  func open(
    _ state: inout State, _ frame: inout Frame, _ id: EntryID, in query: CatalogQuery,
    back: Screens.Intent? = nil
  ) -> Effects {
    let effects = find(&state, &frame, id, in: query, back: back)
    state.opening = id
    return effects
  }

  /// The list of less, with the cursor on the entry it was on.
  /// - Parameter kept: that entry; nil for none.
  func widen(
    _ state: inout State, keeping kept: EntryID?, _ change: (inout CatalogQuery) -> Void
  ) -> Effects {
    let before = state.browse.results.query
    state.ask(change)
    guard let kept, state.browse.results.query != before else { return [] }
    state.isPlacing = true
    return [position(of: kept, in: state)]
  }

  private func position(of id: EntryID, in state: State) -> Effect<CatalogueFact> {
    let (catalogue, scope, query) = (catalogue, state.scope, state.browse.results.query)
    return .task("results.position") { post in
      post(.position(scope, query, await catalogue.position(id, query)))
    }
  }
}

extension SearchServices {
  /// A filter that is none, or a text of which nothing can be found, looks like an honest nothing.
  fileprivate func askMisses(of text: String) -> Effect<CatalogueFact> {
    let misses = misses
    return .task("search.misses") { post in
      let found = await misses(text)
      guard !Task.isCancelled else { return }
      post(.misses(text: text, found))
    }
  }
}
