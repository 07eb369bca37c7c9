import FoundationEssentials

/// The whole of an answer that is too large to be kept in memory, in a file only its user can
/// read. The file goes with the last who knows of it.
public final class SpilledAnswer: Sendable, Hashable {
  /// Where the answer lies, as long as this value lives.
  public let path: String
  /// In bytes.
  public let size: Int

  /// - Parameter size: in bytes.
  public init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Whether both are the same file and owner.
  public static func == (left: SpilledAnswer, right: SpilledAnswer) -> Bool { left === right }

  /// By the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// Where an answer goes that is longer than `limit` bytes; its start is kept in memory all the
/// same.
public struct AnswerSpill: Hashable, Sendable {
  /// Where long answers go.
  public var folder: String
  /// Bytes that are held in memory.
  public var limit: Int
  /// Most bytes of an answer at all.
  public static let most = 1 << 30

  /// - Parameter limit: in bytes; 2 MB unless told otherwise.
  public init(folder: String, limit: Int = 2 << 20) {
    self.folder = folder
    self.limit = limit
  }
}

extension InvokeAnswer {
  /// The start of a long answer: the rows that are whole in it.
  /// - Parameter rows: where they lie, where that was said.
  public init(start: [UInt8], rows: InvokeExchange.RowsReading? = nil, status: Int = 200) {
    if let kind = BodyKind(start) {
      self = .notJSON(kind)
      return
    }
    guard let whole = JSONStart.closed(start) else {
      self = BodyKind(unreadable: start).map { .notJSON($0) } ?? .empty
      return
    }
    // The live site has its code behind the rows: they are looked for where none has come.
    self = InvokeAnswer(body: whole, rows: rows?.path, status: status, isForeign: rows != nil)
  }
}
