extension Sequence<UInt8> {
  /// FNV-1a in 64 bits, from a seed: the same in every process, and no defence against anybody who
  /// looks for two texts with one digest.
  public func digest(from seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
