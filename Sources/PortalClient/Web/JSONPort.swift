public import Catalog
public import Formats
import Synchronization
public import Transport

/// Asks a web service for JSON. One request after another, at the pace the site's `robots.txt` asks
/// for, again where a fault may pass; a redirect is followed only on the same site; what is no JSON
/// is called by its name (`StrangeAnswer`).
public struct JSONPort: Sendable {
  /// An answer with a JSON body, whatever its status.
  public struct Answer: Sendable {
    /// HTTP's.
    public var status: Int
    /// In the order they came.
    public var headers: [HTTPHeader]
    /// The body.
    public var json: JSON
  }

  public let base: String
  /// What its requests go by.
  public let transport: HTTPTransport
  /// By which it waits.
  public let clock: RetryClock
  private let userAgent: String
  private let retries: RetryPolicy
  private let pace: RequestPace

  /// - Parameters:
  ///   - base: what paths are appended to, without a slash at its end.
  ///   - contact: where the site's people reach whoever asks; only visible ASCII is sent.
  public init(
    base: String, transport: HTTPTransport, contact: String? = nil,
    retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system
  ) {
    self.base = base
    self.transport = transport
    self.retries = retries
    self.clock = clock
    pace = RequestPace(clock: clock)
    userAgent = HTTPTransport.agent(contact: contact)
  }

  /// A GET of `base` + `path`, whose redirects are followed on the same site.
  public func request(_ path: String, headers: [HTTPHeader] = []) -> HTTPRequest {
    HTTPRequest(
      url: path.contains("://") ? path : base + path,
      headers: [HTTPHeader("User-Agent", userAgent), HTTPHeader("Accept", "application/json")]
        + headers,
      redirects: .sameSite)
  }

  /// The whole answer as JSON.
  /// - Parameter path: for messages.
  public func answer(
    _ request: HTTPRequest, path: String
  ) async throws(SourceError) -> Answer {
    let response = try await send(request, path)
    let pace = SourceError.pace(of: response.status, response.headers, now: clock.now())
    guard response.status != 202,
      let first = StrangeAnswer.first(response.body), "{[\"".utf8.contains(first)
    else {
      throw StrangeAnswer.error(
        path: path, status: response.status, body: response.body, pace: pace)
    }
    if let pace { throw pace }
    do {
      return Answer(
        status: response.status, headers: response.headers, json: try JSON.parse(response.body))
    } catch {
      guard response.status < 400 else {
        throw .refused(status: response.status, message: "", word: nil)
      }
      throw .malformed(
        path: path,
        detail: .shape(at: "\(error.line):\(error.column)", reason: "not JSON"))
    }
  }

  private func send(
    _ request: HTTPRequest, _ path: String
  ) async throws(SourceError) -> HTTPResponse {
    await turn()
    do {
      return try await transport.send(request, retrying: retries, clock: clock)
    } catch {
      throw Self.fault(error, path)
    }
  }

  /// Opens an answer as a stream, whatever its status.
  public func open(
    _ request: HTTPRequest, path: String
  ) async throws(SourceError) -> (head: HTTPResponseHead, body: HTTPBody) {
    var request = request
    request.timeouts.total = nil
    request.limit = .max
    await turn()
    do {
      return try await transport.stream(request, retrying: retries, clock: clock)
    } catch {
      throw Self.fault(error, path)
    }
  }

  /// A redirect that leaves the site says whose it would be.
  private static func fault(_ error: TransportError, _ path: String) -> SourceError {
    guard case .redirected(let place) = error else { return SourceError(error) }
    return .wrongSite(
      path: path, .redirected(to: place.flatMap(SiteAddress.origin) ?? place ?? ""))
  }

  private func turn() async {
    await pace.turn {
      guard let origin = SiteAddress.origin(of: base),
        let response = try? await transport.send(
          HTTPRequest(
            url: origin + "/robots.txt", headers: [HTTPHeader("User-Agent", userAgent)],
            redirects: .answer)), response.status == 200
      else { return nil }
      return String(decoding: response.body.prefix(1 << 19), as: UTF8.self)
    }
  }
}

extension JSONPort {
  /// Reads an answer while it arrives, element by element of one array in it, and holds nothing
  /// else.
  ///
  /// A body that stops before its end is asked for again where that may help; `begin` says so, and
  /// what came before is to be forgotten.
  /// - Returns: the status, and what stands around the array.
  public func elements(
    _ request: HTTPRequest, path: String, of members: [String], takesBareArray: Bool = false,
    begin: () -> Void, found: (ElementScanner.Element) -> Void
  ) async throws(SourceError) -> (status: Int, frame: JSON) {
    var attempt = 1
    while true {
      begin()
      do {
        return try await scan(request, path, members, takesBareArray, found)
      } catch {
        attempt += 1
        // What a site asks for has been waited for already, if anybody waits so long.
        guard error.isTransient, !error.asksForPatience,
          let delay = retries.delay(
            beforeAttempt: attempt, retryAfter: nil, fraction: clock.fraction())
        else { throw error }
        await clock.sleep(delay)
        if Task.isCancelled { throw .cancelled }
      }
    }
  }

