import Catalog
import PortalAPI
import Runtime
import Widgets

/// 收藏, 评价, 分享, 纠错 and 申请 of the entry under the cursor (manual 2.8).
extension Browser {
  func perform(_ state: inout State, _ intent: VoiceIntent) -> Effects {
    switch intent {
    case .waiting: return showWaiting(&state)
    case .askDrop(let deed): return askDrop(&state, deed)
    case .drop(let id): return drop(&state, id)
    case .favourite, .rate, .share, .correct, .apply:
      return state.subject.map { perform(&state, intent, of: $0) } ?? []
    }
  }

  private func perform(
    _ state: inout State, _ intent: VoiceIntent, of subject: EntrySummary
  ) -> Effects {
    switch intent {
    case .favourite: return toggleFavourite(subject)
    case .rate: return open(&state, ratingPage(state, subject))
    case .share: return openShare(&state, subject)
    case .correct: return open(&state, correctionPage(state, subject))
    case .apply: return open(&state, applicationPage(subject))
    case .waiting, .askDrop, .drop: return []
    }
  }

  /// What the platform knows of an entry that was opened; without an answer nothing is said of it.
  func loadVoice(_ id: EntryID) -> Effects {
    let services = services
    return [
      .task("voice.entry") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.voice.entry.voice(id)
        }
        if case .success(let voice) = result { post(.voice(.entry(id, voice))) }
      }
    ]
  }

  func loadWaiting() -> Effects {
    let services = services
    return [
      .task("voice.waiting") { post in post(.voice(.waiting(await services.voice.outbox.waiting())))
      }
    ]
  }

  private func toggleFavourite(_ subject: EntrySummary) -> Effects {
    let services = services
    return [
      .task("voice.favourite") { post in
        let result = await Result { () async throws(ServiceFault) in
          let (isFavourite, delivery) = try await services.voice.entry.toggleFavourite(subject)
          guard case .waiting = delivery else {
            return FavouriteChange(isFavourite: isFavourite, waits: false)
          }
          return FavouriteChange(isFavourite: isFavourite, waits: true)
        }
        post(.voice(.favourite(subject.id, result)))
      }
    ]
  }

  // MARK: What the services answer

  func take(_ state: inout State, _ fact: VoiceFact) -> Effects {
    switch fact {
    case .entry(let id, let voice): state.voice.set(voice, of: id)
    case .rated(let id, let stars, let delivery): return take(&state, id, stars, delivery)
    case .favourite(let id, .success(let change)):
      state.voice.change(id) { $0.isFavourite = change.isFavourite }
      let done = change.isFavourite ? VoiceText.favoured : VoiceText.unfavoured
      state.message = Message(.success, change.waits ? VoiceText.waits : done)
      return loadWaiting()
    case .favourite(_, .failure(let fault)):
      state.message = Message(fault)
      return fault.kind == .signedOut ? perform(&state, .account(.login)) : []
    case .shared(let id, let count):
      guard let count else { return [] }
      state.voice.change(id) { $0.shares = count }
      if case .share(var share) = state.overlay, share.entry.id == id {
        share.count = count
        state.overlay = .share(share)
      }
    case .changed:
      let voice = state.subject.map { loadVoice($0.id) } ?? []
      return voice + loadWaiting()
    case .waiting(let waiting):
      let sent = state.voice.waiting.count { old in !waiting.contains { $0.id == old.id } }
      if sent > 0, !state.voice.waiting.isEmpty {
        state.message = Message(.success, VoiceText.sent(sent))
      }
      state.voice.waiting = waiting
    }
    return []
  }

  /// New averages are in list and detail at once; the pull that follows brings them into the store.
  private func take(
    _ state: inout State, _ id: EntryID, _ stars: Stars, _ delivery: Delivery<Entry>
  ) -> Effects {
    state.voice.change(id) { $0.stars = stars }
    guard case .delivered(let entry) = delivery else { return loadWaiting() }
    if state.detail?.entry.id == id { state.detail?.entry = entry }
    for scope in state.browses.keys {
      state.browses[scope]?.results.replace(EntrySummary(entry))
    }
    return beginSync(&state)
  }

  // MARK: The outbox

  private func showWaiting(_ state: inout State) -> Effects {
    guard !state.voice.waiting.isEmpty else {
      state.message = Message(.plain, VoiceText.nothingWaits)
      return loadWaiting()
    }
    state.overlay = .menu(
      Menu(
        title: VoiceText.waitingTitle,
        choices: zip(state.voice.waiting, "123456789").map { deed, key in
          Menu.Choice(title: VoiceText.line(deed), key: key, intent: .voice(.askDrop(deed)))
        }))
    return []
  }

  func askDrop(_ state: inout State, _ deed: WaitingDeed) -> Effects {
    state.overlay = .menu(
      Menu(
        title: VoiceText.dropTitle(deed),
        choices: [
          Menu.Choice(title: VoiceText.dropNo, key: "n", intent: nil),
          Menu.Choice(title: VoiceText.dropYes, key: "y", intent: .voice(.drop(deed.id))),
        ]))
    return []
  }

  func drop(_ state: inout State, _ id: WaitingDeed.ID) -> Effects {
    state.voice.waiting.removeAll { $0.id == id }
    state.message = Message(.plain, VoiceText.dropped)
    let services = services
    return [
      .task("voice.waiting") { post in
        await services.voice.outbox.drop(id)
        post(.voice(.waiting(await services.voice.outbox.waiting())))
      }
    ]
  }
}
