/// Status and headers of an answer, after the redirects that were followed and without interim (1xx) answers.
public struct HTTPResponseHead: Hashable, Sendable {
  public var status: Int
  /// In the order received. `Content-Length` and `Content-Encoding` describe what travelled, not
  /// the body after decompression.
  public var headers: [HTTPHeader]

  public init(status: Int, headers: [HTTPHeader]) {
    self.status = status
    self.headers = headers
  }
}

/// A whole answer.
public struct HTTPResponse: Hashable, Sendable {
  public var status: Int
  public var headers: [HTTPHeader]
  public var body: [UInt8]
  /// From the first step of the exchange to its last byte, redirects included.
  public var milliseconds: Double { timing.total }
  public var timing: HTTPTiming

  public init(status: Int, headers: [HTTPHeader], body: [UInt8], timing: HTTPTiming) {
    self.status = status
    self.headers = headers
    self.body = body
    self.timing = timing
  }
}
