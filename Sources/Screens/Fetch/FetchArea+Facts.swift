import Calls
import Catalog
import Runtime
import Widgets

/// What the world answers to a fetch.
extension FetchArea {
  func take(_ fact: FetchFact, _ state: inout FetchesState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .found(let wish, let line): found(wish, line, &frame)
    case .progress(let id, let step): progress(id, step, &state, &frame)
    case .ended(let id, let result): ended(id, result, &state, &frame)
    case .listed(.failure(let fault)): frame.say(Message(fault))
    case .listed(.success(let lines)) where lines.isEmpty:
      frame.say(Message(.plain, FetchText.none))
    case .listed(.success(let lines)): frame.show(.menu(.fetches(lines)))
    case .exported(let line, true, .success(let path)):
      let subject = TableSubject(
        title: line.title, host: line.host, part: FetchText.part(line))
      let origin = TableOrigin.answers(line.entry, path: path)
      frame.perform(.tables(.open(origin, named: line.title, of: subject)))
    case .exported(_, false, .success(let path)):
      frame.say(Message(.success, FetchText.exported(path), isPassing: false))
    case .exported(_, _, .failure(let fault)): frame.say(Message(fault))
    case .removed(let line, let fault):
      if state.phases[line.entry]?.isRunning != true { state.phases[line.entry] = nil }
      frame.say(fault.map { Message($0) } ?? Message(.success, FetchText.removed(line)))
    }
    return []
  }

  private func found(_ wish: FetchWish, _ line: FetchLine?, _ frame: inout Frame) {
    let shared = frame.shared
    guard shared.opened?.id == wish.request.id, shared.isClear else { return }
    frame.show(.menu(.askFetch(wish, line, wish.cost(shared.standing))))
  }

  private func progress(
    _ id: EntryID, _ step: FetchProgress, _ state: inout State, _ frame: inout Frame
  ) {
    switch state.phases[id] {
    case .running: state.phases[id] = .running(step)
    case .stopping: state.phases[id] = .stopping(step)
    case .stopped, .complete, nil: return
    }
    // Calls of somebody else's address are not the account's.
    guard let left = step.callsLeft, step.line.host == nil else { return }
    frame.learn(callsLeft: left)
  }

  private func ended(
    _ id: EntryID, _ result: Result<(line: FetchLine, fault: ServiceFault?), ServiceFault>,
    _ state: inout State, _ frame: inout Frame
  ) {
    switch result {
    case .failure(let fault):
      state.phases[id] = nil
      frame.say(Message(fault))
    case .success((let line, let fault?)):
      state.phases[id] = .stopped(line, fault)
      frame.say(Message(.warning, fault.text))
    case .success((let line, nil)):
      state.phases[id] = .complete(line)
      // What is done with it is asked where it was begun, and only there.
      guard frame.shared.listPane == .detail, frame.shared.opened?.id == id else {
        return frame.say(Message(.success, FetchText.complete(line)))
      }
      frame.say(Message(.success, FetchText.complete(line), of: id))
      if frame.shared.isClear { frame.show(.menu(.fetch(line))) }
    }
  }
}

extension FetchWish {
  func cost(_ standing: DeveloperStanding?) -> FetchCost {
    FetchCost(rows: rows, quota: isOurs ? standing?.quota : nil)
  }
}

extension Menu {
  /// Begin, go on, or leave it: each page is a call.
  fileprivate static func askFetch(
    _ wish: FetchWish, _ line: FetchLine?, _ cost: FetchCost
  ) -> Menu {
    var choices: [Choice] = []
    let request = wish.request
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
    if wish.hasPages {
      choices.append(
        Choice(title: FetchText.otherSize, key: "p", intent: .fetch(.askSize(wish))))
    }
    choices.append(Choice(title: FetchText.leave, key: "n", intent: nil))
    return Menu(
      title: line.map { FetchText.known($0, cost.quota) } ?? ask, choices: choices,
      selected: line?.firstChoice)
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
    return Menu(
      title: "\(line.title)  \(FetchText.known(line))", choices: choices,
      selected: line.firstChoice)
  }

  fileprivate static func fetches(_ lines: [FetchLine]) -> Menu {
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
      Choice(title: FetchText.ndjson, key: "l", intent: .fetch(.export(line, .ndjson))),
    ]
  }
}

extension FetchLine {
  /// What is all there is opened by Enter; what is not would cost a call.
  fileprivate var firstChoice: Int? { isComplete && pages > 0 ? 0 : nil }
}
