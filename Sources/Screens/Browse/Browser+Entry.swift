import Catalog
import Runtime

/// Going to an entry in its list.
extension Browser {
  /// The list in order of 更新时间 with the cursor on that entry.
  func showEntry(_ state: inout State, _ id: EntryID, _ kind: EntryKind) -> Effects {
    let shown = show(&state, scope: Scope(kind: kind))
    return shown + find(&state, id, in: CatalogQuery(kind: kind, sort: .updated))
  }

  /// The list as it is by itself with the cursor on that entry.
  func showListed(_ state: inout State, _ id: EntryID, _ kind: EntryKind) -> Effects {
    let shown = show(&state, scope: Scope(kind: kind))
    state.browse.focus = .results
    return shown + find(&state, id, in: CatalogQuery(kind: kind))
  }

  private func find(_ state: inout State, _ id: EntryID, in query: CatalogQuery) -> Effects {
    let scope = state.scope
    let asked = ask(&state) { $0 = query }
    let services = services
    return asked + [
      .task("results.position") { post in
        post(.catalogue(.position(scope, query, await services.catalogue.position(id, query))))
      }
    ]
  }

  /// An entry that is gone is shown no more.
  func forget(_ state: inout State, _ id: EntryID) -> Effects {
    if state.detail?.entry.id == id {
      state.detail = nil
      if state.browse.focus == .detail { state.browse.focus = .results }
    }
    return refreshList(&state) + loadFacets()
  }

  /// An entry is shown as it is now, in the lists and where it is open.
  func replace(_ state: inout State, _ entry: Entry) {
    if state.detail?.entry.id == entry.id { state.detail?.entry = entry }
    for scope in state.browses.keys {
      state.browses[scope]?.results.replace(EntrySummary(entry))
    }
  }
}
