import CKANClient
import Catalog
import DCATClient
import Glibc
import PortalClient
import Store
import Sync
import Transport

/// `SyncProbe SOCKET STORE LOCK BATCH`: pulls once, in batches of so many, and prints how many
/// entries are applied after each. In the socket's place `ckan:URL` pulls from a CKAN, and
/// `dcat:PLACE` from a file of DCAT-US.
@main
enum SyncProbe {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let size = Int(arguments[4]) else { exit(64) }
    let sync = SyncService(
      source: source(arguments[1], cache: arguments[2] + ".fetched"),
      store: try LocalStore.open(at: arguments[2]),
      lockPath: arguments[3],
      settings: SyncService.Settings(batchSize: size, changesLimit: size))
    let report = try await sync.pull { progress in
      say("\(progress.applied)")
    }
    say("done \(report.revision)")
  }

  private static func source(_ place: String, cache: String) -> any CatalogSource {
    let transport = HTTPTransport()
    if place.hasPrefix("ckan:") {
      return CKANSource(base: String(place.dropFirst(5)), transport: transport)
    }
    if place.hasPrefix("dcat:") {
      return DCATSource(String(place.dropFirst(5)), cache: cache, transport: transport)
    }
    return PortalSource(.unix(path: place), transport: transport)
  }

  /// Straight through: a killed process flushes nothing.
  private static func say(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDOUT_FILENO, line, line.count)
  }
}
