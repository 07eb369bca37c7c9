import Calls
import Catalog
import Cryptography
import Foundation
import HTTPStub
import OPortalClient
import OPortalSite
import PortalClient
import Store
import Sync
import Testing
import Transport

/// A site, a store of its own, and a sync between them.
private struct Scene {
  let site: OPortalSite
  let folder: TemporaryFolder
  let store: LocalStore

  init(datasets: Int, interfaces: Int = 0) throws {
    site = try OPortalSite(datasets: datasets, interfaces: interfaces)
    folder = try TemporaryFolder()
    store = try LocalStore.open(at: folder.file("store"), now: { 1_750_000_000 })
  }

  static let clock = RetryClock(now: { 1_750_000_000 }, sleep: { _ in }, fraction: { 0 })
  static let dataset = "37070000000000000003"
  static let interface = "api/000000000000000000000000abcd0001"

  func source(key: String? = nil) -> OPortalSource {
    OPortalSource(base: site.url, transport: HTTPTransport(), clock: Self.clock, key: { key })
  }

  @discardableResult
  func pull(full: Bool = false) async throws -> SyncReport {
    try await SyncService(
      source: source(), store: store, lockPath: folder.file("lock"), clock: Self.clock
    ).pull(full: full)
  }

  func titles(_ kind: EntryKind) async throws -> Set<String> {
    let page = try await store.page(CatalogQuery(kind: kind), offset: 0, limit: 10_000)
    return Set(page.entries.map(\.title))
  }
}

@Suite struct OPortalTests {
  @Test(arguments: [(true, false), (false, true), (false, false)])
  func bothListsComeWhole(counts: Bool, repeats: Bool) async throws {
    let scene = try Scene(datasets: 37, interfaces: 20)
    scene.site.edit {
      $0.countsEntries = counts
      $0.repeatsLastPage = repeats
    }
    let report = try await scene.pull()
    #expect(report.added == 57 && report.notes == [.withoutChanges])
    #expect(try await scene.titles(.dataset) == Set((0..<37).map { "学校名单\($0)" }))
    #expect(try await scene.titles(.interface) == Set((0..<20).map { "学校名单接口\($0)" }))
    let id = try #require(EntryID(any: Scene.dataset))
    let entry = try #require(try await scene.store.entry(id))
    #expect(entry.publisher == "市教育局" && entry.modified.description.hasPrefix("2024-05-04"))
    #expect(entry.usage.views == 1003)
    #expect(entry.formats == [.xls, .csv])
  }

  @Test func aSecondPullFindsWhatIsGone() async throws {
    let scene = try Scene(datasets: 37, interfaces: 3)
    try await scene.pull()
    scene.site.edit {
      $0.datasets = 33
      $0.interfaces = 4
    }
    let report = try await scene.pull()
    #expect(report.removed == 4 && report.added == 1)
  }

