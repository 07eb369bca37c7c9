import CKANClient
import CKANSite
import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import Testing

@Suite struct PullTests {
  @Test func everyDatasetComesWithItsTablesWhateverTheSiteCapsAPageTo() async throws {
    for cap in [1000, 137] {
      let scene = try Scene(datasets: 300)
      scene.site.edit { $0.rowsMax = cap }
      let report = try await scene.pull()
      #expect(report.added == 300 + 75 && report.skipped == nil)
      #expect(try await scene.titles() == scene.wanted)
      #expect(try await scene.store.counters().interfaces == 75)
    }
  }

  @Test func aSecondPullAsksForChangesAlone() async throws {
    let scene = try Scene(datasets: 2300)
    try await scene.pull()
    scene.site.edit { state in
      state.datasets[7].version = 2
      state.datasets[7].changed = 200_000
      state.datasets[2000].hasTable = false
      state.datasets[2000].changed = 200_001
      state.datasets.append(CKANDataset(number: 9000))
    }
    let before = scene.site.requests.count
    let report = try await scene.pull()
    #expect(report.added == 2 && report.updated == 2 && report.removed == 1)
    #expect(try await scene.titles() == scene.wanted)
    let asked = scene.site.requests[before...].map(\.target)
    #expect(asked.count <= 6 && asked.filter { $0.contains("metadata_modified%3A") }.count >= 1)
    #expect(asked.allSatisfy { !$0.contains("sort=id%20asc") })
  }

  @Test func whatIsGoneIsFoundByComparingIDs() async throws {
    let scene = try Scene(datasets: 1200)
    try await scene.pull()
    scene.site.edit { state in
      state.datasets.removeSubrange(100..<104)
      state.datasets.append(CKANDataset(number: 5001))
    }
    let report = try await scene.pull()
    #expect(report.removed == 5 && report.added == 1)
    #expect(try await scene.titles() == scene.wanted)
    #expect(scene.site.requests.contains { $0.target.contains("fl=id&fl=name") })
  }

  @Test func aDatasetRemovedWhileAPullRunsHidesNoOther() async throws {
    let scene = try Scene(datasets: 600)
    scene.site.edit { $0.rowsMax = 100 }
    let source = scene.source()
    var place: String?
    var ids: Set<String> = []
    var pages = 0
    repeat {
      let step = try await source.step(at: place)
      ids.formUnion(step.records.map(\.entry.id.text))
      place = step.next
      pages += 1
      if pages == 3 {
        let first = scene.site.datasets.map(\.id).sorted().prefix(40)
        scene.site.edit { state in state.datasets.removeAll { first.contains($0.id) } }
      }
    } while place != nil
    #expect(ids.isSuperset(of: scene.site.datasets.map(\.id)))
  }

