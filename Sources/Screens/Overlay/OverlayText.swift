/// What help, palette and menus say.
enum OverlayText {
  static let help = "帮助（/ 筛选，Esc 关闭）"
  static let palette = "命令（中文、拼音、首字母或英文；输入数字跳到该行）"

  static let counted = "5j 10G 50%"
  static let count = "先键入数再移动：移几行，到第几行，到百分之几；Esc 取消"

  static func unknownCommand(_ text: String) -> String { "没有“\(text)”这个命令；按 ? 查看全部" }

  /// The start of what was copied, so that the person sees what is on the clipboard.
  static func copied(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    return "已复制：\(line.prefix(60))\(line.count > 60 || line.count < text.count ? "…" : "")"
  }
}
