import Catalog

/// Where the sync service stands, for the first line and the message line.
struct SyncStatus: Sendable {
  enum Phase: Hashable, Sendable {
    case never, running(SyncProgress), done(Moment), failed(ServiceFault)

    var isRunning: Bool {
      if case .running = self { true } else { false }
    }

    var isFailed: Bool {
      if case .failed = self { true } else { false }
    }
  }

  var phase = Phase.never
  var last: SyncReport?
  /// A person asked for the pull and waits for what comes of it.
  var isAsked = false

  var isRunning: Bool { phase.isRunning }
}

enum SyncFact: Sendable {
  /// It is time for the next pull.
  case due
  case progress(SyncProgress)
  case ended(Result<SyncReport, ServiceFault>)
}
