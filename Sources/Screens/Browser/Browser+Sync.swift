import Catalog
import Runtime

/// Pulls: at start, on demand, and every so many minutes.
extension Browser {
  func beginSync(_ state: inout State) -> Effects {
    guard !state.sync.isRunning else { return [] }
    state.sync.phase = .running(SyncProgress(phase: .connecting))
    let services = services
    return [
      .task("sync") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.platform.sync { post(.sync(.progress($0))) }
        }
        post(.sync(.ended(result)))
      }
    ]
  }

  func take(_ state: inout State, _ fact: SyncFact) -> Effects {
    switch fact {
    case .due: return beginSync(&state)
    case .progress(let progress):
      guard state.sync.isRunning else { return [] }
      state.sync.phase = .running(progress)
      return []
    case .ended(.failure(let fault)):
      state.sync.phase = .failed(fault)
      state.sync.isAsked = false
      state.message = Message(fault)
      return nextSync() + tellAreas(&state, .failed)
    case .ended(.success(let report)):
      let isFirst = state.sync.last == nil
      state.sync.phase = .done(services.now())
      state.sync.last = report
      let changed = report.added + report.updated + report.removed > 0
      // A pull nobody asked for does not cover what somebody just did.
      if state.sync.isAsked || changed && state.message == nil {
        state.message = Message(.success, SyncText.done(report))
      }
      state.sync.isAsked = false
      let told = tellAreas(&state, .done(isFirst: isFirst, changed: changed))
      guard changed || isFirst else { return nextSync() + told }
      return nextSync() + told + loadFacets() + [loadStanding()]
        + (changed ? refreshList(&state) : [])
    }
  }

  /// The lists as the catalogue is now.
  func reload(_ state: inout State) -> Effects {
    loadFacets() + perform(&state, .home(.load)) + refreshList(&state)
  }

  private func nextSync() -> Effects {
    guard let minutes = configuration.syncInterval else { return [] }
    return [.after(.seconds(60 * minutes), "sync.next", .sync(.due))]
  }
}
