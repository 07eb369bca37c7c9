import Catalog
import DCATClient
import Foundation
import HTTPStub
import PortalClient
import Testing

/// What DCAT-US 3.0 has beside datasets: services, series, and catalogues within catalogues.
@Suite struct ServiceTests {
  let scene: Scene
  let path: String

  init() throws {
    scene = try Scene(datasets: 0)
    path = scene.folder.file("data.json")
  }

  /// In the shapes of the schema's own examples (GSA, 2026), one of each.
  private static let catalogue = #"""
    {"@type":"Catalog","title":"Federal Data Catalog","keyword":["dataset","service"],
    "service":[{"@type":"DataService","title":"Climate API","endpointURL":[
      "https://api.example.gov/climate/v1","https://api.example.gov/climate/v2"],
      "endpointDescription":["https://api.example.gov/climate/openapi.json"],
      "conformsTo":[{"@type":"Standard","title":"OGC API - Features"}],
      "servesDataset":[{"@type":"Dataset","title":"Daily Observations"}],
      "publisher":{"@type":"Agent","name":"Climate Data Center"},
      "identifier":{"@type":"Identifier","schemaAgency":"example.gov","notation":"CLIMATE-API"}},
     {"title":"bare","endpointURL":"https://api.example.gov/bare","endpointDescription":"ask us"},
     {"title":"nowhere"}],
    "dataset":[{"@type":"DatasetSeries","title":"Annual Series","accrualPeriodicity":"annually",
      "identifier":"series-1","first":{"title":"Observations 2000"},
      "last":{"@type":"Dataset","title":"Observations 2024"},
      "seriesMember":[{"title":"Observations 2023"},{"title":"Observations 2024"}]},
     {"@type":["dcat:Dataset"],"title":"Observations 2024","identifier":"member",
      "inSeries":[{"@type":"DatasetSeries","title":"Annual Series"}],
      "distribution":[{"title":"by a service","accessService":[
        {"@type":"DataService","endpointURL":["https://api.example.gov/x"]}]}]},
     {"@type":"dcat:DataService","title":"listed","identifier":"listed",
      "endpointURL":"https://api.example.gov/listed"}],
    "catalog":[{"title":"t"},{"title":"Partner","dataset":[{"title":"Partner Data",
      "identifier":"partner"},7]}],
    "hasPart":[{"dataset":[{"title":"Part","identifier":"part"}],
      "service":[{"title":"Part API","identifier":"part-api"}]}]}
    """#

  private func texts(_ entry: Entry) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (entry.others ?? []).map { ($0.label, $0.text) })
  }

  private func pulled() async throws -> DCATSource {
    try Self.catalogue.write(toFile: path, atomically: true, encoding: .utf8)
    let report = try await scene.pull(scene.file(path))
    #expect(report.added == 8 && report.skipped == 2)
    let faults = (report.faults ?? []).map { "\($0.place) \($0.reason)" }
    #expect(faults == ["service[2] missing(\"identifier\")", "catalog[1].dataset[1] notObject"])
    return scene.file(path)
  }

  @Test func aServiceIsAnInterfaceWithItsAddressAndDescription() async throws {
    let source = try await pulled()
    let id = try #require(EntryID(any: "CLIMATE-API"))
    let entry = try await source.entry(id)
    #expect(entry.kind == .interface && entry.publisher == "Climate Data Center")
    let texts = texts(entry)
    #expect(
      texts["接口地址"] == "https://api.example.gov/climate/v1；https://api.example.gov/climate/v2")
    #expect(texts["接口说明"] == "https://api.example.gov/climate/openapi.json")
    #expect(texts["遵循标准"] == "OGC API - Features" && texts["所服务的数据"] == "Daily Observations")
    let specification = try await source.specification(id)
    #expect(specification.address == "https://api.example.gov/climate/v1")
    #expect(specification.isByAddress && specification.parameters.isEmpty)
    let files = try await source.files(id)
    #expect(files.map(\.name) == ["接口说明.json"] && files[0].format == .json)
  }

  @Test func aServiceIsKnownByItsAddressWhereItSaysNothingElse() async throws {
    let source = try await pulled()
    let bare = try #require(EntryID(any: "https://api.example.gov/bare"))
    #expect(texts(try await source.entry(bare))["接口说明"] == "ask us")
    #expect(try await source.files(bare).isEmpty)
    let listed = try #require(EntryID(any: "listed"))
    #expect(try await source.entry(listed).kind == .interface)
    #expect(try await source.specification(listed).address == "https://api.example.gov/listed")
  }

  @Test func aSeriesHasItsMembersAndAMemberItsSeries() async throws {
    let source = try await pulled()
    let series = try await source.entry(#require(EntryID(any: "series-1")))
    #expect(series.kind == .dataset && series.frequency == .yearly)
    let told = texts(series)
    #expect(told["系列成员"] == "共 2 项：Observations 2023；Observations 2024")
    #expect(told["最早一期"] == "Observations 2000" && told["最近一期"] == "Observations 2024")
    let member = try await source.entry(#require(EntryID(any: "member")))
    #expect(texts(member)["所属系列"] == "Annual Series")
    #expect(try await source.files(member.id).map(\.address) == ["https://api.example.gov/x"])
    await #expect(throws: SourceError.unsupported(.specification)) {
      try await source.specification(member.id)
    }
  }

  @Test func cataloguesWithinACatalogueComeToo() async throws {
    let source = try await pulled()
    #expect(try await source.entry(#require(EntryID(any: "partner"))).title == "Partner Data")
    #expect(try await source.entry(#require(EntryID(any: "part"))).title == "Part")
    #expect(try await source.entry(#require(EntryID(any: "part-api"))).kind == .interface)
  }
}
