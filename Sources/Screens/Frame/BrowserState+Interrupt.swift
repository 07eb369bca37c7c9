extension BrowserState {
  /// Ctrl-C means Esc: something is typed in or lies over the rest, or a call is on its way.
  var isLeftByInterrupt: Bool {
    switch layers.top {
    case .line, .form, .overlay, .sheet: true
    case .area(let id): areas.isBusy(id)
    case .section: isTyping
    }
  }

  /// The form of 在线测试 has the keyboard; a call on its way it ends itself.
  var isTyping: Bool { common.place == .test(.form) }

  /// Where there is nothing to go back to but the shell.
  var isAtRoot: Bool { layers.area == nil && section == .home && common.homePane != nil }
}
