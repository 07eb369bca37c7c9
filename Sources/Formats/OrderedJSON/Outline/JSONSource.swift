/// The bytes of a JSON text that is too long to be held in memory.
public struct JSONSource: Sendable {
  /// In bytes.
  public let size: Int
  /// Bytes from an offset on, as many as are asked for; fewer only at the end.
  public let read: @Sendable (_ offset: Int, _ length: Int) throws -> [UInt8]

  public init(
    size: Int, read: @escaping @Sendable (_ offset: Int, _ length: Int) throws -> [UInt8]
  ) {
    self.size = size
    self.read = read
  }

  /// A text that is held after all.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { offset, length in
      Array(bytes[min(offset, bytes.count)..<min(offset + length, bytes.count)])
    }
  }
}
