import Base
import Catalog
import Cryptography
import FoundationEssentials
import Glibc
import PortalClient
import Transport

/// The file of a catalogue: on this machine, or fetched to it where it changed.
///
/// A fetched one lies beside the local store until it has been read to its end, with a note beside
/// it of what the server named it by; so a pull that was killed goes on without fetching it again.
struct CatalogueFile: Sendable {
  /// What is known of a file's bytes.
  struct Facts: Hashable, Sendable, Codable {
    /// SHA-256 in lower-case hexadecimal.
    var digest: String
    var size: Int
    var validators: Validators
    /// How its records were read: an edition of the program that reads more of them reads a file
    /// again that is as it was.
    private(set) var reading = Self.currentReading

    private static let currentReading = 2

    /// As the store keeps it.
    var text: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? digest
    }

    init(digest: String, size: Int, validators: Validators = Validators()) {
      self.digest = digest
      self.size = size
      self.validators = validators
    }

    init?(_ text: String) {
      guard let facts = try? JSONDecoder().decode(Facts.self, from: Data(text.utf8)),
        facts.reading == Self.currentReading
      else { return nil }
      self = facts
    }
  }

  enum Place: Hashable, Sendable {
    /// A file of the person's, which is never removed.
    case local(String)
    case web(String)
  }

  let place: Place
  /// Where a fetched file lies.
  let cache: String
  let port: JSONPort

  var path: String {
    switch place {
    case .local(let path): path
    case .web: cache
    }
  }

  /// What it is called in messages: whoever is told can look at it.
  var name: String {
    switch place {
    case .local(let path): path
    case .web(let url): MaskedURL(url).description
    }
  }

  private var notePath: String { cache + ".note" }

  /// Makes the file be there, unless it is as it was.
  ///
  /// - Parameter known: what the store was filled from; nil to have it in any case.
  /// - Returns: nil where it is as it was.
  func ready(unless known: Facts?) async throws(SourceError) -> Facts? {
    let facts: Facts
    switch place {
    case .local(let path): facts = try Self.measure(path)
    case .web(let url):
      guard let fetched = try await fetch(url, unless: known) else { return nil }
      facts = fetched
    }
    guard facts.digest == known?.digest else { return facts }
    discard()
    return nil
  }

  /// Lets go of what was fetched.
  func discard() {
    guard case .web = place else { return }
    for path in [cache, notePath] { unlink(path) }
  }

  // MARK: Fetching

  private func fetch(_ url: String, unless known: Facts?) async throws(SourceError) -> Facts? {
    let here = noted()
    var request = port.request(url)
    let validators = (here ?? known)?.validators ?? Validators()
    if let tag = validators.entityTag { request.headers.append(HTTPHeader("If-None-Match", tag)) }
    if let time = validators.lastModified {
      request.headers.append(HTTPHeader("If-Modified-Since", time))
    }
    var last = SourceError.cancelled
    for _ in 0..<3 {
      let answer = try await port.open(request, path: url)
      // What was fetched for a pull that was broken off, or nothing new.
      if answer.head.status == 304 { return here }
      do throws(SourceError) {
        return try await write(answer.head, answer.body, url)
      } catch {
        guard error.isTransient else { throw error }
        last = error
      }
    }
    throw last
  }

  /// A file that was fetched before and is whole.
  private func noted() -> Facts? {
    guard let note = try? String(contentsOfFile: notePath, encoding: .utf8),
      let facts = Facts(note), FileFacts(cache)?.size == facts.size
    else { return nil }
    return facts
  }

  private func write(
    _ head: HTTPResponseHead, _ body: HTTPBody, _ url: String
  ) async throws(SourceError) -> Facts {
    let file = try rethrowing(SourceError.init, WholeFile(cache))
    var digest = SHA256()
    var size = 0
    var start: [UInt8] = []
    var chunks = body.makeAsyncIterator()
    while true {
      let chunk: [UInt8]?
      do {
        chunk = try await chunks.next(isolation: nil)
      } catch {
        throw SourceError(error)
      }
      guard let chunk else { break }
      if start.count < 1 << 16 { start += chunk.prefix(1 << 16) }
      // Some sites give their catalogue as text/html: the bytes decide.
      if size == 0 || start.count < 64 { try check(head, start, url) }
      digest.update(chunk)
      size += chunk.count
      try rethrowing(SourceError.init, file.write(chunk))
    }
    guard head.status == 200, JSONPort.firstByte(start) != nil else {
      throw JSONPort.strangeAnswer(url, status: head.status, start: start)
    }
    let validators = Validators(
      entityTag: head.headers["ETag"], lastModified: head.headers["Last-Modified"])
    let facts = Facts(
      digest: Hexadecimal.text(digest.finalize()), size: size, validators: validators)
    unlink(notePath)
    _ = try rethrowing(SourceError.init, file.keep())
    try rethrowing(SourceError.init, WholeFile.write(facts.text, to: notePath))
    return facts
  }

  private func check(
    _ head: HTTPResponseHead, _ start: [UInt8], _ url: String
  ) throws(SourceError) {
    guard let first = JSONPort.firstByte(start) else { return }
    guard head.status == 200, "{[".utf8.contains(first) else {
      throw JSONPort.strangeAnswer(url, status: head.status, start: start)
    }
  }

  // MARK: Local files

  private static func measure(_ path: String) throws(SourceError) -> Facts {
    let file = try rethrowing(SourceError.init, OpenFile(reading: path))
    var digest = SHA256()
    var size = 0
    while true {
      let piece = try rethrowing(SourceError.init, file.read(at: size, count: 1 << 20))
      guard !piece.isEmpty else { break }
      digest.update(piece)
      size += piece.count
    }
    return Facts(digest: Hexadecimal.text(digest.finalize()), size: size)
  }
}
