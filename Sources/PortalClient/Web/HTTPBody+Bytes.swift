public import Transport

extension HTTPBody {
  /// The whole body, or its beginning: no more is read once so many bytes have come.
  public func bytes(limit: Int) async throws(SourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunks = makeAsyncIterator()
    do {
      while bytes.count < limit, let chunk = try await chunks.next(isolation: nil) {
        bytes += chunk
      }
    } catch {
      throw SourceError(error)
    }
    return bytes
  }
}
