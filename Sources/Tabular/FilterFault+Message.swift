extension FilterFault {
  /// What is wrong at `place`, in Chinese.
  public var message: String {
    switch reason {
    case .valueMissing: "运算符之后缺少要比较的值"
    case .conditionMissing: "缺少一个条件"
    case .unexpected(let text): "此处不该有“\(text)”"
    case .quoteOpen: "引号没有结束"
    case .parenthesisOpen: "括号没有结束"
    case .unknownColumn(let name): "没有列“\(name)”"
    case .tooDeep: "括号嵌套太深"
    }
  }
}
