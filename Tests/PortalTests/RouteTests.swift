import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("Every route answers with its envelope", .everyEngine)
struct RouteTests {
  @Test func siteHasItsTextsAndCounters() async throws {
    try await TestPlatform.run { platform in
      let answer = try await platform.http.get(Route.site.path)
      #expect(answer.status == 200)
      let site = try #require(try answer.decode(Envelope<Site>.self).data)
      #expect(site.name == "平台" && site.operatedBy == "承办")
      #expect(site.pages.map(\.title) == ["网站介绍", "网站声明"])
      #expect(site.policies.map(\.title) == ["新政策", "旧政策"])
      #expect(
        site.counters
          == SiteCounters(datasets: 1, interfaces: 2, publishers: 3, rows: 59, applications: 0))
    }
  }

  @Test func themesAndDepartmentsKeepTheirOrderAndCount() async throws {
    try await TestPlatform.run(overTCP: true) { platform in
      let themes = try await platform.http.get(Route.themes.path)
      #expect(
        try themes.decode(Envelope<[Facet]>.self).data == [
          Facet(name: "信用服务", datasets: 0, interfaces: 1),
          Facet(name: "公共安全", datasets: 0, interfaces: 1),
          Facet(name: "生态环境", datasets: 1, interfaces: 0),
        ])
      let departments = try await platform.http.get(Route.departments.path)
      #expect(
        try departments.decode(Envelope<[Facet]>.self).data?.map(\.name)
          == ["市商务局", "市应急局", "市交通运输委员会"])
    }
  }

  @Test func anEntryCountsItsViewsWithoutANewRevision() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.malls))
      let first = try await platform.http.get(Route.entry(id).path)
      let second = try await platform.http.get(Route.entry(id).path)
      let before = try #require(try first.decode(Envelope<Entry>.self).data)
      let after = try #require(try second.decode(Envelope<Entry>.self).data)
      #expect(before.title == "绿色商场名单" && before.usage.downloads == 61)
      #expect(before.usage.views == 1268 && after.usage.views == 1269)
      #expect(before.revision == after.revision)
      let head = try await platform.http.request("HEAD", Route.entry(id).path)
      #expect(head.status == 200 && head.body.isEmpty)
      let third = try await platform.http.get(Route.entry(id).path)
      #expect(try third.decode(Envelope<Entry>.self).data?.usage.views == 1270)
    }
  }

  @Test func fieldsPreviewFilesAndSpecification() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.permits))
      let fields = try await platform.http.get(Route.fields(id).path)
      #expect(
        try fields.decode(Envelope<[Field]>.self).data?.map(\.code)
          == ["f_2_000", "f_2_001", "f_2_002", "f_2_003"])
      let preview = try #require(
        try await platform.http.get(Route.preview(id).path).decode(Envelope<PreviewBody>.self).data)
      #expect(preview.columnNames == ["件数", "许可证书编号"])
      #expect(preview.list.count == 20 && preview.totalCount == 46)
      #expect(preview.list.first == ["1", "证1"])
      let mallFiles = try await platform.http.get(
        Route.files(try #require(EntryID(FixtureSeed.malls))).path)
      #expect(
        try mallFiles.decode(Envelope<[Distribution]>.self).data?.first?.name == "绿色商场名单.xlsx")
      let specification = try #require(
        try await platform.http.get(Route.specification(id).path)
          .decode(Envelope<CallSpecification>.self).data)
      #expect(specification.address == "http://portal/api/invoke/\(FixtureSeed.permits)")
      #expect(
        specification.parameters.map(\.name)
          == ["f_2_001", "f_2_002", "f_2_003", "page", "pageNum", "authToken"])
      #expect(specification.parameters.suffix(3).map(\.label) == ["分页大小【最大5000】", "当前页", "令牌"])
      #expect(specification.results.map(\.type) == [.text, .date, .number, .integer])
    }
  }

  @Test func aTokenNamesItsDeveloper() async throws {
    try await TestPlatform.run { platform in
      let good = try await platform.http.get(
        Route.developer.path, ["Authorization": "Bearer \(FixtureSeed.token)"])
      #expect(
        try good.decode(Envelope<DeveloperBody>.self).data
          == DeveloperBody(name: "candy", quota: Quota(limit: 20, remaining: 20)))
      for header in ["Bearer \(FixtureSeed.expiredToken)", "Bearer x", "Basic eA==", ""] {
        let bad = try await platform.http.get(Route.developer.path, ["Authorization": header])
        #expect(bad.status == 401)
        #expect(try bad.decode(Envelope<Nothing>.self).error == "unauthorized")
      }
    }
  }
}
