import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 命名请求 over the screen.
extension WorkbenchArea {
  func openRequests(_ state: inout State, _ frame: inout Frame) -> Effects {
    var list = RequestList()
    list.requests.begin()
    state.sheet = .requests(list)
    frame.openSheet()
    let services = services
    return [
      .task("requests") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.requests.list()
        }
        post(.requests(result))
      },
      .task("requests.checks") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.checks.list()
        }
        post(.checks(result))
      },
    ]
  }

  func press(
    _ key: Key, _ list: inout RequestList, _ state: inout State, _ frame: inout Frame
  ) -> Effects? {
    defer { state.sheet = .requests(list) }
    if list.takesFilter(key, spellings) { return [] }
    switch key {
    case .escape, .character("q"): frame.closeSheet()
    case .character("/"): list.filter.isTyping = true
    case .character("x"): if let request = list.selected { frame.show(.menu(.remove(request))) }
    case .character("e"):
      guard let request = list.selected else { return [] }
      frame.closeSheet()
      frame.open(page(request, replacing: request.name))
    case .character("c"):
      if let request = list.selected { check(request, list.checks, &frame) }
    case .enter, .character("r"):
      guard let request = list.selected?.request else { return [] }
      frame.closeSheet()
      return run(PendingRequest(request: request, sends: key != .enter), &state, &frame)
    default:
      guard let movement = Movement(key) else { return nil }
      list.list.move(movement)
    }
    return []
  }

  /// To the request's check, or to a form for its first.
  private func check(
    _ request: NamedRequest, _ checks: [CheckLine], _ frame: inout Frame
  ) {
    if let line = checks.first(where: { $0.isOf(request) }) {
      return frame.perform(.checks(.open(at: line.id)))
    }
    var check = InterfaceCheck(name: request.name, subject: .entry(request.request.id))
    check.request = request.name
    check.tags = request.tags
    frame.perform(.checks(.add(check, title: request.title)))
  }

  func remove(_ request: NamedRequest) -> Effects {
    let requests = services.requests
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await requests.remove(request)
        }
        post(.removed(result.fault))
      }
    ]
  }

  /// - Parameter old: the name of the one it takes the place of.
  func page(_ request: NamedRequest, replacing old: String?) -> FormPage {
    let requests = services.requests
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
        try await requests.save(saved, old)
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
      asking: WorkbenchText.removeTitle, yes: "\(WorkbenchText.remove)：\(request.name)",
      .workbench(.removeRequest(request)), no: WorkbenchText.keep)
  }
}
