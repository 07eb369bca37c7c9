import Calls
import Catalog
import Testing

@testable import Client

@Suite struct TokenLifeTests {
  private static let today = Moment(year: 2026, month: 12, day: 20).day

  @Test(arguments: [(30, nil), (15, nil), (14, "还有 14 天"), (1, "还有 1 天"), (0, "已于"), (-9, "已于")])
  func aStatedEndIsWarnedOfInTime(left: Int, word: String?) throws {
    let end = Moment(minutes: (Self.today + left) * 1440, hasTime: false)
    let life = try #require(TokenLife(stated: end, first: Self.today - 500))
    let warning = life.warning(today: Self.today, .pages)
    #expect((warning == nil) == (word == nil))
    if let word { #expect(warning?.contains(word) == true && warning?.contains("\(end)") == true) }
  }

  @Test(arguments: [(10, nil), (76, "约在 2027-01-03 到期"), (90, "可能已在 2026-12-20 到期")])
  func anEndThatIsReckonedIsSaidToBeSo(used: Int, word: String?) throws {
    let life = try #require(TokenLife(stated: nil, first: Self.today - used))
    let warning = life.warning(today: Self.today, .pages)
    #expect((warning == nil) == (word == nil))
    if let word {
      #expect(warning?.contains(word) == true && warning?.contains("token-expires") == true)
    }
  }

  @Test func nobodyKnowsNothing() { #expect(TokenLife(stated: nil, first: nil) == nil) }
}
