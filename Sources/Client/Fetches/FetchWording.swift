import Base
public import Calls
public import Catalog
public import Store
public import Sync

/// What is said of a fetch.
public enum FetchWording {
  /// `已取 3 页、15000 条，820 条/秒，约剩 12 秒`.
  public static func progress(_ step: FetchStep) -> String {
    var text = kept(step.fetch)
    if let total = step.fetch.total, total >= step.fetch.rows { text += "（共约 \(total) 条）" }
    if let rate = step.rowsPerSecond { text += "，\(Int(saturating: rate.rounded())) 条/秒" }
    if let left = step.secondsLeft { text += "，约剩 \(seconds(left))" }
    return text
  }

  /// What is there already, for a message.
  public static func kept(_ fetch: FetchRecord) -> String { "已取 \(fetch.pages) 页、\(fetch.rows) 条" }

  /// That a call came to nothing, and why that may be.
  /// - Parameter matchesWhole: whether it had filters, which take whole values.
  public static func noRows(matchesWhole: Bool) -> String {
    matchesWhole
      ? "调用成功，但没有数据：--param 的值须与数据中的整个值相同；也可能没有这一页" : "调用成功，但没有数据"
  }

  /// That one answer has not all rows, by its own word; nil where it does not say so.
  public static func part(_ table: InvokeAnswer.Table) -> String? {
    let count = table.rows.count
    switch table.page.total {
    case .exact(let total) where total > count && count > 0:
      return "共 \(total) 条，这里 \(count) 条；取全部用 --all"
    case .atLeast(let total) where total > count && count > 0:
      return "至少共 \(total) 条，这里 \(count) 条；取全部用 --all"
    case .exact, .atLeast, .unknown: return nil
    }
  }

  private static func seconds(_ seconds: Double) -> String {
    let whole = Int(saturating: seconds.rounded(.up))
    return whole < 120 ? "\(whole) 秒" : "\(whole / 60) 分"
  }

  /// What a server says of when to come again.
  static func wait(_ time: Duration) -> String {
    time < .seconds(1) ? "请稍候再试" : "请 \(seconds(Double(time.components.seconds)))后再试"
  }

  /// That the day's calls will not do; nil where they will, or nobody knows.
  public static func short(_ fetch: FetchRecord, _ day: CallDay) -> String? {
    guard !fetch.isComplete, let total = fetch.total, let left = day.remaining else { return nil }
    let size = fetch.plan.pageSize
    let calls = max(1, (max(0, total - fetch.rows) + size - 1) / size)
    guard calls > left else { return nil }
    return "每页 \(size) 条，约需 \(calls) 次调用；\(QuotaText.left(day))，用完即停，之后用 --resume 接着取"
  }

  /// Why the rows of one answer are not all, by its own word, where nobody knows how the others are
  /// asked for; nil where they are all, or can be.
  public static func failure(ofOne table: InvokeAnswer.Table, from callee: Callee) -> Failure? {
    guard table.page.hasMore == true, table.page.next == nil, let foreign = callee.foreign,
      foreign.paging(told: table.page) == nil
    else { return nil }
    return failure(.unreachable(rows: table.rows.count, total: nil))
  }

  /// Why it cannot be said that these are all rows.
  private static func failure(_ doubt: FetchDoubt) -> Failure {
    let page = "请核对网址中的页码与每页条数参数（如 page、pageSize、limit、offset），或用 --page-size 改小后重取"
    return switch doubt {
    case .fewer(let rows, let total):
      Failure(.malformed, "没有取全：应答说共 \(total) 条，只取到 \(rows) 条", advice: page)
    case .more(let rows, let total):
      Failure(
        .malformed, "取到 \(rows) 条，多于应答所说的 \(total) 条，可能有重复",
        advice: "数据可能正在变动，请稍后重取并核对")
    case .unreachable(let rows, let total):
      Failure(
        .malformed,
        "没有取全：" + (total.map { "应答说共 \($0) 条，" } ?? "应答说还有下一页，") + "只取到 \(rows) 条，不知道怎样取下一页",
        advice: "请在网址中写明页码与每页条数参数，如 ?page=1&pageSize=100，或游标参数，如 ?cursor=")
    case .moved(let rows, let from, let to):
      Failure(
        .malformed, "取的过程中平台的数据有变（应答先说共 \(from) 条，后说 \(to) 条），取到的 \(rows) 条可能缺行或重行",
        advice: "请重取并核对")
    case .circle(let rows):
      Failure(
        .malformed, "没有取全：应答所说的下一页是取过的一页，只取到 \(rows) 条", advice: "请将此情况告知平台")
    case .beganAnew(let rows):
      Failure(
        .malformed, "不能断定是否取全：取到 \(rows) 条之后，平台又给出了第一页",
        advice: "请核对来源所说的总数；各页本来就多是相同的行时，用 --page-size 另取一种分页对照")
    case .untold(let rows):
      Failure(
        .malformed, "不能断定是否取全：取到 \(rows) 条，应答没有说下一页从哪里取，也没有说共多少条",
        advice: "请核对应答中指出下一页的成员（如 next、next_cursor）与网址中的参数")
    case .repeated, .overlap, .mayBeCapped, .mayBeMore, .missing, .fewerPages:
      failureOfPages(doubt, page)
    }
  }

