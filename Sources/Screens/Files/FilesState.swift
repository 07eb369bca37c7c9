import Catalog

/// One file of one entry.
struct FileKey: Hashable, Sendable {
  var entry: EntryID
  var name: String
}

/// Where a download stands.
enum DownloadPhase: Hashable, Sendable {
  case running(DownloadStep)
  /// Stopped by the person, with so much on disk.
  case stopped(DownloadStep)
  case failed(ServiceFault)
  case saved(SavedFile)

  var isRunning: Bool {
    if case .running = self { true } else { false }
  }
}

/// A file that is to be opened as a table when it is there.
struct TableWish: Sendable {
  var key: FileKey
  var subject: TableSubject
}

/// The file under the cursor of 文件下载.
struct ShownFile: Hashable, Sendable {
  var entry: EntryID
  var file: Distribution
}

/// The downloads of this session.
struct FilesState: AreaState {
  var opensAsTable: TableWish?
  var downloads: [FileKey: DownloadPhase] = [:]
  /// `d` was given before the entry's files were known: its only file is fetched when they are.
  var wanted: EntryID?
  var shown: ShownFile?

  subscript(shown: ShownFile) -> DownloadPhase? {
    downloads[FileKey(entry: shown.entry, name: shown.file.name)]
  }
}

enum FileFact: Sendable {
  case progress(FileKey, DownloadStep)
  case ended(EntryID, Distribution, Result<DownloadOutcome, ServiceFault>)
}

enum FileIntent: AreaIntent {
  /// `d`: begin, go on, or stop.
  case download
  case begin(EntryID, Distribution, DownloadWay)
  /// Opens a file of an entry as a table, which is fetched for it.
  case openAsTable(EntryID, Distribution, TableSubject)

  var need: Capabilities {
    switch self {
    case .download: .files
    case .begin, .openAsTable: []
    }
  }

  var isForThePlatforms: Bool { self == .download }
}
