/// How far a download has come.
public struct DownloadProgress: Hashable, Sendable {
  /// Bytes on disk, those of earlier attempts included.
  public var received: Int
  /// Bytes of the whole file; nil where the server does not say.
  public var total: Int?

  /// - Parameters: bytes.
  public init(received: Int, total: Int?) {
    self.received = received
    self.total = total
  }
}

/// A file that has been fetched.
public struct DownloadedFile: Hashable, Sendable {
  /// Where it lies.
  public var path: String
  /// Bytes of the whole file.
  public var byteSize: Int
  /// Bytes that an earlier attempt had left and this one did not fetch again.
  public var resumedAt: Int

  /// - Parameter resumedAt: bytes an earlier attempt had left.
  public init(path: String, byteSize: Int, resumedAt: Int) {
    self.path = path
    self.byteSize = byteSize
    self.resumedAt = resumedAt
  }
}
