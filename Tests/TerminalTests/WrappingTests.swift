import Terminal
import Testing

@Suite struct WrappingTests {
  private let measure = DisplayWidth()
  private static let closing = Set("，。、；：？！）》”".unicodeScalars)

  @Test(arguments: [
    ("天津市信息资源", 6, ["天津市", "信息资", "源"]),
    ("天津市，数据", 6, ["天津", "市，数", "据"]),
    ("天津（数据）", 6, ["天津", "（数", "据）"]),
    ("the open data", 8, ["the open", "data"]),
    ("the open data", 7, ["the", "open", "data"]),
    ("调用API接口", 6, ["调用", "API接", "口"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("一\n\n二", 10, ["一", "", "二"]), ("", 5, [""]), ("天津", 1, ["天", "津"]),
    ("  缩进", 8, ["  缩进"]), ("，，，，", 4, ["，，", "，，"]),
  ])
  func linesBreakWhereReadersExpect(text: String, columns: Int, expected: [String]) {
    #expect(measure.wrapped(text, columns: columns) == expected)
  }

  @Test func linesFitAndNothingIsLost() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let text = RandomText.prose(count: .random(in: 0..<60), using: &random)
      let columns = Int.random(in: 2..<30)
      let lines = measure.wrapped(text, columns: columns)
      for line in lines { #expect(measure.width(of: line) <= columns) }
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " })
    }
  }

  @Test func noLineBeginsWithClosingPunctuation() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let words = ["天津", "数据", "市", "，", "）", "API "]
      var text = ""
      for _ in 0..<40 {
        // Runs of punctuation longer than a line have to break somewhere.
        let isAfterMark = text.unicodeScalars.last.map(Self.closing.contains) ?? true
        text += (isAfterMark ? words.prefix(3) : words[...]).randomElement(using: &random) ?? ""
      }
      for line in measure.wrapped(text, columns: .random(in: 8..<30)) {
        #expect(line.unicodeScalars.first.map(Self.closing.contains) != true, "\(text)")
      }
    }
  }
}
