import Terminal

/// One of many options, chosen from a list that opens below the field.
public struct DropDown: Hashable, Sendable {
  /// Among `options`, from 0; nil where nothing is chosen.
  public private(set) var chosen: Int?
  /// Whether the list lies open and takes the keys.
  public private(set) var isOpen = false
  var picker: OptionPicker

  /// - Parameter chosen: among `options`, from 0.
  public init(_ options: [FieldOption], chosen: Int? = nil) {
    picker = OptionPicker(options)
    self.chosen = chosen.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  /// All there is to choose, in order.
  public var options: [FieldOption] { picker.options }

  /// Sets what is chosen, as the program and not a person does.
  public mutating func choose(_ option: Int?) {
    chosen = option.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  /// Closed: Enter, Space or typing opens, left and right go through the options. Open: typing
  /// filters, Enter takes, Esc leaves things as they were.
  mutating func handle(_ key: Key) -> Bool {
    guard !isOpen else { return handleOpen(key) }
    switch key {
    case .left: choose(max(0, (chosen ?? 1) - 1))
    case .right: choose(min(options.count - 1, (chosen ?? -1) + 1))
    case .enter, .character(" "): open()
    case .character:
      open()
      return picker.handle(key)
    case .backspace, .delete: chosen = nil
    default: return false
    }
    return true
  }

  private mutating func open() {
    isOpen = true
    picker.reset(to: chosen)
  }

  private mutating func handleOpen(_ key: Key) -> Bool {
    switch key {
    case .escape: isOpen = false
    case .enter:
      chosen = picker.current ?? chosen
      isOpen = false
    case .tab, .backTab:
      // Taken, and the form goes on to the next field.
      chosen = picker.current ?? chosen
      isOpen = false
      return false
    default: return picker.handle(key)
    }
    return true
  }
}

/// Any number of options up to a limit, ticked in a list that opens below the field.
public struct MultiSelect: Hashable, Sendable {
  /// Places among `options`, from 0.
  public private(set) var chosen: Set<Int>
  /// Most options that can be chosen.
  public let limit: Int
  /// Whether the list lies open and takes the keys.
  public private(set) var isOpen = false
  var picker: OptionPicker

  /// - Parameter limit: most that can be chosen at once.
  public init(_ options: [FieldOption], chosen: Set<Int> = [], limit: Int = .max) {
    picker = OptionPicker(options)
    self.limit = max(0, limit)
    self.chosen = Set(chosen.filter(options.indices.contains).sorted().prefix(self.limit))
  }

  /// All there is to choose, in order.
  public var options: [FieldOption] { picker.options }

  /// `12/50`; without a limit, of all options.
  public var counter: String { "\(chosen.count)/\(min(limit, options.count))" }

  /// Sets what is chosen, as the program and not a person does.
  public mutating func choose(_ options: Set<Int>) {
    chosen = Set(options.filter(self.options.indices.contains).sorted().prefix(limit))
  }

  /// Closed: Enter, Space or typing opens. Open: Space ticks, typing filters, Enter or Esc closes.
  mutating func handle(_ key: Key) -> Bool {
    guard isOpen else {
      switch key {
      case .enter, .character(" "): open()
      case .character:
        open()
        return picker.handle(key)
      default: return false
      }
      return true
    }
    switch key {
    case .character(" "): tick()
    case .enter, .escape: isOpen = false
    case .tab, .backTab:
      isOpen = false
      return false
    default: return picker.handle(key)
    }
    return true
  }

  private mutating func open() {
    isOpen = true
    picker.reset(to: nil)
  }

  private mutating func tick() {
    guard let current = picker.current else { return }
    if chosen.remove(current) == nil, chosen.count < limit { chosen.insert(current) }
  }
}

/// One of a few options, all in view.
public struct RadioChoice: Hashable, Sendable {
  /// All there is to choose, from left to right.
  public let options: [String]
  /// Among `options`, from 0; nil where nothing is chosen.
  public private(set) var chosen: Int?

  /// - Parameter chosen: among `options`, from 0.
  public init(_ options: [String], chosen: Int? = nil) {
    self.options = options
    self.chosen = chosen.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  /// Sets what is chosen, as the program and not a person does.
  public mutating func choose(_ option: Int?) {
    chosen = option.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  /// Left, right and Space go round, digits choose by number.
  mutating func handle(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    switch key {
    case .left, .character("h"): choose(((chosen ?? 0) + options.count - 1) % options.count)
    case .right, .character("l"), .character(" "):
      choose(((chosen ?? -1) + 1) % options.count)
    case .character(let character):
      guard let number = character.wholeNumberValue, options.indices.contains(number - 1) else {
        return false
      }
      choose(number - 1)
    default: return false
    }
    return true
  }
}
