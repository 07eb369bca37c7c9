public import Catalog
import PortalClient
import Transport

/// Parts of a file that lies where a record links to, asked for by ranges (RFC 9110 section 14).
/// Nothing of an account goes with it.
public struct FileRanges: Sendable {
  /// Of the whole file, in bytes.
  public let size: Int
  private let url: String
  private let transport: HTTPTransport
  /// What has come already: the beginning, or the whole where the server gives no parts.
  private let start: [UInt8]

  /// Most bytes of a file that comes whole or not at all.
  private static let wholeLimit = 32 << 20
  private static let first = 0..<(128 << 10)

  /// Asks for the beginning, which tells how long the file is.
  public init(_ file: Distribution, _ session: Session) async throws {
    guard let address = file.address, SiteAddress.origin(of: address) != nil else {
      throw Failure(
        .notFound, "文件“\(file.name.safe)”没有直接的网址", advice: "可用 tjdata download 下载")
    }
    url = address
    transport = HTTPTransport(gate: session.sending.gate)
    let answer = try await Self.ask(url, Self.first, transport)
    if answer.status == 206, let total = Self.total(answer.headers["Content-Range"]) {
      size = total
    } else {
      size = answer.body.count
    }
    start = answer.body
  }

  /// The bytes of a range within `size`. What has come is not asked for again.
  public func bytes(_ range: Range<Int>) async throws -> [UInt8] {
    if range.upperBound <= start.count { return Array(start[range]) }
    let answer = try await Self.ask(url, range, transport)
    guard answer.status == 206, answer.body.count == range.count else {
      throw Self.otherRange
    }
    return answer.body
  }

  private static func ask(
    _ url: String, _ range: Range<Int>, _ transport: HTTPTransport
  ) async throws -> HTTPResponse {
    var request = HTTPRequest(
      url: url,
      headers: [
        HTTPHeader("User-Agent", HTTPTransport.userAgent),
        HTTPHeader("Range", "bytes=\(range.lowerBound)-\(range.upperBound - 1)"),
      ], limit: wholeLimit, acceptsCompression: false, redirects: .anywhere)
    request.timeouts.total = .seconds(120)
    let answer: HTTPResponse
    do {
      answer = try await transport.send(request)
    } catch {
      throw SourceError(error)
    }
    guard [200, 206].contains(answer.status) else {
      throw SourceError.refused(status: answer.status, message: "", word: nil)
    }
    if answer.status == 206, let told = answer.headers["Content-Range"],
      !told.hasPrefix("bytes \(range.lowerBound)-")
    {
      throw otherRange
    }
    return answer
  }

  private static var otherRange: Failure {
    Failure(.malformed, "服务器没有给出所要的一段文件", advice: "可用 tjdata download 下载整个文件")
  }

  /// `bytes 0-131071/5242880`.
  private static func total(_ range: String?) -> Int? {
    range?.split(separator: "/").last.flatMap { ByteSizes.length(String($0)) }
  }
}
