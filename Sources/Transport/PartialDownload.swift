import Base

/// One download until its part is the whole file.
struct PartialDownload {
  /// Most answers that a file is put together from.
  private static let mostAnswers = 1000
  /// Bytes of a refusal that are looked at.
  private static let refusalLimit = 64 << 10

  let transport: HTTPTransport
  let request: HTTPRequest
  let part: PartialFile
  let progress: @Sendable (DownloadProgress) -> Void
  let refused: @Sendable (HTTPResponse) -> Void
  let clock: RetryClock

  /// A server that says when to come again is asked so often more, if that is soon.
  private static let mostWaits = 2
  private static let longestWait = Duration.seconds(30)

  /// What is asked for.
  private enum Wanted {
    /// What is missing, or all of it where nothing is there.
    case rest
    /// All of it as one range: a server that breaks off whole answers may send ranges to their end,
    /// and those of an edition that its whole answers are not of.
    case wholeAsRange
    case whole
  }

  private enum Turn {
    /// So many bytes are all; whether every one of them has come now.
    case whole(Int, isAnew: Bool)
    /// More has come, and more is to come.
    case goesOn
    /// What is there cannot be gone on with.
    case anew
    /// The server wants to be asked later.
    case later(Duration)
  }

  /// - Returns: bytes of the file, and whether all of them were fetched now.
  func run() async throws(TransportError) -> (whole: Int, isAnew: Bool) {
    var isAnew = part.state() == nil
    var wanted = Wanted.rest
    var beginnings = [Wanted.wholeAsRange, .whole]
    var (received, waits) = (-1, 0)
    for _ in 0..<Self.mostAnswers {
      switch try await turn(wanted, mayWait: waits < Self.mostWaits) {
      case .later(let wait):
        waits += 1
        await clock.sleep(wait)
        if Task.isCancelled { throw .cancelled }
      case .whole(let size, let isNew): return (size, isAnew || isNew)
      case .goesOn:
        let size = FileFacts(part.partPath)?.size ?? 0
        guard size > received else { throw .cut(received: size, expected: nil) }
        (received, wanted) = (size, .rest)
      case .anew:
        guard !beginnings.isEmpty else { throw .changing }
        wanted = beginnings.removeFirst()
        part.discard()
        (isAnew, received) = (true, -1)
      }
    }
    throw .cut(received: received, expected: part.state()?.edition.total)
  }

  private func turn(_ wanted: Wanted, mayWait: Bool) async throws(TransportError) -> Turn {
    let earlier = part.state()
    let (head, body) = try await transport.stream(request(for: wanted, after: earlier))
    let range = ContentRange(head.headers["Content-Range"])
    switch head.status {
    // 203: what a proxy has changed (RFC 9110, 15.3.4).
    case 200, 203: return .whole(try await write(body, head, from: 0, upTo: nil), isAnew: true)
    case 206: return try await take(body, head, range, after: earlier)
    case 416:
      if let earlier {
        return range?.total == earlier.size ? .whole(earlier.size, isAnew: false) : .anew
      }
      // Of an empty file there is no range.
      if wanted == .wholeAsRange { return .anew }
    case 429, 503:
      if mayWait, let wait = wait(head) { return .later(wait) }
    default: break
    }
    try await hand(body, head)
    throw TransportError.status(head.status).at(head.place)
  }

  /// How long a server that turns everybody away wants to be left alone (RFC 9110, 10.2.3); nil
  /// where that is too long, or not said.
  private func wait(_ head: HTTPResponseHead) -> Duration? {
    head.headers["Retry-After"].flatMap { RetryAfter.duration($0, now: clock.now()) }
      .flatMap { $0 <= Self.longestWait ? $0 : nil }
  }

  private func request(
    for wanted: Wanted, after earlier: (size: Int, edition: FileEdition)?
  ) -> HTTPRequest {
    var request = request
    // Ranges count the bytes of the file, not of a packed form of it.
    request.acceptsCompression = false
    request.keepsCoding = request.keepsCoding || FileCoding.isSaid(in: part.path)
    request.timeouts.total = nil
    request.limit = .max
    if let earlier {
      request.headers.append(HTTPHeader("Range", "bytes=\(earlier.size)-"))
      request.headers.append(HTTPHeader("If-Range", earlier.edition.validator))
    } else if wanted == .wholeAsRange {
      request.headers.append(HTTPHeader("Range", "bytes=0-"))
    }
    return request
  }

  /// A part of the file.
  private func take(
    _ body: HTTPBody, _ head: HTTPResponseHead, _ range: ContentRange?,
    after earlier: (size: Int, edition: FileEdition)?
  ) async throws(TransportError) -> Turn {
    guard let range, let bytes = range.bytes, bytes.lowerBound == earlier?.size ?? 0,
      earlier?.edition.fits(head, range) ?? true
    else { return .anew }
    let end = bytes.upperBound + 1
    let size = try await write(body, head, from: bytes.lowerBound, upTo: end, total: range.total)
    // Fewer or more bytes than the range says: nobody knows what they are of.
    guard size == end else { return .anew }
    return range.total == size ? .whole(size, isAnew: false) : .goesOn
  }

  /// - Parameter end: how many bytes there will be on disk; nil where the body alone says.
  /// - Returns: bytes on disk.
  private func write(
    _ body: HTTPBody, _ head: HTTPResponseHead, from offset: Int, upTo end: Int?, total: Int? = nil
  ) async throws(TransportError) -> Int {
    // Until the new tag stands, no earlier one may vouch for the new bytes.
    if offset == 0 { part.discard() }
    let file = try rethrowing(
      TransportError.init, OpenFile(writing: part.partPath, emptying: offset == 0, mode: 0o644))
    let isPacked = ContentDecoder(head.headers) != nil
    let length = isPacked ? nil : head.headers["Content-Length"].flatMap(ByteSizes.length)
    let whole = end == nil ? length : total
    if offset == 0, let edition = FileEdition(head, total: whole, from: request.url) {
      try rethrowing(
        TransportError.init,
        OpenFile(writing: part.tagPath, mode: 0o644).write(Array(edition.text.utf8)))
    }
    var received = offset
    progress(DownloadProgress(received: received, total: whole))
    var chunks = body.makeAsyncIterator()
    while let chunk = try await next(of: &chunks, from: head.place) {
      try rethrowing(TransportError.init, file.write(chunk))
      received += chunk.count
      progress(DownloadProgress(received: received, total: whole))
    }
    try rethrowing(TransportError.init, file.synchronize())
    return received
  }

  /// - Parameter place: the host that the body comes from.
  private func next(
    of chunks: inout HTTPBody.AsyncIterator, from place: String?
  ) async throws(TransportError) -> [UInt8]? {
    do {
      return try await chunks.next(isolation: nil)
    } catch {
      throw error == .cancelled ? error : error.at(place)
    }
  }

  /// Shows what the server said instead of the file.
  private func hand(_ body: HTTPBody, _ head: HTTPResponseHead) async throws(TransportError) {
    var start: [UInt8] = []
    var chunks = body.makeAsyncIterator()
    while start.count < Self.refusalLimit {
      // What a refusal says is no more than a help.
      guard let chunk = try? await chunks.next(isolation: nil) else { break }
      start += chunk
    }
    if Task.isCancelled { throw .cancelled }
    refused(
      HTTPResponse(
        status: head.status, headers: head.headers, body: start, timing: HTTPTiming(total: 0)))
  }
}
