import Base
import Catalog
import CatalogueGenerator
import Search
import Store
import Testing

/// The index against a plain scan.
@Suite struct SearchPropertyTests {
  /// Few characters, so that everything happens often: heteronyms, letters, signs among them.
  private static let alphabet = Array("绿色商场行长重名单银信用天津市aAbB25、。 （）乐Ｘ大校éßœﬃ₂㎡µ-")

  private static func text(
    _ lengths: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> String {
    String(
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      })
  }

  private static func entries(_ count: Int, _ random: inout SeededGenerator) -> [Entry] {
    (0..<count).map { number in
      .made(
        number, text(1...12, &random), abstract: text(0...20, &random),
        tags: Bool.random(using: &random) ? [text(1...4, &random)] : [],
        views: Int.random(in: 0..<40, using: &random),
        score: Int.random(in: 0..<30, using: &random))
    }
  }

  private static let latin = [
    "l", "ls", "lv", "lvse", "xinyong", "xy", "h", "hang", "yinhang", "chang", "zhang", "c", "z",
    "tjs", "tianjin", "ab", "a", "b2", "25", "shangc", "zhongm", "le", "yue", "xi", "xin",
    "dajiao", "daxiao", "jiaochang", "dj", "e", "ss", "abe", "sse", "é", "a-b", "abab", "2e", "x",
    "oe", "ffi", "fi", "œa", "aœ", "2", "₂", "ﬃ",
  ]

  /// An entry, its texts spelled once.
  private struct Scanned {
    let entry: Entry
    let title: SpelledText
    let rest: [SpelledText]

    init(_ entry: Entry) {
      self.entry = entry
      title = SpelledText(entry.title)
      rest = ([entry.abstract, entry.publisher, entry.theme] + entry.tags).map { SpelledText($0) }
    }
  }

  /// What the index must find: the pattern in the title, or, as it stands, in the rest.
  private static func isFound(
    _ pattern: SearchPattern, in entry: Scanned
  ) -> (title: Bool, any: Bool) {
    let inTitle = pattern.isFound(in: entry.title)
    return (inTitle, inTitle || entry.rest.contains { holds(pattern, $0) })
  }

  /// Pinyin is for titles alone.
  private static func holds(_ pattern: SearchPattern, _ text: SpelledText) -> Bool {
    switch pattern {
    case .text, .word: pattern.isFound(in: text)
    case .any(let patterns): patterns.contains { holds($0, text) }
    default: false
    }
  }

  private static func scan(_ text: String, _ entries: [Scanned]) -> [EntryID] {
    let query = SearchQuery(text)
    guard !query.findsNothing else { return [] }
    let found = entries.compactMap { entry -> (Entry, Bool)? in
      let hits = query.required.map { isFound($0, in: entry) }
      let excluded = query.excluded.contains { isFound($0, in: entry).any }
      guard hits.allSatisfy(\.any), !excluded else { return nil }
      return (entry.entry, query.hasText && hits.allSatisfy(\.title))
    }
    return found.sorted { left, right in
      if left.1 != right.1 { return left.1 }
      if left.0.score != right.0.score { return left.0.score > right.0.score }
      return left.0.id < right.0.id
    }.map(\.0.id)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theIndexFindsWhatAScanFinds(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let entries = Self.entries(200, &random)
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.pulls.beginFirstPull(epoch: "one", revision: 1)
    // Many small segments, some merged.
    for start in stride(from: 0, to: entries.count, by: 23) {
      try await store.pulls.apply(Array(entries[start..<min(start + 23, entries.count)]))
    }
    try await store.pulls.finishFirstPull()
    let scanned = entries.map(Scanned.init)
    var queries = Self.latin
    for _ in 0..<80 { queries.append(Self.text(1...4, &random)) }
    for _ in 0..<30 {
      let words = [Self.text(1...2, &random), Self.text(1...2, &random)]
      queries.append(words.joined(separator: Bool.random(using: &random) ? " " : " !"))
    }
    for text in queries {
      let page = try await store.page(
        CatalogQuery(text: text, sort: .relevance), offset: 0, limit: 300)
      let expected = Self.scan(text, scanned)
      #expect(page.total == expected.count, "\(text)")
      #expect(page.entries.map(\.id) == expected, "\(text)")
    }
  }

  @Test func everyWindowOfEveryOrderIsASliceOfTheWhole() async throws {
    var random = SeededGenerator(seed: 4)
    let entries = Self.entries(700, &random)
    let scratch = try Scratch()
    let store = try await scratch.open(holding: entries)
    for sort in SortOrder.allCases {
      for text in ["", "绿"] {
        let query = CatalogQuery(text: text, sort: sort)
        let whole = try await store.page(query, offset: 0, limit: 2000).entries
        let total = try await store.page(query, offset: 0, limit: 0).total
        #expect(whole.count == total)
        #expect(Set(whole.map(\.id)).count == total)
        for _ in 0..<12 {
          let start = Int.random(in: 0...total, using: &random)
          let page = try await store.page(query, offset: start, limit: 60)
          #expect(page.entries == Array(whole[start..<min(start + 60, total)]))
        }
        for place in [0, total / 2, total - 1] {
          #expect(try await store.position(of: whole[place].id, in: query) == place)
        }
      }
    }
  }

  @Test func listsDescendInTheirColumn() async throws {
    var random = SeededGenerator(seed: 5)
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Self.entries(400, &random))
    func column(_ sort: SortOrder) async throws -> [EntrySummary] {
      try await store.page(CatalogQuery(sort: sort), offset: 0, limit: 400).entries
    }
    let views = try await column(.views).compactMap(\.views)
    #expect(views == views.sorted(by: >))
    let modified = try await column(.updated).map(\.modified)
    #expect(modified == modified.sorted(by: >))
    let scores = try await column(.score).map(\.score)
    #expect(scores == scores.sorted(by: >))
  }
}
