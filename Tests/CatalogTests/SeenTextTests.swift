import Catalog
import Testing

/// What may be called a name.
@Suite struct SeenTextTests {
  @Test(arguments: [
    "", " ", "\u{200B}", "\u{3000}\t", "\u{2800}", "\u{3164}", "\u{FE0F}", "\u{0301}\u{0308}",
    "\u{FEFF} \u{2060}", "\u{E0041}",
  ])
  func whatNobodySeesIsNoName(text: String) {
    #expect(text.isUnseen && !text.isName)
  }

  @Test(arguments: ["日报", "a\u{200B}", "-", "é", "👍🏽", " 1 ", "。"])
  func anythingSeenIsOne(text: String) { #expect(!text.isUnseen && text.isName) }

  @Test(arguments: ["日\u{1B}报", "a\nb", "a\u{2028}b"])
  func aNameHasOneLine(text: String) { #expect(text.hasControl && !text.isName) }
}
