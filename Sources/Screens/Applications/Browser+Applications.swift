import Catalog
import PortalAPI
import Runtime
import Widgets

/// 数据应用 (manual 2.4).
extension Browser {
  func showApplications(_ state: inout State) -> Effects {
    loadApplications(&state)
  }

  func loadApplications(_ state: inout State) -> Effects {
    let services = services
    state.applications.shown.begin()
    var effects: Effects = [
      .task("applications.shown") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.applications.list()
        }
        post(.applications(.shown(result)))
      }
    ]
    if state.applications.tab == .own {
      state.applications.own.begin()
      effects.append(
        .task("applications.own") { post in
          let result = await Result { () async throws(ServiceFault) in
            try await services.applications.own()
          }
          post(.applications(.own(result)))
        })
    }
    return effects
  }

  func take(_ state: inout State, _ fact: ApplicationFact) -> Effects {
    switch fact {
    case .shown(let result): state.applications.shown.take(result)
    case .own(let result): state.applications.own.take(result)
    case .detail(let id, let result):
      if state.applications.selected?.id == id { state.applications.detail.take(result) }
      return []
    case .ready(let type, let themes, let entries):
      return open(&state, applicationPage(type, themes: themes, entries: entries, state))
    case .looked(let looks):
      change(&state) { page in
        for (image, look) in looks { page.form.setPicture(look.preview, of: image.rawValue) }
      }
      return []
    case .submitted:
      state.applications.tab = .own
      state.applications.list = ListState()
      return perform(&state, .section(.applications))
    }
    return followApplication(&state)
  }

  /// The detail shows the application under the cursor.
  private func followApplication(_ state: inout State) -> Effects {
    state.applications.list.setCount(state.applications.rows.count)
    guard let selected = state.applications.selected, state.applications.current == nil else {
      return []
    }
    state.applications.detail = Loadable()
    state.applications.detail.begin()
    state.applications.scroll = Scroll()
    state.applications.linked = 0
    let services = services
    return [
      .task("applications.detail") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.applications.detail(selected.id)
        }
        guard !Task.isCancelled else { return }
        post(.applications(.detail(selected.id, result)))
      }
    ]
  }

  // MARK: Moving

  func moveApplications(_ state: inout State, _ movement: Movement) -> Effects {
    if state.applications.isOpen {
      state.applications.scroll.move(movement)
      return []
    }
    state.applications.list.move(movement)
    return followApplication(&state)
  }

  /// In the detail from one of 关联数据 to the next, else from list to detail.
  func stepApplications(_ state: inout State, _ step: Int) -> Effects {
    guard state.applications.isOpen, let current = state.applications.current else {
      return step > 0 ? openApplication(&state) : []
    }
    let next = state.applications.linked + step
    guard next >= 0 else {
      state.applications.isOpen = false
      return []
    }
    state.applications.linked = min(next, max(0, current.body.linked.count - 1))
    return []
  }

  func turnApplicationTab(_ state: inout State, _ step: Int) -> Effects {
    let tabs = ApplicationTab.allCases
    let place = tabs.firstIndex(of: state.applications.tab) ?? 0
    state.applications.tab = tabs[(place + step + tabs.count) % tabs.count]
    state.applications.list = ListState()
    state.applications.isOpen = false
    let load = state.applications.tab == .own ? loadApplications(&state) : []
    return load + followApplication(&state)
  }

  func openApplication(_ state: inout State) -> Effects {
    guard state.applications.isOpen else {
      if state.applications.tab == .own, state.account.name == nil {
        return perform(&state, .account(.login))
      }
      state.applications.isOpen = state.applications.selected != nil
      return []
    }
    guard let linked = state.applications.current?.body.linked,
      linked.indices.contains(state.applications.linked)
    else { return [] }
    let entry = linked[state.applications.linked]
    return showEntry(&state, entry.id, entry.kind)
  }

  func leaveApplications(_ state: inout State) -> Effects {
    guard state.applications.isOpen else { return perform(&state, .section(.home)) }
    state.applications.isOpen = false
    return []
  }
}