  private func scan(
    _ request: HTTPRequest, _ path: String, _ members: [String], _ takesBareArray: Bool,
    _ found: (ElementScanner.Element) -> Void
  ) async throws(SourceError) -> (status: Int, frame: JSON) {
    let answer = try await open(request, path: path)
    var scanner = ElementScanner(path: members, takesBareArray: takesBareArray)
    var start: [UInt8] = []
    var isJSON = false
    let pace = SourceError.pace(of: answer.head.status, answer.head.headers, now: clock.now())
    do {
      var chunks = answer.body.makeAsyncIterator()
      while let chunk = try await chunks.next(isolation: nil) {
        if !isJSON {
          start += chunk
          guard let first = StrangeAnswer.first(start) else { continue }
          isJSON = "{[\"".utf8.contains(first) && answer.head.status != 202
          guard isJSON, pace == nil else {
            if !isJSON, start.count < 1 << 16 { continue }
            break
          }
          scanner.take(start, found)
        } else {
          scanner.take(chunk, found)
        }
      }
    } catch {
      throw SourceError(error)
    }
    guard isJSON else {
      throw StrangeAnswer.error(path: path, status: answer.head.status, body: start, pace: pace)
    }
    if let pace { throw pace }
    guard scanner.isAtEnd || scanner.surroundings != nil, let frame = scanner.surroundings else {
      throw .malformed(
        path: path,
        detail: .shape(
          at: "\(members.joined(separator: "."))[\(scanner.count)]", reason: "unexpected end"))
    }
    return (answer.head.status, frame)
  }
}

extension JSONPort {
  /// What an answer is that is no JSON.
  /// - Parameter start: its first bytes.
  public static func strangeAnswer(_ path: String, status: Int, start: [UInt8]) -> SourceError {
    StrangeAnswer.error(path: path, status: status, body: start)
  }

  /// The first byte that is no space, behind a byte order mark.
  public static func firstByte(_ bytes: [UInt8]) -> UInt8? { StrangeAnswer.first(bytes) }
}

extension JSONPort {
  /// Fetches a file from wherever a record links to. Nothing of an account goes with it, redirects
  /// are followed: files lie on other sites. A page or a refusal in place of the file is told by
  /// a look inside, and a checksum must be right.
  /// - Parameter accepts: looks at the whole file, by its path, before it gets its name and takes
  ///   the place of another; what it turns down is an error of no kind but that.
  public func download(
    _ file: Distribution, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void,
    accepts: @escaping @Sendable (String) -> Bool = { _ in true }
  ) async throws(SourceError) -> DownloadedFile {
    guard let address = file.address, SiteAddress.origin(of: address) != nil else {
      throw .unsupported(.files)
    }
    var request = HTTPRequest(url: address, headers: [HTTPHeader("User-Agent", userAgent)])
    request.limit = .max
    request.redirects = .anywhere
    // What lies under a name without an ending is what the file's own name says.
    let last = path.split(separator: "/").last ?? ""
    request.keepsCoding = !last.contains(".") && FileCoding.isSaid(in: file.name)
    let inspection = FileInspection(file, at: address)
    let pace = Mutex<SourceError?>(nil)
    do {
      return try await transport.download(
        request, to: path, replaces: replaces, progress: progress,
        refused: { answer in
          let asked = SourceError.pace(
            of: answer.status, answer.headers, now: RetryClock.system.now())
          pace.withLock { $0 = asked }
        }, accepts: { inspection.accepts($0) && accepts($0) })
    } catch TransportError.turnedDown(let path) {
      throw inspection.reason(path)
    } catch TransportError.status(let status) {
      throw pace.withLock { $0 } ?? Self.refusal(of: status, at: address)
    } catch TransportError.elsewhere(let host, .status(let status)) {
      throw Self.refusal(of: status, at: host, isElsewhere: true)
    } catch {
      throw SourceError(error)
    }
  }

  /// - Parameter isElsewhere: whether redirects led there.
  private static func refusal(
    of status: Int, at place: String, isElsewhere: Bool = false
  ) -> SourceError {
    guard [202, 403, 405, 412, 429].contains(status) else {
      return .refused(
        status: status, message: isElsewhere ? SourceError.refusal(of: status, at: place) : "",
        word: nil)
    }
    return .wrongSite(path: place, .inPlaceOfFile(.firewall(status: status)))
  }
}
