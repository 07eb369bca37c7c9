import Catalog
import Synchronization

/// What a pull remembers from step to step, for as long as the program runs.
final class PullMemory: Sendable {
  private struct State {
    var facts: CatalogueFile.Facts?
    /// Digests of the ids that steps had: of the last ones each by where it began, as they may be
    /// read again.
    var last: [(offset: Int, ids: Set<Int>)] = []
    /// Of all steps before those together; the latest of them began at `end`.
    var earlier: Set<Int> = []
    var end = -1
  }

  /// Steps that may be read again: one is written while the next is read.
  private static let lastSteps = 3

  private let state = Mutex(State())

  /// Of the file that is being read.
  var facts: CatalogueFile.Facts? {
    get { state.withLock(\.facts) }
    set { state.withLock { $0.facts = newValue } }
  }

  /// Whether a step before the one at `offset` had an id of this digest (its `hashValue`).
  func isKnown(_ digest: Int, before offset: Int) -> Bool {
    state.withLock { state in
      state.end < offset && state.earlier.contains(digest)
        || state.last.contains { $0.offset < offset && $0.ids.contains(digest) }
    }
  }

  /// Notes what the step at `offset` had; what was noted of it or later ones is forgotten. Where it
  /// is long past nothing is known any more, and what comes twice is kept as it comes last.
  func note(_ digests: Set<Int>, at offset: Int) {
    state.withLock { state in
      state.last.removeAll { $0.offset >= offset }
      if offset <= state.end {
        state.earlier = []
        state.end = -1
      }
      if state.last.count == Self.lastSteps {
        let oldest = state.last.removeFirst()
        state.earlier.formUnion(oldest.ids)
        state.end = oldest.offset
      }
      state.last.append((offset, digests))
    }
  }
}
