import Runtime
import Terminal
import Widgets

/// 点击选择文件 (manual 2.5), at a terminal: a list of folders and files.
extension FormHost {
  /// Whether a key in the form asks for the list: Ctrl-F, or Enter in a field that is still empty.
  func asksForFile(_ page: FormPage, _ key: Key) -> Bool {
    guard let field = page.form.focused, page.files[field.id] != nil else { return false }
    return key == .control("f") || key == .enter && field.text.isEmpty
  }

  /// Begins where the typed path leads, else where a file was chosen last.
  func openChooser(_ state: inout State) -> Effects {
    guard let page = state.form, let field = page.form.focused else { return [] }
    return list(field.text.isEmpty ? state.lastFolder : field.text, for: field.id, of: page.name)
  }

  private func list(_ path: String, for field: String, of form: String) -> Effects {
    let services = services
    return [
      .task("form.folder") { post in
        let listing = await Result { () async throws(ServiceFault) in
          try await services.folder(path)
        }
        post(.form(.page(form, .folder(field: field, listing))))
      }
    ]
  }

  func take(
    _ state: inout State, _ page: FormPage, field: String,
    _ listing: Result<FolderListing, ServiceFault>
  ) -> Effects {
    guard page.name == state.form?.name else { return [] }
    switch listing {
    case .failure(let fault): state.message = Message(fault)
    case .success(let listing):
      guard let limit = page.files[field] else { return [] }
      state.lastFolder = listing.path
      state.overlay = .files(FileChooser(field: field, limit: limit, listing))
    }
    return []
  }

  /// What is said from the list.
  func perform(_ state: inout State, _ intent: FormIntent) -> Effects {
    switch intent {
    case .leave(let way): return leaveForm(&state, way)
    case .restore(let draft): return restore(&state, draft)
    case .list(let folder, let field):
      return state.form.map { list(folder, for: field, of: $0.name) } ?? []
    case .take(let path, let field):
      change(&state) {
        $0.form.setText(path, of: field)
        $0.checkFields()
      }
      return draftDue(&state) + inspect(state, field)
    }
  }

  /// Whether the file of a field that was left can be taken, long before all is handed in.
  func inspect(_ state: State, _ field: String?) -> Effects {
    guard let page = state.form, let field, page.files[field] != nil, let inspect = page.inspect,
      let path = page.form[field]?.text, !path.isEmpty
    else { return [] }
    let name = page.name
    return [
      .task(EffectName("form.file.\(field)/\(name)")) { post in
        let message = await inspect(field, path)
        guard !Task.isCancelled else { return }
        post(.form(.page(name, .inspected(field: field, path: path, message))))
      }
    ]
  }
}
