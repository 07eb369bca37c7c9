import Calls
import Store
import Sync
import Synchronization
import Testing

/// What pages are counted by, and rows that stand in two of them.
@Suite struct PageCountTests {
  private static let count = 250

  /// Rows from 1 of a place, without those that the server leaves out.
  private static func rows(_ range: Range<Int>, hiding: (Int) -> Bool = { _ in false }) -> String {
    let shown = range.clamped(to: 0..<count).map { $0 + 1 }.filter { !hiding($0) }
    return "[" + shown.map { "{\"a\":\($0)}" }.joined(separator: ",") + "]"
  }

  private static func range(_ turn: PageTurn) -> Range<Int> {
    var start = (turn.number - 1) * turn.size
    if case .rows(let before)? = turn.mark { start = before }
    return start..<(start + turn.size)
  }

  private func run(
    size: Int, step: Paging.Step = .page, keepsSize: Bool = false, areCallsCounted: Bool = false,
    isProven: Bool = true, left: Int = 100, total: Int? = nil,
    _ answer: @escaping @Sendable (PageTurn) -> String
  ) async throws -> (end: FetchEnd, desk: FetchDesk) {
    let desk = try FetchDesk(left: left, answer)
    let paging = Paging(size: "size", number: "n", step: step)
    let fetch = try await desk.store.fetched.beginFetch(
      FetchPlan(entry: try await desk.begin().plan.entry, pageSize: size), title: "", total: total,
      at: 1)
    let end = try await desk.fetch(
      keepsSize: keepsSize, areCallsCounted: areCallsCounted, isProven: isProven,
      paging: { _ in paging }
    ).run(fetch)
    return (end, desk)
  }

  /// The rows as they lie in the store.
  private func kept(_ end: FetchEnd, _ desk: FetchDesk) async throws -> [String] {
    var rows: [String] = []
    for page in end.fetch.plan.firstPage..<end.fetch.nextPage {
      guard let body = try await desk.store.fetched.page(page, ofFetch: end.fetch.id)?.body,
        case .rows(let table, _, _) = InvokeAnswer(body: body)
      else { continue }
      rows += table.rows.map { $0[0] }
    }
    return rows
  }

  /// The server counts what was asked for and leaves out rows behind that: the first page is short,
  /// and the next one begins where the first one ended all the same.
  @Test(arguments: [0, 1, 2, 3, 4], [Paging.Step.page, .offset])
  func rowsThatAreLeftOutMoveNoPage(kind: Int, step: Paging.Step) async throws {
    let hiding: @Sendable (Int) -> Bool = { row in
      switch kind {
      case 0: row <= 100 && row % 5 > 1
      case 1: (11...90).contains(row)
      case 2: row % 3 > 0
      case 3: row > 95 && row <= 100
      default: row > 90 || row % 3 > 0
      }
    }
    let (end, desk) = try await run(size: 100, step: step) {
      "{\"data\":\(Self.rows(Self.range($0), hiding: hiding))}"
    }
    let all = (1...Self.count).filter { !hiding($0) }.map(String.init)
    #expect(try await kept(end, desk) == all, "\(end.reason)")
    #expect(end.fetch.isComplete, "\(end.reason)")
  }

  /// A short page among full ones, by offset: with the rows that are left out counted, or not.
  @Test(arguments: ["{\"data\":ROWS}", "{\"total\":248,\"data\":ROWS}"])
  func aShortPageInTheMiddleMovesNoOffset(shape: String) async throws {
    let (end, desk) = try await run(size: 50, step: .offset) {
      shape.replacing("ROWS", with: Self.rows(Self.range($0)) { [60, 61].contains($0) })
    }
    let all = (1...Self.count).filter { ![60, 61].contains($0) }.map(String.init)
    #expect(try await kept(end, desk) == all && end.fetch.isComplete, "\(end.reason)")
  }

