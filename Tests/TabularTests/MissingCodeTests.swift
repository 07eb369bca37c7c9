import Testing

@testable import Tabular

@Suite("Numbers that stand for a value that is missing are told from others")
struct MissingCodeTests {
  private func codes(_ cells: [String]) -> [String] {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    return tally.missingCodes(ofAmounts: false)
  }

  @Test(
    arguments: [
      (["12.5", "-9999", "13.1"], ["-9999"]), (["12.5", "-9999.0", "-3.2"], ["-9999.0"]),
      (["45", "999999", "47", "999999"], ["999999"]),
      (["1.5", "99999.9", "2", "99999.9"], ["99999.9"]),
      (["120", "32766", "85", "32766"], ["32766"]),
      (["-999", "5", "-999"], ["-999"]), (["-999.9", "5", "12"], ["-999.9"]),
      (["20.5", "-99", "21", "-999", "22", "-99"], ["-99", "-999"]),
      (["20.5", "-999", "21", "-9999", "22"], ["-999", "-9999"]),
      (["20.5", "-99.9", "21", "9999.9", "22"], ["-99.9", "9999.9"]),
      (["20", "32766", "21", "-99", "32766", "-99"], ["-99", "32766"]),
      (["20", "-999", "21", "22"], ["-999"]),
      (["-32768", "5", "7"], ["-32768"]), (["-9999", "5000", "12000"], ["-9999"]),
    ] as [([String], [String])])
  func theyStandOut(_ cells: [String], _ wanted: [String]) {
    #expect(codes(cells) == wanted.sorted())
  }

  /// Prices, running numbers, codes of places, years, what has a unit.
  @Test(
    arguments: [
      ["999", "1299", "999"], ["99", "5", "99"], ["120101", "999999", "999999"],
      ["998", "999", "1000"], ["500", "9999", "120"], ["-999", "-1200"], ["9,999", "12", "9,999"],
      ["999", "1,200", "999"], ["32766", "120", "5"], ["32765", "5", "32765"], ["999", "999"],
      ["1.2万", "9999", "9999"], ["3E+5", "9999", "9999"], ["9999", "a", "b", "c"],
      ["9", "19", "99", "999"], ["99999", "5000", "3200"], ["9", "99", "999", "9999"],
      ["-999", "-120", "350", "800"], ["45", "999999", "47"], ["-9999", "-5000", "8000"],
      ["-999", "12"], ["-99", "20", "21"], ["-99", "-30", "25", "-99"], ["-99", "300", "5", "-99"],
      ["-9", "5", "8", "-9"],
    ] as [[String]])
  func othersDoNot(_ cells: [String]) {
    #expect(codes(cells).isEmpty, "\(codes(cells))")
  }

  /// Amounts, running numbers and limits are nines as well.
  @Test(arguments: [
    ("水位", ["9999"]), ("单价（元）", []), ("库存", []), ("预算", []), ("商品ID", []), ("序号", []), ("限购", []),
  ])
  func namesSpeakAgainstIt(_ title: String, _ wanted: [String]) {
    var tally = KindTally()
    for cell in ["12", "9999", "7", "9999"] { tally.add(cell) }
    let heading = TableHeading(code: title, label: title)
    let kinds = tally.notices(of: heading).map(\.kind)
    #expect(
      kinds == (wanted.isEmpty ? [] : [.missingCodes(column: heading.title, codes: wanted)]))
  }

  /// Whatever thread saw which cell.
  @Test func partsAreAdded() {
    var (one, two) = (KindTally(), KindTally())
    for cell in ["12", "9999", "7"] { one.add(cell) }
    for cell in ["9999", "30"] { two.add(cell) }
    one.add(two)
    #expect(one.missingCodes(ofAmounts: false) == ["9999"])
    for cell in ["12345"] { two.add(cell) }
    one.add(two)
    #expect(one.missingCodes(ofAmounts: false).isEmpty)
  }
}

@Suite("Sums and means are written as their column is")
struct NumberFormTests {
  @Test(
    arguments: [
      (["15.5%", "20.1%", "0"], "15.5%"), (["15.5％", "3%"], "15.5%"), (["155‰", "3‰"], "155‰"),
      (["1550‱"], "1550‱"), (["15.5%", "3‰"], "0.155"), (["15.5%", "0.2"], "0.155"),
      (["0", "0.0"], "0.155"), (["15.5%", "—", "无"], "15.5%"), (["12", "0.5"], "0.155"),
      (["15%", "a", "b"], "0.155"),
    ] as [([String], String)])
  func partsStayParts(_ cells: [String], _ wanted: String) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    #expect(tally.form.text(0.155) == wanted)
  }
}

@Suite("Two years in a row are no month")
struct SeasonTests {
  @Test(
    arguments: [
      (["2009/10", "2010/11", "2011/12"], .text),
      (["2009-10", "2010-11", "2011-12", "2012-13"], .text),
      (["2009/10", "2010/11", "2011/12", "2012/13", "2013/14"], .text),
      (["2010/11", "2010/11"], .date), (["2009/10", "2010/11", "2010/12"], .date),
      (["2010-11", "2011-12-01"], .date), (["2023-01", "2023-02"], .date), (["2010/11"], .date),
    ] as [([String], ValueKind)])
  func seasons(_ cells: [String], _ kind: ValueKind) {
    var (tally, half) = (KindTally(), KindTally())
    for cell in cells.dropLast() { tally.add(cell) }
    half.add(cells[cells.count - 1])
    tally.add(half)
    #expect(tally.kind == kind)
    #expect(kind == .date || tally.kindToCheck == nil)
  }
}
