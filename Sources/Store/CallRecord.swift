public import Catalog
import FoundationEssentials
import GRDB

/// One call of 在线测试. The token is no part of it.
public struct CallRecord: Identifiable, Hashable, Sendable {
  /// Answer bodies are kept up to this many bytes.
  public static let bodyLimit = 1_048_576

  /// Its number in the store, which grows; 0 before it is kept.
  public var id: Int
  /// Of the interface that was called.
  public var entry: EntryID
  /// As sent, in order, without `authToken`.
  public var parameters: [CallParameter]
  /// Seconds since the Unix epoch.
  public var time: Int
  /// From the sending to the last byte.
  public var milliseconds: Int
  /// HTTP status; nil where no answer came.
  public var status: Int?
  /// The answer's `code`.
  public var code: Int?
  /// Bytes of the whole answer; more than `body` holds where it was cut.
  public var size: Int
  /// Of the answer, in the order they came.
  public var headers: [CallParameter]
  /// Of the answer, cut at `bodyLimit` bytes.
  public var body: [UInt8]
  /// `GET` or `POST`.
  public var method: String
  /// Today's calls and how many of them were left after this one, where the platform said so.
  public var quotaLimit: Int?
  /// Calls of the day that were left after it; nil where the answer did not say.
  public var quotaLeft: Int?
  /// Milliseconds of each step, in the order they happen; empty where nobody measured.
  public var steps: [Double]

  public init(
    id: Int = 0, entry: EntryID, parameters: [CallParameter], time: Int, milliseconds: Int,
    status: Int?, code: Int?, headers: [CallParameter] = [], body: [UInt8],
    method: String = "GET", quotaLimit: Int? = nil, quotaLeft: Int? = nil, steps: [Double] = []
  ) {
    self.method = method
    self.quotaLimit = quotaLimit
    self.quotaLeft = quotaLeft
    self.steps = steps
    self.id = id
    self.entry = entry
    self.parameters = parameters.filter { $0.name != CallSpecification.tokenName }
    self.time = time
    self.milliseconds = milliseconds
    self.status = status
    self.code = code
    size = body.count
    self.headers = headers
    self.body = Array(body.prefix(Self.bodyLimit))
  }
}

/// A name and a value of a call.
public struct CallParameter: Hashable, Sendable, Codable {
  /// As it is sent.
  public var name: String
  /// As it was typed, before it is escaped.
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension CallStore {
  static func json(_ parameters: [CallParameter]) throws -> String {
    String(decoding: try JSONEncoder().encode(parameters), as: UTF8.self)
  }

  static func parameters(_ json: String) throws -> [CallParameter] {
    try JSONDecoder().decode([CallParameter].self, from: Data(json.utf8))
  }
}
