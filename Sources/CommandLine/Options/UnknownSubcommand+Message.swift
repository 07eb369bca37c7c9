import Terminal

extension UnknownSubcommand {
  var message: String {
    let command = path.joined(separator: " ")
    let near = near
    let advice =
      near.isEmpty
      ? "可用：\(names.joined(separator: "、"))" : "是不是想用 \(near.joined(separator: " 或 "))？"
    return "错误：\(command) 没有子命令“\(Sanitizer.line(word))”，\(advice)\n"
      + "用法：\(command) <子命令>\n  详见 \(command) --help"
  }
}
