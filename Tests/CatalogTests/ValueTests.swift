import Catalog
import Foundation
import Testing

@Suite struct ValueTests {
  @Test func theMeanIsOfTheFourCriteria() {
    let rating = RatingSummary(
      count: 13, accuracy: 5, satisfaction: 4, timeliness: 4, usability: 5)
    #expect(rating.mean == 4.5)
    #expect(RatingCriterion.allCases.map { rating[$0] } == [5, 4, 4, 5])
    #expect(RatingSummary().mean == 0)
  }

  @Test func pointsAreCutNotRounded() {
    let almost = RatingSummary(
      count: 172, accuracy: 4, satisfaction: 4, timeliness: 4, usability: 3.96)
    #expect(almost.wholePoints == 3)
    #expect(RatingSummary(count: 1, accuracy: 5).wholePoints == 1)
    #expect(RatingSummary().wholePoints == 0)
  }

  @Test func aFacetCountsByKindOrAltogether() {
    let facet = Facet(name: "公共安全", datasets: 30, interfaces: 11)
    #expect(facet.count(.dataset) == 30)
    #expect(facet.count(.interface) == 11)
    #expect(facet.count(nil) == 41)
  }

  @Test func filtersAreTheParametersBesideTheReservedOnes() {
    let names = ["f_3070020000033_000012000", "page", "pageNum", "authToken"]
    let parameters = names.map { Parameter(name: $0, label: "", type: .text) }
    let specification = CallSpecification(address: "", parameters: parameters, results: [])
    #expect(specification.filters.map(\.name) == ["f_3070020000033_000012000"])
  }

  @Test func aRefusalHasTheLiveSitesCode() {
    #expect(InvokeRefusal.badToken.code == 500)
    #expect(InvokeRefusal.quotaSpent(limit: 20).code == 429)
    #expect(InvokeRefusal.badPageSize("0").code == 400)
    #expect(InvokeRefusal.badPageNumber("0").code == 400)
    #expect(InvokeRefusal.unknownParameter("a").code == 400)
    #expect(InvokeRefusal.badValue(name: "a", type: .date).code == 400)
    #expect(InvokeRefusal.unknownInterface("a").code == 404)
  }

  @Test func ourPlatformDoesEverything() {
    let bits = Capabilities.each.map(\.rawValue)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 } && Set(bits).count == bits.count)
    #expect(
      Capabilities.portal.union([.detailPages, .openCalls]).rawValue == bits.reduce(0, |))
    #expect(Capabilities.portal.missing(of: [.files, .pages]).isEmpty)
    #expect(Capabilities.invoke.missing(of: [.invoke, .voice]) == .voice)
  }

  @Test func anEntryTravelsWhole() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    let issued = try #require(Moment("2019-01-30"))
    let modified = try #require(Moment("2019-02-28 10:32"))
    let entry = Entry(
      id: id, kind: .interface, title: "快速路", abstract: "摘要", tags: ["路", "交通"],
      theme: "交通运输", publisher: "市交通运输委员会", industry: "交通", openStatus: .conditional,
      frequency: .quarterly, issued: issued, modified: modified, formats: [.xls, .csv],
      rowCount: 2367, usage: Usage(downloads: 61, views: 1267),
      rating: RatingSummary(
        count: 3, accuracy: 1, satisfaction: 2, timeliness: 3, usability: 4.5),
      score: 640, revision: 12)
    let data = try JSONEncoder().encode(entry)
    #expect(try JSONDecoder().decode(Entry.self, from: data) == entry)
  }

  @Test func theWordsOfTheWireStayWhatTheyAre() {
    #expect(EntryKind.allCases.map(\.rawValue) == ["dataset", "interface"])
    #expect(OpenStatus.allCases.map(\.rawValue) == ["unconditional", "conditional", "closed"])
    #expect(FieldType.allCases.map(\.rawValue) == ["text", "integer", "number", "date"])
    #expect(
      SortOrder.allCases.map(\.rawValue) == ["score", "updated", "views", "downloads", "relevance"])
    #expect(
      UpdateFrequency.allCases.map(\.rawValue) == [
        "realTime", "daily", "weekly", "monthly", "quarterly", "halfYearly", "yearly", "irregular",
        "other",
      ])
    #expect(
      RatingCriterion.allCases.map(\.rawValue) == [
        "accuracy", "satisfaction", "timeliness", "usability",
      ])
  }
}
