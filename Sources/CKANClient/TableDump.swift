import Base
public import Catalog
import Formats
import Glibc
import PortalAPI
public import PortalClient
public import Transport

/// All of a table as one CSV, which the site writes while it is read (`/datastore/dump/{id}`).
///
/// Its length is known to nobody beforehand, and behind some servers it ends like a whole one where
/// the site broke off: so its rows are counted.
struct TableDump {
  let site: String
  let resource: String

  private var path: String { "/datastore/dump/" + PercentEncoding.encode(resource) }

  /// With the mark at its beginning that spreadsheet programs know UTF-8 by.
  var address: String { site + path + "?format=csv&bom=true" }

  /// Whether an address is that of a dump of this table, in whichever format.
  func isDump(_ address: String) -> Bool {
    let parts = address.split(separator: "?", maxSplits: 1)
    return parts.first.map(String.init) == site + path
  }

  /// - Parameter least: rows that were there all the time it took.
  func check(_ file: String, least: Int) throws(SourceError) {
    let count = try rethrowing(SourceError.init, Self.records(in: file))
    guard count < least else { return }
    unlink(file)
    throw .malformed(path: path, detail: .count(promised: least, received: count))
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
    let before = try await count(resource)
    let done = try await port.port.download(
      file, to: path, replaces: replaces, progress: progress)
    guard let before, let after = try await count(resource) else { return done }
    try dump.check(done.path, least: min(before, after))
    return done
  }

  /// nil where the site does not count.
  private func count(_ resource: String) async throws(SourceError) -> Int? {
    DatastoreTable.total(
      try await result("datastore_search", [("resource_id", resource), ("limit", "0")]))
  }
}
