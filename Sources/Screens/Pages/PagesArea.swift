import Runtime
import Terminal
import Widgets

/// Entries' pages, read in the background after each pull until none is due.
struct PagesArea: BesideArea {
  typealias State = PagesState
  typealias Intent = PagesIntent
  typealias Fact = PagesFact

  /// Pages after which the lists show what the pages told.
  private static let pagesShown = 10

  let services: PageServices

  var commands: [Command<Sight<PagesState>, PagesIntent>] { [] }

  var entrances: [Command<Sight<PagesState>, PagesIntent>] {
    [
      Command(
        "pages.toggle", keys: [.character("B")], title: PagesText.toggle,
        group: CommandText.catalogue, action: .toggle
      ) { $0.state.phase == .none ? .hidden : .enabled }
    ]
  }

  func start(_ state: inout PagesState, _ frame: inout Frame) -> Effects {
    if services.read != nil { state.phase = .idle }
    return []
  }

  /// Goes on, unless the person stopped it.
  func pulled(_ end: PullEnd, _ state: inout PagesState, _ frame: inout Frame) -> Effects {
    switch end {
    case .failed: []
    case .done: state.phase == .stopped ? [] : begin(&state)
    }
  }

  func perform(
    _ intent: PagesIntent, _ state: inout PagesState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .toggle:
      guard state.isRunning else {
        frame.say(Message(.plain, PagesText.begun))
        return begin(&state)
      }
      state.phase = .stopped
      frame.say(Message(.warning, PagesText.stopped))
      show(&state, &frame)
      return [.cancel("pages")]
    }
  }

  private func begin(_ state: inout State) -> Effects {
    guard let read = services.read, !state.isRunning else { return [] }
    state.phase = .running(PageStep(left: 0, title: ""))
    return [
      .task("pages") { post in
        let (steps, feed) = AsyncStream<PageStep>.makeStream(bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          try await read { feed.yield($0) }
          return true
        }
        for await step in steps { post(.progress(step)) }
        let ended = await result
        guard !Task.isCancelled else { return }
        post(.ended(ended))
      }
    ]
  }

  func take(_ fact: PagesFact, _ state: inout PagesState, _ frame: inout Frame) -> Effects {
    guard state.isRunning else { return [] }
    switch fact {
    case .progress(let step):
      state.phase = .running(step)
      state.unshown += 1
      if step.left >= Self.pagesShown { state.hasRead = true }
      if state.unshown > Self.pagesShown { show(&state, &frame) }
    case .ended(.failure(let fault)):
      state.phase = .failed(fault)
      frame.say(Message(fault))
      show(&state, &frame)
    case .ended(.success):
      state.phase = .idle
      if state.hasRead { frame.say(Message(.success, PagesText.done)) }
      state.hasRead = false
      show(&state, &frame)
    }
    return []
  }

  /// The lists as the pages have changed them.
  private func show(_ state: inout State, _ frame: inout Frame) {
    guard state.unshown > 0 else { return }
    state.unshown = 0
    frame.reload()
  }
}

extension PagesArea {
  init(_ services: BrowserServices) { self.init(services: services.pages) }
}
