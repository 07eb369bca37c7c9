import Catalog
import Runtime
import Widgets

/// The detail pane shows the entry under the cursor, where there is room for it.
extension Browser {
  /// Longer than between two keys of one held down, shorter than between two that are pressed.
  private static let rest = Duration.milliseconds(80)

  /// The first step shows its entry at once. While steps follow closely, as from a key held down,
  /// only the list moves, and the detail comes when the cursor rests: it is most of what a step
  /// writes.
  func followCursor(_ state: inout State) -> Effects {
    guard state.isBrowsing, BrowserLayout.showsThreePanes(state.size),
      let selected = state.browse.results.selected, state.detail?.entry.id != selected.id
    else { return [] }
    let rested = Effect<BrowserAction>.afterPause(Self.rest, "detail.rest", .detail(.rested))
    guard !state.isFollowing else { return [rested] }
    state.isFollowing = true
    return [load(selected.id), rested]
  }

  /// The keyboard goes to the detail, which waits no longer.
  /// - Returns: empty where it shows the entry under the cursor.
  func catchUp(_ state: inout State) -> Effects {
    guard state.isFollowing, let selected = state.browse.results.selected,
      state.detail?.entry.id != selected.id
    else { return [] }
    state.isFollowing = false
    return [.cancel("detail.rest"), load(selected.id)]
  }
}
