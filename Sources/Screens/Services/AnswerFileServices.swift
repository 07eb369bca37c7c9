public import PortalAPI

/// The file of a long answer, piece by piece, safe for the terminal and without the token.
public struct AnswerFileServices: Sendable {
  /// Text of `length` bytes or less from `offset` on.
  public var read:
    @Sendable (SpilledAnswer, _ offset: Int, _ length: Int) async throws(ServiceFault) -> String
  /// Where a text is, in bytes from the start (ASCII in either case).
  public var search: @Sendable (SpilledAnswer, String) async throws(ServiceFault) -> [Int]

  public init(
    read:
      @escaping @Sendable (SpilledAnswer, _ offset: Int, _ length: Int) async throws(ServiceFault)
      -> String,
    search: @escaping @Sendable (SpilledAnswer, String) async throws(ServiceFault) -> [Int]
  ) {
    self.read = read
    self.search = search
  }

  public static let none = AnswerFileServices(
    read: { _, _, _ in "" }, search: { _, _ in [] })
}
