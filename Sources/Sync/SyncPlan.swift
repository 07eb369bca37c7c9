import Catalog
import Store

/// What a pull has to do first.
enum SyncPlan: Hashable {
  /// Stream the catalogue: all of it, or what an interrupted pull left.
  case catalogue
  /// Take what changed behind the store's revision.
  case changes

  /// - Parameter full: pull everything though the store could go on from its revision.
  init(_ state: SyncState, full: Bool, _ capabilities: Capabilities) {
    let canGoOn = !state.epoch.isEmpty && capabilities.contains(.incrementalSync)
    self = state.pull == nil && canGoOn && !full ? .changes : .catalogue
  }
}
