import Catalog
import Synchronization

/// What a pull remembers from step to step, for as long as the program runs.
final class PullMemory: Sendable {
  private struct State {
    var facts: CatalogueFile.Facts?
    /// Digests of the ids each step had, by where it began.
    var ids: [Int: Set<Int>] = [:]
  }

  private let state = Mutex(State())

  /// Of the file that is being read.
  var facts: CatalogueFile.Facts? {
    get { state.withLock(\.facts) }
    set { state.withLock { $0.facts = newValue } }
  }

  /// Whether a step before the one at `offset` had this id.
  func isKnown(_ id: EntryID, before offset: Int) -> Bool {
    let digest = id.hashValue
    return state.withLock { state in
      state.ids.contains { $0.key < offset && $0.value.contains(digest) }
    }
  }

  /// Notes what the step at `offset` had; what was noted of it or later ones is forgotten.
  func note(_ ids: some Sequence<EntryID>, at offset: Int) {
    let digests = Set(ids.map(\.hashValue))
    state.withLock { state in
      state.ids = state.ids.filter { $0.key < offset }
      state.ids[offset] = digests
    }
  }
}
