import Catalog
import CatalogueGenerator
import Store
import Testing

@Suite struct ConcurrencyTests {
  @Test func readersSeeWholeBatchesWhileAWriterApplies() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let other = try scratch.open()
    let entries = Array(CatalogueGenerator(count: 1000, seed: 6))
    try await store.pulls.beginFirstPull(epoch: "one", revision: 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for start in stride(from: 0, to: entries.count, by: 50) {
          try await store.pulls.apply(Array(entries[start..<(start + 50)]))
        }
      }
      for reader in [store, other] {
        group.addTask {
          var seen = 0
          while seen < entries.count {
            let page = try await reader.page(CatalogQuery(), offset: 0, limit: 10)
            #expect(page.total % 50 == 0)
            #expect(page.total >= seen)
            #expect(page.entries.count == min(10, page.total))
            seen = page.total
            _ = try await reader.page(CatalogQuery(text: "信息"), offset: 0, limit: 10)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await other.verify() == [])
  }

  /// Whoever writes the catalogue out has each entry once, as it was when he began.
  @Test func aWalkIsOfOneMoment() async throws {
    let scratch = try Scratch()
    let count = 2000
    let store = try await scratch.open(holding: (0..<count).map { .made($0, "旧 \($0)", score: $0) })
    let other = try scratch.open()
    let walk = try EntryWalk(store, CatalogQuery())
    let total = try await walk.total()
    #expect(total == count)
    var walked = try await walk.entries(0..<500)
    for start in stride(from: 500, to: count, by: 500) {
      let number = start / 500
      try await other.pull(
        (0..<count).map {
          .made($0, "\($0 % 2 == 0 ? "新" : "旧") \(number)", score: $0 * number % 1999)
        }, revision: 10 + number)
      walked += try await walk.entries(start..<start + 500)
    }
    #expect(Set(walked.map(\.id)).count == count && walked.count == count)
    #expect(walked.allSatisfy { $0.title.hasPrefix("旧") })
    #expect(try await store.titles("新").count == 1000)
  }

  @Test func twoWritersTakeTurns() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [])
    let other = try scratch.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, writer) in [store, other].enumerated() {
        group.addTask {
          for number in 0..<40 { try await writer.person.remember(search: "\(index) \(number)") }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.person.searchHistory().count == 80)
  }

  @Test func aCancelledReadSaysSo() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    let task = Task { () -> Int in
      withUnsafeCurrentTask { $0?.cancel() }
      return try await store.page(CatalogQuery(text: "绿"), offset: 0, limit: 10).total
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
