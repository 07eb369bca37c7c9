import Calls
import Catalog
import Foundation
import PortalClient
import Store
import Sync
import Synchronization
import Testing

/// A caller made here, and the store behind it.
final class FetchDesk: Sendable {
  let store: LocalStore
  let folder: URL
  let asked = Mutex<[PageTurn]>([])
  let left: Mutex<Int>
  /// What a page's answer is; nil for a refusal.
  let answer: @Sendable (PageTurn) -> String?

  /// Where a page has its rows; nil for wherever they most likely are.
  let rows: RowsPath?
  /// What answers say that their rows are of.
  let edition = Mutex<String?>(nil)

  init(
    left: Int = 100, rows: RowsPath? = nil, _ answer: @escaping @Sendable (PageTurn) -> String?
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try LocalStore.open(at: folder.path + "/s.sqlite")
    self.answer = answer
    self.left = Mutex(left)
    self.rows = rows
  }

  /// Rows by page, from 1; a page beyond is refused.
  convenience init(pages: [Int], left: Int = 100) throws {
    try self.init(left: left) { turn in
      guard pages.indices.contains(turn.number - 1) else { return nil }
      let rows = (0..<pages[turn.number - 1]).map { "{\"a\":\"\(turn.number)-\($0)\"}" }
      return "{\"code\":200,\"data\":[\(rows.joined(separator: ","))]}"
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var numbers: [Int] { asked.withLock { $0.map(\.number) } }

  func begin(size: Int = 2, from first: Int = 1) async throws -> FetchRecord {
    let id = EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de")
    return try await store.fetched.beginFetch(
      FetchPlan(entry: try #require(id), pageSize: size, firstPage: first), title: "甲", total: nil,
      at: 0)
  }

  /// - Parameter status: of a refusal.
  func fetch(
    keeping: Int = 0, keepsSize: Bool = true, status: Int = 403,
    areCallsCounted: Bool = true, isProven: Bool = true, mostPages: Int = 1000,
    paging: @escaping @Sendable (PageFacts) -> Paging? = { _ in .platform },
    whenAsked: @escaping @Sendable (PageTurn) -> Void = { _ in }
  ) -> PageFetch {
    PageFetch(
      store: store, lockPath: folder.path + "/lock",
      rules: .init(keptCalls: keeping, mostPages: mostPages),
      caller: PageCaller(
        call: { plan, turn throws(SourceError) in
          self.asked.withLock { $0.append(turn) }
          self.left.withLock { $0 -= 1 }
          whenAsked(turn)
          let body = self.answer(turn)
          let edition = self.edition.withLock { $0 }
          return InvokeExchange(
            status: body == nil ? status : 200,
            headers: edition.map { [.init(name: "Edition", value: $0)] } ?? [],
            body: Array((body ?? "{\"code\":\(status),\"msg\":\"无\"}").utf8), milliseconds: 1)
        },
        read: { exchange in
          var exchange = exchange
          exchange.rows = self.rows.map { InvokeExchange.RowsReading($0) }
          guard case .rows(let table, _, _) = exchange.answer else { return .none }
          return .rows(PageReading.Page(table))
        },
        remaining: { areCallsCounted ? self.left.withLock { $0 } : nil }, paging: paging,
        edition: { $0.header("Edition") }, keepsSize: keepsSize, isProven: isProven,
        now: { 5 }))
  }
}

/// All pages of a call, against a caller made here.
@Suite struct PageFetchTests {
  @Test func aShortPageIsTheLast() async throws {
    let desk = try FetchDesk(pages: [2, 2, 1])
    let steps = Mutex<[Int]>([])
    let end = try await desk.fetch().run(
      try await desk.begin(), progress: { step in steps.withLock { $0.append(step.fetch.rows) } })
    guard case .complete = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.rows == 5 && end.fetch.isComplete)
    #expect(desk.numbers == [1, 2, 3])
    #expect(steps.withLock { $0 } == [0, 2, 4, 5])
    let again = try await desk.fetch().run(end.fetch)
    guard case .complete = again.reason else {
      Issue.record("\(again.reason)")
      return
    }
    #expect(desk.numbers.count == 3)
    let kept = try #require(try await desk.store.fetched.page(2, ofFetch: end.fetch.id))
    #expect(String(decoding: kept.body, as: UTF8.self).contains("2-1") && kept.rows == 2)
  }

  /// A table that is published anew amidst a fetch: rows of both would be in the file, others in
  /// none.
  @Test(arguments: [true, false])
  func pagesOfTwoEditionsAreNotPutTogether(isResumed: Bool) async throws {
    let desk = try FetchDesk(pages: [2, 2, 1], left: isResumed ? 2 : 100)
    desk.edition.withLock { $0 = "1" }
    var fetch = try await desk.begin()
    if isResumed {
      fetch = try await desk.fetch().run(fetch).fetch
      desk.left.withLock { $0 = 100 }
      desk.edition.withLock { $0 = "2" }
    }
    let end = try await desk.fetch(whenAsked: { turn in
      if turn.number == 2 { desk.edition.withLock { $0 = "2" } }
    }).run(fetch)
    guard case .outdated = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(!end.fetch.isComplete && end.fetch.pages == (isResumed ? 2 : 1))
    #expect(end.fetch.pagesEdition == "1")
    let anew = try await desk.fetch().run(try await desk.begin())
    #expect(anew.fetch.isComplete && anew.fetch.rows == 5 && anew.fetch.pagesEdition == "2")
  }

  @Test func callsThatAreToBeKeptAreKept() async throws {
    let desk = try FetchDesk(pages: [2, 2, 2, 2, 1], left: 5)
    let fetch = try await desk.begin()
    let end = try await desk.fetch(keeping: 3).run(fetch)
    guard case .quota(remaining: 3) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(desk.numbers == [1, 2])
    // Tomorrow.
    desk.left.withLock { $0 = 20 }
    let next = try await desk.fetch(keeping: 3).run(end.fetch)
    #expect(next.fetch.isComplete && next.fetch.rows == 9)
    #expect(desk.numbers == [1, 2, 3, 4, 5])
  }

  @Test func aRefusalEndsItAndIsHandedOn() async throws {
    let desk = try FetchDesk(pages: [2])
    let end = try await desk.fetch().run(try await desk.begin())
    guard case .answer(let exchange) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(exchange.status == 403)
    #expect(end.fetch.pages == 1 && end.fetch.nextPage == 2 && !end.fetch.isComplete)
  }

  @Test func whatWasAnsweredIsKeptWhenStopped() async throws {
    let desk = try FetchDesk(pages: [2, 2, 2])
    let stops = Mutex(false)
    let end = try await desk.fetch(whenAsked: { turn in
      if turn.number == 2 { stops.withLock { $0 = true } }
    }).run(try await desk.begin(), shouldStop: { stops.withLock { $0 } })
    guard case .stopped = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.pages == 2 && desk.numbers == [1, 2])
  }

  @Test func aCancelledTaskKeepsThePageItWasAt() async throws {
    let desk = try FetchDesk(pages: [2, 2, 2])
    let fetch = try await desk.begin()
    let work = Mutex<Task<FetchEnd, any Error>?>(nil)
    let task = Task {
      try await desk.fetch(whenAsked: { _ in work.withLock { $0?.cancel() } }).run(fetch)
    }
    work.withLock { $0 = task }
    _ = await task.result
    let kept = try #require(try await desk.store.fetched.fetch(fetch.id))
    #expect(kept.pages == desk.numbers.count)
  }

  @Test func onlyOneWorksAtAFetch() async throws {
    let desk = try FetchDesk(pages: [2, 1])
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
    #expect(desk.numbers == [1, 2])
  }
}
