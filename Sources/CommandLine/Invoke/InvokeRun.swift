import Calls
import Catalog
import Client
import Store
import Sync

/// What `tjdata invoke` does once it knows whom to call: one page, or all of them.
struct InvokeRun {
  let command: InvokeCommand
  let callee: Callee
  let session: Session
  let store: LocalStore
  /// The address as it was given; nil for what has an id.
  let url: ForeignURL?
  /// What the command says, of whoever is called.
  let request: InvokeRequest

  init(
    _ command: InvokeCommand, _ callee: Callee, _ session: Session, _ store: LocalStore,
    from url: ForeignURL? = nil
  ) {
    self.command = command
    self.url = url
    var request = command.request
    request.id = callee.id
    self.request = request
    self.callee = callee
    self.session = session
    self.store = store
  }

  func run(_ printer: InvokePrinter) async throws {
    try command.wish.check(sentBy: callee.pages)
    if let note = ForeignText.token(of: callee, from: url) { session.console.note(note) }
    if command.all { return try await fetchAll(printer) }
    var printer = printer
    let (exchange, day) = try await callee.call(request)
    let answer = callee.judge(exchange)
    try await learn(answer)
    await warn(day)
    if let note = ForeignText.damage(exchange.damaged) { session.console.note(note) }
    if let note = ForeignText.guess(exchange.guess) { session.console.note(note) }
    try printer.take(exchange.body, sent: exchange.sent, answer: answer)
    try await printer.finish(RowPages(answer.get()))
    tell(answer)
    if case .rows(let table, _, _) = try answer.get(), table.rows.isEmpty, printer.isOfRowsAlone {
      tellOfNoRows()
    }
    if case .rows(let table, _, _) = try answer.get(), !table.gaps.isWhole {
      session.console.note("注意：" + table.gaps.message)
    }
    if case .rows(let table, _, _) = try answer.get() {
      if let note = FetchWording.part(table) { session.console.note(note) }
      if let doubt = table.doubt { throw Failure(doubt) }
      if let failure = FetchWording.failure(ofOne: table, from: callee) { throw failure }
    }
  }

  private func fetchAll(_ printer: InvokePrinter) async throws {
    var whole = WholeFetch(
      callee: callee, store: store, storePath: session.storePath,
      rules: PageFetch.Rules(
        keptCalls: command.keepCalls ?? session.configuration.keepCalls,
        interval: .milliseconds(
          Int(1000 * (command.interval ?? (callee.foreign == nil ? 0 : 1)))),
        mostPages: command.maxPages ?? PageFetch.Rules.usualPages))
    whole.method = request.method
    whole.options = request.options
    let plan = try await plan(whole)
    if !command.resume, let known = try await store.fetched.fetch(of: plan), !known.isComplete {
      session.console.note(
        try whole.isUnderWay(known)
          ? "另一个进程正在取同样的数据（\(FetchWording.kept(known))），这次另外从头取"
          : "上次没有取完（\(FetchWording.kept(known))），这次从头取；要接着取请加 --resume")
    }
    let fetch = try await whole.fetch(plan, resumes: command.resume)
    if let note = FetchWording.short(fetch, await callee.ledger.today()) {
      session.console.note(note)
    }
    let output = PageOutput(printer)
    try await output.take(kept: fetch, store, callee)
    let console = session.console
    let end = try await whole.run(fetch) { step in
      console.progress(FetchWording.progress(step))
      if let page = step.page { try await output.take(page, callee, step) }
    }
    console.endProgress()
    if let note = ForeignText.damage(await output.damaged) { console.note(note) }
    if let note = ForeignText.guess(await output.guess) { console.note(note) }
    try await finish(end, output)
    if end.isOver, end.fetch.rows == 0, printer.isOfRowsAlone { tellOfNoRows() }
  }

  /// A fetch that is gone on with keeps the size of its pages, unless another is asked for.
  private func plan(_ whole: WholeFetch) async throws -> FetchPlan {
    let plan = whole.plan(request)
    guard command.resume, command.page == nil else { return plan }
    return try await store.fetched.fetch(ofRowsOf: plan)?.plan ?? plan
  }

