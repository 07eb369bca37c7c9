import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import TianjinClient
import TianjinSite
import Transport

extension TianjinSite {
  var source: TianjinSource {
    let clock = RetryClock(now: { 0 }, sleep: { _ in await Task.yield() }, fraction: { 1 })
    return TianjinSource(
      base: url, transport: HTTPTransport(), contact: "tests@example.cn", clock: clock)
  }
}

extension TestStore {
  func queue(
    _ site: TianjinSite, interval: Duration = .zero, limit: Int? = nil
  ) -> PageQueue {
    PageQueue(
      source: site.source, store: store, lockPath: folder.file("pages.lock"),
      settings: PageQueue.Settings(interval: interval, limit: limit))
  }
}
