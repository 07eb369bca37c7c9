import Catalog
import Client
import Testing

@testable import CommandLine

@Suite struct ListedNamesTests {
  @Test(
    arguments: [
      (["a,b"], ["a", "b"]), (["a", "b"], ["a", "b"]), (["许可证书编号，发证机关"], ["许可证书编号", "发证机关"]),
      (["甲、乙, 丙", " 丁 "], ["甲", "乙", "丙", "丁"]), (["甲，乙", "丙"], ["甲", "乙", "丙"]),
      (["面积，平方米", "甲，乙"], ["面积，平方米", "甲", "乙"]), ([",，"], []), ([], []),
    ] as [([String], [String])])
  func namesStandBetweenCommasOfAnyWidth(texts: [String], names: [String]) {
    let known = ["面积，平方米", "甲", "乙"]
    #expect(ListedNames(texts).names(known.contains) == names)
  }

  @Test func aColumnThatIsNotThereIsRefusedWithTheNearest() throws {
    let fields = [
      Field(code: "xkzbh", type: .text, label: "许可证书编号"),
      Field(code: "fzjg", type: .text, label: "发证机关"),
    ]
    let names = FieldNames(fields)
    #expect(try names.checked("发证机关") == "发证机关" && names.checked("xkzbh") == "xkzbh")
    let near = try #require(throws: Failure.self) { try names.checked("许可证编号") }
    #expect(near.status == .usage && near.advice == "最接近的：许可证书编号", "\(near)")
    let far = try #require(throws: Failure.self) { try names.checked("zzzzzzzzzzzz") }
    #expect(far.advice == "可用的列：许可证书编号、发证机关")
    #expect(try names.code(of: "发证机关") == "fzjg" && names.code(of: "xkzbh") == "xkzbh")
    #expect(try names.code(of: "别的") == "别的")
    let twice = FieldNames(fields + [Field(code: "fzjg2", type: .text, label: "发证机关")])
    let both = try #require(throws: Failure.self) { try twice.code(of: "发证机关") }
    #expect(both.status == .usage && both.advice == "用英文名称：fzjg、fzjg2")
    // Of what is not known nothing can be said.
    #expect(try FieldNames([]).checked("无") == "无")
  }
}
