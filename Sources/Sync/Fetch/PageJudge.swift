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
    case doubtful(FetchDoubt)
  }

  let fetch: FetchRecord
  /// nil where one answer is all that can be had.
  let paging: Paging?
  let keepsSize: Bool
  /// Whether one page more may be asked for where that alone tells whether it is there: of a server
  /// that is not known to keep to sizes and totals, where nobody counts the calls.
  let looksFurther: Bool

  init(_ fetch: FetchRecord, paging: Paging?, keepsSize: Bool, areCallsCounted: Bool = true) {
    self.fetch = fetch
    self.paging = paging
    self.keepsSize = keepsSize
    looksFurther = !keepsSize && !areCallsCounted
  }

  /// What the next page is asked by. A server that gave fewer rows than it was asked for has a
  /// cap: its pages are counted in those.
  func turn(after page: PageReading.Page?) -> PageTurn {
    let size = fetch.firstRows.map { $0 > 0 ? $0 : fetch.plan.pageSize } ?? fetch.plan.pageSize
    let isCapped = !keepsSize || fetch.total.map { $0 > fetch.rows } == true
    var turn = PageTurn(
      number: fetch.nextPage, size: isCapped ? size : fetch.plan.pageSize, paging: paging)
    switch paging?.step {
    case .offset: turn.mark = .rows(before + fetch.rows)
    case .cursor, .link: turn.mark = page?.facts.next
    case .page, nil: break
    }
    return turn
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
  private var isCounted: Bool { paging.map { [.page, .offset].contains($0.step) } ?? false }

  /// Rows before the first page.
  private var before: Int { (fetch.plan.firstPage - 1) * fetch.plan.pageSize }

  /// - Parameters:
  ///   - page: that has come behind those of `fetch`.
  ///   - last: the page before it.
  ///   - first: the one that the fetch began with.
  func verdict(
    _ page: PageReading.Page, after last: PageReading.Page?, _ first: PageReading.Page? = nil
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
    guard page.rows > 0 else { return end(rows, total) }
    if case .exact(let total) = total, before + rows >= total {
      return mayBeTooLow(total, rows, page) ? .goesOn : end(rows, .exact(total))
    }
    if page.facts.hasMore == false { return end(rows, total) }
    guard paging != nil else { return single(rows, page, total) }
    if isChain { return chained(rows, page, total) }
    let isSilent = total == .unknown && page.facts.next == nil && page.facts.hasMore == nil
    return isSilent && page.rows < size ? end(rows, total) : .goesOn
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
    keepsSize ? fetch.plan.pageSize : looksFurther ? 0 : fetch.firstRows ?? 0
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

  private func isShort(_ page: PageReading.Page?) -> Bool {
    page.map { $0.rows < fetch.firstRows ?? 0 } ?? false
  }

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
      return page.facts.hasMore == true
        ? .doubtful(.unreachable(rows: rows, total: nil)) : .complete
    }
  }

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
