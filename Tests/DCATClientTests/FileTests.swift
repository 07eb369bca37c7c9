import Catalog
import DCATClient
import DCATSite
import Foundation
import HTTPStub
import PortalClient
import Store
import Sync
import Testing

@Suite struct FileTests {
  @Test func aFileOfBothVersionsComesWhole() async throws {
    let scene = try Scene(datasets: 700)
    let report = try await scene.pull(scene.file())
    #expect(report.added == 700 && report.skipped == nil)
    #expect(try await scene.titles() == scene.wanted)
  }

  @Test func aFileOfThisMachineIsReadAndStays() async throws {
    let scene = try Scene(datasets: 40)
    let path = scene.folder.file("data.json")
    try scene.site.file.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try await scene.pull(scene.file(path)).added == 40)
    #expect(try await scene.titles() == scene.wanted)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(scene.site.requests.isEmpty)
    #expect(try await scene.pull(scene.file(path)).added == 0)
  }

  @Test func bothShapesSayTheSameInTheModelsWords() async throws {
    let scene = try Scene(datasets: 2)
    try await scene.pull(scene.file())
    let source = scene.file()
    let old = try await source.entry(#require(EntryID(any: "https://data.example.gov/id/0")))
    #expect(old.publisher == "DOT" && old.theme == "Transport" && old.tags == ["crash", "road"])
    #expect(old.frequency == .monthly && old.openStatus == .unconditional)
    #expect(old.modified.description == "2024-05-01")
    let texts = Dictionary(uniqueKeysWithValues: (old.others ?? []).map { ($0.label, $0.text) })
    #expect(texts["联系人"] == "Ann Lee ann@example.gov" && texts["上级机构"] == "State")
    #expect(texts["时间范围"] == "2015-01-01/2016-01-01" && texts["其他主题"] == "Safety")
    let new = try await source.entry(#require(EntryID(any: "https://data.example.gov/id/1")))
    #expect(new.publisher == "DOT" && new.theme == "Transport" && new.frequency == .yearly)
    #expect(new.openStatus == .conditional)
    let more = Dictionary(uniqueKeysWithValues: (new.others ?? []).map { ($0.label, $0.text) })
    #expect(more["网页"] == "https://data.example.gov/d/1" && more["许可协议"] == "CC0")
    #expect(more["时间范围"] == "2020-01-01/" && more["空间范围"] == "Tianjin")
    #expect(more["使用限制"] == "no resale；no copies" && more["所属系列"] == "s-1")
    #expect(more["数据字典"] == "https://data.example.gov/dict/1")
    let files = try await source.files(new.id)
    #expect(files.map(\.name) == ["Shapes.shp"] && files[0].byteSize == 2048)
    #expect(files[0].checksum == String(repeating: "ab", count: 32))
    #expect(try await source.files(old.id).map(\.format.rawValue) == ["CSV", "FILE"])
  }

  @Test func recordsThatCannotBeReadAreToldWithTheirPlaceAndTheRestComes() async throws {
    let scene = try Scene(datasets: 60)
    scene.site.edit { state in
      state.datasets[4].raw = "{\"title\":\"nameless\"}"
      state.datasets[9].raw = "{\"identifier\":\"x\",\"title\":\"a\" \"b\"}"
      state.datasets[20].raw = "[1,2]"
      state.datasets[21].raw = "{\"identifier\":\"y\",\"title\":\"ok\"}}"
      state.datasets[30].raw = state.datasets[29].json
    }
    let report = try await scene.pull(scene.file())
    #expect(report.skipped == 5 && report.added == 55)
    let faults = Dictionary(
      uniqueKeysWithValues: (report.faults ?? []).map { ($0.place, $0.reason) })
    #expect(faults["dataset[4]"] == .missing("identifier"))
    #expect(faults["dataset[20]"] == .notObject)
    #expect(faults["dataset[30]"] == .duplicate("https://data.example.gov/id/29"))
    #expect(faults["dataset[9]"] != nil && faults["dataset[21]"] != nil)
  }

  @Test func theFileIsReadAgainOnlyWhereItChanged() async throws {
    for hasTag in [true, false] {
      let scene = try Scene(datasets: 30)
      scene.site.edit { $0.hasTag = hasTag }
      try await scene.pull(scene.file())
      #expect(!FileManager.default.fileExists(atPath: scene.folder.file("cache")))
      let second = try await scene.pull(scene.file())
      #expect(second.added + second.updated + second.removed == 0)
      #expect(scene.site.requests.last?.headers["if-none-match"] != nil || !hasTag)
      scene.site.edit { state in
        state.datasets[3].version = 2
        state.datasets.removeLast()
      }
      let third = try await scene.pull(scene.file())
      #expect(third.updated == 1 && third.removed == 1)
      #expect(try await scene.titles() == scene.wanted)
    }
  }

  @Test func aFileThatEndsEarlyChangesNothing() async throws {
    let scene = try Scene(datasets: 50)
    scene.site.edit { $0.hasTag = false }
    try await scene.pull(scene.file())
    scene.site.edit { $0.trouble = .truncated }
    await #expect(throws: SyncError.self) { try await scene.pull(scene.file()) }
    #expect(try await scene.titles() == scene.wanted)
  }

  @Test func aPullThatWasBrokenOffGoesOnWithoutFetchingAgain() async throws {
    let scene = try Scene(datasets: 9000)
    let first = scene.file()
    guard case .whole(let edition) = try await first.plan(since: nil) else {
      Issue.record("nothing to read")
      return
    }
    _ = try await scene.store.pulls.beginSteps(edition: edition)
    let step = try await first.step(at: nil)
    try await scene.store.pulls.apply(step: step.records, next: step.next, mark: step.mark)
    let report = try await scene.pull(scene.file())
    #expect(report.added == 9000 - step.records.count && step.records.count >= 1000)
    #expect(try await scene.titles() == scene.wanted)
    // The second request was answered by 304.
    #expect(scene.site.requests.count == 2)
    #expect(scene.site.requests[1].headers["if-none-match"] != nil)
  }

  @Test(arguments: [
    (DCATSite.Trouble.page(200, "<html><title>Welcome</title>"), "Welcome"),
    (.page(404, "<html>none"), "404"), (.page(403, "<html>Forbidden"), "防火墙"),
    (.page(202, ""), "防火墙"),
  ])
  func whatIsNoCatalogueIsCalledByItsName(trouble: DCATSite.Trouble, word: String) async throws {
    let scene = try Scene(datasets: 1)
    scene.site.edit { $0.trouble = trouble }
    let error = await #expect(throws: SyncError.self) { try await scene.pull(scene.file()) }
    #expect(error?.message.contains(word) == true)
    guard case .source(let cause)? = error else { return }
    // What to do is said of this source, not of another.
    #expect(!cause.advice.contains("tianjin"))
  }

  /// The server names both editions alike: what could not be read is not asked for by that name.
  @Test func aFileThatEndsTooSoonIsFetchedAnewNextTime() async throws {
    let scene = try Scene(datasets: 10)
    scene.site.edit { $0.trouble = .truncated }
    let error = await #expect(throws: SyncError.self) { try await scene.pull(scene.file()) }
    #expect(error?.message.contains("\(scene.site.url)/data.json") == true)
    scene.site.edit { $0.trouble = nil }
    #expect(try await scene.pull(scene.file()).added == 10)
  }

  @Test func aCutFileIsFetchedAgain() async throws {
    let scene = try Scene(datasets: 10)
    scene.site.edit { $0.trouble = .cut(2) }
    #expect(try await scene.pull(scene.file()).added == 10)
  }
}
