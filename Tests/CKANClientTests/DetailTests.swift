import CKANClient
import CKANSite
import Calls
import Catalog
import HTTPStub
import PortalClient
import Testing
import Transport

@Suite struct DetailTests {
  let scene: Scene
  let dataset: EntryID
  let table: EntryID

  init() throws {
    scene = try Scene(datasets: 5)
    let first = scene.site.datasets[4]
    dataset = try #require(EntryID(any: first.id))
    table = try #require(dataset.part(first.tableID))
  }

  @Test func aDatasetSaysInTheModelsWordsWhatThePortalSays() async throws {
    let entry = try await scene.source().entry(dataset)
    #expect(entry.title == "空气质量监测 Air Quality 4" && entry.kind == .dataset)
    #expect(entry.publisher == "Transport Authority" && entry.theme == "环境")
    #expect(entry.tags == ["空气"] && entry.frequency == .monthly && entry.usage.views == 4)
    // UTC becomes Beijing time.
    #expect(entry.issued.description == "2023-05-06 15:08")
    #expect(entry.others?.contains(LabelledText(label: "许可协议", text: "OGL v3")) == true)
    #expect(entry.others?.contains(LabelledText(label: "其他主题", text: "Second")) == true)
    #expect(entry.formats.map(\.rawValue) == ["CSV", "FILE"])
  }

  @Test func aTitleOfSeveralLanguagesIsRead() async throws {
    let id = try #require(EntryID(any: scene.site.datasets[1].id))
    #expect(try await scene.source().entry(id).title == "空气质量监测 Air Quality 1")
  }

  @Test func filesHaveNamesThatCanBeKeptAndAddressesThatCanBeAsked() async throws {
    let files = try await scene.source().files(dataset)
    #expect(files.map(\.name) == ["readings.csv", "说明_文档.pdf"])
    #expect(files.allSatisfy { $0.hasPlainName })
    #expect(files[1].address == "\(scene.site.url)/files/4/%E8%AF%B4%E6%98%8E.pdf")
    #expect(files[1].byteSize == 1234)
  }

