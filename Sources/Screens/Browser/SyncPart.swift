import Catalog
import Runtime

/// Pulls: at start, on demand, and every so many minutes.
struct SyncPart {
  typealias Effects = [Effect<BrowserAction>]

  let platform: PlatformServices
  let now: @Sendable () -> Moment
  /// Minutes between two pulls; nil for none but at start and on demand.
  let interval: Int?

  func begin(_ state: inout BrowserState) -> Effects {
    guard !state.sync.isRunning else { return [] }
    state.sync.phase = .running(SyncProgress(phase: .connecting))
    let platform = platform
    return [
      .task("sync") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await platform.sync { post(.sync(.progress($0))) }
        }
        post(.sync(.ended(result)))
      }
    ]
  }

  /// - Returns: how a pull has ended with it, if one has.
  func take(
    _ state: inout BrowserState, _ fact: SyncFact
  ) -> (effects: Effects, end: PullEnd?) {
    switch fact {
    case .due: return (begin(&state), nil)
    case .progress(let progress):
      if state.sync.isRunning { state.sync.phase = .running(progress) }
      return ([], nil)
    case .ended(.failure(let fault)):
      state.sync.phase = .failed(fault)
      state.sync.isAsked = false
      state.message = Message(fault)
      return (next(), .failed)
    case .ended(.success(let report)):
      let isFirst = state.sync.last == nil
      state.sync.phase = .done(now())
      state.sync.last = report
      let changed = report.added + report.updated + report.removed > 0
      // A pull nobody asked for does not cover what somebody just did.
      if state.sync.isAsked || changed && state.message == nil {
        let isNew = report.added > 0 && report.updated + report.removed == 0 && !state.hasCatalogue
        state.message = Message(.success, isNew ? SyncText.begun(report) : SyncText.done(report))
      }
      state.sync.isAsked = false
      return (next(), .done(isFirst: isFirst, changed: changed))
    }
  }

  private func next() -> Effects {
    guard let interval else { return [] }
    return [.after(.seconds(60 * interval), "sync.next", .sync(.due))]
  }
}
