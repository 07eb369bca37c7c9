import Calls
import Catalog
import Foundation
import Store
import Sync
import Synchronization
import Testing

/// Servers page in every way there is; all rows come, or it is said that they did not.
@Suite struct PagingKindsTests {
  /// What a server knows of the one who asks, and what it has.
  private struct Server: Sendable {
    var rows = 250
    /// Most rows a page has.
    var cap = Int.max
    /// The offset is counted in rows as they were asked for, and not as they are given.
    var skipsByAsked = false
    var total: @Sendable (_ onPage: Int) -> String = { _ in "" }
    /// What comes behind the last page; nil for an empty one.
    var behind: Behind?
    var isUniform = false
    /// Pages, from 1, from which the server leaves out so many rows.
    var gaps: [Int: Int] = [:]

    enum Behind { case last, refusal, first }

    func answer(_ turn: PageTurn) -> String? {
      let size = min(turn.size, cap)
      var start = (turn.number - 1) * (skipsByAsked ? turn.size : size)
      if case .rows(let before)? = turn.mark { start = before }
      if start >= rows, behind == .refusal { return nil }
      if start >= rows, behind == .first { start = (start / size) % ((rows - 1) / size + 1) * size }
      if start >= rows, behind == .last { start = (rows - 1) / size * size }
      let page = (start..<max(start, min(rows, start + size))).map {
        isUniform ? "{\"a\":1}" : "{\"a\":\($0)}"
      }
      let left = page.dropLast(start < rows ? gaps[turn.number] ?? 0 : 0)
      return "{\"code\":200,\"data\":[\(left.joined(separator: ","))]\(total(left.count))}"
    }
  }

  private func run(
    _ server: Server, size: Int, step: Paging.Step = .page, status: Int = 404,
    areCallsCounted: Bool = false
  ) async throws -> (end: FetchEnd, asked: Int) {
    let desk = try FetchDesk { server.answer($0) }
    let paging = Paging(size: "size", number: "n", step: step)
    let end = try await desk.fetch(
      keepsSize: false, status: status, areCallsCounted: areCallsCounted, paging: { _ in paging }
    )
    .run(try await desk.begin(size: size))
    return (end, desk.numbers.count)
  }

  private static let totals: [(name: String, text: @Sendable (Int) -> String)] = [
    ("exact", { _ in ",\"total\":250" }), ("none", { _ in "" }),
    ("page's own", { ",\"total\":\($0)" }),
    ("at least", { _ in ",\"total\":{\"value\":200,\"relation\":\"gte\"}" }),
    ("estimated", { _ in ",\"total\":200,\"total_was_estimated\":true" }),
  ]

  @Test(arguments: 0..<5, [Paging.Step.page, .offset])
  func allRowsComeWhateverTheCapAndTheEnd(total: Int, step: Paging.Step) async throws {
    for cap in [Int.max, 100, 50, 30] {
      for behind in [nil, Server.Behind.last, .refusal] {
        // A first page that is not full and is called all by its server looks like all there is.
        for size in [5000, 250, 100, 50]
        where Self.totals[total].name != "page's own" || size <= cap {
          for skips in [false, true] {
            let server = Server(
              cap: cap, skipsByAsked: skips, total: Self.totals[total].text, behind: behind)
            let (end, asked) = try await run(server, size: size, step: step)
            let isOne = min(cap, size) >= 250
            let what =
              "\(Self.totals[total].name) cap \(cap) size \(size) \(String(describing: behind))"
            #expect(end.fetch.rows == 250, "\(what): \(end.reason)")
            // Behind a short first page without a total nothing may be, by either way to count.
            let last = isOne && size > 250 ? 2 : 1
            #expect(asked <= (250 + min(cap, size) - 1) / min(cap, size) + last, "\(what)")
            switch end.reason {
            case .complete: break
            // Behind a full page a bare 404 may be a fault.
            case .doubtful(.missing(rows: 250, _)):
              let isFull = isOne || 250 % min(cap, size) == 0
              #expect(behind == .refusal && total > 0 && isFull, "\(what)")
            // One full page that is there again may be one of many.
            case .doubtful(.repeated), .repeated: #expect(isOne && behind == .last, "\(what)")
            default: Issue.record("\(what): \(end.reason)")
            }
          }
        }
      }
    }
  }

