import Logging
import Synchronization

/// Starts the database's daily upkeep behind the requests: once a day in this process, with no
/// timer, by whatever request comes first. A day without requests needs none.
final class Upkeep: Sendable {
  private let database: PortalDatabase
  private let logger: Logger
  private let lastDay = Mutex(Int.min)

  init(database: PortalDatabase, logger: Logger) {
    self.database = database
    self.logger = logger
  }

  func begin(today: Int) {
    let isNew = lastDay.withLock { day in
      defer { day = max(day, today) }
      return day < today
    }
    guard isNew else { return }
    Task(priority: .background) { [database, logger] in
      do {
        try await database.keepUp(today: today)
      } catch {
        logger.warning("upkeep not done", metadata: ["error": "\(error)"])
      }
    }
  }
}
