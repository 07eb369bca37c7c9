import Base
import Glibc

/// Which edition of a file bytes are of, as its server names it.
struct FileEdition: Hashable {
  /// What `If-Range` takes: a strong ETag, else a date (RFC 9110, 13.1.5).
  var validator: String
  /// Bytes of the whole file; nil where the server did not say.
  var total: Int?

  /// - Returns: nil for an answer whose bytes cannot be gone on with: it names no edition, or was
  ///   packed, and ranges count packed bytes (RFC 9110, 14.1.2).
  init?(_ head: HTTPResponseHead, total: Int?) {
    guard ContentDecoder(head.headers) == nil else { return nil }
    // A weak tag promises no equal bytes (RFC 9110, 8.8.1).
    let tag = head.headers["ETag"].flatMap { $0.hasPrefix("W/") ? nil : $0 }
    guard let validator = tag ?? head.headers["Last-Modified"], !validator.isEmpty else {
      return nil
    }
    self.validator = validator
    self.total = total
  }

  /// As it lies beside the part: the validator, and the total on a line of its own.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, !first.isEmpty else { return nil }
    validator = String(first)
    total = lines.dropFirst().first.flatMap { Int($0) }
  }

  var text: String { total.map { "\(validator)\n\($0)" } ?? validator }

  /// Whether a 206 may be of it: what it says of itself must be the same. Some servers send a part
  /// though `If-Range` did not fit.
  func fits(_ head: HTTPResponseHead, _ range: ContentRange) -> Bool {
    let name = validator.hasPrefix("\"") ? "ETag" : "Last-Modified"
    if let told = head.headers[name], told != validator { return false }
    if let total, let told = range.total, told != total { return false }
    return ContentDecoder(head.headers) == nil
  }
}

/// The unfinished half of a download: `<path>.part` holds the bytes so far, `<path>.part.tag` which
/// edition they are of. Both survive a kill, and the next attempt goes on from them with `Range`
/// and `If-Range` (RFC 9110 sections 13.1.5, 14).
struct PartialFile {
  let path: String
  var partPath: String { path + ".part" }
  var tagPath: String { path + ".part.tag" }

  /// How many bytes are there, and of what; nil when there is nothing to go on from.
  func state() -> (size: Int, edition: FileEdition)? {
    guard let size = FileFacts(partPath)?.size, size > 0,
      let tag = try? SmallFile.read(tagPath, limit: 4096, followsLink: false),
      let edition = FileEdition(text: String(decoding: tag, as: UTF8.self))
    else { return nil }
    return (size, edition)
  }

  /// Begins anew, in the same file: it is locked.
  func discard() {
    truncate(partPath, 0)
    unlink(tagPath)
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
    // Takes a name that nobody has, by an empty file.
    if !replacing { _ = try rethrowing(TransportError.init, OpenFile(new: path)) }
    if replacing, try rethrowing(TransportError.init, WholePlace.resolved(path)) != path {
      throw .notPlain(path: path)
    }
    guard rename(partPath, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
    unlink(tagPath)
  }
}
