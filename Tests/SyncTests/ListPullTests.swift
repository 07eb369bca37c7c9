import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import Testing
import TianjinClient
import TianjinSite
import Transport

@Suite struct ListPullTests {
  @Test func theWholeCatalogueComesFromTwoFilesAndThenNothing() async throws {
    let site = try TianjinSite()
    let local = try TestStore()
    let service = local.service(site.source)
    let report = try await service.pull()
    #expect((report.added, report.updated, report.removed) == (1610, 0, 0))
    let counters = try await local.store.counters()
    #expect((counters.datasets, counters.interfaces) == (1100, 510))
    let again = try await service.pull()
    #expect((again.added, again.updated, again.removed) == (0, 0, 0))
    #expect(site.served.map(\.status) == [200, 200, 304, 304])
    #expect(
      site.served.allSatisfy {
        $0.userAgent == "tjdata/\(HTTPTransport.version) (+tests@example.cn)"
      })
    #expect(try local.integrity() == "ok")
  }

  @Test func laterFilesSayWhatChanged() async throws {
    let site = try TianjinSite(datasets: 60, interfaces: 30)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    let mark = try await local.store.newsMark()
    site.edit { entries in
      for place in 0..<4 { entries[place].version = 2 }
      entries.remove(at: 10)
      entries.append(SiteEntry(number: 700, isInterface: true))
    }
    let report = try await service.pull()
    #expect((report.added, report.updated, report.removed) == (1, 4, 1))
    let news = try await local.store.news(after: mark)
    #expect(news.map(\.change).filter { $0 == .updated }.count == 4)
    #expect(news.contains { $0.change == .withdrawn && $0.title == "第10号商场名单" })
    #expect(news.contains { $0.change == .added && $0.title == "第700号企业许可信息" })
  }

  private static let troubles: [(TianjinSite.Trouble, WrongSite)] = [
    (.page("<title>天津市数据局</title>"), .otherContent(title: "天津市数据局")),
    (.page("<script>location='http://1.1.1.1/eportal'</script>"), .captivePortal(title: "")),
    (.page("<title>x.cn</title>域名出售"), .parked(title: "x.cn")),
    (.page("<title>登录</title><input type=password>"), .login(title: "登录")),
    (.firewall(412), .firewall(status: 412)), (.firewall(403), .firewall(status: 403)),
    (.redirect("https://www.tj.gov.cn/index.html"), .redirected(to: "https://www.tj.gov.cn")),
    (.redirect("http://10.0.0.1/portal?u=1"), .captivePortal(title: "10.0.0.1")),
    (.redirect("/user/login?next=1"), .login(title: "")),
  ]

  @Test(arguments: 0..<9)
  func aWrongSiteChangesNothingAndIsCalledByItsName(number: Int) async throws {
    let (trouble, wrong) = Self.troubles[number]
    let site = try TianjinSite(datasets: 30, interfaces: 30)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    let before = try await local.entries()
    site.set(trouble)
    let expected = SyncError.source(.wrongSite(path: "/common/sjj.json", wrong))
    for full in [false, true] {
      await #expect(throws: expected) { try await service.pull(full: full) }
    }
    #expect(try await local.entries() == before)
    site.set(nil)
    #expect(try await service.pull().added == 0)
  }

  @Test func aBrokenFileChangesNothing() async throws {
    let site = try TianjinSite(datasets: 30, interfaces: 30)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    site.edit { $0[0].version = 2 }
    site.set(.cutLists)
    await #expect(throws: SyncError.self) { try await service.pull() }
    #expect(try await local.store.pulls.syncState().entries == 60)
    site.set(.page("not JSON"))
    await #expect(
      throws: SyncError.source(
        .malformed(path: "/common/sjj.json", detail: .notJSON(status: 200)))
    ) { try await service.pull() }
    site.set(nil)
    #expect(try await service.pull().updated == 1)
  }

  /// The second list fails: of the first nothing is taken either.
  @Test func allListsAreTakenOrNone() async throws {
    let site = try TianjinSite(datasets: 30, interfaces: 30)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    let before = try await local.entries()
    site.edit { entries in
      entries.removeFirst(12)
      entries.removeLast(25)
    }
    await #expect(throws: SyncError.shrunk(.interface, known: 30, found: 5)) {
      try await service.pull()
    }
    #expect(try await local.entries() == before)
    #expect(try await service.pull(full: true).removed == 37)
  }

  @Test func aListThatIsStrangelyShortIsTakenOnlyWhenAskedFor() async throws {
    let site = try TianjinSite(datasets: 60, interfaces: 30)
    let local = try TestStore()
    let service = local.service(site.source)
    _ = try await service.pull()
    site.edit { _ in }
    site.set(.shortLists(20))
    await #expect(throws: SyncError.shrunk(.dataset, known: 60, found: 20)) {
      try await service.pull()
    }
    #expect(try await local.store.pulls.syncState().entries == 90)
    #expect(try await service.pull(full: true).removed == 50)
    site.set(.emptyLists)
    for full in [false, true] {
      await #expect(throws: SyncError.shrunk(.dataset, known: 20, found: 0)) {
        try await service.pull(full: full)
      }
    }
    #expect(try await local.store.pulls.syncState().entries == 40)
  }

  @Test func twoEmptyListsAreNoCatalogue() async throws {
    let site = try TianjinSite(datasets: 2, interfaces: 1)
    let local = try TestStore()
    site.set(.emptyLists)
    for _ in 0..<2 {
      await #expect(throws: SyncError.shrunk(.dataset, known: 0, found: 0)) {
        try await local.service(site.source).pull()
      }
    }
    site.set(nil)
    #expect(try await local.service(site.source).pull().added == 3)
  }

  @Test func aSlowSiteIsWaitedFor() async throws {
    let site = try TianjinSite(datasets: 40, interfaces: 20)
    let local = try TestStore()
    site.set(.slow(15))
    #expect(try await local.service(site.source).pull().added == 60)
    let report = try await local.queue(site, limit: 2).run()
    #expect(report.fetched == 2)
  }

  @Test func aSiteThatSpeaksNoTLSIsSaidToBeInsecure() async throws {
    let stub = try HTTPStub(greeting: "HTTP/1.1 400 Bad Request\r\n\r\n") { _, _ in }
    let source = TianjinSource(
      base: stub.url.replacing("http:", with: "https:"), transport: HTTPTransport())
    do {
      _ = try await source.list(.dataset, unless: Validators())
      Issue.record("nothing was secure")
    } catch SourceError.unreachable(.tls) {}
  }

  @Test func nobodyThereIsNobodyThere() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 1)
    let endpoint = String(site.url.dropFirst("http://".count))
    let local = try TestStore()
    let service = local.service(site.source)
    site.stop()
    await #expect(throws: SyncError.source(.unreachable(.cannotConnect(endpoint: endpoint)))) {
      try await service.pull()
    }
  }
}
