import Catalog
import CatalogueGenerator
import GRDB
import Store
import Testing

@Suite struct UpkeepTests {
  @Test func aRebuiltIndexAnswersAsBefore() async throws {
    let scratch = try Scratch()
    let entries = Array(CatalogueGenerator(count: 300, seed: 8, withFields: true))
    let store = try await scratch.open(holding: entries)
    try await store.pulls.apply(
      changes: entries[..<100].map { .remove($0.id) }, upTo: 11, epoch: "one")
    var before: [CatalogPage] = []
    let texts = ["信息", "qy", "f_307", "主题:信用服务", "市", ""]
    for text in texts {
      before.append(try await store.page(CatalogQuery(text: text), offset: 0, limit: 300))
    }
    #expect(try await store.compactIfSparse() == false)
    try await store.rebuildIndex()
    for (text, page) in zip(texts, before) {
      #expect(try await store.page(CatalogQuery(text: text), offset: 0, limit: 300) == page)
    }
    #expect(try await store.verify() == [])
  }

  @Test func anIndexOfMostlyDeadNumbersIsBuiltAnew() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    for revision in 11...13 {
      let entry = Entry.made(1, "绿色商场 \(revision)")
      try await store.pulls.apply(changes: [.put(entry)], upTo: revision, epoch: "one")
    }
    #expect(try await store.compactIfSparse(slack: 2) == false)
    #expect(try await store.compactIfSparse(slack: 1) == true)
    #expect(try await store.compactIfSparse(slack: 1) == false)
    let page = try await store.page(CatalogQuery(text: "商场"), offset: 0, limit: 9)
    #expect(page.entries.map(\.title) == ["绿色商场 13"])
    #expect(try await store.verify() == [])
  }

  @Test func faultsAreFound() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    let queue = try DatabaseQueue(path: scratch.path)
    try await queue.write { try $0.execute(sql: "DELETE FROM entries WHERE title = '绿色商场'") }
    let faults = try await store.verify()
    #expect(faults.contains(.index(missing: 0, stale: 1)))
    #expect(faults.contains(.count(name: "信用服务", kept: 2, counted: 1)))
  }
}
