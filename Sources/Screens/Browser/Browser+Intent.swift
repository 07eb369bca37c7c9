import Catalog
import Runtime
import Terminal
import Widgets

extension Browser {
  /// What a key means here. Where there is one pane, the keys that go from pane to pane turn its
  /// tabs.
  func command(for key: Key, in state: State) -> Command<BrowserState, Intent>? {
    if let command = commands.command(for: key, in: state) { return command }
    for command in commands.commands where command.keys.contains(key) {
      let turn: Gesture
      switch command.action {
      case .gesture(.nextPane): turn = .nextTab
      case .gesture(.previousPane): turn = .previousTab
      default: continue
      }
      return commands.visible(in: state).first { $0.action == .gesture(turn) }
    }
    return nil
  }

  func perform(_ state: inout State, _ intent: Intent) -> Effects {
    switch intent {
    case .gesture(let gesture): return perform(&state, gesture)
    case .area(let intent): return perform(&state, intent)
    case .section(let section): return show(&state, section)
    case .elsewhere(let intent): return perform(&state, intent)
    case .form(let intent): return forms.perform(&state, intent)
    case .command(let name):
      guard let command = commands.commands.first(where: { $0.name == name }) else {
        state.message = Message(.warning, OverlayText.unknownCommand(name))
        return []
      }
      return give(&state, command)
    case .copyText(let text):
      state.message = Message(.success, OverlayText.copied(text))
      return [.terminal(.copy(text))]
    case .program(let intent): return perform(&state, intent)
    }
  }

  /// By the innermost area that has the keyboard; what it leaves, by those around it, and what they
  /// all leave, here.
  private func perform(_ state: inout State, _ gesture: Gesture) -> Effects {
    let holders = areas.keyholders(state).reversed()
    if let effects = tellFirst(of: holders, &state, .gesture(gesture)) { return effects }
    guard state.layers.area == nil else { return [] }
    switch gesture {
    case .search: return perform(&state, .catalogue(.search))
    case .back: return state.missingHere == nil ? [] : perform(&state, .section(.home))
    case .move, .left, .right, .nextPane, .previousPane, .nextTab, .previousTab, .open, .nextHit,
      .previousHit, .narrower, .wider, .showCodes:
      return []
    }
  }

  /// The program as a whole.
  private func perform(_ state: inout State, _ intent: ProgramIntent) -> Effects {
    switch intent {
    case .quit: state.overlay = .menu(.quit)
    case .quitNow: return forms.quitKeepingDrafts(&state)
    case .interrupt:
      if state.wasInterrupted { return forms.quitKeepingDrafts(&state) }
      state.wasInterrupted = true
      state.message = Message(.plain, FrameText.interrupted)
    case .tellAhead: state.tellAhead()
    case .openCounted:
      return state.takeCounted(in: areas).map { perform(&state, .section($0)) } ?? []
    case .sync: return ContactWatch(browser: self).retry(&state)
    case .palette: state.overlay = .palette(guide.palette(for: state))
    case .help: state.overlay = .help(guide.help(for: state))
    case .themes:
      state.overlay = .menu(.themes(current: (state.look ?? configuration.look).theme.name))
    case .theme(let name):
      guard let theme = Theme.named(name) else { break }
      state.look = configuration.look.with(theme)
      state.message = Message(.success, BrowserText.themeChosen(theme.name))
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return [.terminal(.suspend)]
    case .mouse:
      state.mouseIsOn.toggle()
      state.message = Message(.plain, state.mouseIsOn ? BrowserText.mouseOn : BrowserText.mouseOff)
      return [.terminal(.mouse(state.mouseIsOn))]
    }
    return []
  }

  private func show(_ state: inout State, _ section: Section) -> Effects {
    if let id = state.layers.area {
      state.layers.hide(id)
      if let area = areas[id] { state.leave(area) }
    }
    state.section = section
    return areas.ofSection(state).flatMap { tell($0, &state, .enter) } ?? []
  }
}
