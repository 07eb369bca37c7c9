import Catalog
import Foundation
import Portal
import PortalAPI
import Resources
import Testing

@Suite("The sample city", .everyEngine)
struct RealSeedTests {
  static func directory() throws -> URL {
    URL(fileURLWithPath: try Resources.directory(), isDirectory: true)
  }

  @Test func theManualsCallAnswersToTheLetter() async throws {
    try await TestPlatform.run(seed: try Self.directory()) { platform in
      let answer = try await platform.http.get(
        "/api/invoke/e15a6f7e7a03409ca7db58d20eb2edb0?pageNum=1&page=10&f_3070020000012_000020002=&authToken=44b37a8f3dee28527e28f8079aae95d0"
      )
      let rows = [
        (1807, 1148, "2016年限额"), (2104, 1358, "2017年限额"), (2687, 1446, "2018年限额"),
        (1807, 1148, "2016年"), (2104, 1358, "2017年"), (2687, 1446, "2018年"),
      ].map { second, first, name in
        """
        {"f_3070020000012_000020001": \(second), "f_3070020000012_000020000": \(first), \
        "f_3070020000012_000020002": "\(name)"}
        """
      }
      #expect(
        answer.text
          == #"{"code": 200, "msg": "调用成功", "data": [\#(rows.joined(separator: ", "))]}"#)
    }
  }

  @Test func theManualsSpecificationIsServedToTheLetter() async throws {
    try await TestPlatform.run(seed: try Self.directory()) { platform in
      let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
      let answer = try await platform.http.get(Route.specification(id).path)
      let specification = try #require(try answer.decode(Envelope<CallSpecification>.self).data)
      #expect(
        specification.address
          == "http://portal/api/invoke/f4c1991c50ee4d8ca4c9ef5aa21295de")
      #expect(
        specification.parameters == [
          Parameter(name: "f_3070020000033_000012000", label: "许可证书编号", type: .text),
          Parameter(name: "page", label: "分页大小【最大5000】", type: .integer),
          Parameter(name: "pageNum", label: "当前页", type: .integer),
          Parameter(name: "authToken", label: "令牌", type: .text),
        ])
      #expect(
        specification.results.map(\.label) == ["许可证书编号", "发证机关", "企业名称", "许可事项名称", "发证日期", "有效日期"])
    }
  }

  @Test func theApplicationsShowWithTheirPicturesAndSaySoOfThemselves() async throws {
    try await TestPlatform.run(seed: try Self.directory()) { platform in
      let page = try #require(
        try await platform.http.get(Route.applications.path)
          .decode(Envelope<ApplicationsPage>.self).data)
      #expect(Set(page.applications.map(\.type)) == Set(ApplicationType.allCases))
      for summary in page.applications {
        let body = try #require(
          try await platform.http.get(Route.application(summary.id).path)
            .decode(Envelope<ApplicationBody>.self).data)
        #expect(body.draft.summary.contains("示例应用"))
        #expect(body.linked.count == body.draft.entries.count && !body.linked.isEmpty)
        #expect(body.images.map(\.image) == body.draft.requiredImages)
        for image in body.images {
          let path = Route.applicationImage(summary.id, image.image).path
          #expect(try await platform.http.get(path).body.count == image.byteSize)
        }
      }
    }
  }

  @Test func everyPartOfEveryEntryAnswers() async throws {
    try await TestPlatform.run(seed: try Self.directory()) { platform in
      let page = try #require(
        try await platform.http.get("\(Route.entries.path)?limit=200")
          .decode(Envelope<EntriesPage>.self).data)
      #expect(page.total >= 120 && page.entries.count == page.total)
      let token = ["Authorization": "Bearer 44b37a8f3dee28527e28f8079aae95d0"]
      #expect(try await platform.http.get(Route.developer.path, token).status == 200)
      for entry in page.entries {
        for route in [Route.entry(entry.id), .fields(entry.id), .files(entry.id)] {
          #expect(try await platform.http.get(route.path).status == 200, "\(route.path)")
        }
        let preview = try await platform.http.get(Route.preview(entry.id).path)
        #expect(preview.status == (entry.openStatus == .closed ? 403 : 200), "\(entry.title)")
        let files =
          try await platform.http.get(Route.files(entry.id).path)
          .decode(Envelope<[Distribution]>.self).data ?? []
        #expect(files.map(\.format) == entry.formats, "\(entry.title)")
        #expect(files.allSatisfy { $0.checksum != nil && $0.byteSize != nil }, "\(entry.title)")
        let specification = try await platform.http.get(Route.specification(entry.id).path)
        #expect(specification.status == (entry.kind == .interface ? 200 : 404))
      }
    }
  }
}

