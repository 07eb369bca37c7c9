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
    let ranking = Ranking(documents: set, column: SortColumn(values: values))
    for start in stride(from: 0, to: sorted.count, by: 37) {
      let end = min(start + 50, sorted.count)
      #expect(ranking.window(start..<end) == sorted[start..<end].map { UInt32($0) })
      #expect(ranking.place(of: sorted[start]) == start)
    }
    #expect(ranking.window(sorted.count..<(sorted.count + 9)) == [])
  }
  /// Of a large catalogue its first documents are known: of a set that holds many of them, of one
  /// that holds few or none, and behind them.
  @Test(arguments: [2, 50, 3000])
  func beginningsOfLargeSetsAreFoundInTheHead(oneOf share: Int) {
    var random = SeededGenerator(seed: 11)
    let values = (0..<70_000).map { _ in UInt32.random(in: 0...9000, using: &random) }
    let column = SortColumn(values: values)
    #expect(column.head.count == SortColumn.headCount)
    var set = DocumentSet(capacity: values.count)
    var lowest = set
    for document in values.indices where Int.random(in: 1...share, using: &random) == 1 {
      set.insert(document)
      if values[document] < 2000 { lowest.insert(document) }
    }
    for set in [set, lowest] {
      var members: [Int] = []
      set.forEach { members.append($0) }
      members.sort { (values[$1], $0) < (values[$0], $1) }
      let ranking = Ranking(documents: set, column: column)
      for range in [0..<512, 512..<1024, 3..<9, 9000..<9100] {
        let range = range.clamped(to: 0..<members.count)
        #expect(ranking.window(range) == members[range].map { UInt32($0) })
      }
    }
  }
}
