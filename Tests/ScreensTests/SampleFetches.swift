import Calls
import Catalog
import Synchronization

@testable import Screens

/// 取全部页 of nobody's platform: what is wanted of it is set before, what was asked is read after.
final class SampleFetches: Sendable {
  let log = Mutex<[String]>([])
  let known = Mutex<FetchLine?>(nil)
  /// Steps a run reports, and how it ends.
  let steps: [FetchProgress]
  let end: @Sendable () async -> (line: FetchLine, fault: ServiceFault?)

  init(
    steps: [FetchProgress] = [],
    end: @escaping @Sendable () async -> (line: FetchLine, fault: ServiceFault?) = {
      (.sample(pages: 1, rows: 36, isComplete: true), nil)
    }
  ) {
    self.steps = steps
    self.end = end
  }

  func note(_ text: String) { log.withLock { $0.append(text) } }

  var services: FetchServices {
    FetchServices(
      list: { self.known.withLock { $0.map { [$0] } ?? [] } },
      find: { _ in self.known.withLock { $0 } },
      run: { request, anew, progress in
        self.note("run \(request.pageNumber) \(request.pageSize) \(anew)")
        for step in self.steps { progress(step) }
        return await self.end()
      },
      resume: { number, progress in
        self.note("resume \(number)")
        for step in self.steps { progress(step) }
        return await self.end()
      },
      stop: { _ in self.note("stop") },
      export: { number, format in
        self.note("export \(number) \(format.rawValue)")
        return "/home/me/Downloads/名单.\(format.rawValue)"
      },
      remove: { number in self.note("remove \(number)") })
  }
}

extension FetchLine {
  static func sample(
    entry: EntryID? = nil, pages: Int, rows: Int, total: Int? = nil, isComplete: Bool = false
  ) -> FetchLine {
    FetchLine(
      id: 7, entry: entry ?? .sample(0), title: "非煤矿山企业安全生产许可证", pages: pages, rows: rows,
      total: total,
      pageSize: 5000, isComplete: isComplete, changed: .sample("2019-03-20 10:42"))
  }
}
