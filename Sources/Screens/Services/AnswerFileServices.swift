public import Calls
public import Formats

/// The file of a long answer, which holds no token: read piece by piece, safe for the terminal.
public struct AnswerFileServices: Sendable {
  /// Places a search keeps.
  public static let mostHits = 1_000_000

  /// Text of `length` bytes or less from `offset` on.
  public var read:
    @Sendable (SpilledAnswer, _ offset: Int, _ length: Int) async throws(ServiceFault) -> String
  /// Where a text is, in bytes from the start (ASCII in either case).
  public var search: @Sendable (SpilledAnswer, String) async throws(ServiceFault) -> [Int]
  /// Where its values lie; what is read of it is as it came.
  public var outline: @Sendable (SpilledAnswer) async throws(ServiceFault) -> JSONOutline
  /// What a question comes to.
  public var ask: @Sendable (JSONQuery, JSONOutline) async throws(ServiceFault) -> AnswerPart

  /// All of it off the main thread.
  public init(
    read:
      @escaping @Sendable (SpilledAnswer, _ offset: Int, _ length: Int) async throws(ServiceFault)
      -> String,
    search: @escaping @Sendable (SpilledAnswer, String) async throws(ServiceFault) -> [Int],
    outline: @escaping @Sendable (SpilledAnswer) async throws(ServiceFault) -> JSONOutline,
    ask: @escaping @Sendable (JSONQuery, JSONOutline) async throws(ServiceFault) -> AnswerPart
  ) {
    self.read = read
    self.search = search
    self.outline = outline
    self.ask = ask
  }

  /// Where no answer lies in a file: every question says that it is gone.
  public static let none = AnswerFileServices(
    read: { _, _, _ in "" }, search: { _, _ in [] },
    outline: { _ throws(ServiceFault) in throw .gone },
    ask: { _, _ throws(ServiceFault) in throw .gone })
}

extension ServiceFault {
  /// The file of a long answer cannot be read any more.
  static let gone = ServiceFault(.notFound, summary: TestText.fileGone, advice: TestText.sendAgain)
}
