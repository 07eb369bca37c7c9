import Tabular
import Testing

@Suite struct TableChoicesTests {
  /// odswriter 0.5 and others leave sheets of OpenDocument without a name.
  @Test func sheetsWithoutANameAreToldByTheirNumber() {
    #expect(
      TableChoices(.sheets, names: ["", "二", ""]).message
        == "有 3 个工作表，所读为第 1 个；另有“二”、第 3 个，用 --sheet 选择")
    #expect(TableChoices(.sheets, names: [""]).message == nil)
  }
}
