import Calls
import Catalog
import Runtime
import Widgets

/// 取全部页: fetches that go on where they stood, begun in 在线测试 and listed from everywhere.
struct FetchArea: BesideArea {
  typealias State = FetchesState
  typealias Intent = FetchIntent
  typealias Fact = FetchFact

  let services: FetchServices

  func perform(
    _ intent: FetchIntent, _ state: inout FetchesState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    // The form there says what is fetched.
    case .ask: frame.perform(.test(.fetch))
    case .find(let wish): return find(wish, state)
    case .stop: stop(&state, &frame)
    case .forget(let id): if state.phases[id]?.isRunning != true { state.phases[id] = nil }
    case .list: return list()
    case .askSize(let wish): frame.open(sizePage(wish, state, frame.shared))
    case .size(let wish, let size):
      state.pageSize = size
      return find(wish, state)
    case .begin(let request, let anew): return begin(request, anew: anew, &state, &frame)
    case .choose(let line): frame.show(.menu(.fetch(line)))
    case .resume(let line): return resume(line, &state, &frame)
    case .export(let line, let format): return export(line, format, opens: false)
    case .open(let line): return export(line, .ndjson, opens: true)
    case .remove(let line): return remove(line)
    }
    return []
  }

  /// What there is already of a request with pages of the size that is wanted, from the first on.
  private func find(_ wish: FetchWish, _ state: State) -> Effects {
    var wish = wish
    wish.request.pageSize = state.pageSize ?? CallSpecification.maximumPageSize
    wish.request.pageNumber = 1
    let services = services
    return [
      .task("fetch.find") { [wish] post in
        post(.found(wish, await services.find(wish.request)))
      }
    ]
  }

  // MARK: Running

  private func begin(
    _ request: InvokeRequest, anew: Bool, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    let services = services
    return run(request.id, &state, &frame) { progress throws(ServiceFault) in
      try await services.run(request, anew, progress)
    }
  }

  private func resume(
    _ line: FetchLine, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    let services = services
    return run(line.entry, &state, &frame) { progress throws(ServiceFault) in
      try await services.resume(line.id, progress)
    }
  }

  private func run(
    _ id: EntryID, _ state: inout State, _ frame: inout Frame,
    _ work:
      @escaping @Sendable (@escaping @Sendable (FetchProgress) -> Void)
      async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?)
  ) -> Effects {
    guard state.phases[id]?.isRunning != true else {
      frame.say(Message(.warning, FetchText.busy))
      return []
    }
    state.phases[id] = .running(nil)
    frame.perform(.test(.showFetch(id)))
    frame.say(Message(.plain, FetchText.starting, isPassing: false))
    return [
      .task(EffectName("fetch.\(id)")) { post in
        // The service reports from its own thread for as long as it runs, and no longer.
        let (steps, feed) = AsyncStream<FetchProgress>.makeStream(
          bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          return try await work { feed.yield($0) }
        }
        for await step in steps { post(.progress(id, step)) }
        post(.ended(id, await result))
      }
    ]
  }

  private func stop(_ state: inout State, _ frame: inout Frame) {
    guard let id = frame.shared.opened?.id, case .running(let step) = state.phases[id] else {
      return
    }
    state.phases[id] = .stopping(step)
    frame.say(Message(.warning, FetchText.stopping, isPassing: false))
    services.stop(id)
  }

  // MARK: The list

  private func list() -> Effects {
    let services = services
    return [
      .task("fetch.list") { post in
        let result = await Result { () async throws(ServiceFault) in try await services.list() }
        post(.listed(result))
      }
    ]
  }

  private func export(_ line: FetchLine, _ format: FetchFormat, opens: Bool) -> Effects {
    let services = services
    return [
      .task("fetch.export") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.export(line.id, format)
        }
        post(.exported(line, opens: opens, result))
      }
    ]
  }

  private func remove(_ line: FetchLine) -> Effects {
    let services = services
    return [
      .task("fetch.remove") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.remove(line.id)
        }
        post(.removed(line, result.fault))
      }
    ]
  }
}

extension FetchArea {
  init(_ services: BrowserServices) { self.init(services: services.fetches) }
}

extension Intent {
  /// Told 取全部页.
  static func fetch(_ intent: FetchIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
