import Terminal
import Testing

@Suite struct FittingTests {
  private let measure = DisplayWidth()

  @Test(arguments: [
    ("天津市数据", 10, "天津市数据"), ("天津市数据", 9, "天津市数…"), ("天津市数据", 8, "天津市…"),
    ("天津市数据", 1, "…"), ("天津市数据", 0, ""), ("open data", 6, "open …"), ("", 3, ""),
  ])
  func aTextIsCutByCellsWithAnEllipsis(text: String, cells: Int, expected: String) {
    #expect(measure.truncated(text, to: cells) == expected)
  }

  @Test func anEllipsisTakesTwoCellsWhereAmbiguousIsWide() {
    let wide = DisplayWidth(ambiguousIsWide: true)
    #expect(wide.truncated("天津市", to: 5) == "天…")
    #expect(wide.truncated("天津市", to: 1) == "")
    #expect(wide.truncated("abc", to: 2, ellipsis: "~") == "a~")
  }

  @Test func aFieldIsFilledToTheCell() {
    #expect(measure.padded("天津", to: 7) == "天津   ")
    #expect(measure.padded("天津", to: 7, .trailing) == "   天津")
    #expect(measure.padded("天津", to: 7, .center) == " 天津  ")
    #expect(measure.padded("天津市", to: 4) == "天… ")
  }

  @Test func fittedTextsHaveTheWidthAskedFor() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let text = RandomText.any(count: .random(in: 0..<20), using: &random)
      let cells = Int.random(in: 0..<30)
      #expect(measure.width(of: measure.truncated(text, to: cells)) <= cells)
      #expect(measure.width(of: measure.padded(text, to: cells)) == cells)
      let prefix = measure.prefix(text, cells: cells)
      #expect(text.unicodeScalars.starts(with: prefix.unicodeScalars))
    }
  }
}
