import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// The workbench: what was called, what is saved, how a request is sent.
extension Browser {
  func perform(_ state: inout State, _ intent: WorkbenchIntent) -> Effects {
    switch intent {
    case .history: return openHistory(&state)
    case .requests: return openRequests(&state)
    case .clearHistory(let entry): return clearHistory(&state, of: entry)
    case .removeRequest(let request): return remove(&state, request)
    case .open(let request): return run(&state, Errand(request: request))
    case .options:
      guard let test = state.detail?.test else { return [] }
      state.overlay = .menu(.options(test))
      return []
    case .turnMethod:
      guard let method = state.detail?.test?.method.other else { return [] }
      state.detail?.test?.method = method
      state.message = Message(.plain, WorkbenchText.methodIs(method))
      return []
    case .saveRequest: return saveRequest(&state)
    case .timeout: return askTimeout(&state)
    case .paste: return askPaste(&state)
    case .environments: return openEnvironments(&state)
    case .enter(let name): return enter(&state, name)
    case .filterAnswer: return beginAnswerLine(&state, .filter)
    case .copyNode: return copyNode(&state)
    case .turnPrivacy:
      state.detail?.test?.options.isPrivate.toggle()
      guard let options = state.detail?.test?.options else { return [] }
      state.message = Message(.plain, WorkbenchText.privacyIs(options))
      return []
    }
  }

  func take(_ state: inout State, _ fact: WorkbenchFact) -> Effects {
    switch fact {
    case .history(let entry, let result): take(&state, entry, result)
    case .requests(let result):
      guard case .workbench(.requests(var desk)) = state.overlay else { return [] }
      desk.requests.take(result)
      desk.refresh()
      state.overlay = .workbench(.requests(desk))
    case .values(let id, let values):
      if state.detail?.entry.id == id { state.detail?.test?.setHistory(values) }
    case .answer(let call, let result):
      return take(&state, call.request.id, result, past: call)
    case .removed(.success): state.message = Message(.success, WorkbenchText.removed)
    case .removed(.failure(let fault)): state.message = Message(fault)
    case .checks(let result):
      guard case .success(let lines) = result,
        case .workbench(.requests(var desk)) = state.overlay
      else { return [] }
      desk.checks = lines
      state.overlay = .workbench(.requests(desk))
    case .timeout(let seconds): state.detail?.test?.options.timeout = seconds
    case .pasted(let call): return take(&state, pasted: call)
    case .difference(let result): take(&state, result)
    case .found(let search): return take(&state, found: search)
    case .window(let file, let offset, let movement, let result):
      take(&state, file, offset, movement, result)
    case .filtered(let text, let result): take(&state, filtered: text, result)
    case .outline(let file, let result): return take(&state, file, result)
    case .nodes(let file, let result): take(&state, file, result)
    case .revealed(let file, let chain):
      state.detail?.test?.change(file) { $0.reveal(chain) }
    case .copied(let text):
      state.message = Message(.success, OverlayText.copied(text))
      return [.terminal(.copy(text))]
    }
    return []
  }

  /// Keys of the list that lies on top.
  func press(_ state: inout State, _ desk: WorkbenchDesk, _ key: Key) -> Effects {
    switch desk {
    case .history(let desk): press(&state, desk, key)
    case .requests(let desk): press(&state, desk, key)
    case .difference(let desk): press(&state, desk, key)
    }
  }

  func paste(_ state: inout State, _ desk: WorkbenchDesk, _ text: String) {
    let desk: WorkbenchDesk? =
      switch desk {
      case .history(let desk): desk.pasted(text).map { .history($0) }
      case .requests(let desk): desk.pasted(text).map { .requests($0) }
      case .difference: nil
      }
    if let desk { state.overlay = .workbench(desk) }
  }

  private func askTimeout(_ state: inout State) -> Effects {
    guard let test = state.detail?.test else { return [] }
    let now = test.options.timeout.map { String($0) } ?? ""
    return open(
      &state,
      FormPage(
        "request.timeout", title: WorkbenchText.timeoutTitle, shape: .dialog,
        fields: [
          FormField(
            "seconds", WorkbenchText.seconds, hint: WorkbenchText.secondsHint,
            input: .line(LineEditor(now, limit: 4), .integer))
        ], drafting: .none,
        check: { answers in
          let text = answers["seconds"]
          let isRight = text.isEmpty || Int(text).map(InvokeOptions.timeouts.contains) == true
          return isRight ? [:] : ["seconds": WorkbenchText.badSeconds]
        },
        submit: { answers throws(ServiceFault) in
          FormSuccess(
            WorkbenchText.timeoutSet, then: [.workbench(.timeout(Int(answers["seconds"])))])
        }))
  }
}

extension ListFilter {
  /// Takes keys while it is typed in.
  /// - Returns: whether it is being typed in.
  mutating func handle(_ key: Key) -> Bool {
    guard isTyping else { return false }
    switch key {
    case .enter: isTyping = false
    case .escape:
      editor.setText("")
      isTyping = false
    case .up, .down: return false
    default: _ = editor.handle(key)
    }
    return true
  }
}

extension Movement {
  /// What the moving keys mean in a list that lies on top.
  init?(_ key: Key) {
    switch key {
    case .down, .character("j"), .control("n"): self = .down
    case .up, .character("k"), .control("p"): self = .up
    case .pageDown, .character(" "), .control("f"): self = .pageDown
    case .pageUp, .control("b"): self = .pageUp
    case .home, .character("g"): self = .home
    case .end, .character("G"): self = .end
    default: return nil
    }
  }
}

extension Menu {
  fileprivate static func options(_ test: TestState) -> Menu {
    Menu(
      title: WorkbenchText.options,
      choices: [
        Choice(
          title: WorkbenchText.method(test.method), key: "m", intent: .workbench(.turnMethod)),
        Choice(title: WorkbenchText.save + "…", key: "s", intent: .workbench(.saveRequest)),
        Choice(title: WorkbenchText.pasteChoice, key: "u", intent: .workbench(.paste)),
        Choice(title: CheckText.choice, key: "c", intent: .checks(.open)),
        Choice(title: WorkbenchText.timeout(test.options), key: "t", intent: .workbench(.timeout)),
        Choice(
          title: WorkbenchText.privacy(test.options), key: "h", intent: .workbench(.turnPrivacy)),
        Choice(
          title: WorkbenchText.environment + "…", key: "e", intent: .workbench(.environments)),
      ])
  }
}
