/// Truth values in cells.
public enum TruthCell {
  /// - Parameter text: without white space around it.
  /// - Returns: nil for anything but `true` and `false` as RFC 8259, 3, has them.
  @inlinable
  public static func value(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    if text.count == 4, text.elementsEqual("true".utf8) { return true }
    if text.count == 5, text.elementsEqual("false".utf8) { return false }
    return nil
  }
}