  /// Some servers leave out what is withdrawn, and so give a short page among full ones: where
  /// calls are free one page more is asked for, whatever comes behind the last; where they are
  /// counted, a short page is the end as it usually is.
  @Test(arguments: [nil, Server.Behind.last, .refusal, .first], [404, 400])
  private func aShortPageAmongFullOnesIsNotTheLast(
    behind: Server.Behind?, status: Int
  ) async throws {
    let server = Server(behind: behind, gaps: [2: 1])
    let (end, asked) = try await run(server, size: 100, status: status)
    #expect(end.fetch.rows == 249 && end.fetch.isComplete && asked == 4, "\(end.reason)")
    let (short, calls) = try await run(server, size: 100, areCallsCounted: true)
    #expect(short.fetch.rows == 199 && short.fetch.isComplete && calls == 2)
  }

  /// A total that stops at what a server counts to, and full pages behind it.
  @Test func aTotalThatIsTooLowIsNotBelieved() async throws {
    let (end, asked) = try await run(
      Server(rows: 350, total: { _ in ",\"total\":200" }), size: 100)
    #expect(end.fetch.rows == 350 && asked == 5, "\(end.reason)")
    let counted = try await run(
      Server(rows: 350, total: { _ in ",\"total\":200" }), size: 100, areCallsCounted: true)
    #expect(counted.end.fetch.rows == 200 && counted.asked == 2)
  }

  /// A total that is right: no page is asked for in vain but where the last is full, and what comes
  /// behind it is no matter.
  @Test(arguments: [nil, Server.Behind.last, .refusal, .first])
  private func aTotalThatIsRightEndsIt(behind: Server.Behind?) async throws {
    for (size, calls) in [(100, 3), (50, 6)] {
      let server = Server(total: { _ in ",\"total\":250" }, behind: behind)
      let (end, asked) = try await run(server, size: size, status: 400)
      #expect(end.fetch.rows == 250 && end.fetch.isComplete && asked == calls, "\(end.reason)")
    }
  }

  @Test func aTotalThatIsNotReachedIsSaid() async throws {
    let server = Server(rows: 200, total: { _ in ",\"total\":250" })
    let (end, _) = try await run(server, size: 100)
    guard case .doubtful(.fewer(rows: 200, total: 250)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.rows == 200 && !end.fetch.isComplete)
  }