  @Test func aListThatStopsTooSoonTakesNothingAway() async throws {
    let scene = try Scene(datasets: 37)
    try await scene.pull()
    scene.site.edit { $0.trouble = .stops(after: 2) }
    await #expect(
      throws: SyncError.source(
        .malformed(path: "/catalog/index?page=3", detail: .count(promised: 37, received: 20)))
    ) { try await scene.pull(full: true) }
    #expect(try await scene.titles(.dataset).count == 37)
  }

  @Test func aPortalWithoutAListOfInterfacesHasDatasetsAlone() async throws {
    let scene = try Scene(datasets: 5)
    scene.site.edit { $0.listsInterfaces = false }
    #expect(try await scene.pull().added == 5)
  }

  @Test func anEmptyListIsNoFaultAndAStrangePageIs() async throws {
    let empty = try Scene(datasets: 0)
    #expect(try await empty.source().step(at: nil).records.isEmpty)
    let scene = try Scene(datasets: 5)
    for (page, site) in [
      ("<html><title>统一身份认证登录</title>", WrongSite.login(title: "统一身份认证登录")),
      ("<html><title>域名出售</title>", .parked(title: "域名出售")),
    ] {
      scene.site.edit { $0.trouble = .page(200, page) }
      await #expect(throws: SourceError.wrongSite(path: "/catalog/index?page=1", site)) {
        try await scene.source().step(at: nil)
      }
    }
    scene.site.edit { $0.trouble = .page(412, "<html>") }
    await #expect(
      throws: SourceError.wrongSite(path: "/catalog/index?page=1", .firewall(status: 412))
    ) { try await scene.source().step(at: nil) }
    scene.site.edit { $0.trouble = .redirect("https://elsewhere.example/") }
    await #expect(
      throws: SourceError.wrongSite(
        path: "/catalog/index?page=1", .redirected(to: "https://elsewhere.example"))
    ) { try await scene.source().step(at: nil) }
  }

  @Test func columnsAndRowsComeWithoutAnAccount() async throws {
    let scene = try Scene(datasets: 5)
    let id = try #require(EntryID(any: Scene.dataset))
    let source = scene.source()
    #expect(try await source.fields(id).map(\.code) == ["xxmc", "rs"])
    let preview = try await source.preview(id)
    #expect(preview.fields.map(\.label) == ["学校名称", "人数"])
    #expect(preview.rows.count == 20 && preview.rows[3] == ["第3小学", "3"])
    #expect(preview.totalCount == 250)
    let asked = try #require(scene.site.requests.last)
    #expect(asked.method == "POST" && asked.target == "/portal/catalog/\(id)/getData")
    #expect(String(decoding: asked.body, as: UTF8.self) == "draw=1&start=0&length=20&param=")
  }

  @Test func theEntrysPageTellsTheRest() async throws {
    let scene = try Scene(datasets: 5)
    let id = try #require(EntryID(any: Scene.dataset))
    let entry = try await scene.source().entry(id)
    #expect(entry.title == "学校名单3" && entry.abstract == "全市学校")
    #expect(entry.rowCount == 1250 && entry.frequency == .monthly)
    #expect(entry.openStatus == .conditional)
    await #expect(throws: SourceError.refused(status: 404, message: "", word: nil)) {
      try await scene.source().entry(try #require(EntryID(any: "37070000000000000099")))
    }
  }

  @Test func callsAreSignedAndTheSecretStaysHere() async throws {
    let scene = try Scene(datasets: 5, interfaces: 3)
    let id = try #require(EntryID(any: Scene.interface))
    let source = scene.source(key: "app-1:s3cret")
    let address = try await source.specification(id).address
    #expect(address == scene.site.origin + "/gateway/api/1/schools")
    var call = InvokeRequest(id: id)
    call.pageNumber = 2
    call.pageSize = 100
    call.filters = [InvokeRequest.Filter(name: "xxmc", value: "小学")]
    let exchange = try await source.invoke(call, token: "")
    guard case .rows(let table, _, _) = exchange.answer else {
      Issue.record("\(exchange.answer)")
      return
    }
    #expect(table.rows.count == 100)
    let asked = try #require(scene.site.requests.last)
    #expect(asked.target.hasPrefix("/gateway/api/1/schools?PAGENUM=100&STARTNUM=100&xxmc="))
    let message = ["x-client-id", "x-timestamp", "x-nonce"].map { asked.headers[$0] ?? "" }.joined()
    let code = HMACSHA256.code(
      for: Data(message.utf8), key: SecretKey(Data("s3cret".utf8)))
    #expect(asked.headers["x-signature"] == Data(code).base64EncodedString())
    #expect(asked.headers["x-timestamp"] == "1750000000000")
    for request in scene.site.requests {
      #expect(!request.target.contains("s3cret"))
      #expect(!request.headers.values.contains { $0.contains("s3cret") })
    }
    _ = try await source.invoke(call, token: "")
    let again = try #require(scene.site.requests.last)
    #expect(again.headers["x-nonce"] != asked.headers["x-nonce"])
  }

  @Test func whatCannotBeCalledIsSaid() async throws {
    let scene = try Scene(datasets: 5, interfaces: 3)
    let id = try #require(EntryID(any: Scene.interface))
    func refusal(_ key: String?, pageSize: Int = 10, of id: EntryID) async -> SourceError? {
      var call = InvokeRequest(id: id)
      call.pageSize = pageSize
      do {
        _ = try await scene.source(key: key).invoke(call, token: "")
        return nil
      } catch {
        return error
      }
    }
    func status(_ error: SourceError?) -> Int? {
      if case .refused(let status, _, _) = error { status } else { nil }
    }
    #expect(status(await refusal(nil, of: id)) == 401)
    #expect(status(await refusal("nocolon", of: id)) == 401)
    #expect(status(await refusal("a:b", pageSize: 101, of: id)) == 400)
    #expect(status(await refusal("a:b", of: try #require(EntryID(any: Scene.dataset)))) == 404)
    scene.site.edit { $0.gateway = "https://elsewhere.example" }
    let before = scene.site.requests.count
    #expect(
      await refusal("a:b", of: id)
        == .wrongSite(path: scene.site.url, .redirected(to: "https://elsewhere.example")))
    #expect(scene.site.requests[before...].allSatisfy { $0.headers["x-signature"] == nil })
  }

  @Test func pagesForPeopleLieBesideTheLists() throws {
    let dataset = try #require(EntryID(any: Scene.dataset))
    let interface = try #require(EntryID(any: Scene.interface))
    let base = "https://data.sd.gov.cn/portal"
    #expect(OPortalSource.pageAddress(dataset, base: base) == "\(base)/catalog/\(dataset)")
    #expect(OPortalSource.pageAddress(interface, base: base) == "\(base)/\(interface)")
  }
}
