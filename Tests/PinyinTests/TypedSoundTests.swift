import Pinyin
import Testing

@Suite struct TypedSoundTests {
  private func read(_ typed: String) -> [String] {
    TypedSound.readings(of: typed).map { sound in
      sound.syllables.map { range in
        let first = Syllable.text(of: range.lowerBound)
        return range.count == 1 ? first : "\(first)…"
      }.joined(separator: " ")
    }
  }

  @Test func whatIsTypedSplitsIntoSyllables() {
    #expect(read("feimei") == ["fei mei"])
    #expect(read("xian").first == "xian…")
    #expect(read("xian").contains("xi an…"))
    #expect(read("lvseshangch").contains("lv se shang cha…"))
  }

  @Test func anApostropheEndsASyllable() {
    #expect(read("xi'an").first == "xi an…")
    #expect(read("fei'") == ["fei"])
    #expect(read("'fei").isEmpty)
  }

  @Test(arguments: ["lüse", "lvse", "lu:se", "LVSE"])
  func umlautIsWrittenInThreeWays(typed: String) {
    #expect(read(typed).contains("lv se…"))
  }

  @Test func otherSpellingOfLve() {
    #expect(read("qinlue").contains("qin lve"))
  }

  @Test(arguments: ["", "vvv", "a1", "绿", "iii", String(repeating: "a", count: 100)])
  func whatIsNoPinyinSoundsLikeNothing(typed: String) {
    #expect(read(typed).isEmpty)
  }

  @Test func readingsAreFew() {
    let typed = String(repeating: "xian", count: 12)
    #expect(TypedSound.readings(of: typed).count <= TypedSound.readingLimit)
  }
}
