import Catalog
import Store

/// What was last known of an account's favourites, so that offline 收藏 turns the right way.
struct FavouriteShelf: Sendable {
  let store: LocalStore
  let account: String

  func has(_ id: EntryID) async -> Bool {
    ((try? await store.draft(key(id))) ?? nil) != nil
  }

  func set(_ id: EntryID, _ isFavourite: Bool) async {
    if isFavourite {
      try? await store.saveDraft("", key: key(id))
    } else {
      try? await store.removeDrafts(prefix: key(id))
    }
  }

  private func key(_ id: EntryID) -> String { "favourite:\(account):\(id);" }
}
