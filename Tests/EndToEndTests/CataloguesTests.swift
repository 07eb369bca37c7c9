import CKANSite
import Formats
import Foundation
import OPortalSite
import ProgramSupport
import Testing

/// What is done with catalogues as wholes, and with the pages people copy.
@Suite(.timeLimit(.minutes(5))) struct CataloguesTests {
  private func json(_ run: Finished) throws -> JSON {
    try #require(run.status == 0, "\(run.error)")
    return try JSON.parse(run.output)
  }

  /// Two catalogues by their names, the first of them the usual one.
  private func configured(_ city: CKANSite, _ state: CKANSite) throws -> Program {
    let folder = try ScratchFolder()
    let config = folder.path + "/config.yaml"
    try """
    platform: city
    platforms:
      city: ckan:\(city.url)
      state: ckan:\(state.url)
    """.write(toFile: config, atomically: true, encoding: .utf8)
    return try Program(folder, arguments: ["--config", config])
  }

  @Test func aPortalOfTheOPortalFamilyIsSyncedReadAndCalled() async throws {
    let site = try OPortalSite(datasets: 12, interfaces: 3)
    let folder = try ScratchFolder()
    let key = folder.path + "/key"
    try "app-1:s3cret\n".write(toFile: key, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    let config = folder.path + "/config.yaml"
    try """
    platform: sd
    platforms:
      sd: {address: "oportal:\(site.url)", token-file: key}
    """.write(toFile: config, atomically: true, encoding: .utf8)
    let program = try Program(folder, arguments: ["--config", config])
    #expect(try json(try await program.run("sync", "--json"))["added"] == 15)
    let page = "\(site.url)/catalog/37070000000000000003"
    let shown = try json(try await program.run("show", page, "--json"))
    #expect(shown["title"] == "学校名单3" && shown["rowCount"] == 1250)
    let preview = try await program.run("preview", "37070000000000000003")
    #expect(preview.status == 0 && preview.outputLines.count == 20)
    let interface = "id:api/000000000000000000000000abcd0001"
    let all = folder.path + "/all.csv"
    let rows = try await program.run(
      "invoke", interface, "--all", "--page-size", "100", "--output", all)
    #expect(rows.status == 0, "\(rows.error)")
    let lines = try String(contentsOfFile: all, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == 251)
    let files = try await program.run("download", "37070000000000000003")
    #expect(files.status == 69 && files.error.contains(page))
  }

  @Test func aPastedPageOpensItsEntryOnThePlatformItIsOf() async throws {
    let city = try CKANSite(datasets: 3)
    let state = try CKANSite(datasets: 5)
    let program = try configured(city, state)
    let dataset = state.datasets[4]
    for page in ["/dataset/\(dataset.name)", "/fr/dataset/\(dataset.id)?x=1#y"] {
      let shown = try json(try await program.run("show", state.url + page, "--json"))
      #expect(shown["id"]?.stringValue == dataset.id)
      #expect(shown["title"]?.stringValue == dataset.title)
    }
    #expect(city.requests.isEmpty)
    let table = state.datasets[0]
    let shown = try json(
      try await program.run(
        "show", "\(state.url)/dataset/\(table.id)/resource/\(table.tableID)", "--json"))
    #expect(shown["id"]?.stringValue == "\(table.id):\(table.tableID)")
    // Of nobody's page that is said, rather than that an entry is gone.
    let other = try await program.run("show", "http://127.0.0.1:9/dataset/\(dataset.name)")
    #expect(other.status == 66 && other.error.contains("不是所用平台的条目网页"), "\(other.error)")
  }

  @Test func theCatalogueIsWrittenOutWhole() async throws {
    let city = try CKANSite(datasets: 60)
    let state = try CKANSite(datasets: 5)
    let program = try configured(city, state)
    _ = try await program.run("sync", "--platform", "all")
    let csv = program.folder.path + "/city.csv"
    let written = try await program.run("search", "--kind", "dataset", "--output", csv)
    #expect(written.status == 0 && written.error.contains("60 行"), "\(written.error)")
    let lines = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == 61 && lines[0].hasPrefix("编号,类型,名称,摘要,标签,主题,部门"))
    #expect(lines.contains { $0.contains("\(city.url)/dataset/\(city.datasets[7].id)") })
    let again = try await program.run("search", "--output", csv)
    #expect(again.status == 73)
    let all = program.folder.path + "/all.ndjson"
    let both = try await program.run(
      "search", "--platform", "all", "--kind", "dataset", "--names", "code", "--output", all)
    #expect(both.status == 0, "\(both.error)")
    let records = try String(contentsOfFile: all, encoding: .utf8).split(separator: "\n").map {
      try JSON.parse(Array($0.utf8))
    }
    #expect(records.count == 65)
    #expect(records.filter { $0["platform"] == "state" }.count == 5)
    #expect(records.allSatisfy { $0["id"]?.stringValue?.isEmpty == false })
  }
}
