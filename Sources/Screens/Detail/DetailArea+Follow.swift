import Catalog
import Runtime
import Terminal

/// The pane shows the entry under the cursor, where there is room for it.
extension DetailArea {
  /// Longer than between two keys of one held down, shorter than between two that are pressed.
  private static let rest = Duration.milliseconds(80)

  /// The first step shows its entry at once. While steps follow closely, as from a key held down,
  /// only the list moves, and the detail comes when the cursor rests: it is most of what a step
  /// writes. With the keyboard in the detail it waits no longer; where there is no room for both,
  /// that is when it comes.
  func needed(_ state: inout DetailAreaState, _ frame: inout Frame) -> Effects {
    if frame.shared.listIsEmpty { return clear(&state, &frame) }
    if let wish = state.wish, !frame.shared.isArriving {
      state.wish = nil
      // What was gone to may be gone.
      if wish.id == frame.shared.subject?.id {
        return show(wish.tab, &state, &frame, isArriving: true)
      }
    }
    guard let subject = frame.shared.subject?.id, state.detail?.entry.id != subject else {
      return previewNeeded(&state, &frame)
    }
    if frame.shared.hasKeys, state.isFollowing || state.asked != subject {
      state.isFollowing = false
      state.asked = subject
      frame.perform(.voice(.load(subject)))
      return [.cancel("detail.rest"), load(subject, &state)]
    }
    guard FrameLayout.showsThreePanes(frame.shared.size.columns), state.asked != subject else {
      return []
    }
    state.asked = subject
    let rested = Effect<DetailFact>.afterPause(Self.rest, "detail.rest", .rested)
    guard !state.isFollowing else { return [rested] }
    state.isFollowing = true
    return [load(subject, &state), rested]
  }

  /// What is not in the list is not shown beside it.
  private func clear(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard state.detail != nil || state.asked != nil else { return [] }
    state.detail = nil
    state.asked = nil
    state.reading = nil
    state.unopened = nil
    frame.perform(.test(.close))
    if frame.shared.hasKeys { frame.perform(.catalogue(.focus(.results))) }
    return [.cancel("detail.entry")]
  }

  /// What the cursor came to while it moved is read now.
  func rest(_ state: inout State) {
    state.isFollowing = false
    state.asked = nil
  }

  func load(_ id: EntryID, _ state: inout State) -> Effect<DetailFact> {
    state.reading = id
    state.unopened = nil
    let catalogue = catalogue
    return .task("detail.entry") { post in
      let result = await Result { () async throws(ServiceFault) in try await catalogue.entry(id) }
      guard !Task.isCancelled else { return }
      post(.entry(id, result))
    }
  }
}
