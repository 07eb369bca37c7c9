import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 收藏, 评价, 分享, 纠错 and 申请 of the entry under the cursor (manual 2.8), and the outbox.
struct FeedbackArea: BesideArea {
  typealias State = FeedbackState
  typealias Intent = FeedbackIntent
  typealias Fact = FeedbackFact

  let services: EntryFeedbackServices
  let sharing: ShareServices
  let outbox: OutboxServices
  /// How a text may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  /// What a code is drawn with, and how cells are counted: where lines are, for clicks.
  let glyphs: Glyphs
  let measure: DisplayWidth

  func start(_ state: inout FeedbackState, _ frame: inout Frame) -> Effects { loadWaiting() }

  /// What waited was sent before the pull, and may have been refused.
  func pulled(_ end: PullEnd, _ state: inout FeedbackState, _ frame: inout Frame) -> Effects {
    loadWaiting() + (state.waiting.isEmpty ? [] : loadFavourites(&state))
  }

  func perform(
    _ intent: FeedbackIntent, _ state: inout FeedbackState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .waiting: return showWaiting(state, &frame)
    case .askDrop(let item): frame.show(.menu(.drop(item)))
    case .drop(let id): return drop(id, &state, &frame)
    case .load(let id): return load(id)
    case .favourite:
      guard let entry = frame.shared.subject else { return [] }
      return setFavourite(entry, !state.isFavourite(entry.id), &state, &frame)
    case .setFavourite(let entry, let isFavourite):
      return setFavourite(entry, isFavourite, &state, &frame)
    case .share: return frame.shared.subject.map { openShare($0, &state, &frame) } ?? []
    case .rate: frame.shared.subject.map { frame.open(ratingPage(state, $0)) }
    case .correct: frame.shared.subject.map { frame.open(correctionPage($0, frame.shared)) }
    case .apply: frame.shared.subject.map { frame.open(applicationPage($0)) }
    }
    return []
  }

  // MARK: What is asked of the services

  /// What the platform knows of an entry that was opened; without an answer nothing is said of it.
  func load(_ id: EntryID) -> Effects {
    let services = services
    return [
      .task("voice.entry") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.voice(id)
        }
        if case .success(let voice) = result { post(.entry(id, voice)) }
      }
    ]
  }

  /// Somebody else is signed in, or nobody: the favourites in the lists are theirs, and what is on
  /// its way of an entry is not.
  func needed(_ state: inout FeedbackState, _ frame: inout Frame) -> Effects {
    let account = frame.shared.account
    guard account != state.asker.account else { return [] }
    state.begin(account: account)
    return loadFavourites(&state) + [.cancel("voice.entry")]
  }

  private func loadFavourites(_ state: inout State) -> Effects {
    let (services, account) = (services, state.asker.account)
    state.asksFavourites = account != nil
    guard account != nil else { return [.cancel("voice.favourites")] }
    return [
      .task("voice.favourites") { post in
        post(.favourites(await services.favourites(), of: account))
      }
    ]
  }

  private func loadWaiting() -> Effects {
    let outbox = outbox
    return [
      .task("voice.waiting") { post in
        post(.waiting(await outbox.waiting(), sent: outbox.sent()))
      }
    ]
  }

  /// What the person sees is the one thing, so `f` asks for the other, whatever the platform knows.
  /// A second word on an entry takes the place of the first; one on another entry does not.
  private func setFavourite(
    _ entry: EntrySummary, _ isFavourite: Bool, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    // What waited for a login is told before anything else of it.
    let begun = needed(&state, &frame)
    state.wanted[entry.id] = isFavourite
    let (services, asker) = (services, state.asker)
    return begun + [
      .task(EffectName("voice.favourite.\(entry.id)")) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.setFavourite(entry, isFavourite)
        }
        post(.favourite(entry, isFavourite, result, as: asker))
      }
    ]
  }

  // MARK: What they answer

  func take(_ fact: FeedbackFact, _ state: inout FeedbackState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .entry(let id, let voice): state.set(voice, of: id)
    case .rated(let id, let stars, let delivery):
      state.change(id) { $0.stars = stars }
      // New averages are in list and detail at once; the pull that follows brings them into the
      // store.
      guard case .delivered(let entry) = delivery else { return loadWaiting() }
      frame.replace(entry)
      frame.pull()
    case .favourite(let entry, let isFavourite, let result, let asker):
      if asker == state.asker { state.wanted[entry.id] = nil }
      return answered(entry, isFavourite, result, asker, &state, &frame)
    case .favourites(let favourites, let account):
      if account == state.asker.account { state.asksFavourites = false }
      state.take(favourites: favourites, of: account)
    case .shared(let id, let count):
      guard let count else { return [] }
      state.change(id) { $0.shares = count }
      if state.share?.entry.id == id { state.share?.count = count }
    case .changed: return (frame.shared.subject.map { load($0.id) } ?? []) + loadWaiting()
    // What it would have changed is as it was.
    case .dropped:
      return (frame.shared.subject.map { load($0.id) } ?? []) + loadFavourites(&state)
        + loadWaiting()
    case .waiting(let waiting, let sent):
      if sent > state.sent {
        frame.say(Message(.success, FeedbackText.sent(sent - state.sent)))
      }
      state.sent = sent
      state.waiting = waiting
    }
    return []
  }

  private func answered(
    _ entry: EntrySummary, _ isFavourite: Bool, _ result: Result<Delivery<Nothing>, ServiceFault>,
    _ asker: Asker, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    switch result {
    case .success(let delivery) where asker.account == state.asker.account:
      return favoured(entry.id, isFavourite, delivery, &state, &frame)
    // Another's is nothing to be said here.
    case .success: return loadWaiting()
    case .failure(let fault) where fault.kind == .signedOut:
      signedOut(entry, isFavourite, asker, state, &frame)
    case .failure(let fault):
      if asker.account == state.asker.account { frame.say(Message(fault)) }
    }
    return []
  }

  private func favoured(
    _ id: EntryID, _ isFavourite: Bool, _ delivery: Delivery<Nothing>, _ state: inout State,
    _ frame: inout Frame
  ) -> Effects {
    state.change(id) { $0.isFavourite = isFavourite }
    state.mark(id, as: isFavourite)
    let done = isFavourite ? FeedbackText.favoured : FeedbackText.unfavoured
    let waits = if case .waiting = delivery { true } else { false }
    frame.say(Message(.success, waits ? FeedbackText.waits : done))
    if isFavourite { frame.perform(.account(.turn(to: .favourites))) }
    // Those that were asked for before may not have it.
    return loadWaiting() + (state.asksFavourites ? loadFavourites(&state) : [])
  }

  /// What was wanted without a login, or in a session that is over, waits for the next, which opens
  /// by itself. Where that has come meanwhile it is done at once, but nothing in another's name.
  private func signedOut(
    _ entry: EntrySummary, _ isFavourite: Bool, _ asker: Asker, _ state: State,
    _ frame: inout Frame
  ) {
    let intent = Screens.Intent.voice(.setFavourite(entry, isFavourite))
    let account = frame.shared.account
    if account != nil, asker != state.asker {
      guard asker.account == nil || asker.account == account else { return }
      return frame.perform(intent)
    }
    if account != nil { frame.perform(.account(.expired)) }
    let words =
      asker.account == nil ? FeedbackText.loginFirst : FeedbackText.loginAgain(isFavourite)
    frame.say(Message(.warning, words))
    frame.perform(.account(.loginFor(intent)))
  }

  // MARK: The outbox

  private func showWaiting(_ state: State, _ frame: inout Frame) -> Effects {
    guard !state.waiting.isEmpty else {
      frame.say(Message(.plain, FeedbackText.nothingWaits))
      return loadWaiting()
    }
    frame.show(
      .menu(
        Menu(
          title: FeedbackText.waitingTitle,
          choices: zip(state.waiting, "123456789").map { item, key in
            Menu.Choice(title: FeedbackText.line(item), key: key, intent: .voice(.askDrop(item)))
          })))
    return []
  }

  private func drop(
    _ id: WaitingLine.ID, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    state.waiting.removeAll { $0.id == id }
    frame.say(Message(.plain, FeedbackText.dropped))
    let outbox = outbox
    return [
      // By no name: nothing may cancel it. A list that was asked for before goes with the next.
      .task { post in
        await outbox.drop(id)
        post(.dropped)
      }
    ]
  }
}

extension FeedbackArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      services: services.voice.entry, sharing: services.voice.sharing,
      outbox: services.voice.outbox, spellings: services.search.spellings,
      glyphs: configuration.look.glyphs, measure: configuration.measure)
  }
}

extension Menu {
  fileprivate static func drop(_ item: WaitingLine) -> Menu {
    Menu(
      title: FeedbackText.dropTitle(item),
      choices: [
        Choice(title: FeedbackText.dropNo, key: "n", intent: nil),
        Choice(title: FeedbackText.dropYes, key: "y", intent: .voice(.drop(item.id))),
      ])
  }
}
