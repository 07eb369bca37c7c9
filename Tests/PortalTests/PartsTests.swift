import Base
import Catalog
import Formats
import PortalAPI
import Testing

@testable import Portal

@Suite("Small parts")
struct PartsTests {
  @Test func tablesAreReadAsRFC4180Has() throws {
    let text = "\u{FEFF}a,b\r\n\"1,\"\"x\"\"\n2\",\n,\"\"\n"
    let table = try CSVTable(Array(text.utf8))
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["1,\"x\"\n2", ""], ["", ""]])
    #expect(try CSVTable(Array("a\nb".utf8)).rows == [["b"]])
  }

  @Test(arguments: [
    ("", CSVFault.noHeader), ("a,b\n1\n", .raggedRecord(line: 2, expected: 2, found: 1)),
    ("a\n\"1", .openQuote(line: 2)), ("a\n\"1\"2\n", .strayText(line: 2)),
  ])
  func faultyTablesAreNamedByLine(text: String, fault: CSVFault) {
    #expect(throws: fault) { try CSVTable(Array(text.utf8)) }
  }

  @Test func bytesThatAreNoTextAreNamedByLine() {
    #expect(throws: CSVFault.badUTF8(line: 2)) { try CSVTable([0x61, 0x0A, 0xFF, 0x0A]) }
  }

  @Test(arguments: [
    ("1.50", FieldType.number, "1.5"), ("-0.0", .number, "0"), ("+07", .number, "7"),
    ("100", .number, "100"), ("007", .integer, "7"), ("-3", .integer, "-3"),
    ("2019-01-02", .date, "2019-01-02"), ("2019-01-02T03:04:05", .date, "2019-01-02 03:04"),
    (" x ", .text, " x "),
  ])
  func equalValuesAreEqualTexts(text: String, type: FieldType, canonical: String) {
    #expect(CellText.canonical(text, type) == canonical)
  }

  @Test(arguments: [
    ("", FieldType.number), (".", .number), ("1.", .number), ("1e3", .number), ("１", .number),
    ("1.0", .integer), ("", .integer), ("2019-02-29", .date), ("昨天", .date),
  ])
  func whatDoesNotFitHasNoCanonicalForm(text: String, type: FieldType) {
    #expect(CellText.canonical(text, type) == nil)
  }

  @Test func numbersKeepTheirDigits() {
    #expect(CellText.json("1.50", .number) == .number("1.50"))
    #expect(CellText.json("", .integer) == .null)
    #expect(CellText.json("约5", .integer) == .string("约5"))
    #expect(CellText.json("7", .text) == .string("7"))
  }

  @Test func formsAreDecodedOnce() {
    let form = FormQuery("a=1+2&b=%E7%BB%BF&=x&c&a=3&d=%25%32%35&bad=%F&n%FF=1&&")
    #expect(form["a"] == "1 2" && form["b"] == "绿" && form["c"] == "")
    #expect(form["d"] == "%25" && form["bad"] == .some(nil) && form["none"] == nil)
    #expect(form.pairs.map(\.name) == ["a", "b", "", "c", "a", "d", "bad", "n%FF"])
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP;q=0.5, br", true), ("gzip;q=0", false), ("gzip; q=0.000", false),
    ("*", true), ("*;q=0, gzip", true), ("identity", false), ("", false), ("*;q=0", false),
  ])
  func gzipIsForThoseWhoAcceptIt(header: String, accepted: Bool) {
    #expect(GzipMiddleware.accepts(header) == accepted)
    #expect(!GzipMiddleware.accepts(nil))
  }

  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func datesAreHTTPs(seconds: Int, text: String) {
    #expect(HTTPDate.text(unixSeconds: seconds) == text)
  }

  @Test func entityTagsCompareWeakly() {
    #expect(EntityTag.matches("\"a\" , W/\"b\"", "W/\"b\"") && EntityTag.matches("*", "W/\"b\""))
    #expect(EntityTag.matches("\"b\"", "W/\"b\"") && !EntityTag.matches("\"bb\"", "W/\"b\""))
    #expect(!EntityTag.matches(nil, "W/\"b\""))
  }

  @Test func templatesAndRoutesAgree() throws {
    let id = try #require(EntryID(String(repeating: "a", count: 32)))
    let routes: [Route] = [
      .site, .themes, .departments, .entries, .entry(id), .fields(id), .preview(id), .files(id),
      .file(id, name: "甲 1.csv"), .specification(id), .changes, .catalogue, .developer, .invoke(id),
      .captcha, .session, .account, .password, .registration, .registrationCode,
      .registrationIdentity, .accountDeveloper, .accountToken,
      .voice(id), .rating(id), .favourite(id), .shares(id), .corrections(id), .requests(id),
      .frequentQuestions, .survey, .suggestions, .footprints, .applications, .application("a1"),
      .applicationImage("a1", .logo), .ownApplications,
      .page(.dataset, id), .page(.interface, id),
    ]
    #expect(
      Set(routes.map(\.template)).union([.health, .metrics]).count == RouteTemplate.allCases.count)
    for route in routes {
      #expect(
        route.path
          == route.template.rawValue.replacing("{id}", with: id.text)
          .replacing("{application}", with: "a1").replacing("{image}", with: "logo")
          .replacing("{page}", with: "\(id.text).htm")
          .replacing("{name}", with: "%E7%94%B2%201.csv"))
      #expect(RouteTemplate(path: route.path) == route.template)
    }
  }

  @Test func timeToMidnightIsBeijings() throws {
    let moment = try #require(Moment("2019-04-01 23:59"))
    #expect(Moment.secondsToMidnight(unixSeconds: moment.unixSeconds + 59) == 1)
    #expect(Moment.secondsToMidnight(unixSeconds: moment.unixSeconds + 60) == 86_400)
    #expect(moment.dayText == "2019-04-01")
  }
}
