import Calls
import Formats
import Terminal
import Widgets

/// The piece of a long answer's file that is on the screen, or about to be.
struct AnswerWindow: Sendable {
  /// Bytes of a piece.
  static let length = 64 << 10

  let file: SpilledAnswer
  var offset = 0
  var isLoading = false
  /// Where it stops being JSON, once that is known.
  var fault: JSON.ParseError?

  /// The piece with the fault in its middle.
  var faultOffset: Int? { fault.map { max(0, $0.offset - Self.length / 2) } }

  /// A piece's text, with a mark where it stops being JSON.
  func blocks(
    at offset: Int, _ files: AnswerFileServices
  ) async throws(ServiceFault) -> [TextBlock] {
    let end = min(file.size, offset + Self.length)
    guard let fault, (offset...end).contains(fault.offset), fault.offset > offset else {
      return [TextBlock(try await files.read(file, offset, Self.length))]
    }
    var blocks = [TextBlock(try await files.read(file, offset, fault.offset - offset))]
    blocks.append(TextBlock(TestText.mark(fault), .failure))
    if fault.offset < end {
      blocks.append(TextBlock(try await files.read(file, fault.offset, end - fault.offset)))
    }
    return blocks
  }

  /// The piece a movement leads to; nil while it stays within this one.
  func next(_ movement: Movement, _ raw: TextState, visible: Int) -> Int? {
    let isAtEnd = raw.top + visible >= raw.lineCount
    let last = max(0, (file.size - 1) / Self.length * Self.length)
    let wanted: Int =
      switch movement {
      case .home: 0
      case .end: last
      case .up, .pageUp, .halfUp, .scroll(..<0):
        raw.top == 0 ? max(0, offset - Self.length) : offset
      case .down, .pageDown, .halfDown, .scroll:
        isAtEnd ? min(last, offset + Self.length) : offset
      case .toRow, .by, .share, .center: offset
      }
    return wanted == offset ? nil : wanted
  }
}

extension InterfaceTest {
  /// Where the text stops being JSON, when its raw text is opened.
  var faultOffset: Int? { view == .raw ? answer?.window?.faultOffset : nil }

  /// The piece of the file a movement leads to, and where in it the view goes; nil while it stays
  /// within the one on the screen.
  func nextWindow(_ movement: Movement) -> (offset: Int, movement: Movement)? {
    guard focus == .answer, view == .raw, let answer, let window = answer.window,
      !window.isLoading,
      let offset = window.next(movement, answer.raw, visible: visible)
    else { return nil }
    let isBack = offset < window.offset && movement != .home
    return (offset, isBack || movement == .end ? .end : .home)
  }
}
