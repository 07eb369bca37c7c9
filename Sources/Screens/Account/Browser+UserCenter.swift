import Runtime
import Widgets

/// 用户中心 and 开发者中心: moving about in them.
extension Browser {
  func showUserCenter(_ state: inout State) -> Effects {
    loadDeveloper(&state) + (state.section == .account ? loadFootprints(&state) : [])
  }

  func moveUser(_ state: inout State, _ movement: Movement) -> Effects {
    if state.section == .developers {
      state.account.jumps.move(movement)
      return []
    }
    guard state.account.focus == .list else {
      if let list = state.account.tab.footprints {
        state.footprints[list].move(movement)
        return []
      }
      state.account.scroll.move(movement)
      return []
    }
    let all = UserTab.allCases
    let place = movement.destination(
      from: state.account.tab.rawValue, count: all.count, visible: all.count)
    state.account.tab = all[min(max(0, place), all.count - 1)]
    return markSeen(state)
  }

  func turnUserPane(_ state: inout State) -> Effects {
    guard state.section == .account else { return [] }
    state.account.focus = state.account.focus == .list ? .content : .list
    return []
  }

  func stepUser(_ state: inout State, _ step: Int) -> Effects {
    if state.section == .account { state.account.focus = step < 0 ? .list : .content }
    return []
  }

  func openUser(_ state: inout State) -> Effects {
    if state.section == .developers { return jump(&state) }
    guard state.account.name != nil else { return perform(&state, .account(.login)) }
    if state.account.focus == .list {
      state.account.focus = .content
      return []
    }
    if let list = state.account.tab.footprints { return openFootprint(&state, list) }
    return perform(&state, .account(.registerDeveloper))
  }

  private func jump(_ state: inout State) -> Effects {
    switch Jump.allCases[state.account.jumps.cursor] {
    case .register:
      state.account.tab = .developer
      state.account.focus = .content
      return perform(&state, .section(.account))
    case .data: return perform(&state, .section(.datasets))
    case .interfaces: return perform(&state, .section(.interfaces))
    case .submit: return perform(&state, .applications(.submit))
    case .promote: return perform(&state, .section(.applications))
    }
  }

  func leaveUser(_ state: inout State) -> Effects {
    if state.section == .account, state.account.focus == .list {
      state.account.focus = .content
      return []
    }
    return perform(&state, .section(.home))
  }
}
