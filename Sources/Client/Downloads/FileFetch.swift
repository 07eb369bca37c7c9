import Base
public import Catalog
public import PortalClient
import Transport

/// Fetches a file of an entry: never over another one unasked, never twice what is there already.
public struct FileFetch: Sendable {
  /// The platform that has the files.
  public let source: any CatalogSource

  /// Files of that platform.
  public init(source: any CatalogSource) {
    self.source = source
  }

  /// - Parameters:
  ///   - wanted: as the platform, or the screen, has it.
  ///   - folder: made where it is missing.
  public func fetch(
    _ wanted: Distribution, of id: EntryID, into folder: String, _ way: DownloadWay,
    progress: @escaping @Sendable (DownloadStep) -> Void
  ) async throws -> DownloadOutcome {
    // What was kept of the list may be older than the file.
    let files = try await source.files(id)
    let name = wanted.name
    guard
      let place = files.firstIndex(where: { $0 == wanted || $0.safe == wanted })
        ?? files.firstIndex(where: { $0.name == name || $0.name.safe == name })
    else {
      throw Failure(.notFound, "没有文件“\(name)”", advice: "可用的文件：\(Self.names(files))")
    }
    let saved = Self.savedNames(files)[place]
    guard files[place].hasPlainName, !saved.isEmpty else {
      throw Failure(.malformed, "平台给出的文件名不能用作文件名：\(name.safe)")
    }
    try PrivateFolder.make(folder)
    return try await fetch(
      files[place], of: id, to: folder + "/" + saved, way, progress: progress)
  }

  /// To a path of its own; see the other for names.
  public func fetch(
    _ file: Distribution, of id: EntryID, to path: String, _ way: DownloadWay,
    progress: @escaping @Sendable (DownloadStep) -> Void
  ) async throws -> DownloadOutcome {
    var target = path
    if let facts = FileFacts(path) {
      // A device may have no end to sum up.
      if facts.isRegular, let checksum = file.checksum,
        FileChecksum.sha256(of: path) == checksum
      {
        return .saved(
          SavedFile(path: path, byteSize: facts.size, isVerified: true, wasThere: true))
      }
      switch way {
      case .ask: return .exists(path: path)
      case .replace: break
      case .keepBoth: target = Self.freeName(path)
      }
    }
    let meter = RateMeter()
    let got: DownloadedFile
    do {
      got = try await source.download(
        file, of: id, to: target, replaces: way == .replace,
        progress: { if let step = meter.step($0) { progress(step) } })
    } catch {
      throw error.named(after: file.address)
    }
    let isVerified = file.checksum != nil
    return .saved(
      SavedFile(
        path: got.path, byteSize: got.byteSize, resumedAt: got.resumedAt, isVerified: isVerified,
        doubt: isVerified ? nil : FileLook.doubt(of: got.path, named: file.name)))
  }
}
