/// How an interface is called: both ways the platform's interfaces understand.
public enum InvokeMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// Everything in the address.
  case get = "GET"
  /// Everything, the token too, in the body, as forms are sent.
  case post = "POST"

  /// POST for GET and the other way round.
  public var other: InvokeMethod { self == .get ? .post : .get }
}

/// How a call is sent and what becomes of it; the platform sees nothing of this.
public struct InvokeOptions: Hashable, Sendable {
  /// Seconds the whole exchange may take; nil for what is usual.
  public var timeout: Int?
  /// The call leaves no trace in the history.
  public var isPrivate = false
  /// Where a long answer goes; nil keeps any answer in memory.
  public var spill: AnswerSpill?
  /// Who is told of the answer while it comes; of one that goes by `spill` alone.
  public var watch: AnswerWatch?

  /// Seconds that may be asked for.
  public static let timeouts = 1...3600

  /// - Parameter timeout: in seconds; nil for the usual one.
  public init(timeout: Int? = nil, isPrivate: Bool = false) {
    self.timeout = timeout
    self.isPrivate = isPrivate
  }
}

/// Where the time of an exchange went, in milliseconds. Steps that a kept connection or a socket
/// saves are 0.
public struct InvokeTiming: Hashable, Sendable, Codable {
  /// Resolving the name, in milliseconds.
  public var lookup: Double
  /// Making the connection, in milliseconds.
  public var connect: Double
  /// TLS, in milliseconds; 0 without it.
  public var handshake: Double
  /// From the request's leaving to the answer's first byte.
  public var wait: Double
  /// From the first byte to the last, in milliseconds.
  public var transfer: Double

  /// Steps in milliseconds; one that was not needed took 0.
  public init(
    lookup: Double, connect: Double, handshake: Double, wait: Double, transfer: Double
  ) {
    self.lookup = lookup
    self.connect = connect
    self.handshake = handshake
    self.wait = wait
    self.transfer = transfer
  }

  /// In the order they happen.
  public var steps: [Double] { [lookup, connect, handshake, wait, transfer] }
  /// All steps, in milliseconds.
  public var total: Double { steps.reduce(0, +) }
}
