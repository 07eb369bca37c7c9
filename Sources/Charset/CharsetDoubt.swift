/// How sure a charset is that nothing named.
public enum CharsetDoubt: Hashable, Sendable {
  /// The characters tell it.
  case told
  /// Most is what hardly anybody writes in it.
  case unlikely
}

extension DoubleByteUsage {
  init(_ bytes: [UInt8], isWhole: Bool) {
    self.init()
    bytes.withUnsafeBufferPointer { add($0, isFirst: true, isLast: isWhole) }
  }
}
