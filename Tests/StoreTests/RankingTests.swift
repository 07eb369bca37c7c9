import Base
import CatalogueGenerator
import Testing

@testable import Store

@Suite struct RankingTests {
  @Test func bucketsGrowWithTheirValues() {
    var last = -1
    for shift in 0..<32 {
      for value in [UInt32(1) << UInt32(shift), UInt32.max >> UInt32(31 - shift)] {
        let bucket = Ranking.bucket(value)
        #expect(bucket >= last)
        #expect(Ranking.least(of: bucket) <= value)
        #expect(bucket + 1 == Ranking.buckets || Ranking.least(of: bucket + 1) > value)
        last = bucket
      }
    }
    #expect(Ranking.bucket(0) == 0)
    #expect(Ranking.bucket(.max) == Ranking.buckets - 1)
  }

  @Test(arguments: [1, 40, 5000, UInt32.max])
  func windowsAreSlicesOfTheSortedWhole(most: UInt32) {
    var random = SeededGenerator(seed: 7)
    let values = (0..<900).map { _ in UInt32.random(in: 0...most, using: &random) }
    var set = DocumentSet(capacity: values.count)
    for document in values.indices where Bool.random(using: &random) { set.insert(document) }
    var members: [Int] = []
    set.forEach { members.append($0) }
    let sorted = members.sorted { (values[$1], $0) < (values[$0], $1) }
    let ranking = Ranking(documents: set, values: values)
    for start in stride(from: 0, to: sorted.count, by: 37) {
      let end = min(start + 50, sorted.count)
      #expect(ranking.window(start..<end) == sorted[start..<end].map { UInt32($0) })
      #expect(ranking.place(of: sorted[start]) == start)
    }
    #expect(ranking.window(sorted.count..<(sorted.count + 9)) == [])
  }
}