@Suite("Seeding", .everyEngine)
struct SeedTests {
  private func revision(_ database: PortalDatabase) async throws -> Int {
    try await database.admin.publish([])
  }

  /// What has entries of its own, or was begun without samples, gets none later.
  @Test func aCityOfItsOwnGetsNoSamples() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let seed = scratch.url.appendingPathComponent("seed")
    let city = try TestEngine.open(directory: scratch.url.appendingPathComponent("city"))
    try await city.admin.publish([
      try ChangesTests.publication("0123456789abcdef0123456789abcdef", title: "自己的")
    ])
    let before = try await revision(city)
    #expect(try !city.seed(directory: seed, today: 18_000))
    #expect(try await revision(city) == before)
    // Neither looks for the sample catalogue, which need not be there.
    #expect(try city.staysUnsown())
    try city.close()
    let empty = try TestEngine.open(directory: scratch.url.appendingPathComponent("empty"))
    #expect(try !empty.staysUnsown())
    try empty.stayUnsown()
    #expect(try empty.staysUnsown())
    #expect(try !empty.seed(directory: seed, today: 18_000))
    try empty.close()
  }

  @Test func aSeedIsSownOnceAndANewerOneOnlyWhereItDiffers() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let seed = scratch.url.appendingPathComponent("seed")
    let database = try TestEngine.open(directory: scratch.url.appendingPathComponent("data"))
    #expect(try database.seed(directory: seed, today: 18_000))
    #expect(try await revision(database) == 3)
    #expect(try !database.seed(directory: seed, today: 18_000))
    try FixtureSeed.write(to: scratch, version: 2)
    #expect(try database.seed(directory: seed, today: 18_000))
    #expect(try await revision(database) == 3)
    try FixtureSeed.write(to: scratch, version: 3, without: FixtureSeed.permits)
    #expect(try database.seed(directory: seed, today: 18_000))
    #expect(try await revision(database) == 4)
    try FixtureSeed.write(to: scratch, version: 2)
    #expect(try !database.seed(directory: seed, today: 18_000))
    #expect(try await revision(database) == 4)
    try database.close()
  }

  @Test func aFaultySeedIsNamedAndSowsNothing() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let rows = "seed/catalogue/rows/\(FixtureSeed.accounts).csv"
    try scratch.write("f_1_000,f_1_001,f_1_002\n1,2\n", to: rows)
    let database = try TestEngine.open(directory: scratch.url.appendingPathComponent("data"))
    let seed = scratch.url.appendingPathComponent("seed")
    #expect(
      throws: SeedFault.badTable(
        path: scratch.path(rows), fault: .raggedRecord(line: 2, expected: 3, found: 2))
    ) { try database.seed(directory: seed, today: 0) }
    try scratch.write("f_1_000,f_1_001,f_9\n1,2,3\n", to: rows)
    #expect(throws: SeedFault.badEntry(id: FixtureSeed.accounts, fault: .unknownField("f_9"))) {
      try database.seed(directory: seed, today: 0)
    }
    #expect(throws: SeedFault.self) {
      try database.seed(directory: scratch.url.appendingPathComponent("none"), today: 0)
    }
    #expect(try await revision(database) == 0)
    try database.close()
  }
}
