import Calls
import Store

/// Tells, page by page, whether there is another one.
struct PageJudge {
  enum Verdict: Hashable {
    /// Another page is to be asked for.
    case goesOn
    /// This was the last.
    case complete
    /// Every page has the same rows: one of them is all.
    case repeated
    /// The page has what the one before it had: it is not kept, and nothing lies behind it.
    case behindTheEnd
    /// It may have been asked for by a wrong size or place: to be asked for by the other.
    case again
    case doubtful(FetchDoubt)
  }

  /// What pages are counted by once one came shorter than it was asked for.
  enum Count {
    /// By the rows that came: the server has a cap.
    case given
    /// By the rows that were asked for: the server leaves out some of a page.
    case asked
  }

  let fetch: FetchRecord
  /// nil where one answer is all that can be had.
  let paging: Paging?
  let keepsSize: Bool
  /// Whether one page more may be asked for where that alone tells whether it is there: of a server
  /// that is not known to keep to sizes and totals, where nobody counts the calls.
  let looksFurther: Bool
  /// Whether a platform that keeps sizes is known to, and does not only look like one.
  let isProven: Bool
  let areCallsCounted: Bool
  let count: Count

  init(
    _ fetch: FetchRecord, paging: Paging?, keepsSize: Bool, isProven: Bool = true,
    areCallsCounted: Bool = true, count: Count = .given
  ) {
    self.fetch = fetch
    self.paging = paging
    self.keepsSize = keepsSize
    self.isProven = isProven
    self.areCallsCounted = areCallsCounted
    self.count = count
    looksFurther = !keepsSize && !areCallsCounted
  }

  private var asked: Int { fetch.plan.pageSize }

  /// Rows of a page, by what the first one had.
  private var given: Int {
    let given = fetch.firstRows.map { $0 > 0 ? $0 : asked } ?? asked
    return keepsSize ? min(given, asked) : given
  }

  /// What the next page is asked by. A server that gave fewer rows than it was asked for has a
  /// cap: its pages are counted in those, unless that showed to be wrong.
  func turn(after page: PageReading.Page?) -> PageTurn {
    var turn = PageTurn(number: fetch.nextPage, size: given, paging: paging)
    if count == .asked { turn.size = stride(behind: page) }
    switch paging?.step {
    case .offset:
      turn.mark = .rows(count == .asked ? place(behind: page) : before + fetch.rows)
    case .cursor, .link: turn.mark = page?.facts.next
    case .page, nil: break
    }
    return turn
  }

  /// Rows before the next page as the server counts them, those that it leaves out among them.
  /// - Parameter last: the last page, which knows it once pages are counted so.
  private func place(behind last: PageReading.Page?) -> Int {
    if case .rows(let rows)? = last?.facts.next { return rows }
    return before + fetch.rows - (last?.rows ?? 0) + (fetch.pages == 1 ? asked : given)
  }

  private func stride(behind last: PageReading.Page?) -> Int {
    place(behind: last) == before + fetch.pages * asked ? asked : given
  }

  /// What is kept beside a page that is counted by the rows that were asked for.
  /// - Parameter last: the page before it.
  func mark(after last: PageReading.Page?) -> PageMark? {
    count == .asked ? .rows(place(behind: last) + stride(behind: last)) : nil
  }

  /// Whether the last page came shorter than it was asked for, so that the next one may begin
  /// elsewhere than was thought.
  private func mayBeElsewhere(_ last: PageReading.Page?) -> Bool {
    guard isCounted, count == .given, paging?.takesSize == true, let last else { return false }
    return fetch.pages == 1
      ? last.rows < asked : paging?.step == .offset && last.rows < given
  }

  /// Rows in all, as far as the answers can be believed: what was reached before and is gone
  /// beyond is the number of something else, mostly of the page's own rows.
  func total(_ page: PageReading.Page) -> RowTotal {
    switch page.facts.total {
    case .exact(let total) where fetch.pages > 0 && page.rows > 0 && total <= before + fetch.rows:
      return .unknown
    // An empty page that counts nothing counts itself: what was said before holds.
    case .exact(0) where page.rows == 0 && fetch.rows > 0:
      return fetch.total.map { .exact($0) } ?? .unknown
    case .exact(let total) where isOfPage(total, page): return .unknown
    case .unknown where !keepsSize: return fetch.total.map { .exact($0) } ?? .unknown
    case let total: return total
    }
  }

