import Catalog
import Runtime
import Terminal
import Widgets

/// Help, palette and menus.
extension Browser {
  func press(_ state: inout State, _ overlay: Overlay, _ key: Key) -> Effects {
    switch overlay {
    case .help(let help): return press(&state, help, key)
    case .palette(let palette): return press(&state, palette, key)
    case .menu(let menu): return press(&state, menu, key)
    case .reading(let reading): return press(&state, reading, key)
    case .files(let chooser): return press(&state, chooser, key)
    case .notice(let sheet): return press(&state, sheet, key)
    case .workbench(let desk): return press(&state, desk, key)
    }
  }

  func pasteOverlay(_ state: inout State, _ overlay: Overlay, _ text: String) -> Effects {
    switch overlay {
    case .help(var help):
      help.paste(text)
      state.overlay = .help(help)
    case .palette(var palette):
      palette.paste(text)
      state.overlay = .palette(palette)
    case .files(var chooser):
      chooser.paste(text)
      state.overlay = .files(chooser)
    case .workbench(let desk): paste(&state, desk, text)
    case .menu, .reading, .notice: break
    }
    return []
  }

  private func press(_ state: inout State, _ help: HelpView, _ key: Key) -> Effects {
    var help = help
    let response = help.handle(key)
    state.overlay = response == .finished(.closed) ? nil : .help(help)
    return []
  }

  private func press(_ state: inout State, _ palette: Palette, _ key: Key) -> Effects {
    var palette = palette
    switch palette.handle(key) {
    case .finished(let outcome):
      state.overlay = nil
      return finish(&state, outcome)
    case .handled, .ignored:
      state.overlay = .palette(palette)
      return []
    }
  }

  private func finish(_ state: inout State, _ outcome: Palette.Outcome) -> Effects {
    switch outcome {
    case .cancelled: return []
    case .chosen(let item):
      guard let command = commands.commands.first(where: { $0.name == item.id }) else { return [] }
      return give(&state, command)
    case .entered(let text):
      guard let row = Int(text), row > 0 else {
        state.message = Message(.warning, OverlayText.unknownCommand(text))
        return []
      }
      return perform(&state, .move(.toRow(row - 1)))
    }
  }

  private func press(_ state: inout State, _ menu: Menu, _ key: Key) -> Effects {
    var menu = menu
    switch key {
    case .escape, .character("q"):
      state.overlay = nil
      return []
    case .enter: return choose(&state, menu.choices[menu.list.cursor])
    case .down, .character("j"), .tab, .control("n"): menu.list.move(.down)
    case .up, .character("k"), .backTab, .control("p"): menu.list.move(.up)
    case .character(let character):
      if let choice = menu.choices.first(where: { $0.key == character }) {
        return choose(&state, choice)
      }
    default: break
    }
    state.overlay = .menu(menu)
    return []
  }

  private func choose(_ state: inout State, _ choice: Menu.Choice) -> Effects {
    state.overlay = nil
    return choice.intent.map { perform(&state, $0) } ?? []
  }

  // MARK: Made from the command table

  func help(for state: State) -> HelpView {
    var groups: [HelpGroup] = []
    for command in commands.visible(in: state) {
      var reason: String?
      if case .disabled(let why) = command.availability(state) { reason = why }
      let keys = keys(of: command, in: state).map { KeyStroke.label(of: $0) }
        .joined(separator: " ")
      let row = HelpRow(keys, command.title, disabledReason: reason)
      if let place = groups.firstIndex(where: { $0.title == command.group }) {
        groups[place].rows.append(row)
      } else {
        groups.append(HelpGroup(command.group, rows: [row]))
      }
    }
    return HelpView(OverlayText.help, groups: groups)
  }

  /// The keys that give a command here; one that means another command here is not among them, nor
  /// one that a form takes as text.
  private func keys(of command: Command<BrowserState, Intent>, in state: State) -> [Key] {
    let isTyped = state.place == .test(.form)
    return command.keys.filter { key in
      commands.command(for: key, in: state)?.name == command.name && !(isTyped && key.isPrintable)
    }
  }

  func palette(for state: State) -> Palette {
    Palette(
      OverlayText.palette,
      items: commands.visible(in: state).filter { $0.action != .palette }.map { command in
        var reason: String?
        if case .disabled(let why) = command.availability(state) { reason = why }
        return PaletteItem(
          id: command.name, title: command.title,
          key: keys(of: command, in: state).first.map { KeyStroke.label(of: $0) } ?? "",
          disabledReason: reason,
          keywords: services.search.spellings(command.title) + [command.name])
      })
  }

  /// What the hint line shows: the keys that work here, from the same table as help.
  func hints(for state: State) -> [Hint] {
    commands.visible(in: state).compactMap { command in
      guard let label = command.hint, let key = keys(of: command, in: state).first
      else { return nil }
      guard command.availability(state) == .enabled,
        // Another command may have the key here.
        commands.command(for: key, in: state)?.name == command.name
      else { return nil }
      let isPinned = command.action == .help || command.action == .back
      return Hint(KeyStroke.label(of: key), label, isPinned: isPinned)
    }
  }
}

extension Key {
  /// Whether a form takes it as text.
  fileprivate var isPrintable: Bool {
    if case .character = self { true } else { false }
  }
}
