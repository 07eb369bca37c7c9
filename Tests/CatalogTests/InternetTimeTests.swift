import Catalog
import Testing

@Suite struct InternetTimeTests {
  @Test(arguments: [
    ("2024-01-05", "2024-01-05"), ("2024-01", "2024-01-01"), ("2024", "2024-01-01"),
    ("2024-01-05T03:04:05.678901", "2024-01-05 11:04"),
    ("2024-01-05T20:00:00Z", "2024-01-06 04:00"),
    ("2024-01-05 03:04+02:00", "2024-01-05 09:04"),
    ("2024-01-05T03:04:05-0500", "2024-01-05 16:04"),
    ("2024-02-29T23:59:59.9z", "2024-03-01 07:59"),
  ])
  func timesOfCataloguesBecomeBeijings(text: String, moment: String) {
    #expect(Moment(internet: text)?.description == moment)
  }

  @Test(arguments: [
    "", "R/P1D", "2023-02-29", "yesterday", "2024-01-05T25:00", "2024-01-05T1", "T",
  ])
  func anythingElseIsNoTime(text: String) { #expect(Moment(internet: text) == nil) }

  @Test(arguments: [
    ("R/P1Y", UpdateFrequency.yearly), ("http://purl.org/cld/freq/monthly", .monthly),
    ("Annually", .yearly), ("R/PT1S", .realTime), ("semi-annual", .halfYearly), ("Daily", .daily),
    ("as needed", .irregular), ("P6M", .halfYearly),
  ])
  func howOftenIsReadInEverySpelling(text: String, frequency: UpdateFrequency) {
    #expect(UpdateFrequency.recurring(text) == frequency)
  }

  @Test(arguments: ["", "R/P17Y", "fortnightly-ish"])
  func whatSaysNothingIsNothing(text: String) { #expect(UpdateFrequency.recurring(text) == nil) }
}
