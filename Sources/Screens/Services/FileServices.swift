public import Catalog

/// 文件下载 (manual 2.2.2).
public struct FileServices: Sendable {
  /// Where files go.
  public var folder: String
  /// Fetches a file, going on from what an earlier attempt left. Cancelled, it leaves what it has.
  public var download:
    @Sendable (
      EntryID, Distribution, DownloadWay, _ progress: @escaping @Sendable (DownloadStep) -> Void
    ) async throws(ServiceFault) -> DownloadOutcome

  /// - Parameter folder: where files go.
  public init(
    folder: String,
    download:
      @escaping @Sendable (
        EntryID, Distribution, DownloadWay, _ progress: @escaping @Sendable (DownloadStep) -> Void
      ) async throws(ServiceFault) -> DownloadOutcome
  ) {
    self.folder = folder
    self.download = download
  }
}
