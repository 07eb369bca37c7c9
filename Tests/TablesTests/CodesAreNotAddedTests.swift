import Tabular
import Testing

@testable import Tables

@Suite("Codes that consist of digits are no amounts")
struct CodesAreNotAddedTests {
  private static let mobiles = ["13800138000", "15922223333", "18612345678"]

  private static let columns: [(String, [String], Bool)] = [
    ("邮编", ["300000", "300010"], true), ("*邮政编码：", ["300000", "300010"], true),
    ("编号", ["1", "2"], true), ("序号", ["1", "2"], true), ("户号（新）", ["17", "18"], true),
    ("行政区划", ["120101", "120102"], true), ("No.", ["1", "2"], true),
    ("联系电话2", ["23456789", "12345"], true), ("固定电话", ["3", "1", "2"], false),
    ("移动电话（户）", ["1234567", "2345678"], false), ("电话数", ["12345", "23456"], false),
    ("年份", ["2018", "2019"], true), ("建成年", ["1987", "2001"], true),
    ("year", ["2018", "2019"], true), ("使用年", ["3", "12"], false),
    ("2019年", ["1987", "2001"], false), ("年产量", ["1987", "2001"], false),
    ("联系", mobiles, true), ("总额", mobiles, false), ("金额（元）", mobiles, false),
    ("total_population", mobiles, false), ("联系", Array(mobiles[..<2]), false),
    ("user_id", ["7", "8"], true), ("userId", ["7", "8"], true), ("zip code", ["90210"], true),
    ("paid", ["7", "8"], false), ("permit_no", ["7", "8"], true), ("no", ["7", "8"], false),
    ("serial number", ["7", "8"], true), ("number of rooms", ["7", "8"], false),
    ("信号", ["-70", "-81"], false), ("编号数", ["7", "8"], false),
    ("面积", ["7.5", "8"], false),
  ]

  /// By the name, by the writing, by both; and what looks alike and is an amount.
  @Test(arguments: columns)
  func codes(_ title: String, _ cells: [String], _ areCodes: Bool) async throws {
    let table = try await Sample.open("名,\(title)\n" + cells.map { "x,\($0)\n" }.joined())
    try await table.waitUntilComplete()
    let heading = table.headings[1]
    #expect(heading.kind.isNumeric && heading.isCode == areCodes && heading.isAmount != areCodes)
    let profile = try await table.view(TableQuery()).profile(1)
    #expect((profile.sum == nil) == areCodes && (profile.mean == nil) == areCodes)
    #expect((profile.deviation == nil) == areCodes && profile.quantiles.isEmpty == areCodes)
    #expect(profile.histogram.isEmpty == areCodes && !profile.minimum.isEmpty)
  }

  /// The name that people read says it, and where that says nothing, the other one.
  @Test func theOtherNameSaysItToo() throws {
    func isCode(_ code: String, _ label: String) throws -> Bool {
      try TableBuilder.table(
        name: "t", headings: [TableHeading(code: code, label: label)], [["7"], ["8"]]
      ).headings[0].isCode
    }
    #expect(try isCode("user_id", "用户") && !isCode("user_id", "用户数") && !isCode("yhs", "用户"))
  }

  /// They are numbers in every other way.
  @Test func theyAreSortedAndComparedAsNumbers() async throws {
    let table = try await Sample.open("编号,名\n10,甲\n9,乙\n100,丙\n")
    let sorted = try await table.view(TableQuery(sorts: [TableSort(0)]))
    #expect(try await Sample.cells(sorted).map { $0[0] } == ["编号", "9", "10", "100"])
    let filter = try FilterParser.parse("编号 > 9", table.headings)
    #expect(try await table.view(TableQuery(filter: filter)).extent.rows == 2)
  }
}
