import Catalog
import Widgets

/// The search line while it has the keyboard. Up and down walk earlier searches.
struct SearchState: Sendable {
  /// Most characters of a search text.
  static let limit = 200

  var editor: LineEditor
  /// The text before the search began; Esc brings it back.
  let before: String
  /// The entry that was under the cursor then.
  let place: EntryID?
  /// Ways to go on with the filter word at the end, best first.
  var offers = SearchOffers.none
  /// Which of them stands in the line, while Tab goes through them.
  private(set) var taken: Int?

  /// Puts an offer into the line: the first, then the one behind or before it, round and round.
  /// - Returns: whether more may be offered for what is there now, as for the only way, or a
  ///   filter's name; nil where nothing is offered.
  mutating func take(_ step: Int) -> Bool? {
    let count = offers.first.count
    guard count > 0 else { return nil }
    let next = taken.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    editor.setText(offers.first[next].text)
    guard count > 1, offers.first[next].count != nil else {
      offers = .none
      return true
    }
    taken = next
    return false
  }

  /// What is offered for a text that has just been typed.
  mutating func offer(_ offers: SearchOffers) {
    self.offers = offers
    taken = nil
  }
}
