import Base
import Calls
import Catalog
import Client
import Screens
import Store
import Sync
import Synchronization

extension FetchServices {
  init(_ live: LiveServices) {
    let fetches = LiveFetches(live: live)
    self.init(
      list: { () throws(ServiceFault) in
        try await faulting { try await fetches.list() }
      },
      find: { request in
        let foreign = await live.foreign(request.id)
        let plan = FetchPlan(request, foreign: foreign)
        return try? await live.store().fetched.fetch(ofRowsOf: plan).map { FetchLine($0, foreign) }
      },
      run: { request, anew, progress throws(ServiceFault) in
        try await faulting { try await fetches.run(request, anew: anew, progress) }
      },
      resume: { number, progress throws(ServiceFault) in
        try await faulting { try await fetches.resume(number, progress) }
      },
      stop: { fetches.stop($0) },
      export: { number, format throws(ServiceFault) in
        try await faulting { try await fetches.export(number, format).safe }
      },
      remove: { number throws(ServiceFault) in
        try await faulting { try await live.store().fetched.removeFetch(number) }
      })
  }
}

/// The fetches of the full screen.
private final class LiveFetches: Sendable {
  typealias Ended = (line: FetchLine, fault: ServiceFault?)

  private let live: LiveServices
  /// Entries whose fetch is to stop.
  private let stops = Mutex<Set<EntryID>>([])

  init(live: LiveServices) { self.live = live }

  func list() async throws -> [FetchLine] {
    var lines: [FetchLine] = []
    for record in try await live.store().fetched.fetches() {
      lines.append(FetchLine(record, await live.foreign(record.plan.entry)))
    }
    return lines
  }

  func stop(_ id: EntryID) { _ = stops.withLock { $0.insert(id) } }

  func run(
    _ request: InvokeRequest, anew: Bool, _ progress: @escaping @Sendable (FetchProgress) -> Void
  ) async throws -> Ended {
    var whole = try await whole(request.id)
    whole.method = request.method
    whole.options = request.options
    let fetch = try await whole.fetch(whole.plan(request), resumes: !anew)
    return try await go(whole, fetch, progress)
  }

  func resume(
    _ number: Int, _ progress: @escaping @Sendable (FetchProgress) -> Void
  ) async throws -> Ended {
    let fetch = try await record(number)
    return try await go(try await whole(fetch.plan.entry), fetch, progress)
  }

  func export(_ number: Int, _ format: FetchFormat) async throws -> String {
    let fetch = try await record(number)
    let foreign = await live.foreign(fetch.plan.entry)
    return try await FetchExport(
      fetch: fetch, store: try await live.store(), rows: foreign.map { .init($0.rows) }
    ).write(format, into: live.session.downloadFolder)
  }

  private func record(_ number: Int) async throws -> FetchRecord {
    guard let fetch = try await live.store().fetched.fetch(number) else {
      throw Failure(.notFound, "已取的页已被删除", advice: "请重新取")
    }
    return fetch
  }

  private func whole(_ id: EntryID) async throws -> WholeFetch {
    let callee = try await live.callee(id)
    return WholeFetch(
      callee: callee, store: try await live.store(), storePath: live.session.storePath,
      rules: PageFetch.Rules(
        keptCalls: live.session.configuration.keepCalls,
        interval: callee.foreign == nil ? .zero : .seconds(1)))
  }

  private func go(
    _ whole: WholeFetch, _ fetch: FetchRecord,
    _ progress: @escaping @Sendable (FetchProgress) -> Void
  ) async throws -> Ended {
    let id = fetch.plan.entry
    _ = stops.withLock { $0.remove(id) }
    let end = try await whole.run(
      fetch, shouldStop: { self.stops.withLock { $0.contains(id) } },
      progress: { step in
        let left = await whole.callee.ledger.today().remaining
        progress(FetchProgress(step, whole.callee.foreign, callsLeft: left))
      })
    let day = await whole.callee.ledger.today()
    let failure = FetchWording.failure(end, whole.callee, day: day, goOn: "已取的页都在本机，可接着取")
    if end.fetch.pages == 0, failure != nil {
      try await whole.store.fetched.removeFetch(end.fetch.id)
    }
    return (FetchLine(end.fetch, whole.callee.foreign), failure.map { ServiceFault($0) })
  }
}

extension FetchProgress {
  init(_ step: FetchStep, _ foreign: ForeignInterface?, callsLeft: Int?) {
    self.init(
      line: FetchLine(step.fetch, foreign),
      rowsPerSecond: step.rowsPerSecond.map { Int(saturating: $0.rounded()) },
      secondsLeft: step.secondsLeft.map { Int(saturating: $0.rounded(.up)) }, callsLeft: callsLeft)
  }
}

extension FetchLine {
  /// Safe for the screen.
  init(_ record: FetchRecord, _ foreign: ForeignInterface?) {
    let filters = record.plan.filters.filter { !$0.value.isEmpty }
      .map { "\($0.name)=\($0.value)" }.joined(separator: "、")
    self.init(
      id: record.id, entry: record.plan.entry, title: record.title.safe, filters: filters.safe,
      pages: record.pages, rows: record.rows, total: record.total,
      pageSize: record.plan.pageSize, isComplete: record.isComplete,
      changed: Moment(unixSeconds: record.changed))
    host = foreign?.host.safe
  }
}
