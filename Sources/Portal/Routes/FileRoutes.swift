import Base
import Catalog
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PortalAPI

/// 文件下载 (manual 2.2.2): what files an entry has, and their bytes.
struct FileRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.files, files)
    router.get(.file, file)
  }

  @Sendable func files(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    return try Answer.data(try id.found(try await platform.files.files(id)))
  }

  @Sendable func file(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let name = context.parameters.get("name").flatMap { PercentEncoding.decode($0.utf8) } ?? ""
    let files = try id.found(try await platform.files.files(id))
    guard let file = files.first(where: { $0.name == name }), let checksum = file.checksum else {
      throw Refusal.noSuchFile(String(name.prefix(100)))
    }
    try await platform.admit(request, to: id)
    let slice = try FileSlice(path: platform.storage.fileStore.path(checksum))
    let selection = FileSelection(
      request.head, tag: "\"\(checksum)\"",
      modified: min(file.modified.unixSeconds, platform.seconds), size: slice.size)
    let headers = Self.headers(file, selection)
    switch selection.outcome {
    case .unchanged: return Response(status: .notModified, headers: headers)
    case .preconditionFailed: throw Refusal.preconditionFailed
    case .unsatisfiable: throw Refusal.unsatisfiableRange(size: slice.size)
    case .whole, .part: break
    }
    let client = selection.completesDownload ? platform.client(request, context) : nil
    let body = ResponseBody(contentLength: selection.range.count) { [platform] writer in
      try await Self.send(slice, selection.range, to: &writer)
      if let client { await Self.count(id, checksum, client, platform, context.logger) }
    }
    return Response(status: selection.status, headers: headers, body: body)
  }

  /// `write` waits until the reader has taken what was sent before, so that a slow one holds one
  /// chunk in memory and not the file.
  private static func send(
    _ slice: FileSlice, _ range: Range<Int>, to writer: inout any ResponseBodyWriter
  ) async throws {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let bytes = try slice.read(offset..<range.upperBound)
      guard !bytes.isEmpty else { throw Refusal.fault }
      try await writer.write(ByteBuffer(bytes: bytes))
      offset += bytes.count
    }
    try await writer.finish(nil)
  }

  /// A download that cannot be counted is done all the same.
  private static func count(
    _ id: EntryID, _ checksum: String, _ client: ClientAddress, _ platform: Platform,
    _ logger: Logger
  ) async {
    do {
      _ = try await platform.limits.count(.download(id, checksum: checksum), by: client)
    } catch {
      logger.warning("download not counted", metadata: ["error": "\(error)"])
    }
  }

  private static func headers(_ file: Distribution, _ selection: FileSelection) -> HTTPFields {
    var headers: HTTPFields = [
      .contentType: file.format.mediaType, .eTag: selection.tag,
      .lastModified: HTTPDate.text(unixSeconds: selection.modified), .acceptRanges: "bytes",
      .cacheControl: "no-cache", .xContentTypeOptions: "nosniff",
      .contentSecurityPolicy: Answer.policy,
      .contentDisposition: "attachment; filename*=UTF-8''\(PercentEncoding.encode(file.name))",
    ]
    if case .part = selection.outcome {
      let range = selection.range
      headers[.contentRange] =
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(selection.size)"
    }
    return headers
  }
}
