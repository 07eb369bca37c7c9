extension TerminalError: CustomStringConvertible {
  /// What happened and what to do about it, in one sentence or two.
  public var description: String {
    switch self {
    case .notATerminal(.input):
      "标准输入不是终端，无法打开全屏界面。请直接在终端中运行，或使用命令行子命令。"
    case .notATerminal(.output):
      "标准输出不是终端，无法打开全屏界面。需要导出数据时请使用命令行子命令。"
    case .noTerm:
      "没有设置环境变量 TERM。请先执行 export TERM=xterm-256color（或您终端的名称）再试。"
    case .dumb:
      "当前终端（TERM=dumb）只能逐行显示，无法打开全屏界面。请换用普通终端，或使用命令行子命令。"
    case .unknownTerm(let name):
      "系统不认识终端类型“\(Sanitizer.line(name, limit: 64))”。请执行 export TERM=xterm-256color 再试，"
        + "或安装 ncurses-term。"
    case .incapable(let name):
      "终端类型“\(Sanitizer.line(name, limit: 64))”不能移动光标，无法打开全屏界面。请换用普通终端。"
    case .system(let code):
      "系统资源不足，无法打开全屏界面（错误码 \(code)）。"
    }
  }
}
