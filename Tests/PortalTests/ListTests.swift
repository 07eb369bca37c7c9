import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("Lists of entries", .everyEngine)
struct ListTests {
  static func list(_ platform: TestPlatform, _ query: String) async throws -> EntriesPage {
    let answer = try await platform.http.get("\(Route.entries.path)?\(query)")
    return try #require(try answer.decode(Envelope<EntriesPage>.self).data)
  }

  private static let windows: [(query: String, ids: [String])] = [
    ("kind=dataset", [FixtureSeed.malls]),
    ("kind=interface&sort=views", [FixtureSeed.accounts, FixtureSeed.permits]),
    ("theme=%E5%85%AC%E5%85%B1%E5%AE%89%E5%85%A8", [FixtureSeed.permits]),
    ("publisher=%E5%B8%82%E5%95%86%E5%8A%A1%E5%B1%80", [FixtureSeed.malls]),
    ("format=XML", [FixtureSeed.malls]), ("format=CSV", []),
    ("format=XLS&sort=downloads", [FixtureSeed.malls, FixtureSeed.accounts]),
    ("text=%E4%BF%A1%E6%81%AF&sort=updated", [FixtureSeed.accounts, FixtureSeed.malls]),
    ("text=%E5%90%8D%E5%8D%95&sort=views", [FixtureSeed.malls]), ("status=closed", []),
    ("text=%25", []), ("text=_", []),
    ("text=%E7%BB%BF%E8%89%B2", [FixtureSeed.malls]),
    ("text=%E8%8A%82%E8%83%BD%E8%BD%A6&kind=interface", [FixtureSeed.accounts]),
    ("sort=updated", [FixtureSeed.permits, FixtureSeed.accounts, FixtureSeed.malls]),
    ("sort=views&limit=1&offset=1", [FixtureSeed.accounts]),
    ("offset=3", []),
  ]

  @Test func filtersAndOrders() async throws {
    try await TestPlatform.run { platform in
      for (query, ids) in Self.windows {
        let page = try await Self.list(platform, query)
        #expect(page.entries.map(\.id.text) == ids, "\(query)")
      }
    }
  }

  @Test func theBestComeFirstWithTheCataloguesScore() async throws {
    try await TestPlatform.run { platform in
      let page = try await Self.list(platform, "limit=2")
      #expect(page.total == 3 && page.entries.count == 2)
      let scores = page.entries.map(\.score)
      #expect(scores == scores.sorted(by: >))
      let today = Moment(unixSeconds: platform.clock.seconds).day
      for entry in page.entries {
        let score = Score.value(
          rating: entry.rating, usage: entry.usage, ageInDays: today - entry.modified.day)
        #expect(entry.score == score)
      }
    }
  }

  @Test func theClientsQueryIsTheServersQuery() async throws {
    try await TestPlatform.run { platform in
      let request = EntriesRequest(
        kind: .interface, theme: "信用服务", publisher: "市交通运输委员会", format: .xls,
        openStatus: .unconditional, text: "中签", sort: .downloads, offset: 0, limit: 200)
      var components = URLComponents()
      components.queryItems = request.queryItems.map {
        URLQueryItem(name: $0.name.rawValue, value: $0.value)
      }
      let query = try #require(components.percentEncodedQuery)
      #expect(request.queryItems.count == EntriesRequest.Name.allCases.count)
      let page = try await Self.list(platform, query)
      #expect(page.entries.map(\.id.text) == [FixtureSeed.accounts])
    }
  }
}
