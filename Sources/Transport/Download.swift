/// How far a download has come.
public struct DownloadProgress: Hashable, Sendable {
  /// Bytes on disk, those of earlier attempts included.
  public var received: Int
  /// Bytes of the whole file; nil where the server does not say.
  public var total: Int?

  public init(received: Int, total: Int?) {
    self.received = received
    self.total = total
  }
}

/// A file that has been fetched.
public struct DownloadedFile: Hashable, Sendable {
  public var path: String
  public var byteSize: Int
  /// Bytes that an earlier attempt had left and this one did not fetch again.
  public var resumedAt: Int

  public init(path: String, byteSize: Int, resumedAt: Int) {
    self.path = path
    self.byteSize = byteSize
    self.resumedAt = resumedAt
  }
}

/// The unfinished half of a download: `<path>.part` holds the bytes so far, `<path>.part.tag` the
/// validator (strong ETag or Last-Modified) of what they are bytes of. Both survive a kill, and
/// the next attempt goes on from them with `Range` and `If-Range` (RFC 9110 sections 13.1.5, 14).
struct PartialFile {
  let path: String
  var partPath: String { path + ".part" }
  var tagPath: String { path + ".part.tag" }

  /// How many bytes are there, and of what; nil when there is nothing to go on from.
  func state() -> (size: Int, validator: String)? {
    guard let size = FileDescriptor.size(of: partPath), size > 0,
      let tag = FileDescriptor.contents(of: tagPath), !tag.isEmpty
    else { return nil }
    return (size, tag)
  }

  func discard() {
    FileDescriptor.remove(partPath)
    FileDescriptor.remove(tagPath)
  }

  /// Puts the finished file in its place, whole or not at all.
  func complete(
    replacing: Bool, _ accepts: @Sendable (String) -> Bool
  ) throws(TransportError) {
    guard accepts(partPath) else {
      discard()
      throw .turnedDown(path: path)
    }
    if !replacing { try FileDescriptor.reserve(path) }
    try FileDescriptor.rename(partPath, to: path)
    FileDescriptor.remove(tagPath)
  }

  /// What the server's answer can be resumed by; a weak ETag promises no equal bytes.
  static func validator(_ head: HTTPResponseHead) -> String? {
    if let tag = head.headers["ETag"], !tag.hasPrefix("W/") { return tag }
    return head.headers["Last-Modified"]
  }
}
