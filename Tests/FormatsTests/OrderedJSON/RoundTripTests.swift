import Base
import Formats
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<300)
  func whatIsWrittenReadsTheSame(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let json = JSON.random(depth: 5, using: &generator)
    #expect(try JSON.parse(json.compactText) == json)
    #expect(try JSON.parse(json.text(spaced: true)) == json)
    #expect(try JSON.parse(json.prettyText) == json)
  }

  @Test func anyBytesAreReadOrRefusedInPlace() {
    var generator = SeededGenerator(seed: 1)
    let alphabet =
      Array("{}[]\",:\\u0019.eE+-truefalsn \n\u{1}天\u{FEFF}".utf8) + [0xFF, 0xC0, 0xED]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      checkRefusal(of: bytes)
    }
  }

  @Test func aTextCutOrMarredAnywhereIsReadOrRefusedInPlace() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let bytes = Array(JSON.random(depth: 3, using: &generator).prettyText.utf8)
      for cut in bytes.indices {
        checkRefusal(of: Array(bytes[..<cut]))
        var marred = bytes
        marred[cut] = UInt8.random(in: 0...255, using: &generator)
        checkRefusal(of: marred)
      }
    }
  }

  /// A refusal stands inside the text, and its line and column agree with its offset.
  func checkRefusal(of bytes: [UInt8]) {
    do {
      _ = try JSON.parse(bytes)
    } catch {
      let before = bytes.prefix(error.offset)
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let isRight =
        error.offset <= bytes.count && error.column == error.offset - lineStart + 1
        && error.line == before.count { $0 == UInt8(ascii: "\n") } + 1
        && (error.recovered != nil) == (error.reason == .trailingText)
      #expect(isRight, "\(bytes): \(error)")
    }
  }
}
