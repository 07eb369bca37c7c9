import Terminal
import Widgets

/// What is offered beside a search text: as many as there is room for, none of them cut but one
/// that is alone, and how many there are besides.
struct OffersStrip {
  private(set) var spans: [Span] = []
  /// What it takes of the line, at its right end.
  private(set) var columns = 0

  init(_ search: SearchState, in field: Rect, _ measure: DisplayWidth) {
    let offers = search.offers.first
    guard !offers.isEmpty else { return }
    let typed = measure.width(of: search.editor.text) + 2
    let room = max(field.columns / 2, field.columns - typed)
    // The one that Tab has put into the line is among them.
    var first = 0
    var shown = Self.fitting(offers, from: first, of: search.offers.total, room, measure)
    while let taken = search.taken, taken >= first + shown {
      first += shown
      shown = Self.fitting(offers, from: first, of: search.offers.total, room, measure)
    }
    let last = min(first + shown, offers.count)
    for place in first..<last {
      spans.append(Span("  "))
      spans.append(
        Span(BrowseText.offer(offers[place]), place == search.taken ? .label : .dim))
    }
    let others = search.offers.total - (last - first)
    if others > 0 { spans.append(Span("  " + BrowseText.otherOffers(others), .dim)) }
    columns = min(room, measure.width(of: spans))
  }

  /// How many there is room for; one at least.
  private static func fitting(
    _ offers: [SearchOffer], from first: Int, of total: Int, _ room: Int, _ measure: DisplayWidth
  ) -> Int {
    var used = 0
    var count = 0
    for offer in offers[first...] {
      used += 2 + measure.width(of: BrowseText.offer(offer))
      let others = total - count - 1
      let rest = others > 0 ? 2 + measure.width(of: BrowseText.otherOffers(others)) : 0
      guard count == 0 || used + rest <= room else { break }
      count += 1
    }
    return count
  }
}
