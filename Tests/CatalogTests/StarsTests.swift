import Catalog
import Testing

@Suite struct StarsTests {
  private let five = Stars(accuracy: 5, satisfaction: 4, timeliness: 3, usability: 2)

  @Test func theFirstStarsAreTheAverage() {
    let rating = RatingSummary().adding(five)
    #expect(rating.count == 1)
    #expect(RatingCriterion.allCases.map { rating[$0] } == [5, 4, 3, 2])
  }

  @Test func changedStarsCountOnce() {
    let one = Stars(accuracy: 1, satisfaction: 1, timeliness: 1, usability: 1)
    let two = RatingSummary().adding(five).adding(five)
    let rating = two.adding(one, replacing: five)
    #expect(rating.count == 2)
    #expect(RatingCriterion.allCases.map { rating[$0] } == [3, 2.5, 2, 1.5])
  }

  @Test func averagesStayBetweenOneAndFive() {
    let wrong = RatingSummary(count: 1, accuracy: 9, satisfaction: 0, timeliness: 1, usability: 5)
    let rating = wrong.adding(five)
    #expect(RatingCriterion.allCases.allSatisfy { (1...5).contains(rating[$0]) })
  }

  @Test func faultsAreNamedByCriterion() {
    #expect(five.faults.isEmpty)
    let wrong = Stars(accuracy: 0, satisfaction: 1, timeliness: 5, usability: 6)
    #expect(wrong.faults == [.accuracy, .usability])
  }
}
