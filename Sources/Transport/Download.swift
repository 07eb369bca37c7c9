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
