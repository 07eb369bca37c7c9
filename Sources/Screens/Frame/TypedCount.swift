import Terminal
import Widgets

/// A number typed before a key that moves: `10j`, `5G`, `50%`.
struct TypedCount: Hashable, Sendable {
  /// Rows have fewer digits.
  private static let most = 8
  /// Columns are gone through one by one.
  private static let mostColumns = 500

  private var digits = ""

  enum Reply: Hashable, Sendable {
    /// It may go on.
    case typed(Int)
    case move(Movement)
    case steps(Gesture, Int)
  }

  /// - Returns: nil for a key that has nothing to do with it; the number is forgotten then.
  mutating func take(_ key: Key) -> Reply? {
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII, !(digits.isEmpty && digit == 0)
    {
      if digits.count < Self.most { digits.append(character) }
      return Int(digits).map { .typed($0) }
    }
    guard let number = Int(digits) else { return nil }
    digits = ""
    switch key {
    case .character("j"), .down: return .move(.by(number))
    case .character("k"), .up: return .move(.by(-number))
    case .character("G"), .character("g"): return .move(.toRow(number - 1))
    case .character("%"): return .move(.share(number))
    case .character("h"), .left: return .steps(.left, min(number, Self.mostColumns))
    case .character("l"), .right: return .steps(.right, min(number, Self.mostColumns))
    default: return nil
    }
  }
}
