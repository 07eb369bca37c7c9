import Terminal
import Testing

@Suite struct SanitizerTests {
  @Test(arguments: [
    "非煤矿山企业安全生产许可证", "plain ASCII ~", "《数据》（2019），“引号”……", "", "第1/508条 · ★★★★☆", "カタカナ",
  ])
  func cleanTextStaysAsItIs(text: String) {
    #expect(Sanitizer.line(text) == text)
    #expect(Sanitizer.text(text) == text)
    #expect(Sanitizer.plain(text) == text)
  }

  @Test(arguments: [
    ("a\u{1B}[31mred", "a\u{FFFD}[31mred"), ("8\u{9B}31m", "8\u{FFFD}31m"),
    ("bell\u{07}\u{7F}", "bell\u{FFFD}\u{FFFD}"), ("\u{202E}txt.exe\u{202C}", "txt.exe"),
    ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "x"), ("零\u{200B}\u{200B}宽\u{FEFF}", "零宽"),
    ("soft\u{AD}hyphen", "softhyphen"), ("tag\u{E0041}\u{E007F}", "tag"),
    ("❤\u{FE0F}👍🏽", "❤👍"), ("私\u{E000}有\u{FFFF}", "私\u{FFFD}有\u{FFFD}"),
    ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"), ("\u{301}x", "x"),
  ])
  func whatDoesHarmIsShownOrRemoved(text: String, expected: String) {
    #expect(Sanitizer.line(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(Sanitizer.text(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(Sanitizer.plain(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func lineEndsOfEveryKindAreOne() {
    let text = "一\r\n二\n三\r四\u{2028}五\u{85}六"
    #expect(Sanitizer.text(text) == "一\n二\n三\n四\n五\n六")
    #expect(Sanitizer.line(text) == "一 二 三 四 五 六")
    #expect(Sanitizer.line("a\tb") == "a b")
    #expect(Sanitizer.text("a\tb") == "a    b")
    #expect(Sanitizer.plain("a\tb\r\n") == "a\tb\n")
  }

  @Test func aLongTextIsCutWithAMark() {
    #expect(Sanitizer.line("天津市数据", limit: 5) == "天津市数据")
    #expect(Sanitizer.line("天津市数据", limit: 4) == "天津市…")
    #expect(Sanitizer.line("天津市数据", limit: 0) == "")
    let flood = String(repeating: "\u{200B}", count: 1_000_000)
    #expect(Sanitizer.line(flood, limit: 10).unicodeScalars.count <= 10)
  }

  @Test func nothingHarmfulSurvivesAnyText() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = RandomText.any(count: Int.random(in: 0..<60), using: &random)
      let limit = Int.random(in: 0..<80)
      for (result, allowed) in [
        (Sanitizer.line(text), ""), (Sanitizer.text(text), "\n"), (Sanitizer.plain(text), "\n\t"),
        (Sanitizer.line(text, limit: limit), ""), (Sanitizer.text(text, limit: limit), "\n"),
      ] {
        expectHarmless(result, allowed: allowed)
      }
      #expect(Sanitizer.line(text, limit: limit).unicodeScalars.count <= limit)
    }
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = RandomText.any(count: Int.random(in: 0..<60), using: &random)
      let (line, lines) = (Sanitizer.line(text), Sanitizer.text(text))
      let plain = Sanitizer.plain(text)
      #expect(Sanitizer.line(line).unicodeScalars.elementsEqual(line.unicodeScalars))
      #expect(Sanitizer.text(lines).unicodeScalars.elementsEqual(lines.unicodeScalars))
      #expect(Sanitizer.plain(plain).unicodeScalars.elementsEqual(plain.unicodeScalars))
      let cut = Sanitizer.line(text, limit: 20)
      #expect(Sanitizer.line(cut, limit: 20).unicodeScalars.elementsEqual(cut.unicodeScalars))
    }
  }

  /// Said anew, apart from the code under test.
  private func expectHarmless(_ text: String, allowed: String) {
    var marks = 2
    for scalar in text.unicodeScalars {
      if allowed.unicodeScalars.contains(scalar) {
        marks = 2
        continue
      }
      let category = scalar.properties.generalCategory
      let isBad =
        [.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
        .contains(category) || scalar.properties.isNoncharacterCodePoint
      #expect(!isBad, "U+\(String(scalar.value, radix: 16))")
      marks = [.nonspacingMark, .enclosingMark].contains(category) ? marks + 1 : 0
      #expect(marks <= 2)
    }
  }
}
