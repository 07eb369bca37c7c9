import Search
import Testing

@Suite struct CompletionTests {
  @Test func aWordBegunMayBecomeAFilter() {
    #expect(SearchCompletion(text: "绿色 主", cursor: 4) == .key(typed: "主", range: 3..<4))
    #expect(SearchCompletion.keys(typed: "主") == [.theme])
    #expect(SearchCompletion.keys(typed: "bm") == [.publisher])
  }

  @Test func behindAColonComesAValue() {
    #expect(
      SearchCompletion(text: "主题:信", cursor: 4)
        == .value(key: .theme, typed: "信", range: 3..<4))
    #expect(
      SearchCompletion(text: "!部门：市商", cursor: 6)
        == .value(key: .publisher, typed: "市商", range: 4..<6))
    #expect(
      SearchCompletion(text: "格式:XLS,C", cursor: 8)
        == .value(key: .format, typed: "C", range: 7..<8))
    #expect(
      SearchCompletion(text: "主题:", cursor: 3) == .value(key: .theme, typed: "", range: 3..<3))
  }

  @Test func elsewhereThereIsNothingToComplete() {
    // A comma in quotes is the value's own.
    #expect(
      SearchCompletion(text: "部门:甲,\"乙，丙", cursor: 9)
        == .value(key: .publisher, typed: "乙，丙", range: 5..<9))
    #expect(
      SearchCompletion(text: "部门:“甲，乙”,丙", cursor: 10)
        == .value(key: .publisher, typed: "丙", range: 9..<10))
    #expect(SearchCompletion(text: "", cursor: 0) == nil)
    #expect(SearchCompletion(text: "绿色 ", cursor: 3) == nil)
    #expect(SearchCompletion(text: "绿色", cursor: 1) == nil)
    #expect(SearchCompletion(text: "x:y", cursor: 3) == nil)
    #expect(SearchCompletion(text: "\"主", cursor: 2) == nil)
    #expect(SearchCompletion(text: "!“主题:信", cursor: 6) == nil)
  }
}
