import Pinyin
import Testing

@Suite struct PinyinTests {
  @Test(arguments: [
    ("绿色商场名单", "lv se shang chang ming dan"),
    ("银行", "yin hang"), ("行政处罚", "xing zheng chu fa"), ("重庆", "chong qing"),
    ("重点", "zhong dian"), ("会计", "kuai ji"), ("协会", "xie hui"), ("音乐", "yin yue"),
    ("娱乐", "yu le"), ("都市", "du shi"), ("增长率", "zeng zhang lv"), ("市长", "shi zhang"),
    ("长度", "chang du"), ("单县", "shan xian"), ("宝坻区", "bao di qu"), ("伺服", "si fu"),
    ("宁河区", "ning he qu"), ("蓟州区", "ji zhou qu"), ("二〇一九", "er ling yi jiu"),
    ("非煤矿山", "fei mei kuang shan"), ("女", "nv"), ("侵略", "qin lve"),
  ])
  func wordsSettleTheReading(text: String, spelling: String) {
    #expect(Pinyin.spelling(of: text).compactMap { $0?.text }.joined(separator: " ") == spelling)
  }

  @Test(
    arguments: [
      ("行", ["xing", "hang"]), ("长", ["chang", "zhang"]), ("乐", ["le", "yue", "lao"]),
      ("都", ["du", "dou"]), ("会", ["hui", "kuai"]), ("单", ["dan", "shan", "chan"]), ("津", ["jin"]),
      ("着", ["zhe", "zhao", "zhuo"]), ("A", []), ("，", []),
    ] as [(Unicode.Scalar, [String])])
  func charactersKeepTheirOtherReadings(scalar: Unicode.Scalar, syllables: [String]) {
    #expect(Pinyin.syllables(of: scalar) == syllables)
  }

  @Test func nearlyEveryHanCharacterHasAReading() {
    let block = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init)
    #expect(block.filter { Pinyin.syllables(of: $0).isEmpty }.count < 80)
  }

  @Test(arguments: [
    ("绿色商场", "lssc"), ("非煤矿山", "fmks"), ("A股开户", "agkh"), ("PM2.5监测", "pm25jc"),
    ("", ""),
  ])
  func initialsAreFirstLetters(text: String, initials: String) {
    #expect(Pinyin.initials(of: text) == initials)
  }

  @Test func whatNoWordSettlesMayBeReadInAnyOfItsWays() {
    let spelling = Spelling(of: "某行".unicodeScalars.map(\.value))
    #expect(spelling.usual.map { Syllable.text(of: $0) } == ["mou", "xing"])
    #expect(spelling.further.map(\.place) == [1])
    #expect(spelling.further(at: 1).map(Syllable.text) == ["hang"])
    #expect(Spelling(of: "银行".unicodeScalars.map(\.value)).further.isEmpty)
  }

  /// 大夫 is a physician or an office, 朝阳 a district or a trade on the rise.
  @Test(arguments: [("大夫", ["dai", "da"]), ("朝阳", ["chao", "zhao"])])
  func aWordMayLeaveTwoWays(text: String, first: [String]) {
    let spelling = Spelling(of: text.unicodeScalars.map(\.value))
    let readings = [spelling.usual[0]] + spelling.further(at: 0)
    #expect(readings.map(Syllable.text) == first)
  }

  @Test func syllablesWithAPrefixAreARange() throws {
    let range = try #require(Syllable.numbers(withPrefix: "zhu"))
    #expect(
      range.map(Syllable.text)
        == ["zhu", "zhua", "zhuai", "zhuan", "zhuang", "zhui", "zhun", "zhuo"])
    #expect(Syllable.numbers(withPrefix: "vx") == nil)
    #expect(Syllable.numbers(withPrefix: "i") == nil)
  }
}

extension Syllable {
  /// For tests: the text of a number that may be 0.
  static func text(of number: UInt16) -> String {
    guard number > 0 else { return "-" }
    return Syllable.allTexts[Int(number) - 1]
  }
}
