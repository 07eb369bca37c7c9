import Base
import Tabular
import Testing

@testable import Tables

@Suite("The first and the last text of a column")
struct TextEndsTests {
  /// Characters whose readings words settle among them, signs, digits, full-width forms.
  private static let pieces = [
    "重庆", "重量", "长江", "长", "大夫", "大", "友谊路", "乐", "音乐", "参差", "行", "银行", "a", "Z", "é", "9", "10",
    "\"", "（", "Ａ", "０", "𠮷", "仇", "单", "翟", "阿", "做", "0",
  ]

  @Test(arguments: 0..<40)
  func areThoseByWholeKeys(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<200).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
    var ends = TextEnds()
    for text in texts {
      var text = text
      text.withUTF8 { ends.add($0) }
    }
    let keys = texts.map(Collation.key).sorted { $0.lexicographicallyPrecedes($1) }
    #expect(ends.first?.key == keys.first)
    #expect(ends.last?.key == keys.last)
    #expect(ends.first.map { Collation.key($0.text) } == keys.first)
    #expect(ends.last.map { Collation.key($0.text) } == keys.last)
  }
}
