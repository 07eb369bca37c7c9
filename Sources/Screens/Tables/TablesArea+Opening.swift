import Runtime
import Tabular
import Terminal
import Widgets

/// Opening tables, and going back.
extension TablesArea {
  // MARK: Opening

  /// Reads a table and brings it to the screen in place of those that were there.
  ///
  /// - Parameter subject: the entry it is of, if it is of one.
  func openTable(
    _ state: inout State, _ frame: inout Frame, _ origin: TableOrigin, named name: String,
    of subject: TableSubject? = nil
  ) -> Effects {
    state.opening = Sanitizer.line(name)
    state.opensOverTable = frame.shared.isInView
    state.exportsWhenOpen = false
    state.wantedSubject = subject
    (state.wantedPath, state.wantedEncoding) = (nil, nil)
    if case .file(let path, let opening) = origin {
      (state.wantedPath, state.wantedEncoding) = (path, opening.encoding)
    }
    state.progress = TableProgress(rows: 0)
    frame.show()
    let services = services
    let view = 0..<max(1, frame.shared.size.rows)
    return [
      work("table.open") { progress in
        .opened(
          await Result { () async throws(ServiceFault) in
            await TableArrival(try await services.open(origin, progress), near: view)
          })
      }
    ]
  }

  /// A task that says how far it is while it runs: work on a page, or the opening of a table.
  func work(
    _ name: EffectName, on page: Int? = nil,
    _ work: @escaping @Sendable (@escaping TableProgress.Report) async -> TableFact
  ) -> Effect<TableFact> {
    .task(name) { post in
      let (steps, feed) = AsyncStream<TableProgress>.makeStream(
        bufferingPolicy: .bufferingNewest(1))
      async let end: TableFact = {
        defer { feed.finish() }
        return await work { feed.yield($0) }
      }()
      for await progress in steps {
        post(page.map { .working($0, progress) } ?? .progress(progress))
      }
      let fact = await end
      guard !Task.isCancelled else { return }
      post(fact)
    }
  }

  func turnSheet(_ state: inout State, _ frame: inout Frame, _ step: Int) -> Effects {
    guard let base = state.pages.first?.base, base.choices.areSeveral, let path = state.path else {
      return []
    }
    let count = base.choices.names.count
    let place = (base.choices.chosen + step + count) % count
    return openTable(
      &state, &frame,
      .file(path: path, TableOpening(table: "\(place + 1)", encoding: state.encoding)),
      named: path, of: state.subject)
  }

  // MARK: Going back

  /// Esc takes away one thing: what runs, a closer look, what is searched for, the filter, a table
  /// made of another; then the tables are left as they are, for `O` to bring back.
  func leaveTable(_ state: inout State, _ frame: inout Frame) -> Effects {
    if state.opening != nil {
      state.opening = nil
      if !state.opensOverTable { frame.hide() }
      frame.say(Message(.warning, TableText.stopped))
      return [.cancel("table.open")]
    }
    guard let page = state.page else {
      frame.hide()
      return []
    }
    if page.work != nil {
      state.page?.work = nil
      state.page?.wanted = nil
      // Of these there is nothing to be seen.
      if page.mode == .profile || page.mode == .chart { state.page?.mode = .grid }
      frame.say(Message(.warning, TableText.stopped))
      return [.cancel("table.work")]
    }
    if page.mode != .grid {
      state.page?.mode = .grid
      return []
    }
    if !page.search.isEmpty {
      state.page?.search = ""
      return []
    }
    if let filter = page.query.filter, page.isNarrowed {
      // For `w` and ↑ to bring back, however it came.
      state.history[.expression, default: InputHistory()].add(filter.text(page.base.headings))
      frame.say(Message(.plain, TableText.unfiltered))
      return choose(&state, &frame, .dropFilters)
    }
    guard state.pages.count > 1 else {
      frame.hide()
      frame.say(Message(.plain, TableText.left))
      return []
    }
    return closePage(&state)
  }

  /// Back to the table that the one in view was made of.
  func closePage(_ state: inout State) -> Effects {
    guard let page = state.pop() else { return [] }
    return [.cancel(Self.growth(page.id)), .cancel("table.rows"), .cancel("table.work")]
  }

  // MARK: What the services answer

  func takeOpened(
    _ state: inout State, _ frame: inout Frame, _ result: Result<TableArrival, ServiceFault>
  ) -> Effects {
    guard state.opening != nil else { return [] }
    state.opening = nil
    switch result {
    case .failure(let fault):
      if !state.opensOverTable { frame.hide() }
      frame.say(Message(fault))
      return []
    case .success(let arrival):
      let old = state.pages.map { Effect<TableFact>.cancel(Self.growth($0.id)) }
      state.pages = []
      state.path = state.wantedPath
      state.encoding = state.wantedEncoding
      state.subject = state.wantedSubject
      let growth = push(&state, &frame, arrival, .opened)
      if state.exportsWhenOpen { export(state, &frame) }
      return old + growth
    }
  }

  /// Brings a table to the screen and follows its growth.
  func push(
    _ state: inout State, _ frame: inout Frame, _ arrival: TableArrival, _ origin: TablePage.Origin
  ) -> Effects {
    let table = arrival.table
    var page = TablePage(table, origin: origin)
    page.take(arrival, measure: measure)
    state.push(page)
    frame.show()
    guard let id = state.page?.id, !table.extent.isComplete else { return [] }
    return [
      .task(Self.growth(id)) { post in
        for await growth in table.growth() { post(.grown(id, growth)) }
      }
    ]
  }

  static func growth(_ id: Int) -> EffectName { EffectName("table.growth.\(id)") }
}

extension FormPage {
  /// A file of one's own, by its path or from a list.
  static var tableFile: FormPage {
    var page = FormPage(
      "table.file", title: TableText.openFile, shape: .dialog, notes: [TableText.openFileNote],
      verb: TableText.openVerb,
      fields: [
        FormField(
          "path", TableText.path, isRequired: true, hint: TableText.pathHint,
          input: .text(limit: 4096))
      ], drafting: .none,
      submit: { answers throws(ServiceFault) in
        FormSuccess("", then: [.intent(.tables(.file(answers["path"])))])
      })
    page.files = ["path": .max]
    return page
  }
}
