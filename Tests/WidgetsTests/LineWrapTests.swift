import Base
import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct LineWrapTests {
  private func lines(_ text: String, _ columns: Int) -> [String] {
    LineWrap(columns: columns, measure: DisplayWidth()).lines(of: text).map(String.init)
  }

  @Test func wordsStayWhole() {
    #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(lines("abcdefghijkl", 5) == ["abcde", "fghij", "kl"])
  }

  @Test func chineseBreaksAnywhereButNotBeforeItsPunctuation() {
    #expect(lines("天津市信息资源统一开放平台", 10) == ["天津市信息", "资源统一开", "放平台"])
    #expect(lines("天津市信息，资源", 10) == ["天津市信", "息，资源"])
    #expect(lines("天津市《信息》资源", 8) == ["天津市", "《信息》", "资源"])
  }

  @Test func signsThatBeginAWordStayWithIt() {
    #expect(lines("排序 --group、--sort", 7) == ["排序", "--group", "、", "--sort"])
    #expect(lines("排序 --group、--sort", 12) == ["排序", "--group、", "--sort"])
    #expect(lines("unix:/路径", 9) == ["unix:/路", "径"])
    // What is to be typed is not broken within an option.
    #expect(lines("用 --data-dir 目录", 12) == ["用", "--data-dir", "目录"])
    #expect(lines("--data-dir=a-b", 10) == ["--data-dir", "=a-b"])
    #expect(lines("well-known a/b", 6) == ["well-", "known", "a/b"])
  }

  @Test func blanksAtABreakAreDroppedButNotThoseThatFit() {
    #expect(lines("天津市　信息  ", 6) == ["天津市", "信息  "])
    #expect(lines("ab   cd", 4) == ["ab", "cd"])
    #expect(lines("天津 ，信息", 5) == ["天", "津 ，", "信息"])
  }

  @Test func lineEndsAndEmptyLinesAreKept() {
    #expect(lines("甲\n\n乙", 10) == ["甲", "", "乙"])
    #expect(lines("", 10) == [""])
  }

  @Test func everyLineFitsAndNothingButBlanksIsLost() {
    var random = SeededGenerator(seed: 3)
    let alphabet = Array("ab天津， 《》—-/.1e\u{301}👩‍🚀\n")
    for _ in 0..<1000 {
      let text = String((0..<60).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      let columns = Int.random(in: 4...30, using: &random)
      let lines = lines(text, columns)
      let tooWide = lines.first { DisplayWidth().width(of: $0) > columns }
      #expect(tooWide == nil)
      let kept = lines.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace })
    }
  }
}
