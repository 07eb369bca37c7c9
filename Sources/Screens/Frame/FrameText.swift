import Widgets

/// What the frame says beside its data.
enum FrameText {
  static let warningSign = "! "
  static let failureSign = "✗ "

  static func title(_ section: Section) -> String {
    switch section {
    case .home: CommandText.home
    case .datasets: CommandText.datasets
    case .interfaces: CommandText.interfaces
    case .applications: ApplicationText.section
    case .developers: AccountText.developers
    case .account: AccountText.center
    case .exchange: ExchangeText.title
    }
  }

  static let searchHints = [
    Hint("Enter", "打开"), Hint("↓", "到列表"), Hint("↑", "历史"), Hint("Tab", "补全"),
    Hint("Ctrl-T", "类型"), Hint("Esc", "取消", isPinned: true),
  ]
  static let filterHints = [
    Hint("Enter", "到列表"), Hint("Esc", "取消", isPinned: true),
  ]
  static let helpHints = [
    Hint("/", "筛选"), Hint("j k", "移动"), Hint("Esc", "关闭", isPinned: true),
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
