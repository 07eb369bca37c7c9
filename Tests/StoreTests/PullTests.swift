import Catalog
import CatalogueGenerator
import Store
import Testing

@Suite struct PullTests {
  @Test func aPullGoesOnWhereItStopped() async throws {
    let scratch = try Scratch()
    let entries = Array(CatalogueGenerator(count: 30))
    do {
      let store = try scratch.open()
      let pull = try await store.pulls.beginFirstPull(epoch: "one", revision: 7, total: 30)
      #expect(pull.last == nil)
      try await store.pulls.apply(Array(entries[..<10]))
    }
    let store = try scratch.open()
    let pull = try await store.pulls.beginFirstPull(epoch: "one", revision: 9, total: 31)
    #expect(pull == .init(epoch: "one", revision: 7, total: 30, applied: 10, last: entries[9].id))
    try await store.pulls.apply(Array(entries[10...]))
    try await store.pulls.finishFirstPull()
    let state = try await store.pulls.syncState()
    #expect(state.epoch == "one")
    #expect(state.revision == 7)
    #expect(state.pull == nil)
    #expect(state.entries == 30)
    #expect(try await store.verify() == [])
  }

  @Test func aBatchTwiceIsABatchOnce() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let entries = Array(CatalogueGenerator(count: 50, withFields: true))
    try await store.pulls.beginFirstPull(epoch: "one", revision: 1)
    #expect(try await store.pulls.apply(entries) == AppliedCounts(added: 50))
    #expect(try await store.pulls.apply(entries) == AppliedCounts())
    #expect(try await store.pulls.finishFirstPull() == AppliedCounts())
    #expect(try await store.counters().datasets + store.counters().interfaces == 50)
    #expect(try await store.verify() == [])
  }

  @Test func whatAPullDoesNotBringIsRemovedAtItsEnd() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    try await store.pulls.beginFirstPull(epoch: "two", revision: 3)
    try await store.pulls.apply([.made(2, "非煤矿山")])
    #expect(try await store.titles("绿色") == ["绿色商场"])
    #expect(try await store.pulls.finishFirstPull() == AppliedCounts(removed: 1))
    #expect(try await store.titles("绿色") == [])
    #expect(try await store.entry(.made(1)) == nil)
    #expect(try await store.pulls.syncState().epoch == "two")
    #expect(try await store.verify() == [])
  }

  @Test func aPullOfAnotherEpochStartsAnew() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.beginFirstPull(epoch: "one", revision: 1)
    try await store.pulls.apply([.made(1, "绿色商场")])
    let pull = try await store.pulls.beginFirstPull(epoch: "two", revision: 5)
    #expect(pull.last == nil)
    #expect(pull.applied == 0)
    try await store.pulls.apply([.made(2, "非煤矿山")])
    try await store.pulls.finishFirstPull()
    #expect(try await store.titles("") == ["非煤矿山"])
  }

  @Test func changesMoveTheStoreOn() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    let changes: [EntryChange] = [
      .put(.made(1, "绿色商场名单")), .put(.made(3, "停车场")), .remove(.made(2)),
      .remove(.made(9)),
    ]
    let counts = try await store.pulls.apply(changes: changes, upTo: 11, epoch: "one")
    #expect(counts == AppliedCounts(added: 1, updated: 1, removed: 1))
    #expect(try await store.titles("名单") == ["绿色商场名单"])
    #expect(try await store.titles("矿山") == [])
    #expect(try await store.titles("tcc") == ["停车场"])
    #expect(try await store.pulls.syncState().revision == 11)
    let again = try await store.pulls.apply(changes: changes, upTo: 11, epoch: "one")
    #expect(again == AppliedCounts())
    #expect(try await store.verify() == [])
  }

  @Test func changesOfAnotherEpochAreRefused() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [])
    await #expect(throws: StoreError.epochChanged(stored: "one", offered: "two")) {
      try await store.pulls.apply(changes: [], upTo: 99, epoch: "two")
    }
    await #expect(throws: StoreError.noPullUnderWay) {
      try await store.pulls.apply([.made(1, "绿")])
    }
  }

  @Test func useAndScoreChangeWithoutNewWords() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "绿色商场", rows: 5, score: 10), .made(2, "绿色学校", rows: 7, score: 20),
    ])
    #expect(try await store.titles("绿色", sort: .score) == ["绿色学校", "绿色商场"])
    let changed = Entry.made(1, "绿色商场", views: 9, rows: 6, score: 30)
    let counts = try await store.pulls.apply(changes: [.put(changed)], upTo: 11, epoch: "one")
    #expect(counts == AppliedCounts(updated: 1))
    #expect(try await store.titles("绿色", sort: .score) == ["绿色商场", "绿色学校"])
    #expect(try await store.entry(.made(1)) == changed)
    #expect(try await store.counters().rows == 13)
    #expect(try await store.verify() == [])
  }

  @Test func anEntryComesBackAsItWasGiven() async throws {
    let scratch = try Scratch()
    let entries = Array(CatalogueGenerator(count: 200, seed: 3))
    let store = try await scratch.open(holding: entries)
    for entry in entries { #expect(try await store.entry(entry.id) == entry) }
  }

  @Test func aSyncIsRemembered() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [])
    let report = SyncReport(added: 3, updated: 2, removed: 1, seconds: 0.5, revision: 10)
    try await store.pulls.recordSync(report)
    #expect(try await store.pulls.syncState().report == report)
    #expect(try await store.pulls.syncState().syncedAt == 1_700_000_000)
  }
}