  /// How pages are counted is known again when the fetch is gone on with.
  @Test(arguments: [Paging.Step.page, .offset])
  func whatWasLearnedOfPagesIsGoneOnWith(step: Paging.Step) async throws {
    let desk = try FetchDesk(left: 3) {
      "{\"data\":\(Self.rows(Self.range($0)) { $0 <= 100 && $0 % 5 > 1 })}"
    }
    let paging = Paging(size: "size", number: "n", step: step)
    let first = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 100))
    guard case .quota = first.reason else {
      Issue.record("\(first.reason)")
      return
    }
    desk.left.withLock { $0 = 100 }
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging }).run(first.fetch)
    let all = (1...Self.count).filter { $0 > 100 || $0 % 5 <= 1 }.map(String.init)
    #expect(try await kept(end, desk) == all && end.fetch.isComplete, "\(end.reason)")
  }

  /// Pages that overlap, or move while they are fetched: every row is kept, and it is said.
  @Test(arguments: [0, 1, 2], [false, true])
  func rowsInTwoPagesAreSaid(kind: Int, breaksOff: Bool) async throws {
    let answer: @Sendable (PageTurn) -> String = { turn in
      let start = (turn.number - 1) * turn.size
      let begin =
        switch kind {
        case 0: (turn.number - 1) * (turn.size - 1)
        case 1: turn.number < 3 ? start : start - 1
        default: min(start, Self.count - turn.size)
        }
      return "{\"data\":\(Self.rows(begin..<(begin + turn.size)))}"
    }
    let desk = try FetchDesk(left: breaksOff ? 4 : 100, answer)
    let paging = Paging(size: "size", number: "n")
    let fetch = desk.fetch(keepsSize: false, areCallsCounted: true, paging: { _ in paging })
    var end = try await fetch.run(try await desk.begin(size: kind == 2 ? 100 : 50))
    desk.left.withLock { $0 = 100 }
    if case .quota = end.reason { end = try await fetch.run(end.fetch) }
    guard case .doubtful(.overlap(_, let again)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    let rows = try await kept(end, desk)
    #expect(again == rows.count - Set(rows).count && Set(rows).count == Self.count)
    #expect(!end.fetch.isComplete)
  }

  /// Rows that are alike, side by side and elsewhere, are no sign of anything.
  @Test func rowsThatAreAlikeAreNotDoubted() async throws {
    let (end, desk) = try await run(size: 50) { turn in
      let rows = Self.range(turn).clamped(to: 0..<Self.count).map { "{\"a\":\($0 / 7 % 3)}" }
      return "{\"data\":[\(rows.joined(separator: ","))]}"
    }
    #expect(end.fetch.isComplete && end.fetch.rows == Self.count, "\(end.reason)")
    #expect(try await kept(end, desk).count == Self.count)
  }

  /// A server that looks like a platform and gives fewer rows than it was asked for.
  @Test(arguments: [false, true])
  func aCapOfAPlatformIsGoneRoundOrSaid(areCallsCounted: Bool) async throws {
    let answer: @Sendable (PageTurn) -> String = { turn in
      let size = min(turn.size, 50)
      let start = (turn.number - 1) * size
      return "{\"code\":200,\"data\":\(Self.rows(start..<(start + size)))}"
    }
    let (end, desk) = try await run(
      size: 5000, keepsSize: true, areCallsCounted: areCallsCounted, isProven: false, answer)
    if areCallsCounted {
      guard case .doubtful(.mayBeCapped(rows: 50)) = end.reason else {
        Issue.record("\(end.reason)")
        return
      }
      #expect(desk.numbers == [1])
    } else {
      #expect(end.fetch.rows == Self.count && end.fetch.isComplete, "\(end.reason)")
    }
    // By the catalogue's word there are more.
    let known = try await run(
      size: 5000, keepsSize: true, areCallsCounted: true, isProven: false, total: Self.count,
      answer)
    #expect(known.end.fetch.rows == Self.count, "\(known.end.reason)")
  }

  /// A number of rows that no limit has, or that the catalogue has, is all, and so is that of a
  /// platform that is known to give what it is asked for.
  @Test(
    arguments: [
      (37, false, nil), (130, false, nil), (40, true, nil), (40, false, 40),
    ] as [(Int, Bool, Int?)])
  func aShortTableOfAPlatformIsAll(rows: Int, isProven: Bool, total: Int?) async throws {
    let (end, desk) = try await run(
      size: 5000, keepsSize: true, areCallsCounted: true, isProven: isProven, total: total
    ) { turn in turn.number > 1 ? "{\"data\":[]}" : "{\"data\":\(Self.rows(0..<rows))}" }
    #expect(end.fetch.isComplete && desk.numbers == [1], "\(end.reason)")
  }

  /// Pages in all, by the answers' own word.
  @Test(arguments: ["totalPages", "pages", "pageCount", "last_page"])
  func aNumberOfPagesIsHeldAgainstTheEnd(name: String) async throws {
    let empty = try await run(size: 50) { turn in
      let rows = turn.number == 3 ? "[]" : Self.rows(Self.range(turn))
      return "{\"data\":\(rows),\"\(name)\":5}"
    }
    guard case .doubtful(.fewerPages(rows: 100, pages: 2, told: 5)) = empty.end.reason else {
      Issue.record("\(empty.end.reason)")
      return
    }
    // A short page, too, is not the last where the answers say so, whoever counts.
    let short = try await run(size: 50, areCallsCounted: true) { turn in
      let rows = Self.rows(Self.range(turn)) { turn.number == 2 && $0 == 77 }
      return "{\"data\":\(rows),\"\(name)\":5}"
    }
    #expect(short.end.fetch.rows == Self.count - 1 && short.end.fetch.isComplete)
    let right = try await run(size: 50) {
      "{\"data\":\(Self.rows(Self.range($0))),\"\(name)\":5}"
    }
    #expect(right.end.fetch.rows == Self.count && right.end.fetch.isComplete)
  }
}
