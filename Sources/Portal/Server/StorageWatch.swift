import Synchronization

/// Says to whoever runs the server, seldom, what keeps the database from taking writes.
final class StorageWatch: Sendable {
  private static let interval = Duration.seconds(60)

  private let notice: @Sendable (ServerNotice) -> Void
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(notice: @escaping @Sendable (ServerNotice) -> Void) { self.notice = notice }

  /// Whether an error is storage's, and passes when there is room again or the other is done.
  func takes(_ error: any Error) -> Bool {
    guard let fault = PortalFault(storage: error), ![.damaged, .nullCharacter].contains(fault)
    else { return false }
    let isDue = last.withLock { last in
      if let last, ContinuousClock.now - last < Self.interval { return false }
      last = .now
      return true
    }
    if isDue { notice(.storage(fault)) }
    return true
  }
}
