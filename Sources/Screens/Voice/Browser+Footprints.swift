import Catalog
import PortalAPI
import Runtime
import Widgets

/// The lists of 用户中心: loading them, seeing them, going on from them.
extension Browser {
  func loadFootprints(_ state: inout State) -> Effects {
    guard state.account.name != nil, !state.footprints.all.isLoading else { return [] }
    state.footprints.begin()
    let services = services
    return [
      .task("footprints") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.voice.footprints.load()
        }
        post(.voice(.footprints(result)))
      }
    ]
  }

  func take(
    _ state: inout State, footprints result: Result<FootprintsBody, ServiceFault>
  ) -> Effects {
    state.footprints.take(result)
    return markSeen(state)
  }

  /// What is on the screen counts as seen; its marks stay until the list is read anew.
  func markSeen(_ state: State) -> Effects {
    guard state.section == .account, let list = state.account.tab.footprints,
      state.footprints.news(list) > 0
    else { return [] }
    let services = services
    return [.task("footprints.seen") { _ in await services.voice.footprints.markSeen(list) }]
  }

  /// Enter: to the favourite entry in its list, or all there is of what was handed in.
  func openFootprint(_ state: inout State, _ list: FootprintList) -> Effects {
    guard list != .favourites else { return openFavourite(&state) }
    guard let submission = state.footprints.submission(list) else { return [] }
    state.overlay = .reading(
      HomeState.Reading(
        title: FootprintText.title(of: submission), body: FootprintText.body(of: submission)))
    return []
  }

  private func openFavourite(_ state: inout State) -> Effects {
    guard let favourite = state.footprints.favourite else { return [] }
    guard !favourite.isWithdrawn else {
      state.message = Message(.warning, DetailText.withdrawn)
      return []
    }
    let scope = Scope(kind: favourite.kind)
    let query = CatalogQuery(kind: favourite.kind)
    let shown = show(&state, scope: scope)
    state.browse.focus = .results
    let asked = ask(&state) { $0 = query }
    let services = services
    return shown + asked + [
      .task("results.position") { post in
        let row = await services.catalogue.position(favourite.id, query)
        post(.catalogue(.position(scope, query, row)))
      }
    ]
  }
}
