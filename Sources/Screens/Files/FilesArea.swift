import Catalog
import Runtime
import Tabular
import Terminal
import Widgets

/// 文件下载 (manual 2.2.2): what is fetched, from wherever it was asked for, and how far it is.
struct FilesArea: BesideArea {
  typealias State = FilesState
  typealias Intent = FileIntent
  typealias Fact = FileFact

  let services: FileServices
  let notices: Notices

  var commands: [Command<Sight<FilesState>, FileIntent>] {
    [
      Command(
        "entry.download", keys: [.character("d")], title: FileText.command,
        hint: FileText.commandHint, group: CommandText.entry, action: .download,
        availability: Self.availability
      ).ranked(.files)
    ]
  }

  private static func availability(_ sight: Sight<FilesState>) -> Availability {
    if case .test = sight.shared.place { return .hidden }
    guard let subject = sight.shared.subject else { return .hidden }
    guard let opened = sight.shared.opened, opened.id == subject.id else {
      // A dataset is of files; whether an interface has any is not known before it is read.
      return subject.kind == .dataset ? .enabled : .disabled(FileText.unknown)
    }
    guard opened.tabs.contains(.files) else { return .disabled(FileText.noFiles) }
    // Beside the list they are not read.
    guard sight.shared.place == .detail(.files) else { return .enabled }
    guard let files = sight.shared.files.value else {
      let failed = sight.shared.files.fault != nil
      return .disabled(failed ? FileText.failed : FileText.loading)
    }
    return files.isEmpty ? .disabled(FileText.noFiles) : .enabled
  }

