import Search
import Testing

@Suite struct SearchQueryTests {
  @Test func wordsAreSplitAtWhiteSpaceOfAnyKind() {
    #expect(SearchQuery("绿色 商场").required.count == 2)
    #expect(SearchQuery("  绿色　商场\t名单 ").required.count == 3)
    #expect(SearchQuery("\"绿色 商场\"").required == SearchQuery("绿色商场").required)
  }

  @Test func filtersTakeEitherColonAndSeveralValues() throws {
    let query = SearchQuery("主题:信用服务 部门：市商务局,市教委 !格式:XLS theme:x")
    #expect(query.required.isEmpty)
    #expect(query.filters.map(\.key) == [.theme, .publisher, .format, .theme])
    #expect(query.filters[1].values == ["市商务局", "市教委"])
    #expect(query.filters[2].isExcluded)
  }

  @Test(arguments: ["\"主题:信用服务\"", "“年份:2024”", "!\"主题:信用\"", "「主题」:信用", "\"主题:信用"])
  func whatStandsInQuotesIsNoFilter(text: String) {
    let query = SearchQuery(text)
    #expect(query.filters.isEmpty)
    #expect(query.required.count + query.excluded.count == 1)
  }

  @Test func quotesKeepAValueTogether() {
    let filters = SearchQuery("部门:\"甲局，乙 局\",丙局 主题：“a:b”").filters
    #expect(filters.map(\.values) == [["甲局，乙 局", "丙局"], ["a:b"]])
  }

  /// Neither a sound nor first letters are typed with a sign: 长春 is no answer to C++.
  /// Nor is one without it.
  @Test(arguments: [("c++", "c++"), ("C#", "c#"), ("Ｃ＋＋", "c++"), ("\"C++\"", "c++")])
  func aSignIsNeitherSoundNorFirstLetter(text: String, word: String) {
    #expect(SearchQuery(text).required == [.word(Array(word.utf8))])
  }

  @Test func aFilterWithoutValueNarrowsNothing() {
    #expect(SearchQuery("主题:").isEmpty)
    #expect(!SearchQuery("别的:信用").required.isEmpty)
  }

  @Test func whatIsNoFiltersNameIsTold() {
    let unknown = SearchQuery.unknownFilters(in: "注题:交通 部门:市商务局 themes:x 10:30 http://a 颜色：红")
    #expect(unknown == ["注题", "themes", "颜色"])
    #expect(unknown.map(SearchFilter.Key.near) == [.theme, .theme, nil])
    #expect(SearchQuery.unknownFilters(in: "注题:a 注题:b") == ["注题"])
    #expect(SearchQuery.unknownFilters(in: "\"注题:交通\" :x").isEmpty)
  }

  @Test func exclamationMarkExcludes() {
    let query = SearchQuery("绿色 !商场 ！名单")
    #expect(query.required.count == 1)
    #expect(query.excluded.count == 2)
  }

  @Test(arguments: ["", "   ", "***", "!", "\"", "!!!", "。，", "\u{0}", "'", "\"\"\"\""])
  func signsAloneAskForNothing(text: String) {
    #expect(SearchQuery(text).isEmpty)
  }

  @Test(arguments: [
    ("🚌", true), ("***", true), ("。，", true), (":", true), ("\"🚌\"", true), ("? 🚌", true),
    ("", false), ("  ", false), ("\"", false), ("主题:", false), ("!🚌", false), ("🚌 公交", false),
    ("🚌 主题:交通", false),
  ])
  func signsThatWereToBeFoundAreNotEverything(text: String, findsNothing: Bool) {
    #expect(SearchQuery(text).findsNothing == findsNothing)
  }

  @Test func everyWordCountsHoweverManyThereAre() {
    let words = (0..<300).map { "w\($0)" }.joined(separator: " ")
    let query = SearchQuery(words + " !x " + words + " 主题:信用服务 !y")
    #expect(query.required.count == 300)
    #expect(query.excluded.count == 2)
    #expect(query.filters.map(\.key) == [.theme])
  }

  @Test func whatIsAskedForAgainAsksForNothingMore() {
    #expect(SearchQuery(String(repeating: "绿 ", count: 10_000)) == SearchQuery("绿"))
    let again = String(repeating: "主题:信用 !色 ", count: 3)
    #expect(SearchQuery(again) == SearchQuery("主题:信用 !色"))
  }

  @Test(arguments: ["绿色商场", "abcdefghij"])
  func aWordOfAnyLengthIsMeantWhole(piece: String) {
    let long = String(repeating: piece, count: 200)
    #expect(SearchMatcher(long).matches(long))
    #expect(!SearchMatcher(long + "无").matches(long))
    #expect(!SearchMatcher(String(repeating: " ", count: 600) + "无").matches(long))
  }

  @Test(
    arguments: [
      ("信用", ["信用服务"]), ("信用服务", ["信用服务"]), ("xyfw", ["信用服务"]),
      ("服务", ["信用服务", "法律服务"]), ("没有", []),
    ] as [(String, Set<String>)])
  func aValueMeansTheNamesThatHoldIt(value: String, chosen: Set<String>) throws {
    let filter = try #require(SearchQuery("主题:\(value)").filters.first)
    #expect(filter.chosen(from: FilterNames(["信用服务", "法律服务", "公共安全"])) == chosen)
  }
}
