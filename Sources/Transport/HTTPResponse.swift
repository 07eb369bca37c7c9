/// Status and headers of an answer, after the redirects that were followed and without interim
/// (1xx) answers.
public struct HTTPResponseHead: Hashable, Sendable {
  /// RFC 9110 15.
  public var status: Int
  /// In the order received. `Content-Length` and `Content-Encoding` describe what travelled, not
  /// the body after decompression.
  public var headers: [HTTPHeader]
  /// The host that redirects led to; nil where the one that was asked has answered.
  public var place: String?

  /// Status and headers of a response.
  public init(status: Int, headers: [HTTPHeader]) {
    self.status = status
    self.headers = headers
  }
}

/// A whole answer.
public struct HTTPResponse: Hashable, Sendable {
  /// RFC 9110 15.
  public var status: Int
  /// In the order they came.
  public var headers: [HTTPHeader]
  /// All of it, its content encoding undone.
  public var body: [UInt8]
  /// The host that redirects led to; nil where the one that was asked has answered.
  public var place: String?
  /// From the first step of the exchange to its last byte, redirects included.
  public var milliseconds: Double { timing.total }
  /// How long its steps took.
  public var timing: HTTPTiming

  /// A response that is whole.
  public init(status: Int, headers: [HTTPHeader], body: [UInt8], timing: HTTPTiming) {
    self.status = status
    self.headers = headers
    self.body = body
    self.timing = timing
  }
}
