import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 命名请求 over the screen.
extension Browser {
  func openRequests(_ state: inout State) -> Effects {
    var desk = RequestDesk()
    desk.requests.begin()
    state.overlay = .workbench(.requests(desk))
    let services = services
    return [
      .task("requests") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.requests.list()
        }
        post(.workbench(.requests(result)))
      },
      .task("requests.checks") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.checks.list()
        }
        post(.workbench(.checks(result)))
      },
    ]
  }

  func press(_ state: inout State, _ desk: RequestDesk, _ key: Key) -> Effects {
    var desk = desk
    if desk.takesFilter(key) {
      state.overlay = .workbench(.requests(desk))
      return []
    }
    switch key {
    case .escape, .character("q"):
      state.overlay = nil
      return []
    case .character("/"): desk.filter.isTyping = true
    case .character("x"):
      guard let request = desk.selected else { return [] }
      state.overlay = .menu(.remove(request))
      return []
    case .character("e"):
      guard let request = desk.selected else { return [] }
      state.overlay = nil
      return open(&state, requestPage(request, replacing: request.name))
    case .character("c"):
      guard let request = desk.selected else { return [] }
      return check(&state, request, desk.checks)
    case .enter, .character("r"):
      guard let request = desk.selected?.request else { return [] }
      state.overlay = nil
      return run(&state, Errand(request: request, sends: key != .enter))
    default: if let movement = Movement(key) { desk.list.move(movement) }
    }
    state.overlay = .workbench(.requests(desk))
    return []
  }

  /// To the request's check, or to a form for its first.
  private func check(
    _ state: inout State, _ request: NamedRequest, _ checks: [CheckLine]
  ) -> Effects {
    if let line = checks.first(where: { $0.check.isOf(request) }) {
      return perform(&state, .checks(.open(at: line.id)))
    }
    var check = InterfaceCheck(name: request.name, subject: .entry(request.request.id))
    check.request = request.name
    check.tags = request.tags
    return perform(&state, .checks(.add(check, title: request.title)))
  }

  func remove(_ state: inout State, _ request: NamedRequest) -> Effects {
    let services = services
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.requests.remove(request)
          return true
        }
        post(.workbench(.removed(result)))
      }
    ]
  }

  /// Saves what the form says under a name.
  func saveRequest(_ state: inout State) -> Effects {
    guard let detail = state.detail, let test = detail.test else { return [] }
    guard let request = test.request(for: detail.entry.id) else {
      state.detail?.test?.form.showErrors()
      state.message = Message(.warning, TestText.checkForm)
      return []
    }
    let named = NamedRequest(
      name: "", tags: [], request: request, title: detail.entry.title)
    return open(&state, requestPage(named, replacing: nil))
  }

  private func requestPage(_ request: NamedRequest, replacing old: String?) -> FormPage {
    let services = services
    return FormPage(
      "request/\(request.request.id)/\(old ?? "")",
      title: old == nil ? WorkbenchText.saveTitle : WorkbenchText.editTitle, shape: .dialog,
      notes: [request.title, WorkbenchText.parameters(request.request)],
      fields: [
        FormField(
          "name", WorkbenchText.savedAs, isRequired: true, input: .text(request.name, limit: 60)),
        FormField(
          "tags", WorkbenchText.tags, hint: WorkbenchText.tagsHint,
          input: .text(request.tags.joined(separator: " "), limit: 100)),
      ], drafting: .none,
      submit: { answers throws(ServiceFault) in
        var saved = request
        saved.name = answers["name"].trimmed
        saved.tags = answers["tags"].split(whereSeparator: \.isWhitespace).map(String.init)
        try await services.workbench.requests.save(saved, old)
        return FormSuccess(WorkbenchText.saved(saved.name))
      })
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Menu {
  fileprivate static func remove(_ request: NamedRequest) -> Menu {
    Menu(
      title: WorkbenchText.removeTitle,
      choices: [
        Choice(
          title: "\(WorkbenchText.remove)：\(request.name)", key: "y",
          intent: .workbench(.removeRequest(request))),
        Choice(title: WorkbenchText.keep, key: "n", intent: nil),
      ], selected: 1)
  }
}
