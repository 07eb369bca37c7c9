/// An answer of any length: its start, and a file with all of it where it is longer.
public struct SpilledResponse: Hashable, Sendable {
  public var response: HTTPResponse
  /// Path and bytes; nil where the response's body is all there is.
  public var path: String?
  public var size: Int
}

extension HTTPTransport {
  /// Sends a request; an answer longer than `limit` bytes goes into a new file (mode 0600) in
  /// `folder`, and no more than `limit` bytes of it are held in memory.
  public func send(
    _ request: HTTPRequest, holding limit: Int, spillingTo folder: String
  ) async throws(TransportError) -> SpilledResponse {
    let (head, body) = try await stream(request)
    var start: [UInt8] = []
    var file: (descriptor: FileDescriptor, path: String)?
    var size = 0
    do throws(TransportError) {
      var chunks = body.makeAsyncIterator()
      while let chunk = try await chunks.next(isolation: nil) {
        size += chunk.count
        if file == nil, size > limit {
          let path = SpillFolder.newPath(in: folder)
          let descriptor = try FileDescriptor(path: path, emptying: true, mode: 0o600)
          file = (descriptor, path)
          try descriptor.write(start)
        }
        try file?.descriptor.write(chunk)
        if start.count < limit { start += chunk.prefix(limit - start.count) }
      }
    } catch {
      if let file { FileDescriptor.remove(file.path) }
      throw error
    }
    let response = HTTPResponse(
      status: head.status, headers: head.headers, body: start,
      timing: body.timing ?? HTTPTiming(total: 0))
    return SpilledResponse(response: response, path: file?.path, size: size)
  }
}
