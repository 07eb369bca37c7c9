import CKANClient
import CKANSite
import Calls
import Catalog
import Formats
import Foundation
import HTTPStub
import PortalClient
import Store
import Sync
import Testing
import Transport

/// All rows of a table: by keyset pages and by the dump, over real HTTP.
@Suite struct RowsTests {
  let scene: Scene
  let table: EntryID

  init() throws {
    scene = try Scene(datasets: 1)
    let first = scene.site.datasets[0]
    let dataset = try #require(EntryID(any: first.id))
    table = try #require(dataset.part(first.tableID))
  }

  /// As 取全部 does it.
  private func all(
    size: Int, sort: String = "", from first: Int = 1
  ) async throws -> (ids: [Int], end: FetchEnd) {
    let source = scene.source()
    let plan = FetchPlan(
      entry: table, filters: [CallParameter(name: "sort", value: sort)], pageSize: size,
      firstPage: first, note: "")
    let begun = try await scene.store.fetched.beginFetch(plan, title: "t", total: nil, at: 0)
    let caller = PageCaller(
      call: { plan, turn throws(SourceError) in
        var request = InvokeRequest(id: plan.entry, pageNumber: turn.number, pageSize: turn.size)
        request.filters = plan.filters.map { .init(name: $0.name, value: $0.value) }
        request.mark = turn.mark
        request.isOfAll = true
        return try await source.invoke(request, token: "")
      },
      read: { exchange in
        guard case .rows(let table, _, _) = exchange.answer else { return .none }
        var page = PageReading.Page(table)
        page.facts = exchange.page ?? page.facts
        return .rows(page)
      }, remaining: { nil }, paging: { _ in source.paging }, keepsSize: false, now: { 0 })
    let end = try await PageFetch(
      store: scene.store, lockPath: scene.folder.file("fetch"), rules: PageFetch.Rules(),
      caller: caller
    ).run(begun)
    var ids: [Int] = []
    for number in first..<end.fetch.nextPage {
      let page = try await scene.store.fetched.page(number, ofFetch: end.fetch.id)
      let json = try JSON.parse(try #require(page).body)
      ids += (json["result"]?["records"]?.arrayValue ?? []).compactMap { $0["_id"]?.integerValue }
    }
    return (ids, end)
  }

  private func isComplete(_ end: FetchEnd) -> Bool {
    if case .complete = end.reason { true } else { false }
  }

  @Test(arguments: ["2.9.5", "2.11.4", "2.12.0"], [700, 5000])
  func theCapThatTheAnswerEchoesIsTaken(version: String, size: Int) async throws {
    scene.site.edit {
      $0.version = version
      $0.tableRowsMax = 600
    }
    let (ids, end) = try await all(size: size)
    #expect(ids == Array(1...2500) && isComplete(end))
    #expect(end.fetch.total == 2500 && end.fetch.pages == 5)
  }

  @Test func pagesOf212AreAskedForByTheLastRowsNumber() async throws {
    scene.site.edit { $0.version = "2.12.0" }
    _ = try await all(size: 1000)
    let asked = scene.site.requests.filter { $0.target.contains("datastore_search") }
      .map { $0.target.removingPercentEncoding ?? "" }
    #expect(asked.count == 3 && asked[1].contains(#"filters={"_id":{"gt":1000}}"#))
    #expect(asked[2].contains("offset=0&"))
  }

  /// Two hundred rows that have come already are removed, and some that have not.
  @Test(arguments: ["2.11.4", "2.12.0"])
  func rowsRemovedMeanwhileHideNoOthers(version: String) async throws {
    scene.site.edit {
      $0.version = version
      $0.tableChanges[1] = { $0.removedRows = Set(101...300).union([1200]) }
    }
    let (ids, end) = try await all(size: 500)
    #expect(ids == (1...2500).filter { $0 != 1200 } && isComplete(end))
  }

  @Test(arguments: ["2.11.4", "2.12.0"])
  func rowsAddedMeanwhileComeToo(version: String) async throws {
    scene.site.edit {
      $0.version = version
      $0.tableChanges[2] = { $0.tableRows = 2600 }
    }
    let (ids, end) = try await all(size: 500)
    #expect(ids == Array(1...2600) && isComplete(end))
  }

  @Test func aFullPageThatIsCalledAllIsNotBelieved() async throws {
    // The count lags: it says what there was before the rows came.
    scene.site.edit { $0.countedRows = 500 }
    let (ids, end) = try await all(size: 500)
    #expect(ids == Array(1...2500) && isComplete(end))
  }

  @Test func anOrderOfOnesOwnIsKept() async throws {
    let (ids, end) = try await all(size: 700, sort: "station desc")
    let wanted = (1...2500).filter { $0 % 2 == 0 } + (1...2500).filter { $0 % 2 == 1 }
    #expect(ids == wanted && isComplete(end))
    let asked = scene.site.requests.last?.target.removingPercentEncoding
    #expect(asked?.contains("sort=station desc, _id") == true)
  }

  @Test func anOrderThatMovedIsTold() async throws {
    // Behind the question for the columns, among which might be one called so.
    scene.site.edit { $0.tableChanges[2] = { $0.removedRows = [2] } }
    let (ids, end) = try await all(size: 700, sort: "station desc")
    guard case .failed(.refused(409, let message, "moved")) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(ids.count == 700 && message.contains("接不上") && message.contains("不指定排序"))
  }

  /// A site that keeps no order would give some rows twice and others never.
  @Test(arguments: ["2.11.4", "2.12.0"])
  func anOrderThatIsNotKeptIsTold(version: String) async throws {
    scene.site.edit {
      $0.version = version
      $0.isBackwards = true
    }
    guard case .failed(.refused(409, let message, "moved")) = try await all(size: 500).end.reason
    else {
      Issue.record("not told")
      return
    }
    // Nobody wanted another order.
    #expect(message.contains("接不上") && !message.contains("排序"))
  }

  @Test(arguments: [Int.min, -1, Int.max])
  func aTotalThatCannotBeIsNone(total: Int) async throws {
    scene.site.edit { $0.countedRows = total }
    let (ids, end) = try await all(size: 500)
    #expect(ids == Array(1...2500) && isComplete(end) && end.fetch.total == nil)
  }

  @Test func guessedTotalsEndNothing() async throws {
    scene.site.edit { $0.estimates = true }
    let (ids, end) = try await all(size: 500)
    #expect(ids == Array(1...2500) && isComplete(end) && end.fetch.total == nil)
  }

  @Test func aTableWithoutRowsIsComplete() async throws {
    scene.site.edit { $0.tableRows = 0 }
    let (ids, end) = try await all(size: 500)
    #expect(ids.isEmpty && isComplete(end))
  }

  @Test func aLaterFirstPageBeginsWhereItStands() async throws {
    let (ids, end) = try await all(size: 500, from: 3)
    #expect(ids == Array(1001...2500) && isComplete(end))
  }

  @Test(arguments: [nil, 2499, 12])
  func aDumpIsCountedBeforeItCounts(rows: Int?) async throws {
    scene.site.edit { $0.dumpRows = rows }
    let source = scene.source()
    let file = try #require(try await source.files(table).first)
    let path = scene.folder.file("all.csv")
    func fetch() async throws(SourceError) -> Int {
      try await source.download(file, of: table, to: path, replaces: false) { _ in }.byteSize
    }
    guard let rows else {
      #expect(try await fetch() > 2500)
      return
    }
    await #expect(
      throws: SourceError.malformed(
        path: "/datastore/dump/\(scene.site.datasets[0].tableID)",
        detail: .count(promised: 2500, received: rows))
    ) { try await fetch() }
    #expect(!FileManager.default.fileExists(atPath: path))
    // An older one stays until there is a whole one in its place.
    try Data("older".utf8).write(to: URL(fileURLWithPath: path))
    await #expect(throws: SourceError.self) {
      try await source.download(file, of: table, to: path, replaces: true) { _ in }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "older")
  }
}
