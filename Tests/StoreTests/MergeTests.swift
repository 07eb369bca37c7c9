import Catalog
import CatalogueGenerator
import Testing

@testable import Store

/// Which segments become one.
@Suite struct MergeTests {
  /// Adds segments of so many documents one after another.
  /// - Returns: how many documents were written again by merging, and the segments left.
  private static func add(_ count: Int, of documents: Int) -> (written: Int, segments: [Int]) {
    var segments: [Int] = []
    var written = 0
    for _ in 0..<count {
      segments.append(documents)
      while let last = Segment.newestToMerge(segments) {
        let sum = segments.suffix(last).reduce(0, +)
        segments.removeLast(last)
        segments.append(sum)
        written += sum
      }
    }
    return (written, segments)
  }

  /// The work grows with the catalogue and not faster; questions have few segments to ask.
  @Test(arguments: [100, 500, 1000, 2000, 4000, 9000])
  func aDocumentIsWrittenAgainAFewTimes(size: Int) {
    for total in [100_000, 1_000_000, 4_000_000] {
      let (written, segments) = Self.add(total / size, of: size)
      #expect(written <= 4 * total)
      #expect(segments.count <= 48 + total / 200_000)
      #expect(segments.reduce(0, +) == total / size * size)
      #expect(segments.allSatisfy { $0 <= Occurrence.documentLimit })
    }
  }

  @Test func largerOnesAreLeftAlone() {
    #expect(Segment.newestToMerge([30_000] + Array(repeating: 2000, count: 15)) == nil)
    #expect(Segment.newestToMerge([30_000] + Array(repeating: 2000, count: 16)) == 16)
    #expect(Segment.newestToMerge(Array(repeating: 2000, count: 16) + [38]) == 17)
    #expect(Segment.newestToMerge(Array(repeating: 32_000, count: 8)) == 8)
    #expect(Segment.newestToMerge([262_144, 1]) == nil)
  }

  @Test func whatAPullLeavesBecomesOne() {
    #expect(Segment.restToMerge([256_000, 128_000] + Array(repeating: 8000, count: 13)) == 14)
    #expect(Segment.restToMerge([256_000, 128_000, 8000, 8000]) == nil)
    #expect(Segment.restToMerge([]) == nil)
  }

  @Test func aPulledStoreHasFewSegments() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let entries = Array(CatalogueGenerator(count: 80, seed: 5))
    try await store.pulls.beginFirstPull(epoch: "e", revision: 1, total: entries.count)
    for start in stride(from: 0, to: 80, by: 10) {
      try await store.pulls.apply(Array(entries[start..<start + 10]))
    }
    #expect(try await Self.documents(store).count == 8)
    try await store.pulls.finishFirstPull()
    #expect(try await Self.documents(store) == [80])
    #expect(try await store.verify() == [])
    let query = CatalogQuery(text: entries[40].title)
    let found = try await store.page(query, offset: 0, limit: 50)
    #expect(found.entries.contains { $0.id == entries[40].id })
  }

  private static func documents(_ store: LocalStore) async throws -> [Int] {
    try await store.write { try Segment.all($0).map(\.documents) }
  }
}
