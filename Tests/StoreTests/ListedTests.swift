import Catalog
import Store
import Synchronization
import Testing

@Suite struct ListedTests {
  /// A clock that tests set.
  final class Clock: Sendable {
    private let time = Mutex(1_700_000_000)
    func wait(_ seconds: Int) { time.withLock { $0 += seconds } }
    var now: @Sendable () -> Int { { self.time.withLock { $0 } } }
  }

  private func listed(
    _ number: Int, _ title: String? = nil, modified: String? = nil, views: Int? = nil,
    kind: EntryKind = .dataset
  ) -> ListedEntry {
    var facts = EntryFacts()
    facts.title = title
    facts.modified = modified.flatMap { Moment($0) }
    facts.views = views
    return ListedEntry(id: .made(number), kind: kind, facts: facts)
  }

  private func page(_ title: String, others: [LabelledText] = []) -> PageContent {
    var facts = EntryFacts()
    facts.title = title
    facts.abstract = "摘要"
    facts.others = others
    return PageContent(facts: facts, fields: [Field(code: "f_1", type: .text, label: "许可证书编号")])
  }

  private let named = Validators(entityTag: "\"1\"")

  @Test func aListIsTakenWholeAndAgainDoesNothing() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let list = [listed(1, "绿色商场"), listed(2, "快速路"), listed(3)]
    #expect(
      try await store.pulls.apply([TakenList(.dataset, list, named)]) == AppliedCounts(added: 3))
    #expect(try await store.pulls.apply([TakenList(.dataset, list, named)]) == AppliedCounts())
    let state = try await store.pulls.listState(.dataset)
    #expect(state.entries == 3)
    #expect(state.validators == named)
    #expect(try await store.news().isEmpty)
    #expect(try await store.titles("绿色") == ["绿色商场"])
    #expect(try await store.facets(.theme).map(\.name) == [""])
    #expect(try await store.facets(.year).isEmpty)
    #expect(try await store.verify() == [])
  }

  @Test func theNextListSaysWhatIsNewChangedAndGone() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.apply([TakenList(.dataset, [listed(1, "绿色商场"), listed(2, "快速路")], named)])
    try await store.pulls.apply([TakenList(.interface, [listed(9, "许可证", kind: .interface)], named)]
    )
    let mark = try await store.newsMark()
    let counts = try await store.pulls.apply([
      TakenList(.dataset, [listed(1, "绿色商场名单"), listed(3, "医保药品目录")], named)
    ])
    #expect(counts == AppliedCounts(added: 1, updated: 1, removed: 1))
    let news = try await store.news(after: mark)
    #expect(
      Set(news.map { "\($0.change) \($0.title)" }) == [
        "added 医保药品目录", "updated 绿色商场名单", "withdrawn 快速路",
      ])
    #expect(try await store.entry(.made(9)) != nil)
    #expect(try await store.entry(.made(2)) == nil)
    #expect(try await store.verify() == [])
  }

  @Test func aDayLaterNothingIsAnotherEntry() async throws {
    let scratch = try Scratch()
    let clock = Clock()
    let store = try scratch.open(now: clock.now)
    try await store.pulls.apply([
      TakenList(.dataset, [listed(1, "绿色商场", modified: "2023-11-01")], named)
    ])
    try await store.parts.keep(page: page("绿色商场"), named, of: .made(1))
    clock.wait(300 * 86_400)
    #expect(
      try await store.pulls.apply([
        TakenList(.dataset, [listed(1, "绿色商场", modified: "2023-11-01")], named)
      ]) == AppliedCounts())
  }

  @Test func whatThePageSaysStaysUntilTheListSaysSomethingNew() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.apply([
      TakenList(.dataset, [listed(1, "商场", modified: "2019-01-01")], named)
    ])
    let other = [LabelledText(label: "联系人", text: "甲")]
    try await store.parts.keep(page: page("绿色商场名单", others: other), named, of: .made(1))
    var entry = try #require(try await store.entry(.made(1)))
    #expect(entry.title == "绿色商场名单")
    #expect(entry.abstract == "摘要")
    #expect(entry.others == other)
    #expect(entry.modified == Moment("2019-01-01"))
    #expect(try await store.titles("许可证书") == ["绿色商场名单"])
    #expect(try await store.parts.nextPage() == nil)

    try await store.pulls.apply([
      TakenList(.dataset, [listed(1, "商场", modified: "2020-01-01")], named)
    ])
    entry = try #require(try await store.entry(.made(1)))
    #expect(entry.modified == Moment("2020-01-01"))
    #expect(entry.abstract == "摘要")
    let task = try #require(try await store.parts.nextPage())
    #expect(task.validators == named)
    #expect(try await store.parts.page(of: .made(1))?.checkedAt == nil)
    try await store.parts.notePageUnchanged(.made(1))
    #expect(try await store.parts.nextPage() == nil)
    #expect(try await store.verify() == [])
  }

  @Test func aPageThatTellsSomethingElseLaterIsNews() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.apply([TakenList(.dataset, [listed(1, "一")], named)])
    try await store.parts.keep(page: page("一号"), named, of: .made(1))
    #expect(try await store.news().isEmpty)
    try await store.parts.keep(page: page("一号名单"), named, of: .made(1))
    #expect(try await store.news().map(\.parts) == [.title])
  }

  @Test func pagesComeNewestThenMostViewedThenOldOnes() async throws {
    let scratch = try Scratch()
    let clock = Clock()
    let store = try scratch.open(now: clock.now)
    try await store.pulls.apply([
      TakenList(
        .dataset,
        [
          listed(1, "一", modified: "2019-01-01", views: 5), listed(2, "二", modified: "2021-01-01"),
          listed(3, "三", modified: "2019-01-01", views: 9), listed(4, "四"),
        ], named)
    ])
    var order: [String] = []
    while let task = try await store.parts.nextPage() {
      order.append(task.title)
      try await store.parts.keep(page: page(task.title), named, of: task.id)
    }
    #expect(order == ["二", "三", "一", "四"])
    let counts = try await store.parts.pageCounts()
    #expect(counts == (0, 4))
    clock.wait(PartStore.pageAge)
    try await store.pulls.apply([TakenList(.interface, [listed(5, "五", kind: .interface)], named)])
    #expect(try await store.parts.nextPage()?.title == "五")
    #expect(try await store.parts.pageCounts().due == 5)
  }

  @Test func aPageThatCannotBeReadWaitsLongerEveryTime() async throws {
    let scratch = try Scratch()
    let clock = Clock()
    let store = try scratch.open(now: clock.now)
    try await store.pulls.apply([TakenList(.dataset, [listed(1, "一")], named)])
    try await store.parts.notePageFailure(.made(1))
    #expect(try await store.parts.nextPage() == nil)
    clock.wait(PartStore.pageRetry)
    #expect(try await store.parts.nextPage()?.validators.isEmpty == true)
    try await store.parts.notePageFailure(.made(1))
    clock.wait(PartStore.pageRetry)
    #expect(try await store.parts.nextPage() == nil)
    clock.wait(PartStore.pageRetry)
    #expect(try await store.parts.nextPage() != nil)
    for _ in 0..<80 { try await store.parts.notePageFailure(.made(1)) }
    clock.wait(PartStore.pageRetryLimit)
    #expect(try await store.parts.nextPage() != nil)
  }

  @Test func whatIsGoneLeavesNoPageBehind() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.apply([TakenList(.dataset, [listed(1, "一"), listed(2, "二")], named)])
    try await store.parts.keep(page: page("一"), named, of: .made(1))
    try await store.pulls.apply([TakenList(.dataset, [listed(2, "二")], named)])
    #expect(try await store.parts.page(of: .made(1)) == nil)
    #expect(try await store.parts.fields(of: .made(1)) == nil)
    #expect(try await store.parts.pageCounts().all == 1)
    // Moved to the other list, it is the same entry.
    try await store.pulls.apply([TakenList(.interface, [listed(2, "二", kind: .interface)], named)])
    try await store.pulls.apply([TakenList(.dataset, [], named)])
    #expect(try await store.entry(.made(2))?.kind == .interface)
    #expect(try await store.verify() == [])
  }
}
