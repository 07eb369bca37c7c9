import Runtime
import Terminal
import Widgets

/// Entries' pages, read in the background after each pull until none is due.
extension Browser {
  /// Pages after which the lists show what the pages told.
  private static let pagesShown = 10

  func perform(_ state: inout State, _ intent: PagesIntent) -> Effects {
    guard state.pages.isRunning else {
      state.message = Message(.plain, PagesText.begun)
      return beginPages(&state)
    }
    state.pages.phase = .stopped
    state.message = Message(.warning, PagesText.stopped)
    return [.cancel("pages")] + showPages(&state)
  }

  /// After a pull: goes on, unless the person stopped it.
  func continuePages(_ state: inout State) -> Effects {
    state.pages.phase == .stopped ? [] : beginPages(&state)
  }

  private func beginPages(_ state: inout State) -> Effects {
    guard let read = services.pages.read, !state.pages.isRunning else { return [] }
    state.pages.phase = .running(PageStep(left: 0, title: ""))
    return [
      .task("pages") { post in
        let (steps, feed) = AsyncStream<PageStep>.makeStream(bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          try await read { feed.yield($0) }
          return true
        }
        for await step in steps { post(.pages(.progress(step))) }
        let ended = await result
        guard !Task.isCancelled else { return }
        post(.pages(.ended(ended)))
      }
    ]
  }

  func take(_ state: inout State, _ fact: PagesFact) -> Effects {
    guard state.pages.isRunning else { return [] }
    switch fact {
    case .progress(let step):
      state.pages.phase = .running(step)
      state.pages.unshown += 1
      if step.left >= Self.pagesShown { state.pages.hasRead = true }
      return state.pages.unshown > Self.pagesShown ? showPages(&state) : []
    case .ended(.failure(let fault)):
      state.pages.phase = .failed(fault)
      state.message = Message(fault)
      return showPages(&state)
    case .ended(.success):
      state.pages.phase = .idle
      if state.pages.hasRead { state.message = Message(.success, PagesText.done) }
      state.pages.hasRead = false
      return showPages(&state)
    }
  }

  /// The lists as the pages have changed them.
  private func showPages(_ state: inout State) -> Effects {
    guard state.pages.unshown > 0 else { return [] }
    state.pages.unshown = 0
    return loadFacets() + loadHome() + refreshList(&state)
  }
}

extension BrowserCommands {
  static var pages: [Command<BrowserState, Intent>] {
    [
      Command(
        "pages.toggle", keys: [.character("B")], title: PagesText.toggle,
        group: CommandText.program, action: .pages(.toggle)
      ) { $0.pages.phase == .none ? .hidden : .enabled }
    ]
  }
}