  /// Each page says where the next one lies.
  var isChain: Bool { paging.map { [.cursor, .link].contains($0.step) } ?? false }

  /// Pages are found by their number or by rows, and not by what the one before says.
  var isCounted: Bool { paging.map { [.page, .offset].contains($0.step) } ?? false }

  /// Rows before the first page.
  private var before: Int { (fetch.plan.firstPage - 1) * fetch.plan.pageSize }

  /// - Parameters:
  ///   - page: that has come behind those of `fetch`.
  ///   - last: the page before it.
  ///   - first: the one that the fetch began with.
  ///   - mayAskAgain: whether the page may be asked for once more.
  func verdict(
    _ page: PageReading.Page, after last: PageReading.Page?, _ first: PageReading.Page? = nil,
    mayAskAgain: Bool = true
  ) -> Verdict {
    // Of rows that are all alike nobody knows whether they are there twice, unless they are
    // counted.
    let mayRepeat = !page.isUniform || fetch.pages > 1 && total(page) == .unknown
    if page.rows > 0, page.digest == last?.digest, mayRepeat {
      return repeated(page)
    }
    // Behind the last page some servers begin anew, and would do so for ever.
    if isFirst(page, first) { return looksWhole(last) ? .behindTheEnd : beganAnew(page) }
    let rows = fetch.rows + page.rows
    let total = total(page)
    // Such pages would come for ever.
    if page.facts.areRows { return .doubtful(.unreachable(rows: rows, total: nil)) }
    if mayAskAgain, mayBeElsewhere(last), isElsewhere(page, last, total) { return .again }
    guard page.rows > 0 else { return ended(rows, total, last) }
    if case .exact(let total) = total, before + rows >= total {
      return mayBeTooLow(total, rows, page) ? .goesOn : end(rows, .exact(total))
    }
    if page.facts.hasMore == false { return end(rows, total) }
    guard paging != nil else { return single(rows, page, total) }
    if isChain { return chained(rows, page, total) }
    let isSilent = total == .unknown && page.facts.next == nil && page.facts.hasMore == nil
    guard isSilent, page.rows < size, !isBefore(lastOf: page) else { return .goesOn }
    return mayBeCapped(page) ?? end(rows, total)
  }

  /// Whether a page shows that it was not the next one: it has rows of the one before, or none
  /// where that one was short.
  private func isElsewhere(
    _ page: PageReading.Page, _ last: PageReading.Page?, _ total: RowTotal
  ) -> Bool {
    guard page.rows == 0 else { return PageOverlap(page, after: last).isShift }
    guard !keepsSize, fetch.pages == 1 else { return false }
    if case .exact(let total) = total { return before + fetch.rows < total }
    return true
  }

  /// Whether the answers speak of pages behind this one.
  private func isBefore(lastOf page: PageReading.Page) -> Bool {
    isNumbered && page.facts.pages.map { $0 > fetch.nextPage } ?? false
  }

  /// The numbers of pages are those that the answers count by.
  private var isNumbered: Bool {
    guard paging?.step == .page else { return false }
    // The first page may speak of pages of the size that was asked for, the next of a smaller one.
    return fetch.pages != 1 || paging?.takesSize == false || fetch.firstRows ?? 0 >= asked
  }

  /// What was said of rows and pages says of an end behind the last page.
  func end(behind last: PageReading.Page?) -> Verdict {
    ended(fetch.rows, fetch.total.map { RowTotal.exact($0) } ?? .unknown, last)
  }

  /// Whether a page says that another one is behind it.
  func isPromised(behind page: PageReading.Page?) -> Bool {
    guard let facts = page?.facts else { return false }
    return facts.hasMore == true || isChain && facts.next != nil
  }

