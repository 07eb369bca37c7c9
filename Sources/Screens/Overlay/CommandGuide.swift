import Catalog
import Runtime
import Terminal
import Widgets

/// What is made from the table of commands: help, palette and hints. They say what the keys do
/// because they ask the same table.
struct CommandGuide {
  typealias State = BrowserState

  let commands: CommandTable<BrowserState, Intent>
  /// What `hinted(of:)` says of them: a picture is painted for every key.
  let hinted: [Command<BrowserState, Intent>]
  let areas: [any Area]
  /// How a title may be typed in letters.
  let spellings: @Sendable (String) -> [String]

  func help(for state: State) -> HelpView {
    var groups: [HelpGroup] = []
    /// Where movements are, which numbers go before.
    var movements: Int?
    for command in commands.visible(in: state) {
      var reason: String?
      if case .disabled(let why) = command.availability(state) { reason = why }
      let keys = keys(of: command, in: state).map { KeyStroke.label(of: $0) }
        .joined(separator: " ")
      let row = HelpRow(
        keys, command.title, disabledReason: reason, keywords: spellings(command.title))
      let place = groups.firstIndex { $0.title == command.group } ?? groups.endIndex
      if place == groups.endIndex { groups.append(HelpGroup(command.group, rows: [])) }
      groups[place].rows.append(row)
      if case .gesture(.move) = command.action { movements = place }
    }
    if let movements {
      groups[movements].rows.append(HelpRow(OverlayText.counted, OverlayText.count))
    }
    return HelpView(OverlayText.help, groups: groups)
  }

  /// The keys that give a command here; one that means another command here is not among them, nor
  /// one that a form takes as text.
  private func keys(of command: Command<BrowserState, Intent>, in state: State) -> [Key] {
    command.keys.filter { gives($0, command, in: state) }
  }

  private func gives(
    _ key: Key, _ command: Command<BrowserState, Intent>, in state: State
  ) -> Bool {
    !(state.isTyping && key.isPrintable) && commands.means(key, command.name, in: state)
  }

  func palette(for state: State) -> Palette {
    Palette(
      OverlayText.palette,
      items: commands.visible(in: state).filter { $0.action != .program(.palette) }.map { command in
        var reason: String?
        if case .disabled(let why) = command.availability(state) { reason = why }
        return PaletteItem(
          id: command.name, title: command.title,
          key: keys(of: command, in: state).first.map { KeyStroke.label(of: $0) } ?? "",
          disabledReason: reason,
          keywords: spellings(command.title) + [command.name])
      }, takesRows: true)
  }

  /// What the hint line shows: the keys that work here, from the same table as help.
  func hints(for state: State) -> [Hint] {
    hinted.compactMap { command in
      guard var label = command.hint, command.availability(state) == .enabled,
        command.isHinted(state),
        var key = command.keys.first(where: { gives($0, command, in: state) })
      else { return nil }
      let isPinned = command.action == .program(.help) || command.action == .back
      if command.action == .back, state.isAtRoot {
        key = keys(of: command, in: state).first(where: \.isPrintable) ?? key
        label = CommandText.quitHint
      } else if let word = word(for: command.action, in: state) {
        label = word
      }
      return Hint(KeyStroke.label(of: key), label, isPinned: isPinned)
    }
  }

  /// What the areas that have the keyboard say of a gesture, the innermost first.
  private func word(for action: Intent, in state: State) -> String? {
    guard case .gesture(let gesture) = action else { return nil }
    return areas.keyholders(state).reversed().lazy
      .compactMap { state.areas.word(for: gesture, in: $0.id) }.first
  }

  /// Those of the table that the hint line names, in its order.
  static func hinted(
    of table: CommandTable<BrowserState, Intent>
  ) -> [Command<BrowserState, Intent>] {
    table.commands.filter { $0.hint != nil }.enumerated()
      .map { (rank: HintOrder.rank(of: $0.element.name), place: $0.offset, row: $0.element) }
      .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
      .map(\.row)
  }

  /// The command whose hint is at a point of the hint line.
  func command(
    at point: Point, in rect: Rect, _ state: State
  ) -> Command<BrowserState, Intent>? {
    let line = HintLine(hints(for: state))
    guard let hint = line.hint(at: point, in: rect, measure: DisplayWidth()) else { return nil }
    return commands.visible(in: state).first { command in
      keys(of: command, in: state).contains { KeyStroke.label(of: $0) == hint.key }
    }
  }

  /// Keys that are named where another means nothing; more do not fit beside it.
  private static let mostGiven = 3

  /// Says of a key that it means nothing to what has the keyboard.
  /// - Parameter hints: of that.
  func refuse(
    _ key: Key, given hints: [Hint], _ state: inout State
  ) -> [Effect<BrowserAction>] {
    state.message = unbound(key, given: hints, in: state) ?? state.message
    return []
  }

  /// What to say of a key that means nothing where it was typed: what can be given there, and which
  /// key tells more, or which leads away where nothing does; nil for one that has no name.
  private func unbound(_ key: Key, given hints: [Hint], in state: State) -> Message? {
    let label = KeyStroke.label(of: key)
    guard !label.isEmpty else { return nil }
    let given = hints.filter { !$0.isPinned }
    let isElsewhere = commands.commands.contains { $0.keys.contains(key) }
    // A form takes the key of help as text.
    let isAlone = state.layers.top.takesAllKeys || state.layers.top.isForm
    let ways = isAlone ? hints.filter(\.isPinned) : []
    let help = commands.commands.first { $0.action == .program(.help) }?.keys.first
    let more = isAlone ? nil : help.map { KeyStroke.label(of: $0) }
    // Fewer are named where the line has no room for more, rather than half of one.
    let texts = (0...Self.mostGiven).reversed().map { count in
      FrameText.unbound(
        label, isElsewhere: isElsewhere, given: given.prefix(count) + ways, help: more)
    }
    let room = FrameLayout(state.size).message.columns - 2
    let text = texts.first { DisplayWidth().width(of: $0) <= room } ?? texts.last
    return text.map { Message(.plain, $0) }
  }
}

extension Key {
  /// Whether a form takes it as text.
  fileprivate var isPrintable: Bool {
    if case .character = self { true } else { false }
  }
}
