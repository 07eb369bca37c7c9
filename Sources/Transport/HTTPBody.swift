/// The body of a streamed answer, in chunks as they come. Read by one task, once.
public struct HTTPBody: AsyncSequence, Sendable {
  /// Bytes as they came, in pieces of no set size.
  public typealias Element = [UInt8]
  /// What ends a transfer early.
  public typealias Failure = TransportError

  let lease: TransferLease

  /// How long the exchange took, once all of it has been read.
  public var timing: HTTPTiming? { lease.timing }

  /// For one reader; there is one body.
  public func makeAsyncIterator() -> Iterator { Iterator(lease: lease) }

  /// Hands over pieces as they come; nil at the body's end.
  public struct Iterator: AsyncIteratorProtocol {
    let lease: TransferLease

    /// - Returns: all bytes that have come since last time; nil behind the last one.
    /// - Throws: the fault that cut the body, once everything before it has been read.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(TransportError) -> [UInt8]? {
      try await lease.next()
    }
  }
}

/// Holds a transfer open for its reader; letting go of it aborts the transfer.
final class TransferLease: Sendable {
  private let channel: ResponseChannel
  private let transport: HTTPTransport

  init(channel: ResponseChannel, transport: HTTPTransport) {
    self.channel = channel
    self.transport = transport
  }

  deinit {
    if channel.outcome == nil { transport.cancel(channel) }
  }

  var timing: HTTPTiming? {
    if case .success(let timing) = channel.outcome { timing } else { nil }
  }

  func next() async throws(TransportError) -> [UInt8]? {
    await transport.wait(on: channel, for: .bytes)
    if case .failure(.cancelled) = channel.outcome { throw .cancelled }
    let (bytes, wasPaused) = channel.takeBytes()
    if wasPaused { transport.resume(channel) }
    if !bytes.isEmpty { return bytes }
    if case .failure(let error) = channel.outcome { throw error }
    return nil
  }
}
