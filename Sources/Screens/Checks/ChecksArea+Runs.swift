import Catalog
import Runtime
import Widgets

/// Running checks: one after another, each shown as it ends.
extension ChecksArea {
  func run(_ state: inout State, _ names: [CheckLine.ID]) -> Effects {
    state.runs.add(names)
    return runNext(&state)
  }

  /// Each is a call, so that is said before.
  func askRunAll(_ state: State, _ frame: inout Frame) {
    let names = state.list.shown.map(\.id)
    guard !names.isEmpty else { return frame.say(Message(.warning, CheckText.nothing)) }
    let cost = CheckText.ask(names.count, frame.shared.standing?.quota)
    let menu = Menu(
      asking: services.calls ? cost : CheckText.noCalls, yes: CheckText.runAll,
      .checks(.run(names)), no: CheckText.runNone)
    frame.show(.menu(menu), coversSheet: true)
  }

  private func runNext(_ state: inout State) -> Effects {
    guard let name = state.runs.next() else { return [] }
    let (services, now) = (services, now)
    return [
      .task("check.run") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.run(name)
        }
        let outcome =
          switch result {
          case .success(let outcome): outcome
          case .failure(let fault): CheckOutcome(.broken(fault), time: now())
          }
        post(.ended(name, outcome))
      }
    ]
  }

  func ended(
    _ name: CheckLine.ID, _ outcome: CheckOutcome, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    if let left = outcome.quota?.remaining { frame.learn(callsLeft: left) }
    guard let turn = state.runs.end(name, outcome) else { return runNext(&state) }
    let isFine = turn.values.allSatisfy { $0.verdict == .passed }
    let text =
      turn.count == 1 ? CheckText.ended(name, outcome) : CheckText.ended(Array(turn.values))
    frame.say(Message(isFine ? .success : .failure, text))
    frame.warnOfQuota()
    return []
  }
}
