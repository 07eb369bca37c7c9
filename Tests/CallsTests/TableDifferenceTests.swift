import Calls
import Testing

@Suite struct TableDifferenceTests {
  private let old = InvokeAnswer.Table(
    columns: ["年", "号", "值"], rows: [["1", "a", "x"], ["1", "b", "y"], ["1", "c", "z"]])

  @Test func rowsAreToldApartByTheFirstColumnThatCan() {
    let new = InvokeAnswer.Table(
      columns: ["年", "号", "值", "注"],
      rows: [["1", "a", "x", ""], ["1", "d", "新", ""], ["1", "c", "Z", "!"]])
    let difference = TableDifference(from: old, to: new)
    #expect(difference.key == "号")
    #expect(difference.columns == ["年", "号", "值", "注"])
    #expect(difference.unchanged == 1)
    #expect(difference.lines.map(\.change) == [.added, .removed, .changed(["值", "注"])])
    #expect(difference.lines[2].old == ["1", "c", "z", ""])
  }

  @Test func aChosenKeyCountsAndRepeatedOnesAreMatchedInOrder() {
    let new = InvokeAnswer.Table(
      columns: ["年", "号", "值"], rows: [["1", "a", "x"], ["2", "b", "y"]])
    let difference = TableDifference(from: old, to: new, key: "年")
    #expect(difference.key == "年" && difference.unchanged == 1)
    #expect(difference.count { $0 == .added } == 1)
    #expect(difference.count { $0 == .removed } == 2)
  }

  /// The same rows in another order are no change, though their key comes twice.
  @Test func rowsThatAreTheSameBelongTogether() {
    let old = InvokeAnswer.Table(
      columns: ["id", "v"], rows: [["2", "3"], ["2", "2"], ["1", "1"], ["2", "5"]])
    let new = InvokeAnswer.Table(
      columns: ["id", "v"], rows: [["2", "2"], ["2", "3"], ["1", "1"], ["2", "6"]])
    let difference = TableDifference(from: old, to: new, key: "id")
    #expect(difference.isKeyRepeated && difference.unchanged == 3)
    #expect(difference.lines.map(\.change) == [.changed(["v"])])
    #expect(difference.lines.map(\.old) == [["2", "5"]])
    #expect(!TableDifference(from: old, to: new, key: "v").isKeyRepeated)
  }

  @Test func withoutAKeyARowIsAllOfItself() {
    let same = InvokeAnswer.Table(columns: ["a"], rows: [["1"], ["1"], ["2"]])
    let less = InvokeAnswer.Table(columns: ["a"], rows: [["1"], ["2"]])
    let difference = TableDifference(from: same, to: less)
    #expect(difference.key == nil && difference.unchanged == 2)
    #expect(difference.lines.map(\.change) == [.removed])
    #expect(TableDifference(from: less, to: less).lines.isEmpty)
  }
}
