import Base

/// Inputs of a fuzz driver, by numbers that come the same for the same `FUZZ_SEED`.
public struct FuzzInput: RandomNumberGenerator {
  private var numbers = SeededGenerator(seed: FuzzRun.seed &* 2019)

  public init() {}

  public mutating func next() -> UInt64 { numbers.next() }

  /// One of the samples, changed in up to eight places: a byte, a cut, a doubling, a piece put in;
  /// one time in eight nothing but pieces.
  public mutating func bytes(_ samples: [[UInt8]], pieces: [[UInt8]]) -> [UInt8] {
    if Int.random(in: 0..<8, using: &self) == 0 {
      return (0..<Int.random(in: 0...20, using: &self)).flatMap { _ in one(of: pieces) ?? [] }
    }
    var bytes = one(of: samples) ?? []
    for _ in 0..<Int.random(in: 0...8, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 4: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
      default: bytes.insert(contentsOf: one(of: pieces) ?? [], at: place)
      }
    }
    return bytes
  }

  /// So many pieces, one behind the other.
  public mutating func text(_ pieces: [String], _ counts: ClosedRange<Int>) -> String {
    (0..<Int.random(in: counts, using: &self)).map { _ in one(of: pieces) ?? "" }.joined()
  }

  public mutating func one<Value>(of values: [Value]) -> Value? {
    values.randomElement(using: &self)
  }
}
