extension HTTPTransport {
  /// Fetches a file to `path`, going on from what an earlier attempt left beside it
  /// (`<path>.part`) if the server still has the same file. The file appears under its name when
  /// it is whole and accepted; a cut or a cancellation leaves the part for next time.
  ///
  /// - Parameters:
  ///   - request: a GET; its total time limit is not applied, its stall limit is.
  ///   - resumes: false fetches everything anew.
  ///   - replaces: false leaves a file of that name alone, and fails with `EEXIST`.
  ///   - progress: called after every chunk that is on disk.
  ///   - accepts: looks at the whole file, by its path, before it gets its name; what it turns down
  ///     is removed, and `TransportError.turnedDown` thrown.
  public func download(
    _ request: HTTPRequest, to path: String, resumes: Bool = true, replaces: Bool = true,
    progress: @Sendable (DownloadProgress) -> Void = { _ in },
    accepts: @Sendable (String) -> Bool = { _ in true }
  ) async throws(TransportError) -> DownloadedFile {
    let part = PartialFile(path: path)
    if !resumes { part.discard() }
    let earlier = part.state()
    let (head, body) = try await stream(Self.rangeRequest(request, earlier))
    let start = earlier.map { Self.resumption(head, after: $0.size) } ?? .anew
    switch (head.status, start) {
    case (416, .complete):
      try part.complete(replacing: replaces, accepts)
      return DownloadedFile(path: path, byteSize: earlier?.size ?? 0, resumedAt: earlier?.size ?? 0)
    case (416, _) where earlier != nil:
      part.discard()
      return try await download(
        request, to: path, resumes: false, replaces: replaces, progress: progress,
        accepts: accepts)
    case (206, .resumed(let offset)):
      let size = try await write(body, head, to: part, from: offset, progress: progress)
      try part.complete(replacing: replaces, accepts)
      return DownloadedFile(path: path, byteSize: size, resumedAt: offset)
    case (200, _):
      let size = try await write(body, head, to: part, from: 0, progress: progress)
      try part.complete(replacing: replaces, accepts)
      return DownloadedFile(path: path, byteSize: size, resumedAt: 0)
    default: throw .status(head.status)
    }
  }

  private enum Start { case anew, resumed(Int), complete }

  private static func rangeRequest(
    _ request: HTTPRequest, _ earlier: (size: Int, validator: String)?
  ) -> HTTPRequest {
    var request = request
    // Ranges count the bytes of the file, not of a packed form of it.
    request.acceptsCompression = false
    request.timeouts.total = nil
    request.limit = .max
    if let earlier {
      request.headers.append(HTTPHeader("Range", "bytes=\(earlier.size)-"))
      request.headers.append(HTTPHeader("If-Range", earlier.validator))
    }
    return request
  }

  /// What the answer to a range means for a part of `size` bytes: `bytes <size>-…/…` goes on,
  /// `bytes */<size>` says that the part is already the whole.
  private static func resumption(_ head: HTTPResponseHead, after size: Int) -> Start {
    guard let range = head.headers["Content-Range"], range.hasPrefix("bytes ") else {
      return .anew
    }
    let text = range.dropFirst("bytes ".count)
    if text == "*/\(size)" { return .complete }
    return text.hasPrefix("\(size)-") ? .resumed(size) : .anew
  }

  /// - Returns: bytes on disk.
  private func write(
    _ body: HTTPBody, _ head: HTTPResponseHead, to part: PartialFile, from offset: Int,
    progress: @Sendable (DownloadProgress) -> Void
  ) async throws(TransportError) -> Int {
    // Until the new tag stands, no earlier one may vouch for the new bytes.
    if offset == 0 { part.discard() }
    let file = try FileDescriptor(path: part.partPath, emptying: offset == 0)
    if offset == 0, let validator = PartialFile.validator(head) {
      try FileDescriptor(path: part.tagPath, emptying: true).write(Array(validator.utf8))
    }
    let total = head.headers["Content-Length"].flatMap { Int($0) }.map { $0 + offset }
    var received = offset
    progress(DownloadProgress(received: received, total: total))
    for try await chunk in body {
      try file.write(chunk)
      received += chunk.count
      progress(DownloadProgress(received: received, total: total))
    }
    try file.synchronize()
    return received
  }
}
