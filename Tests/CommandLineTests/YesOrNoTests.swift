import Testing

@testable import CommandLine

@Suite struct YesOrNoTests {
  @Test(arguments: ["y", "Y", "yes", "是", "同意", "好"])
  func aYes(text: String) { #expect(YesOrNo(text) == .yes) }

  @Test(arguments: ["n", "NO", "否", "不同意"])
  func aNo(text: String) { #expect(YesOrNo(text) == .no) }

  @Test(arguments: ["", "yy", "不知道", "1"])
  func neither(text: String) { #expect(YesOrNo(text) == nil) }
}
