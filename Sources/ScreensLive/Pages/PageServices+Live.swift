import Catalog
import Client
import PortalClient
import Screens
import Sync

extension PageServices {
  /// Only where entries have pages that tell more than the catalogue.
  init(_ live: LiveServices) {
    guard live.session.address.capabilities.contains(.detailPages) else {
      self.init()
      return
    }
    self.init { progress throws(ServiceFault) in
      try await faulting {
        guard let source = try await live.door.source() as? any ListedSource else { return }
        let store = try await live.store()
        do {
          _ = try await live.session.pageQueue(source, store).run { step in
            progress(PageStep(left: step.left, title: step.title.safe))
          }
        } catch SyncError.busy {
          // Another process reads them.
        }
      }
    }
  }
}
