import Catalog
import Runtime
import Widgets

/// 文件下载 (manual 2.2.2).
extension Browser {
  func perform(_ state: inout State, _ intent: FileIntent) -> Effects {
    switch intent {
    case .download: return download(&state)
    case .begin(let id, let file, let way): return begin(&state, file, of: id, way)
    }
  }

  /// `d`: on 文件下载 the file under the cursor, begun or stopped; from anywhere else the way there,
  /// and an entry's only file at once.
  private func download(_ state: inout State) -> Effects {
    if state.place == .detail(.files), let detail = state.detail {
      guard let file = detail.selectedFile else { return [] }
      return toggle(&state, file, of: detail.entry.id)
    }
    guard let subject = state.subject else { return [] }
    let opened = state.browse.focus == .detail ? [] : openSelected(&state)
    state.files.wanted = subject.id
    guard state.detail?.entry.id == subject.id else {
      state.wantedTab = .files
      return opened
    }
    return opened + select(&state, .files) + beginWanted(&state)
  }

  /// Begins what `d` asked for before the files were known.
  func beginWanted(_ state: inout State) -> Effects {
    guard let wanted = state.files.wanted, let detail = state.detail, detail.entry.id == wanted
    else { return [] }
    guard detail.tabs.contains(.files) else {
      state.files.wanted = nil
      state.message = Message(.warning, CommandText.noFiles)
      return []
    }
    guard let files = detail.files.value else {
      if detail.files.fault != nil { state.files.wanted = nil }
      return []
    }
    state.files.wanted = nil
    guard let file = files.first, files.count == 1 else {
      state.message = Message(.plain, FileText.chooseFirst(files.count))
      return []
    }
    if state.files.downloads[FileKey(entry: wanted, name: file.name)]?.isRunning == true {
      return []
    }
    return begin(&state, file, of: wanted, .ask)
  }

  private func toggle(_ state: inout State, _ file: Distribution, of id: EntryID) -> Effects {
    let key = FileKey(entry: id, name: file.name)
    guard case .running(let step) = state.files.downloads[key] else {
      return begin(&state, file, of: id, .ask)
    }
    state.files.downloads[key] = .stopped(step)
    state.message = Message(.warning, FileText.stopped(file.name, step))
    return [.cancel(Self.effect(key))]
  }

  func begin(
    _ state: inout State, _ file: Distribution, of id: EntryID, _ way: DownloadWay
  ) -> Effects {
    let key = FileKey(entry: id, name: file.name)
    let step = DownloadStep(received: 0, total: file.byteSize)
    state.files.downloads[key] = .running(step)
    state.message = Message(.plain, FileText.running(file.name, step), isPassing: false)
    let services = services
    return [
      .task(Self.effect(key)) { post in
        // The service reports from its own thread for as long as it runs, and no longer.
        let (steps, feed) = AsyncStream<DownloadStep>.makeStream(
          bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          return try await services.files.download(id, file, way) { feed.yield($0) }
        }
        for await step in steps { post(.files(.progress(key, step))) }
        let ended = await result
        guard !Task.isCancelled else { return }
        post(.files(.ended(id, file, ended)))
      }
    ]
  }

  private static func effect(_ key: FileKey) -> EffectName {
    EffectName("download.\(key.entry).\(key.name)")
  }

  func take(_ state: inout State, _ fact: FileFact) -> Effects {
    switch fact {
    case .progress(let key, let step):
      guard state.files.downloads[key]?.isRunning == true else { return [] }
      state.files.downloads[key] = .running(step)
      state.message = Message(.plain, FileText.running(key.name, step), isPassing: false)
      return []
    case .ended(let id, let file, .failure(let fault)):
      state.files.downloads[FileKey(entry: id, name: file.name)] = .failed(fault)
      state.message = Message(fault)
      return fault.kind == .unsupported ? showElsewhere(&state, fault, title: file.name) : []
    case .ended(let id, let file, .success(.saved(let saved))):
      state.files.downloads[FileKey(entry: id, name: file.name)] = .saved(saved)
      state.message = Message(.success, FileText.saved(saved), isPassing: false)
      // The platform counts it as well; the next look at the entry brings its number.
      if !saved.wasThere, state.detail?.entry.id == id { state.detail?.entry.usage.downloads += 1 }
      return openIfWanted(&state, FileKey(entry: id, name: file.name), at: saved.path)
    case .ended(let id, let file, .success(.exists(let path))):
      state.files.downloads[FileKey(entry: id, name: file.name)] = nil
      state.message = nil
      state.overlay = .menu(.exists(path, file, id))
      return []
    }
  }
}

extension Menu {
  /// Another file has the name.
  fileprivate static func exists(_ path: String, _ file: Distribution, _ id: EntryID) -> Menu {
    Menu(
      title: FileText.exists(path),
      choices: [
        Choice(title: FileText.keepBoth, key: "b", intent: .files(.begin(id, file, .keepBoth))),
        Choice(title: FileText.replace, key: "o", intent: .files(.begin(id, file, .replace))),
        Choice(title: FileText.leave, key: "n", intent: nil),
      ])
  }
}
