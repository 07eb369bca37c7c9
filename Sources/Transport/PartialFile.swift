import Base
import Glibc

/// Which edition of which file bytes are of.
struct FileEdition: Hashable {
  /// Of the address that was asked for: two files may have one name, one length and one time of
  /// change, of which servers make their validators. It may bear a token, so it is not kept itself.
  var source: UInt64
  /// What `If-Range` takes: a strong ETag, else a date (RFC 9110, 13.1.5).
  var validator: String
  /// Bytes of the whole file; nil where the server did not say.
  var total: Int?

  /// - Returns: nil for an answer whose bytes cannot be gone on with: it names no edition, or was
  ///   packed, and ranges count packed bytes (RFC 9110, 14.1.2).
  init?(_ head: HTTPResponseHead, total: Int?, from url: String) {
    guard ContentDecoder(head.headers) == nil else { return nil }
    // A weak tag promises no equal bytes (RFC 9110, 8.8.1).
    let tag = head.headers["ETag"].flatMap { $0.hasPrefix("W/") ? nil : $0 }
    guard let validator = tag ?? head.headers["Last-Modified"], !validator.isEmpty else {
      return nil
    }
    self.validator = validator
    self.total = total
    source = url.utf8.digest()
  }

  /// As it lies beside the part: source, validator and total, each on a line of its own.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, let source = UInt64(lines[0], radix: 16), !lines[1].isEmpty else {
      return nil
    }
    self.source = source
    validator = String(lines[1])
    total = Int(lines[2])
  }

  var text: String {
    "\(String(source, radix: 16))\n\(validator)\n\(total.map(String.init) ?? "")"
  }

  /// Whether a 206 may be of it: what it says of itself must be the same. Some servers send a part
  /// though `If-Range` did not fit.
  func fits(_ head: HTTPResponseHead, _ range: ContentRange) -> Bool {
    let name = validator.hasPrefix("\"") ? "ETag" : "Last-Modified"
    if let told = head.headers[name], told != validator { return false }
    if let total, let told = range.total, told != total { return false }
    return ContentDecoder(head.headers) == nil
  }
}

/// The unfinished half of a download: a part (`UnfinishedName`) holds the bytes so far, its tag
/// which edition they are of. Both survive a kill, and the next attempt goes on from them with
/// `Range` and `If-Range` (RFC 9110 sections 13.1.5, 14).
struct PartialFile {
  let path: String
  /// The address that the file comes from.
  let url: String
  var partPath: String { UnfinishedName.of(path) }
  var tagPath: String { UnfinishedName.tag(of: path) }

  /// How many bytes are there, and of which edition; nil when there is nothing to go on from.
  func state() -> (size: Int, edition: FileEdition)? {
    guard let size = FileFacts(partPath)?.size, size > 0,
      let tag = try? SmallFile.read(tagPath, limit: 4096, followsLink: false),
      let edition = FileEdition(text: String(decoding: tag, as: UTF8.self)),
      edition.source == url.utf8.digest()
    else { return nil }
    return (size, edition)
  }

  /// Begins anew, in the same file: it is locked.
  func discard() {
    truncate(partPath, 0)
    unlink(tagPath)
  }

  /// Gives the file a name that nobody has, whole at once.
  /// - Returns: false where the file system knows no second names: the name is taken, by an empty
  ///   file that the part is to replace.
  private func takesFreeName() throws(TransportError) -> Bool {
    if link(partPath, path) == 0 {
      unlink(partPath)
      unlink(tagPath)
      return true
    }
    guard errno != EEXIST else { throw .cannotWrite(path: path, errno: EEXIST) }
    _ = try rethrowing(TransportError.init, OpenFile(new: path))
    return false
  }

  /// Puts the finished file in its place, whole or not at all; of a device, a pipe or a link that
  /// has come there meanwhile it leaves the place alone.
  func complete(
    replacing: Bool, _ accepts: @Sendable (String) -> Bool
  ) throws(TransportError) {
    guard accepts(partPath) else {
      discard()
      throw .turnedDown(path: path)
    }
    if !replacing, try takesFreeName() { return }
    if replacing, try rethrowing(TransportError.init, WholePlace.resolved(path)) != path {
      throw .notPlain(path: path)
    }
    guard rename(partPath, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
    unlink(tagPath)
  }
}