  /// What has come, as it is kept.
  private func pages(of fetch: FetchRecord) -> RowPages {
    RowPages(fetch, store, callee.foreign.map { InvokeExchange.RowsReading($0.rows) })
  }

  private func finish(_ end: FetchEnd, _ output: PageOutput) async throws {
    let day = await callee.ledger.today()
    let first = try await store.fetched.page(end.fetch.plan.firstPage, ofFetch: end.fetch.id)
    let answer = first.map { callee.exchange(page: $0.body).answer }
    if let answer {
      try await learn(.success(answer))
      tell(.success(answer))
    }
    if end.fetch.pages > 0 {
      try await output.finish(pages(of: end.fetch), isWhole: end.isOver)
    }
    if let failure = FetchWording.failure(end, callee, day: day) {
      if end.fetch.pages == 0 { try await store.fetched.removeFetch(end.fetch.id) }
      throw failure
    }
    if case .rows(let table, _, _)? = answer, !table.gaps.isWhole {
      throw Failure(.malformed, table.gaps.message, advice: ForeignText.previewAdvice)
    }
    if case .repeated = end.reason {
      session.console.note("每一页的内容都相同：这个接口不分页，只取一页")
    }
    await warn(day)
    // The rows are where they were wanted.
    try await store.fetched.removeFetch(end.fetch.id)
  }

  /// An address that gave rows is kept, with the columns it showed.
  private func learn(_ answer: Result<InvokeAnswer, Failure>) async throws {
    guard let interface = callee.foreign, case .success(let answer) = answer else { return }
    let foreign = ForeignStore(store: store)
    let isNew = try await foreign.interface(interface.id) == nil
    guard try await foreign.learn(interface, from: answer) != nil, isNew else { return }
    session.console.note("已列入数据接口：\(interface.id)（来源 \(interface.host)）")
  }

  /// Which of several lists was taken for the rows.
  private func tell(_ answer: Result<InvokeAnswer, Failure>) {
    guard let foreign = callee.foreign, foreign.rows == nil,
      case .success(.rows(let table, _, _)) = answer, let choice = table.choice
    else { return }
    session.console.note("\(choice)；用 --rows 另选")
  }

  /// Nobody knows what the parameters of another's address do.
  private func tellOfNoRows() {
    let matchesWhole = callee.foreign == nil && !request.filters.isEmpty
    session.console.note(FetchWording.noRows(matchesWhole: matchesWhole))
  }

  private func warn(_ day: CallDay?) async {
    if let warning = day.flatMap(QuotaText.warning) { session.console.note(warning) }
    guard callee.bearsPlatformToken, let warning = await session.tokenWarning(callee.ledger) else {
      return
    }
    session.console.note(warning)
  }
}

/// The printer, fed page by page.
private actor PageOutput {
  private var printer: InvokePrinter
  /// Places that no charset could read, of this run.
  private(set) var damaged = 0
  /// Of the first page whose charset was guessed.
  private(set) var guess: TextGuess?

  init(_ printer: InvokePrinter) { self.printer = printer }

  /// What an earlier run had kept.
  func take(kept fetch: FetchRecord, _ store: LocalStore, _ callee: Callee) async throws {
    for page in fetch.plan.firstPage..<fetch.nextPage {
      guard let page = try await store.fetched.page(page, ofFetch: fetch.id) else { continue }
      try take(page, callee)
    }
  }

  func take(_ page: FetchedPage, _ callee: Callee, _ step: FetchStep? = nil) throws {
    damaged += step?.damaged ?? 0
    guess = guess ?? step?.guess
    let answer = callee.judge(callee.exchange(page: page.body))
    try printer.take(page.body, sent: page.sent, answer: answer)
  }

  func finish(_ pages: RowPages, isWhole: Bool) async throws {
    try await printer.finish(pages, isWhole: isWhole)
  }
}
