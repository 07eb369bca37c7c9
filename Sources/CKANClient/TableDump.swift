import Base
public import Catalog
import Formats
import Glibc
import PortalAPI
public import PortalClient
import Synchronization
public import Transport

/// All of a table as one CSV, which the site writes while it is read (`/datastore/dump/{id}`).
///
/// Its length is known to nobody beforehand, and behind some servers it ends like a whole one where
/// the site broke off: so its rows are counted.
struct TableDump {
  let site: String
  let resource: String

  var path: String { "/datastore/dump/" + PercentEncoding.encode(resource) }

  /// With the mark at its beginning that spreadsheet programs know UTF-8 by.
  var address: String { site + path + "?format=csv&bom=true" }

  /// Whether an address is that of a dump of this table, in whichever format.
  func isDump(_ address: String) -> Bool {
    let parts = address.split(separator: "?", maxSplits: 1)
    return parts.first.map(String.init) == site + path
  }

  /// Records of a CSV below its head (RFC 4180).
  static func records(in path: String) throws(FileFault) -> Int {
    let file = try OpenFile(reading: path)
    var offset = 0
    var ends = 0
    var isQuoted = false
    var last: UInt8 = 0x0A
    while true {
      let piece = try file.read(at: offset, count: 1 << 20)
      guard !piece.isEmpty else { break }
      for byte in piece {
        if byte == 0x22 { isQuoted.toggle() } else if byte == 0x0A, !isQuoted { ends += 1 }
      }
      last = piece[piece.count - 1]
      offset += piece.count
    }
    return max(0, ends + (last == 0x0A ? 0 : 1) - 1)
  }
}

extension CKANSource {
  /// From wherever the resource lies. No key goes with it. Of a table's dump the rows are counted.
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    guard let resource = EntryPlace(id).resource,
      case let dump = TableDump(site: base, resource: resource), file.address == dump.address
    else {
      return try await port.port.download(file, to: path, replaces: replaces, progress: progress)
    }
    return try await fetch(
      dump, file, to: path, replaces, least: try await count(resource), mayBeFewer: true, progress)
  }

  /// - Parameters:
  ///   - least: rows that the file must have before it takes the place of an older one; nil where
  ///     nobody knows.
  ///   - mayBeFewer: whether it is fetched once more where rows were taken away meanwhile, which is
  ///     known afterwards only.
  private func fetch(
    _ dump: TableDump, _ file: Distribution, to path: String, _ replaces: Bool, least: Int?,
    mayBeFewer: Bool, _ progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    let lack = Lack()
    do {
      return try await port.port.download(
        file, to: path, replaces: replaces, progress: progress
      ) { lack.isNone(in: $0, of: least) }
    } catch {
      guard let least, let received = lack.received else { throw error }
      guard mayBeFewer, let now = try await count(dump.resource), received >= now else {
        throw .malformed(path: dump.path, detail: .count(promised: least, received: received))
      }
      return try await fetch(
        dump, file, to: path, replaces, least: now, mayBeFewer: false, progress)
    }
  }

  /// How many rows a dump has that has too few.
  private final class Lack: Sendable {
    private let found = Mutex<Int?>(nil)

    var received: Int? { found.withLock { $0 } }

    /// - Parameter promised: rows that were there before; nil where nobody knows.
    func isNone(in path: String, of promised: Int?) -> Bool {
      guard let promised, let rows = try? TableDump.records(in: path), rows < promised else {
        return true
      }
      found.withLock { $0 = rows }
      return false
    }
  }

  /// nil where the site does not count.
  private func count(_ resource: String) async throws(SourceError) -> Int? {
    DatastoreTable.total(
      try await result("datastore_search", [("resource_id", resource), ("limit", "0")]))
  }
}
