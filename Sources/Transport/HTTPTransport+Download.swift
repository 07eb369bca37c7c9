import Base

extension HTTPTransport {
  /// Fetches a file to `path`, going on from what an earlier attempt left beside it
  /// (`UnfinishedName`) if it is of the same address and edition. The file appears under its
  /// name when it is whole and accepted; a cut or a cancellation leaves the part for next time.
  ///
  /// A part that ends before the file does is gone on with; one that is of another edition, or of
  /// another place than was asked for, is thrown away, and the file fetched anew. A file that comes
  /// packed is unpacked, unless its own name says that it is. One at a time fetches to a path.
  ///
  /// - Parameters:
  ///   - request: a GET; its total time limit is not applied, its stall limit is.
  ///   - resumes: false fetches everything anew.
  ///   - replaces: false leaves a file of that name alone, and fails with `EEXIST`; where a link
  ///     leads to one, that one is replaced.
  ///   - progress: called after every chunk that is on disk.
  ///   - refused: sees the start of an answer that is no file, before `TransportError.status` is
  ///     thrown.
  ///   - clock: waited by where the server says that it wants to be asked later (`Retry-After`).
  ///   - accepts: looks at the whole file, by its path, before it gets its name; what it turns down
  ///     is removed, and `TransportError.turnedDown` thrown.
  public func download(
    _ request: HTTPRequest, to path: String, resumes: Bool = true, replaces: Bool = true,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in },
    refused: @escaping @Sendable (HTTPResponse) -> Void = { _ in },
    clock: RetryClock = .system,
    accepts: @Sendable (String) -> Bool = { _ in true }
  ) async throws(TransportError) -> DownloadedFile {
    let place = replaces ? try rethrowing(TransportError.init, WholePlace.resolved(path)) : path
    let part = PartialFile(path: place, url: request.url)
    let lock = try PartLock(part)
    defer { withExtendedLifetime(lock) {} }
    if !resumes { part.discard() }
    let earlier = part.state()?.size ?? 0
    let size = try await PartialDownload(
      transport: self, request: request, part: part, progress: progress, refused: refused,
      clock: clock
    ).run()
    try part.complete(replacing: replaces, accepts)
    return DownloadedFile(path: path, byteSize: size.whole, resumedAt: size.isAnew ? 0 : earlier)
  }
}
