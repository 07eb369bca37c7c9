import Logging
import Synchronization

/// Starts the catalogue's daily upkeep behind the requests: once a day in this process, with no
/// timer, by whatever request comes first. A day without requests needs none.
final class Upkeep: Sendable {
  private let catalogue: any CatalogueStorage
  private let logger: Logger
  private let lastDay = Mutex(Int.min)

  init(catalogue: any CatalogueStorage, logger: Logger) {
    self.catalogue = catalogue
    self.logger = logger
  }

  func begin(today: Int) {
    let isNew = lastDay.withLock { day in
      defer { day = max(day, today) }
      return day < today
    }
    guard isNew else { return }
    Task(priority: .background) { [catalogue, logger] in
      do {
        try await catalogue.keepUp(today: today)
      } catch {
        logger.warning("upkeep not done", metadata: ["error": "\(error)"])
      }
    }
  }
}
