import CKANSite
import DCATSite
import Formats
import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// The program against portals of other makes, over real HTTP.
@Suite(.timeLimit(.minutes(5))) struct OtherPortalsTests {
  private func json(_ run: Finished) throws -> JSON {
    try #require(run.status == 0, "\(run.error)")
    return try JSON.parse(run.output)
  }

  @Test func aCKANIsSyncedSearchedReadCalledAndDownloadedFrom() async throws {
    let site = try CKANSite(datasets: 12)
    let program = try Program().on("ckan:\(site.url)")
    #expect(try json(try await program.run("sync", "--json"))["added"] == 15)
    let found = try json(try await program.run("search", "空气质量", "--kind", "dataset", "--json"))
    #expect(found["total"] == 12)
    let dataset = site.datasets[4]
    let shown = try json(try await program.run("show", dataset.id, "--json"))
    #expect(shown["publisher"] == "Transport Authority" && shown["theme"] == "环境")
    #expect(shown["others"]?.arrayValue?.contains { $0["text"] == "OGL v3" } == true)
    let table = "\(dataset.id):\(dataset.tableID)"
    let fields = try json(try await program.run("fields", table, "--json"))
    #expect(fields["fields"]?.arrayValue?.map { $0["label"] } == ["站点", "微克每立方米"])
    let preview = try await program.run("preview", table)
    #expect(preview.status == 0 && preview.outputLines.count == 20)
    let rows = try await program.run(
      "invoke", table, "--param", "station=甲", "--param", "sort=value desc", "--page-size", "2",
      "--format", "csv")
    #expect(rows.status == 0, "\(rows.error)")
    #expect(rows.output.contains("7500") && !rows.output.contains("乙"))
    let shared = try json(try await program.run("share", dataset.id, "--json"))
    #expect(shared["link"]?.stringValue == "\(site.url)/dataset/\(dataset.id)")
    let refused = try await program.run("rate", dataset.id, "--stars", "5")
    #expect(refused.status == 69 && refused.error.contains("\(site.url)/dataset/"))
  }

  @Test func allRowsOfATableComePageByPage() async throws {
    let site = try CKANSite(datasets: 1)
    let program = try Program().on("ckan:\(site.url)")
    let table = "\(site.datasets[0].id):\(site.datasets[0].tableID)"
    _ = try await program.run("sync")
    let output = program.folder.path + "/all.csv"
    let all = try await program.run(
      "invoke", table, "--all", "--page-size", "400", "--output", output)
    #expect(all.status == 0, "\(all.error)")
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == 2501)
    site.edit { $0.tableRowsMax = 100 }
    // What the site gives at once is less than a page; all of them come.
    let rest = program.folder.path + "/b.csv"
    let capped = try await program.run(
      "invoke", table, "--all", "--page-size", "400", "--output", rest)
    #expect(capped.status == 0, "\(capped.error)")
    #expect(try String(contentsOfFile: rest, encoding: .utf8).split(separator: "\r\n") == lines)
  }

  @Test func aSiteThatLeftCKANIsSaidSo() async throws {
    let site = try CKANSite(datasets: 1)
    site.edit { $0.trouble = .page(404, "<html><title>Not Found</title>") }
    let run = try await Program().on("ckan:\(site.url)").run("sync")
    #expect(run.status != 0 && run.error.contains("不是 CKAN 平台（或已不再是）"))
  }

  @Test func aFileOfDCATIsReadAndItsFaultsAreTold() async throws {
    let site = try DCATSite(datasets: 30)
    site.edit { $0.datasets[3].raw = "{\"title\":\"\\u001b[31mno id\"}" }
    let program = try Program().on("dcat:\(site.url)/data.json")
    let run = try await program.run("sync")
    #expect(run.status == 0 && run.output.hasPrefix("新增 29"))
    #expect(run.error.contains("dataset[3]：缺少 identifier"))
    let id = site.datasets[4].identifier
    let shown = try json(try await program.run("show", "id:\(id)", "--json"))
    #expect(shown["title"]?.stringValue == site.datasets[4].plainTitle)
    let preview = try await program.run("preview", id)
    #expect(preview.status == 69 && preview.error.contains("数据预览"))
  }

  @Test func allPlatformsAreSyncedAndSearchedTogether() async throws {
    let portal = try CKANSite(datasets: 8)
    let file = try DCATSite(datasets: 6)
    let gone = try CKANSite(datasets: 1)
    gone.edit { $0.trouble = .page(404, "<html>") }
    let folder = try ScratchFolder()
    let config = folder.path + "/config.yaml"
    try """
    platform: city
    platforms:
      city: ckan:\(portal.url)
      states: {address: "dcat:\(file.url)/data.json"}
      lost: ckan:\(gone.url)
    """.write(toFile: config, atomically: true, encoding: .utf8)
    let program = try Program(folder, arguments: ["--config", config])
    let synced = try await program.run("sync", "--platform", "all")
    #expect(synced.status != 0 && synced.error.contains("lost"))
    #expect(synced.output.contains("city\t新增 10") && synced.output.contains("states\t新增 6"))
    #expect(synced.output.contains("lost\t失败："))
    let found = try json(
      try await program.run("search", "--platform", "all", "--kind", "dataset", "--json"))
    #expect(found["total"] == 14)
    let platforms = found["entries"]?.arrayValue?.compactMap { $0["platform"]?.stringValue } ?? []
    #expect(Set(platforms) == ["city", "states"] && platforms.count == 14)
    portal.edit { state in
      state.datasets[2].version = 2
      state.datasets[2].changed = 90_000
    }
    _ = try await program.run("sync", "--platform", "all")
    let news = try json(try await program.run("news", "--platform", "all", "--json"))
    #expect(news["news"]?.arrayValue?.map { $0["platform"] } == ["city"])
    let show = try await program.run("show", "id:x", "--platform", "all")
    #expect(show.status == 64)
  }

  @Test func aKeyGoesToItsOwnPlatformAlone() async throws {
    let first = try CKANSite(datasets: 2)
    let second = try CKANSite(datasets: 2)
    first.edit { $0.key = "key-of-the-first" }
    let folder = try ScratchFolder()
    try "key-of-the-first\n".write(
      toFile: folder.path + "/key", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path + "/key")
    let config = folder.path + "/config.yaml"
    try """
    platforms:
      first: {address: "ckan:\(first.url)", token-file: key}
      second: ckan:\(second.url)
    """.write(toFile: config, atomically: true, encoding: .utf8)
    let program = try Program(folder, arguments: ["--config", config])
    let environment = ["TJDATA_TOKEN": "token-of-tianjin"]
    let one = try await program.run(["sync", "--platform", "first"], environment: environment)
    #expect(one.status == 0, "\(one.error)")
    let two = try await program.run(["sync", "--platform", "second"], environment: environment)
    #expect(two.status == 0, "\(two.error)")
    #expect(first.requests.last?.headers["authorization"] == "key-of-the-first")
    #expect(second.requests.allSatisfy { $0.headers["authorization"] == nil })
  }
}
