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

/// The downloads of this session.
struct FilesState: Sendable {
  /// A download that is to be opened as a table when it is there.
  var opensAsTable: FileKey?
  var downloads: [FileKey: DownloadPhase] = [:]
  /// `d` was given before the entry's files were known: its only file is fetched when they are.
  var wanted: EntryID?

  var running: Int { downloads.values.count { $0.isRunning } }
}

enum FileFact: Sendable {
  case progress(FileKey, DownloadStep)
  case ended(EntryID, Distribution, Result<DownloadOutcome, ServiceFault>)
}

enum FileIntent: Hashable, Sendable {
  /// `d`: begin, go on, or stop.
  case download
  case begin(EntryID, Distribution, DownloadWay)
}