  @Test func aHalvedCatalogueIsNotBelievedButWhenAskedFor() async throws {
    let scene = try Scene(datasets: 100)
    try await scene.pull()
    scene.site.edit { $0.datasets.removeLast(60) }
    await #expect(throws: SyncError.shrunk(.dataset, known: 100, found: 40)) {
      try await scene.pull()
    }
    #expect(try await scene.titles().count == 100)
    try await scene.pull(full: true)
    #expect(try await scene.titles() == scene.wanted)
  }

  @Test func aRecordThatCannotBeReadIsToldAndSkipped() async throws {
    let scene = try Scene(datasets: 50)
    scene.site.edit { state in
      state.datasets[3].raw = "{\"title\":\"无编号\"}"
      state.datasets[5].raw = "{\"id\":\"x-1\",\"title\":\"坏\\q\"}"
      state.datasets[8].raw = "null"
    }
    let report = try await scene.pull()
    #expect(report.skipped == 3)
    let reasons = report.faults?.map(\.reason) ?? []
    #expect(reasons.contains(.missing("id")) && reasons.contains(.notObject))
    #expect(reasons.contains { if case .notJSON = $0 { true } else { false } })
    #expect(report.faults?.allSatisfy { $0.place.hasPrefix("result.results[") } == true)
    #expect(try await scene.titles().count == 47)
    // Nothing is gone: the ids need not be compared.
    let before = scene.site.requests.count
    try await scene.pull()
    #expect(!scene.site.requests[before...].contains { $0.target.contains("fl=id") })
  }

  @Test func aSiteWithoutSearchIsReadOneByOneAndSaysSo() async throws {
    let scene = try Scene(datasets: 120)
    scene.site.edit { $0.trouble = .searchDown }
    let report = try await scene.pull()
    #expect(report.notes == [.withoutSearch])
    #expect(try await scene.titles() == scene.wanted)
    #expect(scene.site.actions.filter { $0 == "package_show" }.count == 120)
    // The search is back: the next pull compares everything, since nobody said when it changed.
    scene.site.edit { $0.trouble = nil }
    #expect(try await scene.pull().notes == nil)
  }

  /// Each is asked for once, and the pull ends.
  @Test(arguments: [7, 51, 120])
  func aListThatComesWholeWhateverIsAskedForIsReadOnce(count: Int) async throws {
    let scene = try Scene(datasets: count)
    scene.site.edit {
      $0.trouble = .searchDown
      $0.pagesNames = false
    }
    try await scene.pull()
    #expect(try await scene.titles() == scene.wanted)
    #expect(scene.site.actions.filter { $0 == "package_show" }.count == count)
  }

  @Test func aPullThatWasBrokenOffGoesOnWhereItWas() async throws {
    let scene = try Scene(datasets: 500)
    scene.site.edit { $0.rowsMax = 100 }
    let source = scene.source()
    _ = try await scene.store.pulls.beginSteps(edition: "id")
    let first = try await source.step(at: nil)
    let second = try await source.step(at: first.next)
    for step in [first, second] {
      try await scene.store.pulls.apply(
        step: step.records, next: step.next, total: step.total, mark: step.mark)
    }
    let before = scene.site.requests.count
    try await scene.pull()
    #expect(try await scene.titles() == scene.wanted)
    let starts = scene.site.requests[before...].map(\.target).filter { $0.contains("start=") }
    #expect(starts.count == 4 && starts.allSatisfy { !$0.contains("start=0") })
  }

  @Test func busyAndBrokenAnswersAreAskedForAgain() async throws {
    for trouble in [CKANSite.Trouble.busy(2), .cut(2)] {
      let scene = try Scene(datasets: 30)
      scene.site.edit { $0.trouble = trouble }
      try await scene.pull()
      #expect(try await scene.titles() == scene.wanted)
    }
  }

  /// A site that is being seen to shows a page, which is nobody's firewall.
  @Test(arguments: [
    ("<html><title>Back soon</title>", "45", "站点暂时不接受访问（HTTP 503），请 45 秒后再试"),
    ("<html><title>Back soon</title>", nil, "平台拒绝了请求（HTTP 503）"), ("", nil, "平台拒绝了请求（HTTP 503）"),
    ("<html><script>acw_sc__v2</script>", nil, "平台的防火墙拦截了请求（HTTP 503）：status_show"),
  ])
  func aPageOfMaintenanceIsToldByItsStatus(
    page: String, wait: String?, words: String
  ) async throws {
    let scene = try Scene(datasets: 3)
    scene.site.edit { $0.trouble = .page(503, page, retryAfter: wait) }
    let error = await #expect(throws: SourceError.self) {
      try await scene.source().plan(since: nil)
    }
    #expect(error?.message == words)
  }

  /// A gateway before the site answers in JSON of its own: what it says is told by its status.
  @Test(arguments: [
    (429, "3600", "站点限制了访问（HTTP 429），请 60 分钟后再试"), (429, nil, "站点限制了访问（HTTP 429），请稍后再试"),
    (503, "45", "站点暂时不接受访问（HTTP 503），请 45 秒后再试"), (503, nil, "平台拒绝了请求（HTTP 503）"),
    (502, nil, "平台拒绝了请求（HTTP 502）"),
  ])
  func aGatewayIsToldByItsStatus(status: Int, wait: String?, words: String) async throws {
    let scene = try Scene(datasets: 3)
    let source = scene.source()
    _ = try await source.plan(since: nil)
    scene.site.edit { $0.trouble = .gateway(status, retryAfter: wait) }
    let before = scene.site.actions.count
    let error = await #expect(throws: SourceError.self) { try await source.step(at: nil) }
    #expect(error?.message == words)
    // Nobody waits so long, and nobody asks before.
    #expect(wait == nil || scene.site.actions.count == before + 1)
    #expect((error?.advice.isEmpty == true) == (error?.message.contains("再试") == true))
  }
}
