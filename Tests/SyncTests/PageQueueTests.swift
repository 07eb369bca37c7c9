import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import Testing
import TianjinSite

@Suite struct PageQueueTests {
  @Test func everyPageIsReadOnceAndFillsItsEntry() async throws {
    let site = try TianjinSite(datasets: 20, interfaces: 10)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    site.edit { $0[3].hasPage = false }
    site.forgetServed()
    let report = try await local.queue(site).run()
    #expect((report.fetched, report.gone, report.failed, report.left) == (29, 1, 0, 0))
    #expect(Set(site.served.map(\.target)).count == 30)
    #expect(site.served.count == 30)
    for entry in site.entries where entry.hasPage {
      let id = try #require(EntryID(entry.id))
      let kept = try #require(try await local.store.entry(id))
      #expect(kept.title == entry.title)
      #expect(kept.publisher == entry.publisher)
      #expect(kept.theme == entry.theme)
      #expect(kept.usage == Usage(downloads: 61, views: entry.views))
      #expect(kept.modified.description == entry.modified)
      #expect(kept.others?.contains(LabelledText(label: "资源联系人", text: "数据管理科 一楼")) == true)
    }
    #expect(try local.integrity() == "ok")
    #expect(try await local.store.verify() == [])
  }

  @Test func requestsKeepTheirDistance() async throws {
    let site = try TianjinSite(datasets: 6, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    site.forgetServed()
    let report = try await local.queue(site, interval: .milliseconds(120), limit: 4).run()
    #expect((report.fetched, report.left) == (4, 2))
    let times = site.served.map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 > 0.1 })
  }

  @Test func aChangedEntryIsAskedForConditionally() async throws {
    let site = try TianjinSite(datasets: 4, interfaces: 0)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    _ = try await local.queue(site).run()
    site.edit { entries in
      entries[0].version = 2
      entries[1].version = 2
    }
    site.forgetServed()
    #expect(try await service.pull().updated == 2)
    let report = try await local.queue(site).run()
    #expect((report.fetched, report.unchanged) == (2, 0))
    // The two lists, then the two pages and no other.
    #expect(site.served.map(\.status) == [200, 200, 200, 200])
    let id = try #require(EntryID(site.entries[1].id))
    #expect(try await local.store.entry(id)?.title == site.entries[1].title)
  }

  @Test func itStopsAtOnceAndGoesOnWhereItStopped() async throws {
    let site = try TianjinSite(datasets: 8, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    _ = try await local.queue(site, limit: 3).run()
    let (arrived, _) = site.holdPages()
    let queue = local.queue(site)
    let running = Task { try await queue.run() }
    await arrived.wait()
    running.cancel()
    await #expect(throws: SyncError.cancelled) { try await running.value }
    site.letPagesGo()
    site.forgetServed()
    let report = try await local.queue(site).run()
    #expect(report.fetched == 5)
    #expect(Set(site.served.map(\.target)).count == 5)
  }

  @Test func oneRunsAtATime() async throws {
    let site = try TianjinSite(datasets: 2, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    let (arrived, _) = site.holdPages()
    let first = local.queue(site)
    let running = Task { try await first.run() }
    await arrived.wait()
    let second = local.queue(site)
    await #expect(throws: SyncError.busy) { try await second.run() }
    site.letPagesGo()
    #expect(try await running.value.fetched == 2)
  }

  @Test func aFirewallEndsItAndOneBadPageDoesNot() async throws {
    let site = try TianjinSite(datasets: 12, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    site.set(.firewall(412))
    let queue = local.queue(site)
    await #expect(throws: SyncError.self) { try await queue.run() }
    #expect(try await local.store.parts.pageCounts().due == 12)

    site.set(.otherPages("<title>改版</title>"))
    site.forgetServed()
    await #expect(throws: SyncError.self) { try await queue.run() }
    #expect(site.served.count == 5)
    #expect(try await local.store.parts.pageCounts().due == 7)
    site.set(nil)
    #expect(try await queue.run().fetched == 7)
  }

  @Test func aSiteThatForbidsItIsNotRead() async throws {
    let site = try TianjinSite(datasets: 3, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    site.set(robots: "User-agent: *\nDisallow: /sjjk/\n")
    site.forgetServed()
    do {
      _ = try await local.queue(site).run()
      Issue.record("it was forbidden")
    } catch SyncError.source(.refused(451, _, "robots")) {}
    #expect(site.served.isEmpty)
    site.set(robots: "User-agent: *\nDisallow: /\nUser-agent: tjdata\nDisallow:\n")
    #expect(try await local.queue(site).run().fetched == 3)
  }

  @Test func whatCameBeforeAFaultIsTold() async throws {
    let site = try TianjinSite(datasets: 5, interfaces: 0)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    _ = try await local.queue(site, limit: 2).run()
    site.set(.firewall(412))
    let reading = await local.queue(site).readAll()
    guard case SyncError.source(.wrongSite(_, .firewall))? = reading.fault as? SyncError else {
      Issue.record("no firewall: \(String(describing: reading.fault))")
      return
    }
    #expect((reading.report.fetched, reading.report.left) == (0, 3))
    site.set(nil)
    let rest = await local.queue(site).readAll()
    #expect(rest.fault == nil && rest.report.fetched == 3)
  }

  @Test func anEntryWithoutAPageIsWhatTheListSays() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 0)
    site.edit { $0[0].hasPage = false }
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    let id = try #require(EntryID(site.entries[0].id))
    let reader = PageReader(store: local.store)
    let (entry, page) = try await reader.page(
      id, from: site.source, now: LocalStore.systemTime())
    #expect(entry.title == site.entries[0].title)
    #expect(page == PageContent(facts: EntryFacts()))
    let unknown = try #require(EntryID(String(repeating: "0", count: 32)))
    await #expect(throws: SourceError.refused(status: 404, message: "", word: nil)) {
      try await reader.page(unknown, from: site.source, now: 0)
    }
  }

  @Test func anOpenedEntryIsReadOnceWhileItIsFresh() async throws {
    let site = try TianjinSite(datasets: 2, interfaces: 2)
    let local = try TestStore()
    _ = try await local.service(site.source).pull()
    let interface = try #require(EntryID(site.entries[2].id))
    let reader = PageReader(store: local.store)
    let now = LocalStore.systemTime()
    site.forgetServed()
    let (entry, page) = try await reader.page(interface, from: site.source, now: now)
    #expect(entry.kind == .interface)
    #expect(page.fields.map(\.label) == ["许可证书编号", "发证日期", "注册资本"])
    #expect(
      page.specification?.parameters.map(\.name).suffix(3) == ["page", "pageNum", "authToken"])
    let again = try await reader.page(interface, from: site.source, now: now + 5)
    #expect(again.1.fields == page.fields)
    #expect(again.1.specification == page.specification)
    #expect(site.served.count == 1)
    _ = try await reader.page(interface, from: site.source, now: now + PageReader.freshness + 60)
    #expect(site.served.map(\.status) == [200, 304])
  }
}
