import Base
import Cryptography
import FoundationEssentials
import Glibc

/// Made files by the SHA-256 of their bytes, `files/<hexadecimal>` in the data directory, each of
/// mode 0600 in a directory of mode 0700. They can all be thrown away: what is missing is made anew
/// when somebody asks for it.
struct FileStore: Sendable {
  static let folderName = "files"
  private static let draftPrefix = "draft-"
  /// Seconds that an unfinished or unused file is left alone: another process may be at it.
  private static let patience = 3600

  let folder: String

  init(directory: String) { folder = directory + "/" + Self.folderName }

  func path(_ checksum: String) -> String { folder + "/" + checksum }

  func has(_ checksum: String) -> Bool { access(path(checksum), R_OK) == 0 }

  /// Where a new file may be written.
  func draft() throws(PortalFault) -> String {
    try PrivateFiles.makeDirectory(folder)
    return "\(folder)/\(Self.draftPrefix)\(getpid())-\(UInt64.random(in: .min ... .max))"
  }

  /// Puts a finished draft in its place.
  func keep(_ draft: String) throws(PortalFault) -> (checksum: String, byteSize: Int) {
    let made = try Self.digest(draft)
    try PrivateFiles.makeFile(draft)
    guard rename(draft, path(made.checksum)) == 0 else {
      throw .unusable(path: draft, errno: errno)
    }
    return made
  }

  func discard(_ draft: String) { unlink(draft) }

  /// SHA-256 and size, without holding the file in memory.
  static func digest(_ path: String) throws(PortalFault) -> (checksum: String, byteSize: Int) {
    let file = try FileSlice(path: path)
    var digest = SHA256()
    var offset = 0
    while offset < file.size {
      let bytes = try file.read(offset..<file.size)
      guard !bytes.isEmpty else { break }
      digest.update(bytes)
      offset += bytes.count
    }
    return (Hexadecimal.text(digest.finalize()), file.size)
  }

  /// Removes what no entry has any more, and drafts that nobody finished.
  /// - Parameters:
  ///   - checksums: of the files to keep.
  ///   - now: seconds since the Unix epoch.
  func sweep(keeping checksums: Set<String>, now: Int) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where !checksums.contains(name) {
      let path = folder + "/" + name
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let date = attributes?[.modificationDate] as? Date,
        now - Int(date.timeIntervalSince1970) > Self.patience
      else { continue }
      unlink(path)
    }
  }
}

/// A file read a chunk at a time, held open: it may go from its folder meanwhile.
struct FileSlice: Sendable {
  private static let chunk = 64 * 1024

  let size: Int
  private let file: OpenFile

  init(path: String) throws(PortalFault) {
    file = try rethrowing(PortalFault.init, OpenFile(reading: path))
    size = file.facts.size
  }

  /// At most a chunk from the beginning of `range`; empty where the file ends before.
  func read(_ range: Range<Int>) throws(PortalFault) -> [UInt8] {
    try rethrowing(
      PortalFault.init, file.read(at: range.lowerBound, count: min(range.count, Self.chunk)))
  }
}
