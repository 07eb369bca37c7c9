import Foundation
import Testing

@testable import Catalog

@Suite struct ScoreTests {
  func rating(_ stars: Double, count: Int) -> RatingSummary {
    RatingSummary(
      count: count, accuracy: stars, satisfaction: stars, timeliness: stars, usability: stars)
  }

  func score(
    stars: Double = 4, count: Int = 100, downloads: Int = 50, views: Int = 500, age: Int = 100
  ) -> Int {
    Score.value(
      rating: rating(stars, count: count), usage: Usage(downloads: downloads, views: views),
      ageInDays: age)
  }

  @Test func theFormulaIsTheDocumentedOne() {
    #expect(Score.value(rating: RatingSummary(), usage: Usage(), ageInDays: 0) == 500)
    // 500·(30 + 100·4)/110/5 + 300·log10(1 + 500 + 250)/6 + 200/(1 + 100/365)
    let expected =
      500 * 430.0 / 110 / 5 + 300 * log10(751.0) / 6 + 200 / (1 + 100.0 / 365)
    #expect(score() == Int(expected.rounded()))
  }

  @Test func everyPartOnlyEverRaises() {
    let steps = [0, 1, 2, 3, 5, 10, 50, 100, 1000, 100_000, 10_000_000]
    for (less, more) in zip(steps, steps.dropFirst()) {
      #expect(score(downloads: less) <= score(downloads: more))
      #expect(score(views: less) <= score(views: more))
      #expect(score(age: less) >= score(age: more))
      #expect(score(stars: 5, count: less) <= score(stars: 5, count: more))
      #expect(score(stars: 1, count: less) >= score(stars: 1, count: more))
    }
    #expect(score(stars: 3) < score(stars: 4))
  }

  @Test func theScoreStaysWithinItsBounds() {
    #expect(score(stars: 5, count: 1_000_000_000, downloads: 1 << 40, age: 0) == 1000)
    let worst = score(stars: 1, count: 1_000_000_000, downloads: 0, views: 0, age: 1 << 30)
    #expect((0...101).contains(worst))
    #expect(score(age: -5) == score(age: 0))
  }

  @Test func numbersNoPlatformHasDoNotEndTheProgram() {
    #expect((0...1000).contains(score(downloads: .max, views: .max)))
    #expect((0...1000).contains(score(downloads: .min, views: .min)))
    #expect((0...1000).contains(score(count: .max)))
  }

  @Test func oneEnthusiastDoesNotReachTheTop() {
    #expect(score(stars: 5, count: 1) < score(stars: 4.5, count: 200))
  }

  @Test func theLogarithmIsExactToAThousandth() {
    for value in [1.0, 2, 9, 10, 11, 99, 100, 751, 1_000_000, 123_456_789] {
      #expect(abs(Score.decimalLogarithm(value) - log10(value)) < 0.000_5)
    }
    #expect(Score.decimalLogarithm(0) == 0)
    #expect(Score.decimalLogarithm(-7) == 0)
  }
}
