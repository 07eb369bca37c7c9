import Catalog
import DCATClient
import DCATSite
import HTTPStub
import PortalClient
import Store
import Sync
import Testing

@Suite struct DataGovTests {
  @Test func theCatalogueComesByCursor() async throws {
    let scene = try Scene(datasets: 900)
    scene.site.edit { $0.perPage = 250 }
    #expect(try await scene.pull(scene.catalogue()).added == 900)
    #expect(try await scene.titles() == scene.wanted)
    let searches = scene.site.requests.filter { $0.target.hasPrefix("/search") }
    #expect(searches.count == 4)
  }

  @Test func aLaterPullStopsWhereItKnowsTheRest() async throws {
    let scene = try Scene(datasets: 3000)
    scene.site.edit { $0.perPage = 100 }
    try await scene.pull(scene.catalogue())
    scene.site.edit { $0.datasets[5].version = 2 }
    let before = scene.site.requests.count
    let report = try await scene.pull(scene.catalogue())
    #expect(report.updated == 1 && report.added == 0)
    #expect(try await scene.titles() == scene.wanted)
    #expect(scene.site.requests.count - before < 20)
  }

  @Test func anEntryAndItsFilesAreAskedForBySlug() async throws {
    let scene = try Scene(datasets: 3)
    let id = try #require(EntryID(any: "crash-data-2"))
    let entry = try await scene.catalogue().entry(id)
    #expect(entry.title == "Crash \"Data\" 2" && entry.publisher == "DOT")
    #expect(entry.tags == ["crash"] && entry.usage.views == 2)
    #expect(try await scene.catalogue().files(id).map(\.name) == ["Crash _Data_ 2.csv"])
    await #expect(throws: SourceError.self) {
      try await scene.catalogue().entry(#require(EntryID(any: "no-such")))
    }
  }

  @Test func theGatewaysWordsAndThePagesOfFirewallsAreTold() async throws {
    let scene = try Scene(datasets: 1)
    scene.site.edit { $0.key = "k" }
    await #expect(
      throws: SourceError.refused(status: 403, message: "No api_key", word: "API_KEY_MISSING")
    ) { try await scene.catalogue().step(at: nil) }
    #expect(try await scene.catalogue(key: "k").step(at: nil).records.count == 1)
    await #expect(throws: SourceError.refused(status: 500, message: "", word: nil)) {
      try await scene.catalogue(key: "k").step(at: "c-nothing")
    }
    scene.site.edit { $0.trouble = .page(429, "<html>Unusual Activity Detected") }
    await #expect(throws: SourceError.wrongSite(path: "/search", .firewall(status: 429))) {
      try await scene.catalogue(key: "k").step(at: nil)
    }
  }
}
