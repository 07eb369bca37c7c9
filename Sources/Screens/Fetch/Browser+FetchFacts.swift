import Calls
import Catalog
import Runtime
import Widgets

extension Browser {
  func take(_ state: inout State, _ fact: FetchFact) -> Effects {
    switch fact {
    case .found(let request, let line): found(&state, request, line)
    case .progress(let id, let step): progress(&state, id, step)
    case .ended(let id, let result): ended(&state, id, result)
    case .listed(let result): listed(&state, result)
    case .exported(let line, true, .success(let path)):
      let subject = TableSubject(title: line.title, host: line.host)
      let origin = TableOrigin.answers(line.entry, path: path)
      return perform(&state, .tables(.open(origin, named: line.title, of: subject)))
    case .exported(_, false, .success(let path)):
      state.message = Message(.success, FetchText.exported(path), isPassing: false)
    case .exported(_, _, .failure(let fault)): state.message = Message(fault)
    case .removed(let line, let fault):
      if state.fetches.phases[line.entry]?.isRunning != true {
        state.fetches.phases[line.entry] = nil
      }
      state.message = fault.map { Message($0) } ?? Message(.success, FetchText.removed(line))
    }
    return []
  }

  private func found(_ state: inout State, _ request: InvokeRequest, _ line: FetchLine?) {
    guard let detail = state.detail, detail.entry.id == request.id, state.overlay == nil else {
      return
    }
    let isWhole = request.filters.allSatisfy { $0.value.isEmpty }
    let cost = FetchCost(
      rows: isWhole ? detail.entry.rowCount : nil, quota: detail.test?.standing.value?.quota)
    let hasPages = detail.test?.specification.hasPages == true
    state.overlay = .menu(.askFetch(request, line, cost, hasPages: hasPages))
  }

  private func progress(_ state: inout State, _ id: EntryID, _ step: FetchProgress) {
    switch state.fetches.phases[id] {
    case .running: state.fetches.phases[id] = .running(step)
    case .stopping: state.fetches.phases[id] = .stopping(step)
    case .stopped, .complete, nil: return
    }
    // Calls of somebody else's address are not the account's.
    guard let left = step.callsLeft, step.line.host == nil else { return }
    state.standing?.quota.remaining = left
    if state.detail?.entry.id == id { state.detail?.test?.standing.value?.quota.remaining = left }
  }

  private func ended(
    _ state: inout State, _ id: EntryID,
    _ result: Result<(line: FetchLine, fault: ServiceFault?), ServiceFault>
  ) {
    switch result {
    case .failure(let fault):
      state.fetches.phases[id] = nil
      state.message = Message(fault)
    case .success((let line, let fault?)):
      state.fetches.phases[id] = .stopped(line, fault)
      state.message = Message(fault)
      state.message?.tone = .warning
    case .success((let line, nil)):
      state.fetches.phases[id] = .complete(line)
      state.message = Message(.success, FetchText.complete(line), isPassing: false)
      // What is done with it is asked where it was begun, and only there.
      if state.layers.isClear, state.detail?.entry.id == id {
        state.overlay = .menu(.fetch(line))
      }
    }
  }

  private func listed(_ state: inout State, _ result: Result<[FetchLine], ServiceFault>) {
    switch result {
    case .failure(let fault): state.message = Message(fault)
    case .success(let lines) where lines.isEmpty:
      state.message = Message(.plain, FetchText.none)
    case .success(let lines): state.overlay = .menu(.fetches(lines))
    }
  }
}

extension Menu {
  /// Begin, go on, or leave it: each page is a call.
  static func askFetch(
    _ request: InvokeRequest, _ line: FetchLine?, _ cost: FetchCost, hasPages: Bool
  ) -> Menu {
    var choices: [Choice] = []
    let ask = FetchText.ask(request.pageSize, cost)
    if let line {
      if line.isComplete {
        choices += exports(of: line)
      } else {
        // It goes on with the pages it was begun with.
        var same = request
        same.pageSize = line.pageSize
        choices.append(
          Choice(title: FetchText.goOn, key: "y", intent: .fetch(.begin(same, anew: false))))
      }
      choices.append(
        Choice(
          title: FetchText.anew(ask), key: "r", intent: .fetch(.begin(request, anew: true))))
    } else {
      choices.append(
        Choice(title: FetchText.begin, key: "y", intent: .fetch(.begin(request, anew: true))))
    }
    if hasPages {
      choices.append(
        Choice(title: FetchText.otherSize, key: "p", intent: .fetch(.askSize(cost))))
    }
    choices.append(Choice(title: FetchText.leave, key: "n", intent: nil))
    return Menu(title: line.map { FetchText.known($0, cost.quota) } ?? ask, choices: choices)
  }

  /// One of the list.
  static func fetch(_ line: FetchLine) -> Menu {
    var choices: [Choice] = []
    if !line.isComplete {
      choices.append(Choice(title: FetchText.goOn, key: "y", intent: .fetch(.resume(line))))
    }
    if line.pages > 0 { choices += exports(of: line) }
    choices.append(Choice(title: FetchText.remove, key: "d", intent: .fetch(.remove(line))))
    choices.append(Choice(title: FetchText.close, key: "n", intent: nil))
    return Menu(title: "\(line.title)  \(FetchText.known(line))", choices: choices)
  }

  static func fetches(_ lines: [FetchLine]) -> Menu {
    Menu(
      title: FetchText.listTitle,
      choices: zip(lines, "123456789abcdefghi").map { line, key in
        Choice(title: FetchText.listed(line), key: key, intent: .fetch(.choose(line)))
      })
  }

  private static func exports(of line: FetchLine) -> [Choice] {
    [
      Choice(title: FetchText.open, key: "o", intent: .fetch(.open(line))),
      Choice(title: FetchText.csv, key: "c", intent: .fetch(.export(line, .csv))),
      Choice(title: FetchText.ndjson, key: "j", intent: .fetch(.export(line, .ndjson))),
    ]
  }
}
