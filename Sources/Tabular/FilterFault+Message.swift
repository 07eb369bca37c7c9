extension FilterFault {
  /// What is wrong at `place`, in Chinese.
  public var message: String {
    switch reason {
    case .valueMissing: "运算符之后缺少要比较的值"
    case .conditionMissing: "缺少一个条件"
    case .unexpected(let text) where FilterToken.isSign(text.first ?? " "):
      "此处不该有“\(text)”；值里有这个符号的，请给值加引号"
    case .unexpected(let text): "此处不该有“\(text)”"
    case .quoteOpen: "引号没有结束"
    case .parenthesisOpen: "括号没有结束"
    case .notOfKind(let text, let column, let kind):
      "列“\(column)”是\(kind.inCondition)，“\(text)”不是；按文字查找用 ~，或用 = 并给值加引号"
    case .unknownColumn(let name, let near):
      "没有列“\(name)”" + (near.isEmpty ? "" : "；最接近的：\(near.joined(separator: "、"))")
    case .tooDeep: "括号嵌套太深"
    }
  }
}

extension ValueKind {
  /// What a condition has to give, by an example where it has a form.
  fileprivate var inCondition: String {
    switch self {
    case .integer, .number, .scientific, .indian, .counted: "数值"
    case .date, .monthFirst, .dayFirst: "日期（如 2024-01-05、2024-01）"
    case .time: "时间（如 08:30）"
    case .text, .truth, .blank: "文字"
    }
  }
}