  /// Nothing is on this page: what the total says of that, and what was said of pages.
  private func ended(_ rows: Int, _ total: RowTotal, _ last: PageReading.Page?) -> Verdict {
    let end = end(rows, total)
    guard end == .complete, total == .unknown, isNumbered, let told = last?.facts.pages,
      told >= fetch.nextPage
    else { return end }
    return .doubtful(.fewerPages(rows: rows, pages: fetch.nextPage - 1, told: told))
  }

  /// A first page that is short, of a platform that only looks as if it kept sizes: where calls are
  /// free one more tells; nil where it is the end.
  private func mayBeCapped(_ page: PageReading.Page) -> Verdict? {
    guard keepsSize, !isProven, fetch.pages == 0, page.rows > 0 else { return nil }
    if let known = fetch.total { return before + page.rows < known ? .goesOn : nil }
    if !areCallsCounted { return .goesOn }
    return Self.looksLikeACap(page.rows) ? .doubtful(.mayBeCapped(rows: page.rows)) : nil
  }

  /// Limits are round, in tens (50, 150, 2000) or in bits.
  private static func looksLikeACap(_ rows: Int) -> Bool {
    var digits = rows
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    let isRound = digits < 10 ? digits < rows : digits < 100 && digits % 5 == 0
    return isRound || rows > 8 && rows.nonzeroBitCount == 1
  }

  /// A page that says where the next one lies, or does not.
  private func chained(_ rows: Int, _ page: PageReading.Page, _ total: RowTotal) -> Verdict {
    if let next = page.facts.next {
      return leadsToTheFirst(next) ? .doubtful(.circle(rows: rows)) : .goesOn
    }
    if page.facts.hasMore == true { return .doubtful(.unreachable(rows: rows, total: nil)) }
    // Behind a page that named the next, one that names none is the last. Of the first nobody knows
    // whether it leads on by a name that is not known, unless it has not what it was asked for.
    let isFull = paging?.size == nil || page.rows >= fetch.plan.pageSize
    let isSilent = total == .unknown && page.facts.hasMore == nil
    if fetch.pages == 0, isSilent, isFull { return .doubtful(.untold(rows: rows)) }
    return end(rows, total)
  }

  /// Whether what an answer names as the next is what the address itself began with.
  private func leadsToTheFirst(_ next: PageMark) -> Bool {
    guard case .cursor(_, let value) = next, let number = paging?.number else { return false }
    return fetch.plan.filters.contains { $0.name == number && $0.value == value }
  }

  /// A page with fewer rows is the last: by the first page's, whose size may be capped; the
  /// first one itself tells that only where the platform keeps to sizes. Some servers leave out
  /// rows of a page, so that one page more tells.
  private var size: Int {
    if keepsSize { return fetch.pages == 0 ? asked : given }
    return looksFurther || count == .asked ? 0 : fetch.firstRows ?? 0
  }

  /// Whether a total that is reached with a full page may be as far as a server counts.
  private func mayBeTooLow(_ total: Int, _ rows: Int, _ page: PageReading.Page) -> Bool {
    looksFurther && isCounted && before + rows == total && page.facts.hasMore != false
      && page.rows >= fetch.firstRows ?? fetch.plan.pageSize
  }

  /// Whether the rows that are kept look like all, and one page more was asked for to be sure:
  /// where it is refused, it is not there.
  func looksWhole(_ last: PageReading.Page?) -> Bool {
    guard looksFurther, isCounted, let last else { return false }
    return fetch.total.map { $0 == before + fetch.rows } ?? isShort(last)
  }

  /// Whether nothing but the lack of a page behind it says that a page is the last: it is as full
  /// as the first, which had as many rows as were asked for, or as limits are set to.
  func mayBeAmidst(_ page: PageReading.Page?) -> Bool {
    guard let page, !hasTotal, page.facts.total != .exact(before + fetch.rows), !isShort(page)
    else { return false }
    return fetch.pages > 1 || paging?.takesSize == false || page.rows >= asked
      || Self.looksLikeACap(page.rows)
  }

  private func isShort(_ page: PageReading.Page?) -> Bool {
    page.map { count == .asked || $0.rows < fetch.firstRows ?? 0 } ?? false
  }

  /// Whether as many rows are kept as the answers speak of.
  var hasTotal: Bool { fetch.total == before + fetch.rows }

