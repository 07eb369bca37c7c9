import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func decode(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

  private func decode(_ bytes: [UInt8], using decoder: KeyDecoder = KeyDecoder()) -> [InputEvent] {
    var decoder = decoder
    let outputs = decoder.feed(bytes) + decoder.expire()
    return outputs.compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  private static let keys: [(String, Key)] = [
    ("a", .character("a")), ("天", .character("天")), ("😀", .character("😀")), (" ", .character(" ")),
    ("\r", .enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace),
    ("\u{08}", .backspace),
    ("\u{1B}", .escape), ("\u{01}", .control("a")), ("\u{1A}", .control("z")),
    ("\u{00}", .control("@")),
    ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")), ("\u{1B}x", .alt("x")),
    ("\u{1B}天", .alt("天")), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")),
    ("\u{1B}\u{7F}", .alt("\u{7F}")), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
    ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home),
    ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}OS", .function(4)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;5A", .up), ("\u{1B}[3;2~", .delete), ("\u{1B}[1;2R", .function(3)),
    ("\u{1B}[a", .up), ("\u{1B}[7$", .home), ("\u{1B}[8^", .end), ("\u{1B}OM", .enter),
    ("\u{1B}Oq", .character("1")), ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27;3;120~", .alt("x")),
    ("\u{1B}[9;2u", .backTab), ("\u{1B}[27u", .escape),
  ]

  @Test(arguments: keys)
  func everyKeyIsKnownByItsBytes(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: keys)
  func keysComeWholeHoweverTheirBytesArrive(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    var outputs: [KeyDecoder.Output] = []
    for byte in bytes.utf8 { outputs += decoder.feed([byte]) }
    #expect(decoder.isWaiting == outputs.isEmpty)
    outputs += decoder.expire()
    #expect(outputs == [.event(.key(key))])
    #expect(!decoder.isWaiting)
  }

  @Test func aRunOfKeysIsTakenApart() {
    #expect(
      decode("j\u{1B}[Ak\u{1B}\u{1B}[B\u{1B}q")
        == [
          .key(.character("j")), .key(.up), .key(.character("k")), .key(.escape), .key(.down),
          .key(.alt("q")),
        ])
  }

  @Test func anEscapeWaitsForItsRest() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.expire() == [.event(.key(.escape))])
    #expect(decoder.feed(Array("[A".utf8)).count == 2)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE5, 0xA4], [0x80, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8],
      [0xC2, 0x9B],
      Array("\u{202E}".utf8), Array("\u{1B}[?1;2c".utf8), Array("\u{1B}[I".utf8),
      Array("\u{1B}[99~".utf8),
      Array("\u{1B}]10;rgb:0/0/0\u{07}".utf8), Array("\u{1B}]10;rgb:0/0/0\u{1B}\\".utf8),
      Array("\u{1B}P1+r\u{1B}\\".utf8), Array("\u{1B}[?2026;2$y".utf8),
    ] as [[UInt8]])
  func whatIsNoKeyVanishes(bytes: [UInt8]) {
    #expect(decode(bytes + Array("k".utf8)) == [.key(.character("k"))])
  }

  @Test func aBrokenCharacterTakesNothingWithIt() {
    #expect(decode([0xE5, 0x61]) == [.key(.character("a"))])
    #expect(decode([0xE5] + Array("天".utf8)) == [.key(.character("天"))])
  }

  @Test func terminfoNamesKeysOfOtherTerminals() {
    let vt52 = KeyDecoder(sequences: [
      [0x1B, 0x41]: .up, [0x1B, 0x4F, 0x41]: .down, [0x08]: .delete,
    ])
    #expect(decode([0x1B, 0x41], using: vt52) == [.key(.up)])
    #expect(decode([0x1B, 0x4F, 0x41], using: vt52) == [.key(.down)])
    #expect(decode([0x08], using: vt52) == [.key(.backspace)])
  }

  @Test(arguments: 1...20)
  func aPasteIsOneTextHoweverItArrives(step: Int) {
    let bytes = Array("a\u{1B}[200~粘\r贴\u{1B}[31m\u{1B}[20\u{1B}[201~b".utf8)
    var decoder = KeyDecoder()
    var outputs: [KeyDecoder.Output] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      outputs += decoder.feed(bytes[start..<min(bytes.count, start + step)])
      // A pause in the middle of a paste ends nothing.
      if start >= 7 { outputs += decoder.expire() }
    }
    #expect(
      outputs == [
        .event(.key(.character("a"))), .event(.paste("粘\n贴\u{FFFD}[31m\u{FFFD}[20")),
        .event(.key(.character("b"))),
      ])
  }

  @Test func aPasteIsCappedAndItsRestIsNotTyped() {
    let decoder = KeyDecoder(pasteLimit: 4)
    let bytes = Array("\u{1B}[200~abcdefgh\u{1B}[201~".utf8)
    #expect(decode(bytes, using: decoder) == [.paste("abcd")])
  }

  @Test func aPositionIsAnAnswerOnlyWhenAsked() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;3R".utf8)) == [.event(.key(.function(3)))])
    decoder.expectsPosition = true
    #expect(
      decoder.feed(Array("x\u{1B}[1;3R".utf8))
        == [.event(.key(.character("x"))), .position(row: 1, column: 3)])
  }

  @Test func mouseReportsCountFromZero() {
    let press = InputEvent.mouse(MouseEvent(kind: .press, point: Point(column: 299, row: 4)))
    #expect(decode("\u{1B}[<0;300;5M\u{1B}[<0;300;5m") == [press])
    let wheel = InputEvent.mouse(MouseEvent(kind: .wheelDown, point: Point(column: 0, row: 0)))
    #expect(decode("\u{1B}[<65;1;1M") == [wheel])
    #expect(decode("\u{1B}[<68;1;1M").count == 1)
    let old = InputEvent.mouse(MouseEvent(kind: .press, point: Point(column: 1, row: 2)))
    #expect(decode("\u{1B}[M \u{22}#") == [old])
  }

  @Test func anyBytesAreSurvivedAndEndSomewhere() {
    for _ in 0..<3000 {
      let pool: [UInt8] = [
        0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x30, 0x7E, 0x4D, 0x3C, 0x50, 0x5D, 0x07, 0xE5,
      ]
      let bytes = (0..<Int.random(in: 0..<40)).map { _ in
        Bool.random() ? pool[Int.random(in: 0..<pool.count)] : UInt8.random(in: 0...255)
      }
      var decoder = KeyDecoder()
      _ = decoder.feed(bytes)
      _ = decoder.expire()
      #expect(!decoder.isWaiting)
    }
  }

  /// The answer to OSC 11, with keys typed before and after it.
  @Test(arguments: [
    ("rgb:ffff/ffff/ffff\u{1B}\\", true), ("rgb:0000/0000/0000\u{7}", false),
    ("rgb:fd/f6/e3\u{7}", true), ("rgb:1/2/3\u{1B}\\", false),
  ])
  func theGroundIsToldAmongTheKeys(answer: String, isLight: Bool) {
    var decoder = KeyDecoder()
    let outputs = decoder.feed(Array("a\u{1B}]11;\(answer)b".utf8))
    #expect(
      outputs == [
        .event(.key(.character("a"))), .event(.ground(isLight: isLight)),
        .event(.key(.character("b"))),
      ])
  }

  @Test(arguments: ["rgb:zz/00/00", "rgb:00/00", "rgb:12345/0/0", "#ffffff", "rgb:-1/0/0"])
  func whatIsNoGroundIsSwallowed(answer: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}]11;\(answer)\u{7}".utf8)) == [])
  }
}
