import Terminal

/// What stands before something to choose. In ASCII, where one letter would look like a part of the
/// text, it has its brackets.
extension Glyphs {
  /// A box, to be ticked by itself.
  func box(_ isTicked: Bool) -> String {
    guard self != .ascii else { return isTicked ? "[x]" : "[ ]" }
    return String(Character(isTicked ? checked : unchecked))
  }

  /// One of several, of which one is chosen.
  func option(_ isChosen: Bool) -> String {
    guard self != .ascii else { return isChosen ? "(*)" : "( )" }
    return String(Character(isChosen ? chosen : unchosen))
  }
}