  func perform(
    _ intent: FileIntent, _ state: inout FilesState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .download: return download(&state, &frame)
    case .begin(let id, let file, let way): return begin(file, of: id, way, &state, &frame)
    case .openAsTable(let id, let file, let subject):
      return openAsTable(FileKey(entry: id, name: file.name), file, of: subject, &state, &frame)
    }
  }

  /// On 文件下载 the file under the cursor, begun or stopped; from anywhere else the way there, and
  /// an entry's only file at once.
  private func download(_ state: inout State, _ frame: inout Frame) -> Effects {
    if frame.shared.place == .detail(.files), let opened = frame.shared.opened {
      return frame.shared.file.map { toggle($0, of: opened.id, &state, &frame) } ?? []
    }
    guard let subject = frame.shared.subject else { return [] }
    state.wanted = subject.id
    frame.go(.tab(.files))
    return []
  }

  private func toggle(
    _ file: Distribution, of id: EntryID, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    let key = FileKey(entry: id, name: file.name)
    guard case .running(let step) = state.downloads[key] else {
      return begin(file, of: id, .ask, &state, &frame)
    }
    state.downloads[key] = .stopped(step)
    frame.say(Message(.warning, FileText.stopped(file.name, step)))
    return [.cancel(Self.effect(key))]
  }

  private func begin(
    _ file: Distribution, of id: EntryID, _ way: DownloadWay, _ state: inout State,
    _ frame: inout Frame
  ) -> Effects {
    let key = FileKey(entry: id, name: file.name)
    let step = DownloadStep(received: 0, total: file.byteSize)
    state.downloads[key] = .running(step)
    frame.say(Message(.plain, FileText.running(file.name, step), isPassing: false))
    let services = services
    return [
      .task(Self.effect(key)) { post in
        // The service reports from its own thread for as long as it runs, and no longer.
        let (steps, feed) = AsyncStream<DownloadStep>.makeStream(
          bufferingPolicy: .bufferingNewest(1))
        async let result = Result { () async throws(ServiceFault) in
          defer { feed.finish() }
          return try await services.download(id, file, way) { feed.yield($0) }
        }
        for await step in steps { post(.progress(key, step)) }
        let ended = await result
        guard !Task.isCancelled else { return }
        post(.ended(id, file, ended))
      }
    ]
  }

  private static func effect(_ key: FileKey) -> EffectName {
    EffectName("download.\(key.entry).\(key.name)")
  }

  func take(_ fact: FileFact, _ state: inout FilesState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .progress(let key, let step):
      guard state.downloads[key]?.isRunning == true else { return [] }
      state.downloads[key] = .running(step)
      frame.say(Message(.plain, FileText.running(key.name, step), isPassing: false))
    case .ended(let id, let file, let result):
      ended(FileKey(entry: id, name: file.name), file, result, &state, &frame)
    }
    return []
  }

  private func ended(
    _ key: FileKey, _ file: Distribution, _ result: Result<DownloadOutcome, ServiceFault>,
    _ state: inout State, _ frame: inout Frame
  ) {
    switch result {
    case .failure(let fault):
      state.downloads[key] = .failed(fault)
      // What lies at an address of its own says nothing of the platform.
      let isPlatforms = frame.shared.capabilities.contains(.accounts) && file.address == nil
      frame.say(isPlatforms ? Message(fault) : Message(.failure, fault.text))
      guard fault.kind == .unsupported else { return }
      let notice = notices.notice(fault, of: frame.shared.subject)
      frame.show(.notice(NoticeSheet(title: file.name, notice: notice)))
    case .success(.saved(let saved)):
      state.downloads[key] = .saved(saved)
      let isInSight =
        state.opensAsTable == nil && frame.shared.place == .detail(.files)
        && frame.shared.opened?.id == key.entry && frame.shared.file?.name == key.name
      frame.say(
        Message(
          .success, isInSight ? FileText.savedInSight(saved) : FileText.saved(saved),
          isPassing: false))
      count(saved, of: key.entry, &frame)
      guard let wish = state.opensAsTable, wish.key == key else { return }
      state.opensAsTable = nil
      open(saved.path, of: wish.subject, &frame)
    case .success(.exists(let path)):
      state.downloads[key] = nil
      frame.say(nil)
      frame.show(.menu(.exists(path, file, key.entry)))
    }
  }

  /// The platform counts a download as well; the next look at the entry brings its number.
  private func count(_ saved: SavedFile, of id: EntryID, _ frame: inout Frame) {
    guard !saved.wasThere, var entry = frame.shared.opened, entry.id == id else { return }
    if entry.tells(.downloads) { entry.usage.downloads += 1 }
    frame.replace(entry)
  }

  // MARK: As a table

  /// The file is fetched first, unless it is there.
  private func openAsTable(
    _ key: FileKey, _ file: Distribution, of subject: TableSubject, _ state: inout State,
    _ frame: inout Frame
  ) -> Effects {
    if case .saved(let saved) = state.downloads[key] {
      // That it can be opened has been read.
      frame.say(nil)
      open(saved.path, of: subject, &frame)
      return []
    }
    state.opensAsTable = TableWish(key: key, subject: subject)
    guard state.downloads[key]?.isRunning != true else { return [] }
    return begin(file, of: key.entry, .ask, &state, &frame)
  }

  private func open(_ path: String, of subject: TableSubject, _ frame: inout Frame) {
    let origin = TableOrigin.file(path: path, TableOpening())
    frame.perform(.tables(.open(origin, named: path, of: subject)))
  }

  // MARK: What is in view

  /// Begins what was asked for before the files were known.
  func needed(_ state: inout FilesState, _ frame: inout Frame) -> Effects {
    let shared = frame.shared
    state.shown = shared.opened.flatMap { opened in
      shared.file.map { ShownFile(entry: opened.id, file: $0) }
    }
    guard let wanted = state.wanted, let opened = shared.opened, opened.id == wanted
    else { return [] }
    guard opened.tabs.contains(.files) else {
      state.wanted = nil
      frame.say(Message(.warning, FileText.noFiles))
      return []
    }
    guard let files = shared.files.value else {
      if shared.files.fault != nil { state.wanted = nil }
      return []
    }
    state.wanted = nil
    guard let file = files.first, files.count == 1 else {
      frame.say(Message(.plain, FileText.chooseFirst(files.count)))
      return []
    }
    guard state.downloads[FileKey(entry: wanted, name: file.name)]?.isRunning != true else {
      return []
    }
    return begin(file, of: wanted, .ask, &state, &frame)
  }

  /// Below the list of files: the one under the cursor.
  func paint(
    _ state: FilesState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    FilesPainter(brush: brush, folder: services.folder).paint(state, into: &grid, in: body)
    return nil
  }
}

extension FilesArea {
  init(_ services: BrowserServices) {
    self.init(
      services: services.files,
      notices: Notices(facts: services.facts, sharing: services.voice.sharing))
  }
}

extension Intent {
  /// Told 文件下载.
  static func files(_ intent: FileIntent) -> Intent { .area(AnyAreaIntent(intent)) }
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
      ],
      // Both kept: nothing is lost by it.
      selected: 0)
  }
}
