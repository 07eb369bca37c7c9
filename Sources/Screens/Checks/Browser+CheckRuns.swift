import Catalog
import Runtime
import Widgets

/// Running checks: one after another, each shown as it ends.
extension Browser {
  func run(_ state: inout State, _ names: [String]) -> Effects {
    state.workbench.checks.add(names)
    return runNext(&state)
  }

  /// Each is a call, so that is said before.
  func askRunAll(_ state: inout State, _ desk: CheckDesk) -> Effects {
    let names = desk.shown.map(\.id)
    guard !names.isEmpty else {
      state.message = Message(.warning, CheckText.nothing)
      return []
    }
    state.layers.cover(
      with: .menu(
        Menu(
          title: services.workbench.checks.calls
            ? CheckText.ask(names.count, state.standing?.quota) : CheckText.noCalls,
          choices: [
            Menu.Choice(
              title: CheckText.runAll, key: "y", intent: .workbench(.runChecks(names))),
            Menu.Choice(title: CheckText.runNone, key: "n", intent: nil),
          ])))
    return []
  }

  private func runNext(_ state: inout State) -> Effects {
    guard let name = state.workbench.checks.next() else { return [] }
    let services = services
    return [
      .task("check.run") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.checks.run(name)
        }
        let outcome =
          switch result {
          case .success(let outcome): outcome
          case .failure(let fault): CheckOutcome(.broken(fault), time: services.now())
          }
        post(.workbench(.checks(.ended(name, outcome))))
      }
    ]
  }

  func ended(_ state: inout State, _ name: String, _ outcome: CheckOutcome) -> Effects {
    var effects: Effects = []
    if let left = outcome.quota?.remaining {
      state.standing?.quota.remaining = left
      state.detail?.test?.standing.value?.quota.remaining = left
      effects += settleStanding(state)
    }
    guard let turn = state.workbench.checks.end(name, outcome) else {
      return effects + runNext(&state)
    }
    let isFine = turn.values.allSatisfy { $0.verdict == .passed }
    let text =
      turn.count == 1 ? CheckText.ended(name, outcome) : CheckText.ended(Array(turn.values))
    state.message = Message(isFine ? .success : .failure, text)
    warnOfQuota(&state)
    return effects
  }
}
