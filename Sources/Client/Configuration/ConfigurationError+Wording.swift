import Base

extension ConfigurationError {
  /// One line a fault: place, what is wrong, what is allowed.
  var message: String {
    let lines = faults.map { fault in
      let place = fault.line.map { "第 \($0) 行：" } ?? ""
      return "\(path) \(place)\(fault.problem.message)"
    }
    return "配置文件有误\n" + lines.joined(separator: "\n")
  }
}

extension ConfigurationFault.Problem {
  /// For people, without the line.
  public var message: String {
    switch self {
    case .unreadable(let errno): "无法读取（\(SystemReason.text(errno))）"
    case .notUTF8: "不是 UTF-8 编码的文本"
    case .syntax(let detail): "不是有效的 YAML（\(detail)）"
    case .notSettings: "应为“设置: 值”的列表"
    case .repeatedKey(let keys): "设置“\(keys)”重复出现"
    case .unknownKey(let key, let allowed):
      "没有“\(key)”这个设置，可用的设置：\(allowed.joined(separator: "、"))"
        + ConfigurationFault.advice(EditDistance.nearest(to: key, among: allowed))
    case .wrongValue(let key, let value, let allowed):
      "\(key) 的值\(value.map { "“\($0)”" } ?? "")不对，应为：\(allowed)"
    }
  }
}

extension ConfigurationFault {
  /// Behind what is allowed: what may have been meant.
  static func advice(_ near: String?) -> String { near.map { "；最接近的是 \($0)" } ?? "" }
}
