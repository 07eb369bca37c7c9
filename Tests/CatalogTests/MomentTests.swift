import Foundation
import Testing

@testable import Catalog

@Suite struct MomentTests {
  /// The days of a month, by the rule as every school teaches it.
  func days(in month: Int, of year: Int) -> Int {
    if month == 2 {
      if year % 400 == 0 { return 29 }
      if year % 100 == 0 { return 28 }
      return year % 4 == 0 ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  @Test func theCalendarAgreesWithCountingDayByDay() {
    // 1600-01-01 lies 135,140 days before 1970-01-01.
    var count = -135_140
    for year in 1600...2450 {
      for month in 1...12 {
        let length = days(in: month, of: year)
        #expect(CivilCalendar.length(ofMonth: month, year: year) == length)
        for day in [1, 2, length] {
          let days = count + day - 1
          #expect(CivilCalendar.days(year: year, month: month, day: day) == days)
          #expect(CivilCalendar.civil(days: days) == (year, month, day))
        }
        count += length
      }
    }
  }

  @Test func everyMinuteOfADayIsWrittenAndReadTheSame() throws {
    for minute in 0..<1440 {
      let moment = Moment(year: 2019, month: 2, day: 28, hour: minute / 60, minute: minute % 60)
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test(arguments: [
    "2019-02-27 03:40", "2019-01-30", "2000-02-29 00:00", "1969-12-31 23:59", "0001-01-01",
  ])
  func thePrecisionThatWasReadIsShown(text: String) throws {
    #expect(try #require(Moment(text)).description == text)
  }

  @Test func secondsAndTAreReadAndNotKept() {
    #expect(Moment("2019-06-04 16:56:05")?.description == "2019-06-04 16:56")
    #expect(Moment("2019-06-04T16:56:05")?.description == "2019-06-04 16:56")
  }

  @Test(arguments: [
    "", " ", "2019", "2019-02", "2019-02-29", "2019-13-01", "2019-00-10", "2019-01-00",
    "19-01-01", "2019-01-32", "2019-01-01 24:00", "2019-01-01 12", "2019-01-01 12:60",
    "2019-01-01 12:00:61", "2019-01-01 12:00:xx", "2019-01-01 12:00:00:00", "2019/01/01",
    "2019-01-01 12:00 PM", "2019--1-01", "+019-01-01", "2019-+1-01", "2019-1-0001",
    "2019-01-01 +1:00", "2019-01-01 -0:00", "２０１９-01-01",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func unpaddedPartsAreRead() {
    #expect(Moment("2019-3-5 4:07")?.description == "2019-03-05 04:07")
  }

  @Test func unixSecondsAreBeijingTime() {
    #expect(Moment(unixSeconds: 0).description == "1970-01-01 08:00")
    #expect(Moment(unixSeconds: 1_551_209_999).description == "2019-02-27 03:39")
    #expect(Moment(unixSeconds: 1_551_210_000).description == "2019-02-27 03:40")
    #expect(Moment(unixSeconds: -1).description == "1970-01-01 07:59")
    #expect(Moment(unixSeconds: -28_801).description == "1969-12-31 23:59")
    for seconds in stride(from: -5_000_000_000, through: 5_000_000_000, by: 77_777_777) {
      let begin = Moment(unixSeconds: seconds).unixSeconds
      #expect((0..<60).contains(seconds - begin))
    }
  }

  @Test func aDayComesBeforeItsMinutesAndAfterTheDayBefore() throws {
    let texts = ["2019-01-29 23:59", "2019-01-30", "2019-01-30 00:00", "2019-01-30 00:01"]
    let moments = try texts.map { try #require(Moment($0)) }
    #expect(moments.reversed().sorted() == moments)
    #expect(moments[1] != moments[2])
  }

  @Test func aDayForgetsItsTime() {
    #expect(Moment(minutes: 1439, hasTime: false).description == "1970-01-01")
    #expect(Moment(minutes: -1, hasTime: false).description == "1969-12-31")
  }

  @Test func aMomentTravelsAsItsText() throws {
    let moments = [Moment("2019-02-27 03:40"), Moment("2019-01-30")].compactMap(\.self)
    let data = try JSONEncoder().encode(moments)
    #expect(String(decoding: data, as: UTF8.self) == #"["2019-02-27 03:40","2019-01-30"]"#)
    #expect(try JSONDecoder().decode([Moment].self, from: data) == moments)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Moment].self, from: Data(#"["yesterday"]"#.utf8))
    }
  }
}
