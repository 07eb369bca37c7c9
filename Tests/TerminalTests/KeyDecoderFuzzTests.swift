import ProgramSupport
import Testing

@testable import Terminal

/// Any bytes as keys: two seconds, longer by `make fuzz` (`FUZZ_SECONDS`).
@Suite("Keys of any bytes") struct KeyDecoderFuzzTests {
  private static let samples = [
    "j天\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[15~\u{1B}[97;5u\u{1B}x\r\u{7F}",
    "\u{1B}[200~甲\n\u{1B}[31m乙\u{1B}[201~q",
    "\u{1B}[<0;10;5M\u{1B}[<65;1;1M\u{1B}[M !!\u{1B}[12;40R",
    "\u{1B}]11;rgb:ffff/ff/0\u{7}\u{1B}P+q\u{1B}\\a",
    "\u{1B}[?1;2c\u{1B}[[A\u{1B}[7$\u{1B}[27;3;120~\u{1B}",
  ].map { Array($0.utf8) }
  private static let pieces =
    [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "[", ";", "0", "9", "99999999999999999999", "~",
      "$", "M", "<", "?",
      "\u{1B}[200~", "\u{1B}[201~", "\u{1B}\\", "\u{7}", "\u{9B}", "天", "\u{202E}",
    ].map { Array($0.utf8) } + [[0x9B], [0xE5], [0xF0, 0x9F], [0xFF], [0]]

  /// However the bytes come, the keys are the same; nothing but text is pasted or typed; after the
  /// wait nothing is left.
  @Test func anyKeys() throws {
    var input = FuzzInput()
    var run = FuzzRun("anyKeys")
    while run.goesOn() {
      let bytes = input.bytes(Self.samples, pieces: Self.pieces)
      var whole = KeyDecoder(sequences: [
        Array("\u{1B}OA".utf8): .up, Array("\u{1B}[24~".utf8): .end,
      ])
      whole.expectsPosition = Bool.random(using: &input)
      var parts = whole
      let outputs = whole.feed(bytes)
      var others: [KeyDecoder.Output] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...9, using: &input))
        others += parts.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(outputs == others && whole.isWaiting == parts.isWaiting, "\(bytes)")
      let all = outputs + whole.expire()
      #expect(!whole.isWaiting && all.count <= bytes.count, "\(bytes)")
      #expect(all.allSatisfy(Self.isHarmless), "\(bytes)")
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  private static func isHarmless(_ output: KeyDecoder.Output) -> Bool {
    switch output {
    case .event(.paste(let text)):
      text.unicodeScalars.allSatisfy { $0 == "\n" || Sanitizer.isHarmless($0) }
    case .event(.key(.character(let character))):
      character.unicodeScalars.allSatisfy(Sanitizer.isHarmless)
    case .event(.mouse(let event)): event.point.column >= 0 && event.point.row >= 0
    case .event, .position: true
    }
  }
}
