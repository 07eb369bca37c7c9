import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses what is worth it for those who accept gzip (RFC 9110, 12.5.3).
struct GzipMiddleware: RouterMiddleware {
  /// Shorter bodies would not get shorter.
  static let threshold = 512

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // Ranges, checksums and strong tags are those of a file's own bytes.
    guard (response.body.contentLength ?? .max) >= Self.threshold,
      response.headers[.acceptRanges] == nil
    else { return response }
    response.headers[.vary] = "Accept-Encoding"
    guard request.method != .head, Self.accepts(request.headers[.acceptEncoding]) else {
      return response
    }
    let body = response.body
    response.body = ResponseBody { writer in
      try await body.write(GzipBodyWriter(parent: writer))
    }
    response.headers[.contentEncoding] = "gzip"
    return response
  }

  /// Whether gzip is named, or `*` is, with a weight above 0.
  static func accepts(_ header: String?) -> Bool {
    guard let header else { return false }
    var wildcard = false
    for item in header.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let refused = parts.dropFirst().contains { part in
        part.hasPrefix("q=") && (Double(part.dropFirst(2)) ?? 0) <= 0
      }
      if parts.first == "gzip" || parts.first == "x-gzip" { return !refused }
      if parts.first == "*" { wildcard = !refused }
    }
    return wildcard
  }
}

/// Deflates on the way: a stream is never held whole.
struct GzipBodyWriter: ResponseBodyWriter {
  var parent: any ResponseBodyWriter
  private let deflater = GzipDeflater()

  init(parent: any ResponseBodyWriter) { self.parent = parent }

  mutating func write(_ buffer: ByteBuffer) async throws {
    let output = deflater.deflate(buffer)
    if output.readableBytes > 0 { try await parent.write(output) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    var parent = parent
    try await parent.write(deflater.finish())
    try await parent.finish(trailingHeaders)
  }
}
