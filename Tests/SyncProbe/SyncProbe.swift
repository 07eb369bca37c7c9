import CKANClient
import Catalog
import Glibc
import PortalClient
import Store
import Sync
import Transport

/// `SyncProbe SOCKET STORE LOCK BATCH`: pulls once, in batches of so many, and prints how many
/// entries are applied after each. `ckan:URL` in the socket's place pulls from a CKAN.
@main
enum SyncProbe {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let size = Int(arguments[4]) else { exit(64) }
    let sync = SyncService(
      source: source(arguments[1]), store: try LocalStore.open(at: arguments[2]),
      lockPath: arguments[3],
      settings: SyncService.Settings(batchSize: size, changesLimit: size))
    let report = try await sync.pull { progress in
      say("\(progress.applied)")
    }
    say("done \(report.revision)")
  }

  private static func source(_ place: String) -> any CatalogSource {
    guard place.hasPrefix("ckan:") else {
      return PortalSource(.unix(path: place), transport: HTTPTransport())
    }
    return CKANSource(base: String(place.dropFirst(5)), transport: HTTPTransport())
  }

  /// Straight through: a killed process flushes nothing.
  private static func say(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDOUT_FILENO, line, line.count)
  }
}
