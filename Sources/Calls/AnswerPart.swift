/// What was asked of a long answer, as JSON: one value as it is, several as a list.
public struct AnswerPart: Sendable {
  /// All of it, or as much as is held in memory.
  public var start: [UInt8]
  /// All of it, where it is long.
  public var file: SpilledAnswer?

  /// - Parameter file: nil where `start` is all of it.
  public init(start: [UInt8], file: SpilledAnswer? = nil) {
    self.start = start
    self.file = file
  }
}
