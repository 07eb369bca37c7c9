import Base
public import Catalog
import PortalClient
import Transport

/// Parts of a file that lies where a record links to, asked for by ranges (RFC 9110 section 14).
/// Nothing of an account goes with it.
public struct FileRanges: Sendable {
  /// Of the whole file, in bytes.
  public let size: Int
  private let entry: EntryID
  private let url: String
  private let transport: HTTPTransport
  /// What has come already: the beginning, or the whole where the server gives no parts.
  private let start: [UInt8]
  private let edition: Edition

  /// Most bytes of a file that comes whole or not at all.
  private static let wholeLimit = 32 << 20
  private static let first = 0..<(128 << 10)

  /// Asks for the beginning, which tells how long the file is.
  /// - Parameter entry: whose file it is.
  public init(_ file: Distribution, of entry: EntryID, _ session: Session) async throws {
    guard let address = file.address, SiteAddress.origin(of: address) != nil else {
      throw Failure(
        .notFound, "文件“\(file.name.safe)”没有直接的网址",
        advice: "可用 \(ProgramCommand.line("download", entry.text)) 下载")
    }
    self.entry = entry
    url = address
    transport = HTTPTransport(gate: session.sending.gate)
    let (bytes, total, edition) = try await Self.ask(url, Self.first, of: entry, transport)
    start = bytes
    self.edition = edition
    if let total {
      size = total
    } else {
      // A part that does not say of how much it is is all where nothing is behind it.
      let next = bytes.count..<(bytes.count + 1)
      guard bytes.count < Self.first.count,
        try await Self.ask(url, next, of: entry, transport).bytes.isEmpty
      else { throw Self.otherRange(of: entry) }
      size = bytes.count
    }
    if let fault = FileLook.fault(in: start, named: file.name, at: address) {
      throw fault.named(after: address)
    }
  }

  /// The bytes of a range within `size`. What has come is not asked for again.
  public func bytes(_ range: Range<Int>) async throws -> [UInt8] {
    if range.upperBound <= start.count { return Array(start[range]) }
    let (bytes, total, edition) = try await Self.ask(url, range, of: entry, transport)
    // Of a file of another length it is the part of another file.
    guard total ?? size == size, !edition.differs(from: self.edition) else {
      throw Failure(
        .malformed, "文件在读取时被换成了另一份",
        advice: "请再打开一次，或用 \(ProgramCommand.line("download", entry.text)) 下载整个文件")
    }
    guard bytes.count == range.count else { throw Self.otherRange(of: entry) }
    return bytes
  }

  /// What a head says of which edition its file is.
  private struct Edition {
    let modified: String?
    let tag: String?

    init(_ headers: [HTTPHeader]) {
      modified = headers["Last-Modified"]
      tag = headers["ETag"]
    }

    /// Servers behind one address may mark the same file with tags of their own; the time of its
    /// last change is the same with all.
    func differs(from other: Edition) -> Bool {
      if let modified, let before = other.modified { return modified != before }
      guard let tag, let before = other.tag else { return false }
      return tag != before
    }
  }

  /// - Returns: the part, or all of a file that comes whole, and the bytes of the whole file; nil
  ///   where that is not said.
  private static func ask(
    _ url: String, _ range: Range<Int>, of entry: EntryID, _ transport: HTTPTransport
  ) async throws -> (bytes: [UInt8], total: Int?, edition: Edition) {
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
      throw SourceError(error).named(after: url)
    }
    let edition = Edition(answer.headers)
    switch answer.status {
    case 200, 203: return (answer.body, answer.body.count, edition)
    case 206:
      let told = ContentRange(answer.headers["Content-Range"])
      guard let part = told?.bytes, part.lowerBound == range.lowerBound,
        part.count == answer.body.count, part.upperBound < range.upperBound
      else { throw otherRange(of: entry) }
      return (answer.body, told?.total, edition)
    // Of an empty file there is no part, nor behind the end of any.
    case 416 where ContentRange(answer.headers["Content-Range"])?.total == 0:
      return ([], 0, edition)
    case 416 where range.lowerBound > 0: return ([], nil, edition)
    default:
      let words = answer.place.map { SourceError.refusal(of: answer.status, at: $0) } ?? ""
      throw SourceError.refused(status: answer.status, message: words, word: nil).named(after: url)
    }
  }

  private static func otherRange(of entry: EntryID) -> Failure {
    Failure(
      .malformed, "服务器没有给出所要的一段文件",
      advice: "可用 \(ProgramCommand.line("download", entry.text)) 下载整个文件")
  }
}