  /// The same of doubts about the pages themselves.
  private static func failureOfPages(_ doubt: FetchDoubt, _ page: String) -> Failure {
    switch doubt {
    case .repeated(let rows):
      Failure(.malformed, "不能断定是否取全：每一页都是同样的 \(rows) 条，与每页条数相同", advice: page)
    case .overlap(let rows, let again):
      Failure(
        .malformed, "不能断定数据是否正确：取到 \(rows) 条，其中 \(again) 条在两页中都有，可能重复，也可能因此缺行",
        advice: "请核对重复的行（没有删去）；数据可能正在变动，或分页重叠：" + page)
    case .mayBeCapped(let rows):
      Failure(
        .malformed, "不能断定是否取全：只给了一页 \(rows) 条，少于所要的条数，应答没有说共多少条，可能每页至多 \(rows) 条",
        advice: "再取一页要计一次调用：用 --page-size \(rows) 重取可以断定")
    case .mayBeMore(let rows, let name, let told):
      Failure(
        .malformed, "不能断定是否取全：应答中的 \(name) 是 \(told)，可能是总数，只取到 \(rows) 条",
        advice: "如确是总数，" + page)
    case .missing(let rows, let number):
      Failure(
        .malformed, "不能断定是否取全：第 \(number) 页的应答是 HTTP 404，可能已到末尾，也可能是故障；取到 \(rows) 条，前一页是满的",
        advice: "请稍后重取并核对总数，或用 --page-size 改变每页条数重取，两次条数相同即是全部")
    case .fewerPages(let rows, let pages, let told):
      Failure(
        .malformed, "没有取全：应答说共 \(told) 页，第 \(pages + 1) 页没有数据，只取到 \(rows) 条", advice: page)
    default: failure(doubt)
    }
  }

  /// How a fetch that stopped goes on.
  public static let goOn = "已取的页都在本机，用 --resume 接着取"

  /// Why a fetch has not come to its end; nil where it has.
  ///
  /// - Parameter goOn: how it is gone on with, in a person's words.
  public static func failure(
    _ end: FetchEnd, _ callee: Callee, day: CallDay, goOn: String = FetchWording.goOn
  ) -> Failure? {
    let kept = kept(end.fetch)
    switch end.reason {
    case .complete, .repeated: return callee.place.doubt.map { Failure($0) }
    case .doubtful(let doubt): return failure(doubt)
    case .quota(let remaining) where remaining > 0:
      return Failure(
        .refused, "今日还剩 \(remaining) 次调用，按设定留着不用；\(kept)",
        advice: "\(goOn)；\(QuotaText.resets(day))")
    case .quota:
      return Failure(
        .refused, "今日调用次数已用完；\(kept)", advice: "\(goOn)；\(QuotaText.resets(day))")
    case .answer(let exchange):
      guard case .failure(let failure) = callee.judge(exchange) else {
        return Failure(.malformed, "第 \(end.fetch.nextPage) 页不能读出数据行；\(kept)", advice: goOn)
      }
      return told(page(exchange, failure), end.fetch, goOn)
    case .failed(let error): return told(Failure(callee.fault(error)), end.fetch, goOn)
    case .stopped: return Failure(.failed, "已停止；\(kept)", advice: goOn)
    case .limit(let pages):
      return Failure(
        .malformed, "没有取完：应答没有说共多少条，这次已取 \(pages) 页，到了上限；\(kept)",
        advice: "若每页都有新的数据而不该有这么多，请核对网址；\(goOn)（命令行的 --max-pages 可提高上限）")
    case .outdated:
      return Failure(
        .malformed, "条目已更新，\(kept)是旧数据，不再接着取", advice: "请从头取（不加 --resume；界面上选 从头取）")
    case .busy: return Failure(.failed, "另一个进程正在取同样的数据", advice: "请等它结束")
    }
  }

  /// Of a table that is no JSON the pages are nobody's to put together here.
  private static func page(_ exchange: InvokeExchange, _ failure: Failure) -> Failure {
    guard case .notJSON(let kind) = exchange.answer, kind.mayBeTable else { return failure }
    var failure = failure
    let opener = ProgramCommand.line("table", "-")
    failure.advice = "取全部页只接 JSON 的各页；--format raw 每次输出一页，请改网址中的页码逐页取，经管道交给 \(opener) 打开"
    return failure
  }

  /// What there is already, and how that is gone on with.
  private static func told(
    _ failure: Failure, _ fetch: FetchRecord, _ goOn: String
  ) -> Failure {
    var failure = failure
    failure.message += "；\(kept(fetch))"
    if fetch.pages > 0 { failure.advice += failure.advice.isEmpty ? goOn : "；\(goOn)" }
    return failure
  }
}