  /// Some servers call the rows of a page their total; a full first page as large as the total
  /// leaves that open.
  private func isOfPage(_ total: Int, _ page: PageReading.Page) -> Bool {
    !keepsSize && paging != nil && fetch.pages == 0 && before == 0 && total == page.rows
      && page.rows == fetch.plan.pageSize && page.facts.hasMore != false
  }

  /// One answer of an interface that nobody knows how to ask for more.
  private func single(_ rows: Int, _ page: PageReading.Page, _ total: RowTotal) -> Verdict {
    switch total {
    case .exact(let total), .atLeast(let total):
      return total > before + rows ? .doubtful(.unreachable(rows: rows, total: total)) : .complete
    case .unknown:
      let hasMore = page.facts.hasMore ?? (page.facts.pages ?? 0 > fetch.nextPage)
      if hasMore { return .doubtful(.unreachable(rows: rows, total: nil)) }
      if let told = mayBeTotal(page) {
        return .doubtful(.mayBeMore(rows: rows, name: told.name, told: told.number))
      }
      return mayBeOneOfMany(page) ? .doubtful(.untold(rows: rows)) : .complete
    }
  }

  /// A number that may be of all rows; a round one mostly is how many a page may have.
  private func mayBeTotal(_ page: PageReading.Page) -> PageFacts.NamedNumber? {
    guard page.facts.pages == nil, page.facts.hasMore == nil, let told = page.facts.mayBeTotal,
      !Self.looksLikeACap(told.number)
    else { return nil }
    return told
  }

  /// Whether the one answer may be a page: it has as many rows as the address has a number for, or
  /// as many as limits are set to.
  private func mayBeOneOfMany(_ page: PageReading.Page) -> Bool {
    guard page.facts.pages == nil else { return false }
    let isAsked = fetch.plan.filters.contains { Int($0.value) == page.rows }
    return page.rows >= Self.leastAsked && isAsked
      || page.rows >= Self.leastLimit && Self.looksLikeACap(page.rows)
  }

  /// Fewer rows than this are as many as a number in the address by chance.
  private static let leastAsked = 5
  /// Servers that set a limit and say nothing of it set no smaller one.
  private static let leastLimit = 100

  /// The rows of the page before once more.
  private func repeated(_ page: PageReading.Page) -> Verdict {
    switch page.facts.total {
    case .exact(let total), .atLeast(let total):
      let isAll = before + fetch.rows >= total
      return isAll ? .behindTheEnd : .doubtful(.fewer(rows: fetch.rows, total: total - before))
    case .unknown:
      if isChain { return .doubtful(.circle(rows: fetch.rows)) }
      if fetch.pages > 1 {
        return page.isUniform ? .doubtful(.repeated(rows: page.rows)) : .behindTheEnd
      }
      // As many as were asked for may be the first of many.
      return page.rows == fetch.plan.pageSize || page.facts.hasMore == true
        ? .doubtful(.repeated(rows: page.rows)) : .repeated
    }
  }

  /// Whether a page that is found by its number has the rows of the first one.
  func isFirst(_ page: PageReading.Page, _ first: PageReading.Page?) -> Bool {
    page.rows > 0 && !page.isUniform && fetch.pages > 1 && !isChain && page.digest == first?.digest
  }

  /// The rows of the first page once more.
  private func beganAnew(_ page: PageReading.Page) -> Verdict {
    guard case .exact(let total) = page.facts.total else {
      return .doubtful(.beganAnew(rows: fetch.rows))
    }
    return .doubtful(.fewer(rows: fetch.rows, total: total - before))
  }

  /// Nothing more is to come: what the total says of that.
  func end(_ rows: Int, _ total: RowTotal) -> Verdict {
    switch total {
    case .exact(let total), .atLeast(let total):
      if before + rows < total { return .doubtful(.fewer(rows: rows, total: total - before)) }
    case .unknown: break
    }
    if case .exact(let total) = total, before + rows > total, rows > 0 {
      return .doubtful(.more(rows: rows, total: total - before))
    }
    if case .exact(let total) = total, let first = fetch.firstTotal, first != total, isCounted {
      return .doubtful(.moved(rows: rows, from: first, to: total))
    }
    return .complete
  }
}
