import Catalog
import Testing
import WebPages

@Suite struct SpellingTests {
  @Test(arguments: [
    ("2019-02-27 03:40:00.0", "2019-02-27 03:40"), ("2019/2/27", "2019-02-27"),
    ("2019年2月27日", "2019-02-27"), ("2019年2月27日 3时40分", "2019-02-27 03:40"),
    ("20190227", "2019-02-27"), ("2019.02.27", "2019-02-27"),
    ("2019-02-27T03:40:00+08:00", "2019-02-27 03:40"), ("1551210000", "2019-02-27 03:40"),
    ("1551210000000", "2019-02-27 03:40"),
  ])
  func timesAreReadInAnySpelling(text: String, moment: String) {
    #expect(FactSpelling.moment(text)?.description == moment)
  }

  @Test(arguments: ["", "昨天", "2019-13-01", "123", "99999999"])
  func whatIsNoTimeIsNone(text: String) { #expect(FactSpelling.moment(text) == nil) }

  @Test func otherValuesAreReadInAnySpelling() {
    #expect(FactSpelling.openStatus("无条件开放") == .unconditional)
    #expect(FactSpelling.openStatus("有条件开放") == .conditional)
    #expect(FactSpelling.openStatus("不予开放") == .closed)
    #expect(FactSpelling.openStatus("开放") == nil)
    #expect(
      ["每半年", "每年", "每季度", "不定期"].map(FactSpelling.frequency) == [
        .halfYearly, .yearly, .quarterly, .irregular,
      ])
    #expect(
      ["字符型", "整型", "数值型", "日期型", "varchar"].map(FactSpelling.fieldType) == [
        .text, .integer, .number, .date, .text,
      ])
    #expect(FactSpelling.count("1,267 次") == 1267)
    #expect(FactSpelling.count("很多") == nil)
  }
}
