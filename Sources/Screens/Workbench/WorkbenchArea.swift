import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// The workbench: what was called and what is saved, as lists over all else, and the way from them
/// to the 在线测试 of an interface.
struct WorkbenchArea: BesideArea {
  typealias State = WorkbenchState
  typealias Intent = WorkbenchIntent
  typealias Fact = WorkbenchFact

  let services: WorkbenchServices
  let catalogue: CatalogueServices
  /// What columns are called, for answers that are compared.
  let specification: PartService<CallSpecification>
  /// How a text may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  let measure: DisplayWidth

  func perform(
    _ intent: WorkbenchIntent, _ state: inout WorkbenchState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .history: return openHistory(&state, &frame)
    case .requests: return openRequests(&state, &frame)
    case .checks: frame.perform(.checks(.open))
    case .clearHistory(let entry): return clearHistory(of: entry, &frame)
    case .removeRequest(let request): return remove(request)
    case .save(let request): frame.open(page(request, replacing: nil))
    case .open(let request): return run(PendingRequest(request: request), &state, &frame)
    case .test(let intent): frame.perform(.test(intent))
    case .environments: openEnvironments(&frame)
    case .enter(let name): enter(name, &frame)
    }
    return []
  }

  func take(
    _ fact: WorkbenchFact, _ state: inout WorkbenchState, _ frame: inout Frame
  ) -> Effects {
    switch fact {
    case .history(let entry, let result):
      guard case .history(var list) = state.sheet, list.entry == entry else { return [] }
      list.calls.take(result)
      list.refresh()
      state.sheet = .history(list)
      return learnNames(of: list.lines.map(\.request.id), state)
    case .requests(let result):
      guard case .requests(var list) = state.sheet else { return [] }
      list.requests.take(result)
      list.refresh()
      state.sheet = .requests(list)
      return learnNames(of: list.lines.map(\.request.id), state)
    case .names(let names): state.names.merge(names) { $1 }
    case .checks(let result):
      guard case .success(let lines) = result, case .requests(var list) = state.sheet else {
        return []
      }
      list.checks = lines
      state.sheet = .requests(list)
    case .removed(nil): frame.say(Message(.success, WorkbenchText.removed))
    case .removed(let fault?): frame.say(Message(fault))
    case .comparison(.success(let comparison)):
      state.sheet = .comparison(comparison)
      frame.openSheet()
    case .comparison(.failure(let fault)): frame.say(Message(.warning, fault.summary))
    case .position(let id, let row): goOn(to: id, at: row, &state, &frame)
    }
    return []
  }

  /// What is kept of the interfaces of a list, so that fields have the names the screen gives them.
  private func learnNames(of ids: [EntryID], _ state: State) -> Effects {
    let ids = Set(ids).subtracting(state.names.keys)
    let specification = specification
    guard !ids.isEmpty else { return [] }
    return [
      .task("workbench.names") { post in
        var names: [EntryID: FieldLabels] = [:]
        for id in ids {
          guard let kept = await specification.stored(id) else { continue }
          names[id] = FieldLabels(kept.parameters)
        }
        post(.names(names))
      }
    ]
  }

  // MARK: To the screen of an interface

  /// Shows a request in the 在线测试 of its interface, which is opened where it is not.
  func run(
    _ pending: PendingRequest, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    state.pending = pending
    let id = pending.request.id
    state.hasArrived = frame.shared.place.testPane != nil && frame.shared.opened?.id == id
    guard !state.hasArrived else { return [] }
    let catalogue = catalogue
    return [
      .task("workbench.position") { post in
        post(.position(id, await catalogue.position(id, CatalogQuery(kind: .interface))))
      }
    ]
  }

  private func goOn(
    to id: EntryID, at row: Int?, _ state: inout State, _ frame: inout Frame
  ) {
    guard state.pending?.request.id == id, !state.hasArrived else { return }
    guard row == nil else { return frame.go(.listed(id, .interface)) }
    state.pending = nil
    frame.say(Message(.warning, WorkbenchText.entryGone))
  }

  /// From the list to its 在线测试, and what waits for that is done there.
  func needed(_ state: inout WorkbenchState, _ frame: inout Frame) -> Effects {
    guard let pending = state.pending else { return [] }
    let shared = frame.shared
    if shared.place.testPane != nil, shared.opened?.id == pending.request.id {
      state.pending = nil
      frame.perform(.test(.run(pending)))
    } else if !state.hasArrived, shared.place == .results, shared.subject?.id == pending.request.id
    {
      state.hasArrived = true
      frame.go(.tab(.test))
    }
    return []
  }

  // MARK: Environments

  private func openEnvironments(_ frame: inout Frame) {
    let environments = services.environments
    guard !environments.names.isEmpty else {
      return frame.say(Message(.warning, WorkbenchText.noEnvironments))
    }
    frame.show(
      .menu(
        Menu(
          title: WorkbenchText.environment,
          choices: zip(environments.names, "123456789abcdef").map { name, key in
            Menu.Choice(
              title: name, key: key, intent: .workbench(.enter(name)),
              isPresent: name == environments.current)
          })))
  }

  /// The program comes up anew on the other platform, with its own store and token.
  private func enter(_ environment: String, _ frame: inout Frame) {
    guard environment != services.environments.current else { return }
    services.environments.enter(environment)
    frame.perform(.quitNow)
  }

  // MARK: The sheet

  func handleSheet(
    _ input: InputEvent, _ state: inout WorkbenchState, _ frame: inout Frame
  ) -> Effects? {
    switch (input, state.sheet) {
    case (.key(let key), .history(var list)):
      return press(key, &list, &state, &frame)
    case (.key(let key), .requests(var list)): return press(key, &list, &state, &frame)
    case (.key(let key), .comparison(var comparison)):
      return press(key, &comparison, &state, &frame)
    case (.paste(let text), .history(var list)):
      list.paste(text, spellings)
      state.sheet = .history(list)
    case (.paste(let text), .requests(var list)):
      list.paste(text, spellings)
      state.sheet = .requests(list)
    case (.mouse(let event), .history(var list)):
      let takes = list.go(to: event.point, in: state.rows(of: list))
      state.sheet = .history(list)
      return takes ? press(.enter, &list, &state, &frame) : []
    case (.mouse(let event), .requests(var list)):
      let takes = list.go(to: event.point, in: state.rows(of: list))
      state.sheet = .requests(list)
      return takes ? press(.enter, &list, &state, &frame) : []
    case (.mouse(let event), .comparison(var comparison)):
      comparison.press(at: event.point, in: state.body)
      state.sheet = .comparison(comparison)
    case (.paste, .comparison), (.resize, _), (.hangup, _), (.ground, _):
      break
    }
    return []
  }

  func sheetHints(_ state: WorkbenchState) -> [Hint] { WorkbenchText.hints(state.sheet) }

  func fitSheet(_ state: inout WorkbenchState, in body: Rect) { state.fit(in: body) }

  func paintSheet(
    _ state: WorkbenchState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    WorkbenchPainter(brush: brush, measure: measure).paint(state, into: &grid, in: body)
  }
}

extension WorkbenchArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.workbench, catalogue: services.catalogue,
      specification: services.parts.specification, spellings: services.search.spellings,
      measure: configuration.measure)
  }
}

extension Intent {
  /// Told the workbench.
  static func workbench(_ intent: WorkbenchIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
