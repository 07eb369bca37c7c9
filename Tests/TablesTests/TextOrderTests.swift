import Base
import Testing

@testable import Tables

/// The order of texts by their keys, eight bytes at a time.
@Suite struct TextOrderTests {
  private func order(_ keys: [[UInt8]]) -> [[UInt8]] {
    var arena: [UInt8] = []
    var ranges: [Range<Int>] = []
    for key in keys {
      ranges.append(arena.count..<arena.count + key.count)
      arena += key
    }
    return arena.withUnsafeBufferPointer { bytes in
      let entries = ranges.enumerated().map { TextEntry(number: $0, bytes, $1) }
      return TextEntry.sorted(entries, bytes).map { keys[Int($0.number)] }
    }
  }

  /// Few letters, so that many agree in long beginnings, and noughts like those behind an end.
  @Test(arguments: [3, 40, 5000], [4, 12, 30])
  func itIsThatOfTheBytes(count: Int, length: Int) {
    var generator = SeededGenerator(seed: UInt64(count * 31 + length))
    func random(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    let beginning = [UInt8](repeating: 0x61, count: length)
    let keys = (0..<count).map { _ in
      Array(beginning.prefix(random(length + 1))) + (0..<random(12)).map { _ in UInt8(random(3)) }
    }
    #expect(order(keys) == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