  /// People paste pages of files too; one that is nowhere is refused.
  @Test func thePageOfAFileLeadsToItsDataset() async throws {
    let site = scene.site
    func entry(_ resource: String) async throws -> Entry {
      let page = "\(site.url)/dataset/\(site.datasets[4].name)/resource/\(resource)"
      let id = try #require(CKANSource.entry(onPage: page, base: site.url))
      return try await scene.source().entry(id)
    }
    #expect(try await entry(site.datasets[4].fileID).id == dataset)
    #expect(try await entry(site.datasets[4].tableID).kind == .interface)
    await #expect(throws: SourceError.refused(status: 404, message: "", word: nil)) {
      try await entry("gone")
    }
  }

  @Test func aTableIsAnInterfaceWithTheDictionarysLabels() async throws {
    let source = scene.source()
    let entry = try await source.entry(table)
    #expect(entry.kind == .interface && entry.title == "空气质量监测 Air Quality 4：readings")
    #expect(entry.abstract == "逐小时读数")
    let fields = try await source.fields(table)
    #expect(
      fields == [
        Field(code: "station", type: .text, label: "站点"),
        Field(code: "value", type: .number, label: "微克每立方米"),
      ])
    let preview = try await source.preview(table)
    #expect(preview.rows.count == 20 && preview.totalCount == 2500)
    #expect(preview.rows[0] == ["乙", "3"])
    let files = try await source.files(table)
    #expect(
      files.first?.address?.contains("/datastore/dump/\(scene.site.datasets[4].tableID)") == true)
    #expect(files.count == 2)
    #expect(files.first?.name == "readings（全表）.csv")
  }

  @Test func callsFilterSortAndPage() async throws {
    let source = scene.source()
    var request = InvokeRequest(id: table, pageNumber: 2, pageSize: 3)
    request.filters = [.init(name: "station", value: "甲"), .init(name: "value", value: "")]
    let answer = try await source.invoke(request, token: "").answer
    guard case .rows(let rows, _, _) = answer else { Issue.record("\(answer)"); return }
    #expect(rows.rows.map { $0.last } == ["24", "30", "36"])
    request.filters = [.init(name: "sort", value: "value desc")]
    request.pageNumber = 1
    guard case .rows(let sorted, _, _) = try await source.invoke(request, token: "").answer else {
      Issue.record("no rows")
      return
    }
    #expect(sorted.rows.first?.last == "7500")
  }

  @Test func whatTheDatabaseSaysOfAFilterIsToldWithoutItsStatement() async throws {
    let source = scene.source()
    for (name, words) in [
      ("value", "invalid input syntax for type numeric: \"abc\""),
      ("nix", "filters: invalid value \"nix\""),
    ] {
      var request = InvokeRequest(id: table)
      request.filters = [.init(name: name, value: "abc")]
      let exchange = try await source.invoke(request, token: "")
      guard case .refused(_, let message, _) = exchange.answer else {
        Issue.record("\(exchange.answer)")
        return
      }
      #expect(exchange.status == 409 && message == words)
    }
  }

  @Test func aGuessedTotalIsNoTotal() async throws {
    scene.site.edit { $0.estimates = true }
    let preview = try await scene.source().preview(table)
    #expect(preview.rows.count == 20 && preview.totalCount == nil)
  }

  @Test func aTableWithoutAFileHasItsDumpOnce() async throws {
    let id = scene.site.datasets[4].tableID
    scene.site.edit { state in
      state.datasets[4].tableURL = "\(scene.site.url)/datastore/dump/\(id)"
    }
    #expect(try await scene.source().files(table).map(\.name) == ["readings（全表）.csv"])
  }

  @Test func aPageLargerThanTheSiteGivesIsRefusedBeforeItLeavesAGap() async throws {
    scene.site.edit { $0.tableRowsMax = 500 }
    let source = scene.source()
    await #expect(
      throws: SourceError.refused(
        status: 400, message: "此站每次最多给 500 行，请把每页行数改为 500 或更少", word: "limit")
    ) {
      try await source.invoke(InvokeRequest(id: table, pageSize: 501), token: "")
    }
    let most = try await source.invoke(InvokeRequest(id: table, pageSize: 500), token: "")
    guard case .rows(let rows, _, _) = most.answer else { Issue.record("no rows"); return }
    #expect(rows.rows.count == 500)
  }

  @Test func aKeyTravelsInTheHeaderOfTheSitesVersionAndNeverToTheFirstQuestion() async throws {
    scene.site.edit { $0.key = "secret-key" }
    _ = try await scene.source(key: "secret-key").entry(dataset)
    #expect(scene.site.requests.first?.headers["authorization"] == nil)
    #expect(scene.site.requests.last?.headers["authorization"] == "secret-key")
    scene.site.edit { $0.version = "2.9.5" }
    _ = try await scene.source(key: "secret-key").entry(dataset)
    #expect(scene.site.requests.last?.headers["x-ckan-api-key"] == "secret-key")
    #expect(scene.site.requests.last?.headers["authorization"] == nil)
    await #expect(
      throws: SourceError.refused(
        status: 403, message: "Access denied: User not authorized", word: "Authorization Error")
    ) {
      try await scene.source().entry(dataset)
    }
  }

  @Test(arguments: [
    (CKANSite.Trouble.page(404, "<html><title>Data.gov</title>"), true),
    (.page(200, "<html><title>Welcome</title>"), true), (.otherJSON, true),
    (.redirect("https://other.example/"), true), (.page(403, "<html>Request blocked"), false),
    (.page(202, ""), false), (.page(500, "<html>down"), false),
  ])
  func aSiteThatIsNoCKANIsCalledSo(trouble: CKANSite.Trouble, isGone: Bool) async throws {
    scene.site.edit { $0.trouble = trouble }
    let error = await #expect(throws: SourceError.self) {
      try await scene.source().plan(since: nil)
    }
    guard case .wrongSite(_, .otherKind("CKAN", nil, let place))? = error else {
      #expect(!isGone)
      return
    }
    #expect(isGone)
    // Where it leads is told.
    if case .redirect = trouble {
      #expect(place == "https://other.example")
    } else {
      #expect(place == nil)
    }
    #expect(scene.site.actions == ["status_show"])
  }

  @Test func pagesForPeopleStandUnderTheSite() {
    let base = "https://data.gov.au/data"
    #expect(
      CKANSource.pageAddress(table, base: base + "/api/3/action")
        == "\(base)/dataset/\(dataset)/resource/\(scene.site.datasets[4].tableID)")
  }

  @Test func theSitesOwnPaceIsKept() async throws {
    scene.site.edit { $0.robots = "User-agent: *\nDisallow: /api/\nCrawl-Delay: 7" }
    let waits = Waits()
    let source = CKANSource(
      base: scene.site.url, transport: HTTPTransport(),
      clock: RetryClock(now: { 0 }, sleep: { await waits.add($0) }, fraction: { 0 }))
    _ = try await source.entry(dataset)
    let all = await waits.all
    #expect(all.count == 1 && all.allSatisfy { $0 > .seconds(6) && $0 <= .seconds(7) })
  }
}

actor Waits {
  private(set) var all: [Duration] = []
  func add(_ wait: Duration) { all.append(wait) }
}
