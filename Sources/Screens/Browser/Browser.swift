import Catalog
import Runtime
import Terminal
import Widgets

/// The browser's rules: how events change its state and what they ask of the world.
struct Browser {
  typealias State = BrowserState
  typealias Effects = [Effect<BrowserAction>]

  let services: BrowserServices
  let configuration: BrowserConfiguration
  let areas: [any Area]
  let commands: CommandTable<BrowserState, Intent>
  private let hinted: [Command<BrowserState, Intent>]
  /// What the configuration's keys take from commands.
  let takenKeys: [TakenKey]
  /// What the platform lacks for a command, by its name.
  let lacks: [String: (BrowserState) -> Capabilities]

  init(
    services: BrowserServices, configuration: BrowserConfiguration, with area: (any Area)? = nil
  ) throws(CommandTable<BrowserState, Intent>.BindingError) {
    self.services = services
    self.configuration = configuration
    areas = Self.areas(services, configuration) + (area.map { [$0] } ?? [])
    let rows = BrowserCommands.rows(areas)
    lacks = Dictionary(rows.map { ($0.name, $0.lacking) }, uniquingKeysWith: { first, _ in first })
    let table = CommandTable(rows.map(\.withNeed))
    takenKeys = table.takenKeys(by: configuration.keys)
    commands = try table.rebinding(configuration.keys)
    hinted = CommandGuide.hinted(of: commands)
  }

  func update(_ state: inout State, _ event: Event<BrowserAction>) -> Effects {
    var effects = settle(&state, event)
    while !state.ahead.isEmpty, let input = AheadHost(browser: self).next(&state) {
      effects += settle(&state, .input(input))
    }
    state.ahead.isBeingGiven = false
    return effects
  }

  /// One event, and what the screens make of it.
  private func settle(_ state: inout State, _ event: Event<BrowserAction>) -> Effects {
    let said = state.message
    let day = state.now?.day
    state.now = services.now()
    let effects = react(&state, event) + ContactWatch(browser: self).note(&state, after: said)
    closeLeftLines(&state)
    look(&state)
    // The lists must know how much of them is in view, before they move and after all changed.
    fit(&state)
    let needed = needed(&state)
    state.common = state.gathered()
    state.dropMessageOfAnother()
    return effects + needed + MinuteWatch(browser: self).note(&state, since: day)
  }

  private func react(_ state: inout State, _ event: Event<BrowserAction>) -> Effects {
    switch event {
    case .start(let size): start(&state, size)
    case .input(let input): take(&state, input)
    case .action(let action): act(&state, action)
    }
  }

  private func start(_ state: inout State, _ size: Size) -> Effects {
    state.size = size
    state.mouseIsOn = configuration.mouse
    state.capabilities = services.facts.capabilities
    state.hasSite = services.facts.site != nil
    state.message = BindingText.notice(takenKeys).map { Message(.warning, $0, isPassing: false) }
    var effects = [loadStanding()] + tellAll(&state, .start)
    if configuration.mouse { effects.append(.terminal(.mouse(true))) }
    if let path = configuration.table { effects += perform(&state, .tables(.file(path))) }
    return effects + sync.begin(&state)
  }

  /// An action is carried out, be it posted or what follows a form.
  private func act(_ state: inout State, _ action: BrowserAction) -> Effects {
    switch action {
    case .intent(let intent): return perform(&state, intent)
    case .area(let fact): return areas[fact.area].flatMap { tell($0, &state, .fact(fact)) } ?? []
    case .sync(let fact):
      let (effects, end) = sync.take(&state, fact)
      if case .done? = end { state.contactFault = nil }
      return effects + (end.map { pulled(&state, $0) } ?? [])
    case .form(let fact): return forms.take(&state, fact)
    case .standing(let result):
      take(&state, standing: result)
      return []
    case .minute:
      state.awaitsMinute = false
      return []
    }
  }

  private func take(_ state: inout State, _ input: InputEvent) -> Effects {
    switch input {
    case .resize(let size):
      state.size = size
      return []
    case .hangup: return forms.quitKeepingDrafts(&state)
    case .ground(let isLight):
      // A look that a person has chosen stays.
      guard configuration.followsGround, state.look == nil else { return [] }
      state.look = isLight ? configuration.look.with(.light) : nil
      return []
    case .mouse(let event):
      if event.kind == .press { state.dropPassingMessage() }
      return MouseHost(browser: self).take(&state, event)
    case .paste(let text): return paste(&state, text)
    case .key(let key):
      state.dropPassingMessage()
      return press(&state, key)
    }
  }

  /// What has changed with a pull is shown.
  private func pulled(_ state: inout State, _ end: PullEnd) -> Effects {
    let told = tellAll(&state, .pulled(end))
    switch end {
    case .failed, .done(isFirst: false, changed: false): return told
    case .done: return told + [loadStanding()]
    }
  }

  // MARK: Its parts

  var guide: CommandGuide {
    CommandGuide(
      commands: commands, hinted: hinted, areas: areas, spellings: services.search.spellings)
  }

  var forms: FormHost {
    FormHost(
      services: services.forms, look: configuration.look, measure: configuration.measure,
      spellings: services.search.spellings
    ) { act(&$0, $1) }
  }

  var sync: SyncPart {
    SyncPart(
      platform: services.platform, now: services.now, interval: configuration.syncInterval)
  }

  var notices: Notices { Notices(facts: services.facts, sharing: services.voice.sharing) }

  /// Carries a command out, or says why it cannot be given now.
  func give(_ state: inout State, _ command: Command<BrowserState, Intent>) -> Effects {
    if case .disabled(let reason) = command.availability(state) {
      state.message = Message(.warning, reason)
      showUnsupported(&state, command)
      return []
    }
    return perform(&state, command.action)
  }
}
