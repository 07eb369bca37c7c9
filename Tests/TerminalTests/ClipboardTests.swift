import Foundation
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test func textIsSentInBase64() {
    let sequence = Clipboard.sequence(for: "天津", through: .nothing)
    #expect(sequence == "\u{1B}]52;c;5aSp5rSl\u{07}")
  }

  @Test func tmuxIsAskedToHandItOn() throws {
    let sequence = try #require(Clipboard.sequence(for: "a", through: .tmux))
    #expect(sequence.hasSuffix("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{07}\u{1B}\\"))
  }

  @Test func screenGetsItInPiecesItCanHold() throws {
    let text = String(repeating: "津", count: 500)
    let sequence = try #require(Clipboard.sequence(for: text, through: .screen))
    let pieces = sequence.components(separatedBy: "\u{1B}\\").dropLast()
    for piece in pieces { #expect(piece.hasPrefix("\u{1B}P") && piece.utf8.count < 256) }
    let whole = pieces.map { $0.dropFirst(2) }.joined()
    #expect(whole == Clipboard.sequence(for: text, through: .nothing))
  }

  @Test func whatIsTooLongIsRefused() {
    let digits = Clipboard.limit / 4 * 3
    #expect(
      Clipboard.sequence(for: String(repeating: "a", count: digits), through: .nothing) != nil)
    let longer = String(repeating: "a", count: digits + 3)
    #expect(Clipboard.sequence(for: longer, through: .nothing) == nil)
  }
}
