import Catalog
import PortalAPI

/// A file of an entry, as the database knows it.
struct FileRecord: Hashable, Sendable {
  var position: Int
  var distribution: Distribution
  /// The revision it was published with: what is made of older data is not entered.
  var stamp: Int
}

/// 文件下载 (manual 2.2.2): which files there are, and the tables they are made of.
protocol FileStorage: Sendable {
  /// nil for an unknown entry.
  func fileRecords(_ id: EntryID) async throws -> [FileRecord]?

  /// Writes the table behind an entry as a file at `path`, all of it as it is at one moment.
  /// - Returns: false where there is no such file any more, or no table to make it of.
  func write(_ file: FileRecord, of id: EntryID, to path: String) async throws -> Bool

  /// Enters a file that has been made, unless what it was made of has been replaced.
  func enter(_ file: FileRecord, of id: EntryID, checksum: String, byteSize: Int) async throws

  /// Checksums of all files that have been made.
  func fileChecksums() async throws -> Set<String>
}
