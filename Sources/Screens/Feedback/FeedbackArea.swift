import Catalog
import PortalAPI
import Runtime
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

  func start(_ state: inout FeedbackState, _ frame: inout Frame) -> Effects { loadWaiting() }

  func pulled(_ end: PullEnd, _ state: inout FeedbackState, _ frame: inout Frame) -> Effects {
    loadWaiting()
  }

  func perform(
    _ intent: FeedbackIntent, _ state: inout FeedbackState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .waiting: return showWaiting(state, &frame)
    case .askDrop(let item): frame.show(.menu(.drop(item)))
    case .drop(let id): return drop(id, &state, &frame)
    case .load(let id): return load(id)
    case .favourite: return frame.shared.subject.map(toggleFavourite) ?? []
    case .favour(let entry): return favour(entry)
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

  /// Somebody else is signed in, or nobody: the favourites in the lists are theirs.
  func needed(_ state: inout FeedbackState, _ frame: inout Frame) -> Effects {
    let account = frame.shared.account
    guard account != state.account else { return [] }
    state.account = account
    state.take(favourites: [], of: account)
    guard account != nil else { return [] }
    let services = services
    return [
      .task("voice.favourites") { post in
        post(.favourites(await services.favourites(), of: account))
      }
    ]
  }

  private func loadWaiting() -> Effects {
    let outbox = outbox
    return [.task("voice.waiting") { post in post(.waiting(await outbox.waiting())) }]
  }

  private func toggleFavourite(_ subject: EntrySummary) -> Effects {
    let services = services
    return [
      .task("voice.favourite") { post in
        let result = await Result { () async throws(ServiceFault) in
          let (isFavourite, delivery) = try await services.toggleFavourite(subject)
          return FavouriteChange(isFavourite, delivery)
        }
        post(.favourite(subject, result))
      }
    ]
  }

  private func favour(_ entry: EntrySummary) -> Effects {
    let services = services
    return [
      .task("voice.favourite") { post in
        let result = await Result { () async throws(ServiceFault) in
          let delivery = try await services.favour(entry)
          return FavouriteChange(true, delivery)
        }
        post(.favourite(entry, result))
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
    case .favourite(let entry, .success(let change)):
      state.change(entry.id) { $0.isFavourite = change.isFavourite }
      state.mark(entry.id, as: change.isFavourite)
      let done = change.isFavourite ? FeedbackText.favoured : FeedbackText.unfavoured
      frame.say(Message(.success, change.waits ? FeedbackText.waits : done))
      return loadWaiting()
    case .favourite(let entry, .failure(let fault)):
      guard fault.kind == .signedOut else {
        frame.say(Message(fault))
        return []
      }
      let isNew = frame.shared.account == nil
      frame.say(isNew ? Message(.warning, FeedbackText.loginFirst) : Message(fault))
      frame.perform(.account(.loginFor(.voice(.favour(entry)))))
    case .favourites(let favourites, let account):
      state.take(favourites: favourites, of: account)
    case .shared(let id, let count):
      guard let count else { return [] }
      state.change(id) { $0.shares = count }
      if state.share?.entry.id == id { state.share?.count = count }
    case .changed: return (frame.shared.subject.map { load($0.id) } ?? []) + loadWaiting()
    case .dropped: return loadWaiting()
    case .waiting(let waiting):
      let sent = state.waiting.count { old in !waiting.contains { $0.id == old.id } }
      if sent > 0 { frame.say(Message(.success, FeedbackText.sent(sent))) }
      state.waiting = waiting
    }
    return []
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
  init(_ services: BrowserServices) {
    self.init(
      services: services.voice.entry, sharing: services.voice.sharing,
      outbox: services.voice.outbox, spellings: services.search.spellings)
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
