public import Catalog
import PortalAPI

/// One call of an interface (在线测试): what is sent. The token travels beside it, never in it.
public struct InvokeRequest: Hashable, Sendable, Codable {
  /// The interface that is called.
  public var id: EntryID
  /// `pageNum`, from 1.
  public var pageNumber: Int
  /// `page`, 1 to 5000.
  public var pageSize: Int
  /// Filters in the specification's order; empty ones are sent too, as the manual's URL does.
  public var filters: [Filter]
  /// GET, unless told otherwise.
  public var method: InvokeMethod
  /// By which names pages are asked for, where the specification has others than the usual.
  public var paging: Paging?
  /// Where the page is, once the page before has told it better than its number does.
  public var mark: PageMark?
  /// One page of all: where a server gives fewer rows than are asked for, the next page begins
  /// behind those, and nothing is missing.
  public var isOfAll = false
  /// No part of what is sent, nor of what is kept of it.
  public var options = InvokeOptions()

  enum CodingKeys: CodingKey { case id, pageNumber, pageSize, filters, method }

  /// A column and the value its rows shall have.
  public struct Filter: Hashable, Sendable, Codable {
    /// The column's code.
    public var name: String
    /// As typed; escaped when it is sent.
    public var value: String

    /// One filter.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The first page of everything, unless told otherwise.
  public init(
    id: EntryID, pageNumber: Int = 1, pageSize: Int = 10, filters: [Filter] = [],
    method: InvokeMethod = .get
  ) {
    self.method = method
    self.id = id
    self.pageNumber = pageNumber
    self.pageSize = pageSize
    self.filters = filters
  }
}

/// A charset that nothing named.
public enum TextGuess: Hashable, Sendable {
  /// The characters tell it.
  case told(charset: String)
  /// Most is what hardly anybody writes in it.
  case unlikely(charset: String)
}

/// What came back: nothing is interpreted yet (see `InvokeAnswer`).
public struct InvokeExchange: Hashable, Sendable {
  /// HTTP status.
  public var status: Int
  /// In the order received.
  public var headers: [Header]
  /// A text in UTF-8, whatever it came in; else as it came.
  public var body: [UInt8]
  /// As it came, where that was another charset than UTF-8.
  public var sent: [UInt8]?
  /// Places of the text that could not be read in any charset.
  public var damaged = 0
  /// What is to be said of the charset that the text came in, where nothing named it.
  public var guess: TextGuess?
  /// From sending to the last byte.
  public var milliseconds: Double
  /// nil where nobody measured.
  public var timing: InvokeTiming?
  /// Set for an interface that keeps to no platform's shape: its rows are looked for.
  public var rows: RowsReading?

  /// Where the rows of an answer of nobody's shape lie; nil within: wherever they most likely are.
  public struct RowsReading: Hashable, Sendable {
    /// Where the rows are; nil where that is found by itself.
    public var path: RowsPath?

    /// How an answer of nobody's shape is read.
    public init(_ path: RowsPath?) { self.path = path }
  }

  /// What the source knows of the other pages, better than the answer's own words; nil where those
  /// are all there is.
  public var page: PageFacts?

  /// All of an answer whose start alone is in `body`.
  public var file: SpilledAnswer?

  /// Bytes of all of it, where `body` is only what the history kept.
  public var keptOf: Int?

  /// Bytes of the whole answer.
  public var size: Int { file?.size ?? keptOf ?? body.count }
  /// Whether `body` is only its start.
  public var isPartial: Bool { size > body.count }

  /// A field of the answer's head.
  public struct Header: Hashable, Sendable {
    /// As it came.
    public var name: String
    /// As it came.
    public var value: String

    /// One header field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What was answered, and how long it took.
  public init(
    status: Int, headers: [Header], body: [UInt8], milliseconds: Double,
    timing: InvokeTiming? = nil
  ) {
    self.timing = timing
    self.status = status
    self.headers = headers
    self.body = body
    self.milliseconds = milliseconds
  }

  /// What the body turns out to be; of a long one it is what its start says.
  public var answer: InvokeAnswer {
    if isPartial { return InvokeAnswer(start: body, rows: rows, status: status) }
    return InvokeAnswer(body: body, rows: rows?.path, status: status, isForeign: rows != nil)
  }

  /// The first header of that name; names are compared without case (RFC 9110, 5.1).
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }

  /// What the platform says is left of today's calls, where it says so.
  public var quota: Quota? {
    guard let limit = number(HeaderName.limit), let remaining = number(HeaderName.remaining) else {
      return nil
    }
    return Quota(limit: limit, remaining: remaining)
  }

  /// White space around a field's value is no part of it (RFC 9110, 5.5).
  private func number(_ name: String) -> Int? {
    header(name).flatMap { $0.split(whereSeparator: \.isWhitespace).first }.flatMap { Int($0) }
  }
}
