extension AnswerDoubt {
  /// What cannot be told, in one sentence without a full stop.
  public var message: String {
    let said = (code.isEmpty ? "" : "代码 \(code)") + (words.isEmpty ? "" : "“\(words)”")
    return (isPart ? "应答有数据行，却不全" : "应答有数据行，却不能断定是否成功") + (said.isEmpty ? "" : "：它说\(said)")
  }

  /// What to do about it.
  public static let advice = "数据行照样输出，请对照接口说明核对；用 --format raw 可看到原文"
}
