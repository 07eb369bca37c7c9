import Catalog
import Store
import Testing

@Suite struct NewsTests {
  private func change(
    _ store: LocalStore, _ changes: [EntryChange]
  ) async throws {
    let revision = try await store.pulls.syncState().revision + 1
    try await store.pulls.apply(changes: changes, upTo: revision, epoch: "one")
  }

  private func told(_ store: LocalStore) async throws -> [String] {
    try await store.news().map { "\($0.change) \($0.title)" }
  }

  @Test func aFirstPullIsNoNews() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    #expect(try await store.news().isEmpty)
  }

  @Test func whatLaterPullsDoIsToldLatestFirst() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    try await change(store, [.put(.made(3, "停车场")), .put(.made(1, "绿色商场名单"))])
    try await change(store, [.remove(.made(2))])
    #expect(try await told(store) == ["withdrawn 非煤矿山", "updated 绿色商场名单", "added 停车场"])
    let news = try await store.news()
    #expect(news[1].parts == .title)
    #expect(news[0].publisher == "市商务局" && news[0].noticed == 1_700_000_000)
    #expect(try await store.news(since: 1_700_000_001).isEmpty)
  }

  @Test func aWholePullTellsWhatItNoLongerBrings() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    try await store.pull([.made(1, "绿色商场"), .made(3, "停车场")])
    #expect(try await told(store) == ["withdrawn 非煤矿山", "added 停车场"])
  }

  @Test func useAndScoreAreNoNews() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场", views: 1, score: 1)])
    try await change(store, [.put(.made(1, "绿色商场", views: 9, downloads: 2, score: 30))])
    #expect(try await store.news().isEmpty)
  }

  @Test func fieldsAreNewsOnceTheyWereKnown() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    let fields = [Field(code: "f_1", type: .text, label: "企业名称")]
    try await change(store, [.put(.made(1, "绿色商场", fields: fields))])
    #expect(try await store.news().isEmpty)
    let more = fields + [Field(code: "f_2", type: .date, label: "发证日期")]
    try await change(store, [.put(.made(1, "绿色商场", fields: more))])
    #expect(try await store.news().map(\.parts) == [.fields])
  }

  @Test func unseenNoticesOfAnEntryBecomeOne() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    try await change(store, [.put(.made(3, "停车场")), .put(.made(4, "公园")), .remove(.made(2))])
    try await change(
      store,
      [
        .put(.made(3, "停车场名单")), .remove(.made(4)), .put(.made(2, "非煤矿山")),
        .put(.made(1, "绿色商场名单")),
      ])
    try await change(store, [.put(.made(1, "绿色商场名单", abstract: "摘要"))])
    #expect(
      try await told(store) == ["updated 绿色商场名单", "updated 非煤矿山", "added 停车场名单"])
    #expect(try await store.news().first?.parts == [.title, .abstract])
  }

  /// As after a platform was brought back from an older copy: what came since and is gone is told,
  /// though nobody looked at the news meanwhile.
  @Test func whatWasThereForAWhileIsMissed() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    try await change(store, [.put(.made(3, "停车场")), .put(.made(4, "公园"))])
    let later = try scratch.open(now: { 1_700_003_600 })
    try await later.pull([.made(1, "绿色商场")], epoch: "two")
    #expect(
      try await Set(told(later)) == ["withdrawn 停车场", "withdrawn 公园"])
  }

  @Test func whatWasSeenStaysForAWhileAndIsNewsAgainWhenItChanges() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场"), .made(2, "非煤矿山")])
    try await change(store, [.put(.made(1, "绿色商场名单")), .put(.made(2, "矿山"))])
    try await store.markSeen(news: .made(1))
    #expect(try await store.news().map(\.isSeen) == [false, true])
    try await change(store, [.put(.made(1, "绿色商场名单", abstract: "摘要"))])
    #expect(try await store.news().map(\.isSeen) == [false, false])
    #expect(try await store.news().first?.parts == .abstract)
    try await store.markSeen(news: nil)
    #expect(try await store.news().allSatisfy(\.isSeen))
    let later = try scratch.open(now: { 1_700_000_000 + LocalStore.newsAge + 1 })
    try await change(later, [.put(.made(5, "公园"))])
    #expect(try await told(later) == ["added 公园"])
  }

  @Test func noMoreThanTheLimitIsKept() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    let count = LocalStore.newsLimit + 5
    try await change(store, (2..<(2 + count)).map { .put(.made($0, "条目\($0)")) })
    let news = try await store.news()
    #expect(news.count == LocalStore.newsLimit)
    #expect(news.first?.title == "条目\(count + 1)" && news.last?.title == "条目7")
  }
}
