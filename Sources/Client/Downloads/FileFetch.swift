import Base
public import Catalog
import Glibc
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
  ///   - name: as the platform, or the screen, shows it.
  ///   - folder: made where it is missing.
  public func fetch(
    _ name: String, of id: EntryID, into folder: String, _ way: DownloadWay,
    progress: @escaping @Sendable (DownloadStep) -> Void
  ) async throws -> DownloadOutcome {
    // What was kept of the list may be older than the file.
    let files = try await source.files(id)
    guard let file = files.first(where: { $0.name == name || $0.name.safe == name }) else {
      throw Failure(.notFound, "没有文件“\(name)”", advice: "可用的文件：\(Self.names(files))")
    }
    guard file.hasPlainName else {
      throw Failure(.malformed, "平台给出的文件名不能用作文件名：\(file.name.safe)")
    }
    try PrivateFolder.make(folder)
    return try await fetch(file, of: id, to: folder + "/" + file.name, way, progress: progress)
  }

  /// To a path of its own; see the other for names.
  public func fetch(
    _ file: Distribution, of id: EntryID, to path: String, _ way: DownloadWay,
    progress: @escaping @Sendable (DownloadStep) -> Void
  ) async throws -> DownloadOutcome {
    var target = path
    if let facts = FileFacts(path) {
      if let checksum = file.checksum, FileChecksum.sha256(of: path) == checksum {
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
    let got = try await source.download(
      file, of: id, to: target, replaces: way == .replace,
      progress: { if let step = meter.step($0) { progress(step) } })
    return .saved(
      SavedFile(
        path: got.path, byteSize: got.byteSize, resumedAt: got.resumedAt,
        isVerified: file.checksum != nil))
  }

  /// The files' names, for a message.
  public static func names(_ files: [Distribution]) -> String {
    files.isEmpty ? "无" : files.map(\.name.safe).joined(separator: "、")
  }

  /// `名单 (2).xlsx`, or the first number that nobody has.
  static func freeName(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let dot = path[slash...].lastIndex(of: ".").flatMap { $0 > slash ? $0 : nil }
    let stem = path[..<(dot ?? path.endIndex)]
    let ending = dot.map { path[$0...] } ?? ""
    var number = 2
    while FileFacts("\(stem) (\(number))\(ending)") != nil { number += 1 }
    return "\(stem) (\(number))\(ending)"
  }
}
