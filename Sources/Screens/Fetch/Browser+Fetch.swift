import Calls
import Catalog
import Runtime
import Widgets

/// 取全部页 of the interface in 在线测试.
extension Browser {
  func perform(_ state: inout State, _ intent: FetchIntent) -> Effects {
    switch intent {
    case .ask: return askFetch(&state)
    case .stop: return stopFetch(&state)
    case .list: return listFetches()
    case .askSize(let cost): return askSize(&state, cost)
    case .size(let size):
      state.fetches.pageSize = size
      return askFetch(&state)
    case .begin(let request, let anew): return begin(&state, request, anew: anew)
    case .choose(let line):
      state.overlay = .menu(.fetch(line))
      return []
    case .resume(let line): return resume(&state, line)
    case .export(let line, let format): return export(line, format, opens: false)
    case .open(let line): return export(line, .ndjson, opens: true)
    case .remove(let line): return remove(line)
    }
  }

  /// The form's request with pages of the size that is wanted, from the first one on.
  private func askFetch(_ state: inout State) -> Effects {
    guard let detail = state.detail, let test = detail.test else { return [] }
    guard var request = test.request(for: detail.entry.id) else { return send(&state) }
    request.pageSize = state.fetches.pageSize ?? CallSpecification.maximumPageSize
    request.pageNumber = 1
    let services = services
    return [
      .task("fetch.find") { [request] post in
        post(.fetch(.found(request, await services.fetches.find(request))))
      }
    ]
  }

  private func begin(
    _ state: inout State, _ request: InvokeRequest, anew: Bool
  ) -> Effects {
    let services = services
    return run(&state, of: request.id) { progress throws(ServiceFault) in
      try await services.fetches.run(request, anew, progress)
    }
  }

  private func resume(_ state: inout State, _ line: FetchLine) -> Effects {
    let services = services
    return run(&state, of: line.entry) { progress throws(ServiceFault) in
      try await services.fetches.resume(line.id, progress)
    }
  }

  private func run(
    _ state: inout State, of id: EntryID,
    _ work:
      @escaping @Sendable (@escaping @Sendable (FetchProgress) -> Void)
      async throws(ServiceFault) -> (line: FetchLine, fault: ServiceFault?)
  ) -> Effects {
    guard state.fetches.phases[id]?.isRunning != true else {
      state.message = Message(.warning, FetchText.busy)
      return []
    }
    state.fetches.phases[id] = .running(nil)
    if state.detail?.entry.id == id { state.detail?.test?.focus = .answer }
    state.message = Message(.plain, FetchText.starting, isPassing: false)
    return [
      .task(EffectName("fetch.\(id)")) { post in
        // The service reports from its own thread for as long as it runs, and no longer.
        let (steps, feed) = AsyncStream<FetchProgress>.makeStream(
          bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          return try await work { feed.yield($0) }
        }
        for await step in steps { post(.fetch(.progress(id, step))) }
        post(.fetch(.ended(id, await result)))
      }
    ]
  }

  private func stopFetch(_ state: inout State) -> Effects {
    guard let id = state.detail?.entry.id, case .running(let step) = state.fetches.phases[id]
    else { return [] }
    state.fetches.phases[id] = .stopping(step)
    state.message = Message(.warning, FetchText.stopping, isPassing: false)
    services.fetches.stop(id)
    return []
  }

  private func listFetches() -> Effects {
    let services = services
    return [
      .task("fetch.list") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.fetches.list()
        }
        post(.fetch(.listed(result)))
      }
    ]
  }

  private func export(_ line: FetchLine, _ format: FetchFormat, opens: Bool) -> Effects {
    let services = services
    return [
      .task("fetch.export") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.fetches.export(line.id, format)
        }
        post(.fetch(.exported(line, opens: opens, result)))
      }
    ]
  }

  private func remove(_ line: FetchLine) -> Effects {
    let services = services
    return [
      .task("fetch.remove") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.fetches.remove(line.id)
        }
        if case .failure(let fault) = result {
          post(.fetch(.removed(line, fault)))
        } else {
          post(.fetch(.removed(line, nil)))
        }
      }
    ]
  }
}