  @Test func aTotalThatIsForgottenIsSaid() async throws {
    let server = Server(rows: 200, total: { ",\"total\":\($0 == 0 ? 0 : 250)" })
    let (end, _) = try await run(server, size: 100)
    guard case .doubtful(.fewer(rows: 200, total: 250)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(!end.fetch.isComplete)
  }

  /// They would be asked for ever, and every row would be there many times.
  @Test(arguments: [("", nil), (",\"total\":300", 300)] as [(String, Int?)])
  func pagesThatBeginAnewEndIt(total: String, told: Int?) async throws {
    let server = Server(total: { _ in total }, behind: .first)
    let (end, asked) = try await run(server, size: 50)
    #expect(end.fetch.rows == 250 && asked == 6 && !end.fetch.isComplete)
    switch end.reason {
    case .doubtful(.beganAnew(rows: 250)): #expect(told == nil)
    case .doubtful(.fewer(rows: 250, total: 300)): #expect(told == 300)
    default: Issue.record("\(end.reason)")
    }
  }

  @Test func moreThanTheTotalIsSaid() async throws {
    let server = Server(rows: 260, total: { _ in ",\"total\":250" })
    guard case .doubtful(.more(rows: 260, total: 250)) = try await run(server, size: 100).end.reason
    else {
      Issue.record("not told")
      return
    }
  }

  /// A row is taken away or put in behind the first page: the total says so, and the pages behind
  /// it have moved.
  @Test(arguments: [-1, 1], [Paging.Step.page, .offset])
  func dataThatChangeMeanwhileAreTold(change: Int, step: Paging.Step) async throws {
    let asked = Mutex(0)
    let server = Server(
      rows: 250 + change,
      total: { _ in
        let isFirst = asked.withLock { count in
          defer { count += 1 }
          return count == 0
        }
        return ",\"total\":\(250 + (isFirst ? 0 : change))"
      })
    let end = try await run(server, size: 100, step: step).end
    guard case .doubtful(.moved(_, from: 250, to: 250 + change)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
  }

  @Test(arguments: [(",\"total\":250", Int?(250)), (",\"hasMore\":true", nil), ("", -1)])
  func oneAnswerIsAllOnlyWhereItSaysNothingElse(tail: String, total: Int?) async throws {
    let desk = try FetchDesk { _ in "{\"rows\":[{\"a\":1},{\"a\":2}]\(tail)}" }
    let end = try await desk.fetch(keepsSize: false, paging: { _ in nil })
      .run(try await desk.begin(size: 100))
    #expect(desk.numbers == [1] && end.fetch.rows == 2)
    switch end.reason {
    case .doubtful(.unreachable(rows: 2, let told)): #expect(told == total && total != -1)
    case .complete: #expect(total == -1)
    default: Issue.record("\(end.reason)")
    }
  }

  @Test func anInterfaceThatKnowsNoPagesIsNotAskedForEver() async throws {
    for (size, isTold) in [(2, false), (100, true)] {
      let desk = try FetchDesk { _ in
        "{\"time\":\(UInt64.random(in: 0...999)),\"rows\":[{\"a\":1},{\"a\":2}]}"
      }
      let end = try await desk.fetch(keepsSize: false).run(try await desk.begin(size: size))
      #expect(desk.numbers == [1, 2] && end.fetch.rows == 2)
      switch end.reason {
      case .repeated: #expect(isTold && end.fetch.isComplete)
      case .doubtful(.repeated(rows: 2)): #expect(!isTold)
      default: Issue.record("\(end.reason)")
      }
    }
  }

  /// Rows that are all alike say nothing of whether a page is there twice.
  @Test func alikeRowsAreNotTakenForTheSamePage() async throws {
    let counted = Server(rows: 6, total: { _ in ",\"total\":6" }, isUniform: true)
    let (whole, _) = try await run(counted, size: 2)
    #expect(whole.fetch.rows == 6 && whole.fetch.isComplete)
    let (end, _) = try await run(Server(rows: 6, isUniform: true), size: 2)
    if case .complete = end.reason { #expect(end.fetch.rows == 6) }
  }

  private func chain(_ lead: @escaping @Sendable (Int) -> String) throws -> FetchDesk {
    try FetchDesk { turn in
      let page =
        switch turn.mark {
        case .cursor(_, let value)?: Int(value) ?? 0
        case .link(let link)?: Int(link.split(separator: "=").last ?? "") ?? 0
        case .rows?, nil: 1
        }
      let tail = page < 5 ? lead(page + 1) : ""
      return "{\"rows\":[{\"a\":\(page * 2)},{\"a\":\(page * 2 + 1)}]\(tail)}"
    }
  }

  @Test func cursorsAndLinksAreFollowedToTheLastAndGoneOnWith() async throws {
    for lead: @Sendable (Int) -> String in [
      { ",\"next_cursor\":\"\($0)\"" }, { ",\"next\":\"http://a/x?p=\($0)\"" },
    ] {
      let desk = try chain(lead)
      let step: Paging.Step = lead(1).contains("cursor") ? .cursor : .link
      let paging = Paging(size: nil, number: "", step: step)
      desk.left.withLock { $0 = 3 }
      let first = try await desk.fetch(keepsSize: false, paging: { _ in paging })
        .run(try await desk.begin(size: 100))
      guard case .quota = first.reason else {
        Issue.record("\(first.reason)")
        return
      }
      #expect(first.fetch.rows == 6)
      desk.left.withLock { $0 = 100 }
      let end = try await desk.fetch(keepsSize: false, paging: { _ in paging }).run(first.fetch)
      #expect(end.fetch.rows == 10 && end.fetch.isComplete && desk.numbers.count == 5)
    }
  }

  /// The last page of a chain names no next, and the answers may repeat numbers that nobody asks
  /// by: it is the end, and where they say that there is more, that is told.
  @Test(
    arguments: [",\"next_cursor\":null", ""],
    ["", ",\"page\":1,\"size\":2,\"total\":10", ",\"page\":1,\"size\":2,\"total\":14"])
  func whereAChainEndsIsTold(last: String, words: String) async throws {
    let desk = try chain { ",\"next_cursor\":\"\($0)\"" }
    let told = try FetchDesk { turn in
      var answer = desk.answer(turn) ?? ""
      answer.removeLast()
      return answer + (answer.contains("next") ? "" : last) + words + "}"
    }
    let interface = try ForeignURL("http://a.example/rows").interface
    let end = try await told.fetch(keepsSize: false, paging: { interface.paging(told: $0) })
      .run(try await told.begin(size: 100))
    #expect(end.fetch.rows == 10 && told.numbers.count == 5)
    switch end.reason {
    case .complete: #expect(!words.contains("14"))
    case .doubtful(.fewer(rows: 10, total: 14)): #expect(words.contains("14"))
    default: Issue.record("\(end.reason)")
    }
  }

  /// A chain of pages that leads back into itself is not gone round, and is not whole.
  @Test(arguments: [1, 2, 3, 4]) func aChainThatIsACircleEnds(back: Int) async throws {
    let desk = try FetchDesk { turn in
      var page = 1
      if case .cursor(_, let value)? = turn.mark { page = Int(value) ?? 0 }
      let next = page == 4 ? back : page + 1
      return "{\"rows\":[{\"a\":\(page * 2)},{\"a\":\(page * 2 + 1)}],\"next_cursor\":\"\(next)\"}"
    }
    let paging = Paging(size: nil, number: "", step: .cursor)
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 100))
    guard case .doubtful(.circle(rows: let rows)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(rows == end.fetch.rows && rows >= 8 && desk.numbers.count <= 5)
  }

  /// What an address with a cursor is answered that does not lead on as far as can be told.
  @Test(arguments: [
    ("", 1, FetchDoubt.untold(rows: 2)), (",\"follow\":\"b\"", 1, .untold(rows: 2)),
    (",\"next\":null,\"hasMore\":true", 1, .unreachable(rows: 2, total: nil)),
    (",\"next\":\"a\"", 1, .circle(rows: 2)), (",\"next\":\"b\"", 2, .circle(rows: 2)),
  ])
  func aCursorThatDoesNotLeadOnIsSaid(tail: String, calls: Int, doubt: FetchDoubt) async throws {
    let desk = try FetchDesk { _ in "{\"rows\":[{\"a\":1},{\"a\":2}]\(tail)}" }
    let paging = Paging(size: nil, number: "c", step: .cursor)
    let plan = FetchPlan(
      entry: try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de")),
      filters: [CallParameter(name: "c", value: "a")], pageSize: 100)
    let fetch = try await desk.store.fetched.beginFetch(
      plan, title: "", total: nil, at: 1)
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging }).run(fetch)
    guard case .doubtful(doubt) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(desk.numbers.count == calls && end.fetch.rows == 2 && !end.fetch.isComplete)
  }

  /// An empty mark, none, or fewer rows than were asked for end a chain.
  @Test(arguments: [
    ",\"next\":null", ",\"next\":\"\"", ",\"next\":false", ",\"next\":0", ",\"hasMore\":false", "",
  ])
  func aChainMayEndWithItsFirstPage(tail: String) async throws {
    let desk = try FetchDesk { _ in "{\"rows\":[{\"a\":1},{\"a\":2}]\(tail)}" }
    let paging = Paging(size: "n", number: "c", step: .cursor)
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 3))
    #expect(end.fetch.isComplete && desk.numbers.count == 1, "\(end.reason)")
  }

  @Test func whatWasSentLiesBesideWhatIsRead() async throws {
    let desk = try FetchDesk(pages: [1])
    let fetch = try await desk.begin()
    let page = FetchedPage(rows: 1, body: [1], sent: [2, 3], mark: "x")
    let record = try await desk.store.fetched.keep(
      page: 1, of: fetch.id, page, isLast: false, at: 1)
    #expect(
      try await desk.store.fetched.page(1, ofFetch: fetch.id) == page && record.firstRows == 1)
  }
}
