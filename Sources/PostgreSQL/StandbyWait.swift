import Dispatch

/// A process of the server's that nobody waits for any more may go on waiting for a standby, and
/// does not see that its client is gone (PostgreSQL, section 27.2.8): while the standby is away
/// each change that is given up would keep one, until no connection is left for anybody.
public enum StandbyWait {
  /// Those that are under way.
  private static let pending = DispatchGroup()
  private static let patience = DispatchTimeInterval.seconds(8)

  /// Waits for those that are under way, not for ever, before the process ends: it would leave the
  /// server's processes behind, and take away what theirs are working with.
  public static func settle() { _ = pending.wait(timeout: .now() + patience) }

  /// Has such a process end its wait, if it is in one: what it was to keep stays as it is. In the
  /// background, and given up within seconds where the server does not answer.
  static func end(_ connection: Connection, _ url: ServerURL, _ settings: Connection.Settings) {
    guard let statement = settings.endOfWait else { return }
    let process = connection.process
    var settings = settings
    settings.connectSeconds = 5
    settings.statementSeconds = 2
    DispatchQueue.global().async(group: pending) { [settings] in
      let other = try? Connection(url, settings: settings)
      _ = try? other?.query(statement, [.text(String(process))])
    }
  }
}
