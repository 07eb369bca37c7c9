import Base
import Testing

@testable import Client

/// The order of several platforms' lists put together.
@Suite struct EverywhereOrderTests {
  @Test func equalsComeFromEachInTurn() {
    #expect(Everywhere.order(of: [[0, 0, 0], [], [0], [0, 0]], limit: 9) == [0, 2, 3, 0, 3, 0])
    #expect(Everywhere.order(of: [[9, 3], [5, 5, 1], [5]], limit: 4) == [0, 1, 2, 1])
    #expect(Everywhere.order(of: [], limit: 4) == [])
  }

  /// As if all were sorted: by measure, then by place in the own list, then by platform.
  @Test(arguments: [1, 4, 1000] as [UInt32])
  func theOrderIsThatOfTheSortedWhole(most: UInt32) {
    var random = SeededGenerator(seed: UInt64(most))
    for _ in 0..<50 {
      let lists = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...30, using: &random))
          .map { _ in UInt32.random(in: 0...most, using: &random) }.sorted(by: >)
      }
      let all = lists.enumerated().flatMap { list, measures in
        measures.enumerated().map { (measure: $0.element, place: $0.offset, list: list) }
      }
      let sorted = all.sorted { ($1.measure, $0.place, $0.list) < ($0.measure, $1.place, $1.list) }
      for limit in [0, 7, 500] {
        #expect(Everywhere.order(of: lists, limit: limit) == sorted.prefix(limit).map(\.list))
      }
    }
  }
}
