import Terminal
import Testing

@Suite struct DisplayWidthTests {
  private let narrow = DisplayWidth()
  private let wide = DisplayWidth(ambiguousIsWide: true)

  @Test(arguments: "★☆—“”…①─│●○".unicodeScalars.map { $0 })
  func ambiguousCharactersFollowTheSetting(scalar: Unicode.Scalar) {
    #expect(narrow.width(of: scalar) == 1)
    #expect(wide.width(of: scalar) == 2)
  }

  @Test(arguments: "天津，。、（）《》！？ＡＢ１２　カ가😀👍🏽𠮷㐀﨎䷀".unicodeScalars.map { $0 })
  func hanFullwidthKanaHangulAndEmojiTakeTwoCells(scalar: Unicode.Scalar) {
    #expect(narrow.width(of: scalar) == 2)
  }

  @Test(
    arguments: [
      0x0, 0x1B, 0x7F, 0x80, 0x9B, 0x300, 0x200B, 0x200D, 0x202E, 0x2066, 0xFEFF, 0xFE0F, 0x20DD,
      0x1160, 0x11A8, 0xE0001, 0xE0100, 0x3099,
    ] as [UInt32])
  func controlsMarksAndFormatCharactersTakeNone(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(narrow.width(of: scalar) == 0)
    #expect(wide.width(of: scalar) == 0)
  }

  @Test func asciiAndLatinTakeOne() {
    for scalar in "aZ09 ~éñ½".unicodeScalars { #expect(narrow.width(of: scalar) == 1) }
  }

  @Test func aTextIsTheSumOfItsCharacters() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let text = RandomText.any(count: 40, using: &random)
      for measure in [narrow, wide] {
        let sum = text.unicodeScalars.reduce(0) { $0 + measure.width(of: $1) }
        #expect(measure.width(of: text) == sum)
        #expect(measure.width(of: text[...]) == sum)
      }
    }
  }
}
