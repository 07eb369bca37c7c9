import Base
import Widgets

/// What the frame says beside its data.
enum FrameText {
  /// Rows of a table are counted in these.
  static let row = "行"

  /// Where the cursor is in a list: `第 3/20 条`; nil in an empty one.
  static func place(_ list: ListState, of unit: String = "条") -> String? {
    list.count == 0 ? nil : place(list.cursor + 1, of: list.count, unit)
  }

  static func place(_ number: Int, of count: Int, _ unit: String) -> String {
    "第 \(number)/\(count) \(unit)"
  }

  /// `4.3`, without formatters; nothing is less than 0.
  static func tenths(_ value: Double) -> String {
    let tenths = Int(saturating: (max(0, value) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// - Parameter opens: the section that has this number, where it may be meant.
  static func count(_ number: Int, opens section: String? = nil) -> String {
    "\(number)…  j k 移 \(number) 行，G 到第 \(number) 行，% 到百分之 \(number)"
      + (section.map { "；Enter 或稍停，打开\($0)" } ?? "")
  }
  static func ahead(_ count: Int) -> String { "已键入的 \(count) 个键等这一步完成；Esc 放弃" }
  static let interrupted = "再按一次 Ctrl-C 退出程序"

  /// - Parameters:
  ///   - isElsewhere: the key does something in other places.
  ///   - given: what can be given here instead.
  ///   - help: the key that tells more; nil where none does.
  static func unbound(
    _ key: String, isElsewhere: Bool, given: [Hint], help: String?
  ) -> String {
    let here = isElsewhere ? "\(key) 在这里不能用" : "\(key) 在这里没有用处"
    let others = given.map { "\($0.key) \($0.label)" }.joined(separator: "、")
    let known = others.isEmpty ? here : "\(here)；可用 \(others)"
    guard let help else { return known }
    return others.isEmpty ? "\(here)；按 \(help) 看能用的键" : "\(known)；按 \(help) 看全部"
  }

  static let filterHints = [
    Hint("Enter", "到列表"), Hint("Esc", "取消", isPinned: true),
  ]
  static let helpHints = [
    Hint("/", "筛选"), Hint("j k", "移动"), Hint("Esc", "关闭", isPinned: true),
  ]
  /// While what is looked for in it is typed, and once it is.
  static let helpFilterHints = [
    Hint("Enter", "完成"), Hint("↑ ↓", "移动"), Hint("Esc", "取消筛选", isPinned: true),
  ]
  static let helpFilteredHints = [
    Hint("/", "筛选"), Hint("j k", "移动"), Hint("Esc", "取消筛选", isPinned: true),
  ]
  static let paletteHints = [
    Hint("Enter", "执行"), Hint("↑ ↓", "选择"), Hint("Esc", "关闭", isPinned: true),
  ]
  static let readingHints = [
    Hint("j k", "移动"), Hint("Esc", "关闭", isPinned: true),
  ]
  static let menuHints = [
    Hint("Enter", "选定"), Hint("j k", "选择"), Hint("Esc", "取消", isPinned: true),
  ]
}
