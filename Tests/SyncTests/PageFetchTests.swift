import Calls
import Catalog
import Foundation
import PortalClient
import Store
import Sync
import Synchronization
import Testing

/// All pages of a call, against a caller made here.
@Suite struct PageFetchTests {
  private final class Desk: Sendable {
    let store: LocalStore
    let folder: URL
    let asked = Mutex<[Int]>([])
    /// Rows by page, from 1; a page beyond is refused.
    let pages: [Int]
    let left: Mutex<Int>

    init(pages: [Int], left: Int = 100) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "fetch-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try LocalStore.open(at: folder.path + "/s.sqlite")
      self.pages = pages
      self.left = Mutex(left)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func begin(size: Int = 2) async throws -> FetchRecord {
      let id = EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de")
      return try await store.beginFetch(
        FetchPlan(entry: try #require(id), pageSize: size), title: "甲", total: nil, at: 0)
    }

    func fetch(
      keeping: Int = 0, hasPages: Bool = true, goesByTotal: Bool = false, total: Int? = nil,
      body: @escaping @Sendable (Int) -> String = { "page \($0)" }
    ) -> PageFetch {
      PageFetch(
        store: store, lockPath: folder.path + "/lock", rules: .init(keptCalls: keeping),
        caller: PageCaller(
          call: { plan, page throws(SourceError) in
            self.asked.withLock { $0.append(page) }
            self.left.withLock { $0 -= 1 }
            return InvokeExchange(
              status: 200, headers: [], body: Array(body(page).utf8),
              milliseconds: Double(page))
          },
          read: { exchange in
            let page = Int(exchange.milliseconds)
            guard self.pages.indices.contains(page - 1) else { return .none }
            return .rows(self.pages[page - 1], total: total)
          },
          remaining: { self.left.withLock { $0 } }, hasPages: hasPages,
          goesByTotal: goesByTotal, now: { 5 }))
    }
  }

  @Test func aShortPageIsTheLast() async throws {
    let desk = try Desk(pages: [2, 2, 1])
    let steps = Mutex<[Int]>([])
    let end = try await desk.fetch().run(
      try await desk.begin(), progress: { step in steps.withLock { $0.append(step.fetch.rows) } })
    guard case .complete = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.rows == 5 && end.fetch.isComplete)
    #expect(desk.asked.withLock { $0 } == [1, 2, 3])
    #expect(steps.withLock { $0 } == [0, 2, 4, 5])
    let again = try await desk.fetch().run(end.fetch)
    guard case .complete = again.reason else {
      Issue.record("\(again.reason)")
      return
    }
    #expect(desk.asked.withLock { $0.count } == 3)
    #expect(try await desk.store.page(2, ofFetch: end.fetch.id) == Array("page 2".utf8))
  }

  @Test func callsThatAreToBeKeptAreKept() async throws {
    let desk = try Desk(pages: [2, 2, 2, 2, 1], left: 5)
    let fetch = try await desk.begin()
    let end = try await desk.fetch(keeping: 3).run(fetch)
    guard case .quota(remaining: 3) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(desk.asked.withLock { $0 } == [1, 2])
    // Tomorrow.
    desk.left.withLock { $0 = 20 }
    let next = try await desk.fetch(keeping: 3).run(end.fetch)
    #expect(next.fetch.isComplete && next.fetch.rows == 9)
    #expect(desk.asked.withLock { $0 } == [1, 2, 3, 4, 5])
  }

  @Test func aRefusalEndsItAndIsHandedOn() async throws {
    let desk = try Desk(pages: [2])
    let end = try await desk.fetch().run(try await desk.begin())
    guard case .answer(let exchange) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(exchange.body == Array("page 2".utf8))
    #expect(end.fetch.pages == 1 && end.fetch.nextPage == 2 && !end.fetch.isComplete)
  }

  @Test func whatWasAnsweredIsKeptWhenStopped() async throws {
    let desk = try Desk(pages: [2, 2, 2])
    let stops = Mutex(false)
    let end = try await desk.fetch { page in
      if page == 2 { stops.withLock { $0 = true } }
      return "page \(page)"
    }.run(try await desk.begin(), shouldStop: { stops.withLock { $0 } })
    guard case .stopped = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.pages == 2 && desk.asked.withLock { $0 } == [1, 2])
  }

  @Test func aCancelledTaskKeepsThePageItWasAt() async throws {
    let desk = try Desk(pages: [2, 2, 2])
    let fetch = try await desk.begin()
    let work = Mutex<Task<FetchEnd, any Error>?>(nil)
    let task = Task {
      try await desk.fetch { page in
        work.withLock { $0?.cancel() }
        return "page \(page)"
      }.run(fetch)
    }
    work.withLock { $0 = task }
    _ = await task.result
    let kept = try #require(try await desk.store.fetch(fetch.id))
    #expect(kept.pages == desk.asked.withLock { $0.count })
  }

  @Test func aPlatformWithoutPagesIsNotAskedForEver() async throws {
    let same = try Desk(pages: [2, 2, 2, 2])
    let end = try await same.fetch { _ in "same" }.run(try await same.begin())
    guard case .repeated = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.pages == 1 && end.fetch.isComplete)
    let single = try Desk(pages: [2, 2])
    let one = try await single.fetch(hasPages: false).run(try await single.begin())
    #expect(one.fetch.isComplete && single.asked.withLock { $0 } == [1])
    let total = try Desk(pages: [2, 2, 1])
    let five = try await total.fetch(goesByTotal: true, total: 5)
      .run(try await total.begin(size: 100))
    #expect(five.fetch.rows == 5 && five.fetch.isComplete)
  }

  @Test func onlyOneWorksAtAFetch() async throws {
    let desk = try Desk(pages: [2, 1])
    let fetch = try await desk.begin()
    let other = Mutex<FetchEnd?>(nil)
    _ = try await desk.fetch().run(
      fetch,
      progress: { step in
        guard step.fetch.pages == 0 else { return }
        let end = try await desk.fetch().run(fetch)
        other.withLock { $0 = end }
      })
    let reason = other.withLock { $0?.reason }
    guard case .busy = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
    #expect(desk.asked.withLock { $0 } == [1, 2])
  }
}
