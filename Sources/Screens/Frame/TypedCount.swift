import Terminal
import Widgets

/// A number typed before a key that moves: `10j`, `5G`, `50%`.
struct TypedCount: Hashable, Sendable {
  /// Rows have fewer digits.
  private static let most = 8
  /// Columns are gone through one by one.
  private static let mostColumns = 500

  /// How long a digit waits for the next key, in a section, before it leads to another one.
  static let pause = Duration.milliseconds(400)

  private var digits = ""

  /// What has been typed of it; nil for nothing.
  var number: Int? { Int(digits) }

  enum Reply: Hashable, Sendable {
    /// It may go on.
    case typed(Int)
    case move(Movement)
    case steps(Gesture, Int)
    /// Esc: there is no number any more.
    case forgotten
    /// The key is no movement, and the number stands by itself.
    case alone(Int)
  }

  /// The number is forgotten with every key but a digit.
  /// - Returns: nil where there is no number.
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
    case .control("e"): return .move(.scroll(number))
    case .control("y"): return .move(.scroll(-number))
    case .character("h"), .left: return .steps(.left, min(number, Self.mostColumns))
    case .character("l"), .right: return .steps(.right, min(number, Self.mostColumns))
    case .escape: return .forgotten
    default: return .alone(number)
    }
  }
}

/// What comes of a key where numbers are typed.
struct Counted {
  var intents: [Intent] = []
  /// The key itself is to be given too.
  var goesOn = false
  /// The number may be a section's, if nothing follows.
  var waits = false
}

extension BrowserState {
  /// Digits are a number before a movement, over a section and in one that has long lists. In a
  /// section a number that no movement follows leads to the section it is of: at once with a key
  /// that is no movement, which is then given there (Enter means no more than that), else after a
  /// pause.
  /// - Returns: nil for a key that has nothing to do with a number.
  mutating func count(_ key: Key, in areas: [any Area]) -> Counted? {
    guard areas.takeCounts(self) else {
      count = TypedCount()
      return nil
    }
    switch count.take(key) {
    case .typed(let number):
      let section = section(number, of: areas)
      message = Message(.plain, FrameText.count(number, opens: section?.title))
      return Counted(waits: section != nil)
    case .move(let movement): return Counted(intents: [.move(movement)])
    case .steps(let gesture, let number):
      return Counted(intents: Array(repeating: .gesture(gesture), count: number))
    case .forgotten: return Counted()
    case .alone(let number):
      guard let section = section(number, of: areas) else { return Counted(goesOn: true) }
      return Counted(intents: [.section(section)], goesOn: key != .enter)
    case nil: return nil
    }
  }

  /// Nothing followed a number: the section it leads to, if it is one's.
  mutating func takeCounted(in areas: [any Area]) -> Section? {
    guard areas.takeCounts(self), let number = count.number,
      let section = section(number, of: areas)
    else { return nil }
    count = TypedCount()
    message = nil
    return section
  }

  /// Which section a number may mean.
  private func section(_ number: Int, of areas: [any Area]) -> Section? {
    layers.area == nil ? areas.sections.first { $0.number == number } : nil
  }
}

extension [any Area] {
  /// Whether digits are a number where the keyboard is.
  fileprivate func takeCounts(_ state: BrowserState) -> Bool {
    switch state.layers.top {
    case .area: true
    case .section:
      !state.isTyping && ofSection(state).map { state.areas.takesCounts($0.id) } == true
    case .line, .form, .overlay, .sheet: false
    }
  }
}
