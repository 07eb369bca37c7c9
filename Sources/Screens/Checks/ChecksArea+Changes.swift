import Calls
import Runtime
import Widgets

/// Changing checks, and taking them away.
extension ChecksArea {
  func askRemove(_ state: State, _ frame: inout Frame) {
    guard let name = state.list.selected?.id else { return }
    let menu = Menu(
      asking: CheckText.removeTitle, yes: CheckText.remove(name), .checks(.remove(name)),
      no: WorkbenchText.keep)
    frame.show(.menu(menu), coversSheet: true)
  }

  func remove(_ name: CheckLine.ID, _ state: inout State) -> Effects {
    state.list.checks.value?.removeAll { $0.id == name }
    state.list.refresh()
    let services = services
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.remove(name)
        }
        post(.removed(name, result.fault))
      }
    ]
  }

  func page(_ check: InterfaceCheck, title: String, replacing old: CheckLine.ID?) -> FormPage {
    let services = services
    let request = check.request.map { ["\(CheckText.request)：\($0)"] } ?? []
    return FormPage(
      "check/\(old ?? "")", title: old == nil ? CheckForm.titleNew : CheckForm.titleOld,
      shape: .dialog, notes: [title] + request + [CheckForm.notes],
      fields: CheckForm.fields(check), drafting: .none, check: CheckForm.errors,
      submit: { answers throws(ServiceFault) in
        let made = CheckForm.check(check, answers)
        try await services.save(made, old)
        let saved = CheckFact.saved(made.name, replacing: old)
        return FormSuccess(
          CheckText.saved(made.name), then: [.area(AreaFact(ChecksArea.self, saved))])
      })
  }
}

extension CheckLine {
  /// Whether it sends that request of that interface.
  func isOf(_ named: NamedRequest) -> Bool {
    check.request == named.name && request?.id == named.request.id
  }
}

extension CheckList {
  mutating func move(_ movement: Movement) {
    if isReading { scroll.move(movement) } else { list.move(movement) }
  }
}
