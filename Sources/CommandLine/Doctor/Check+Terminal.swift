import Client

extension Check {
  /// - Parameter isTerminal: whether the screen could be opened here at all.
  static func terminal(_ environment: Environment, isTerminal: Bool, columns: Int) -> Check {
    guard isTerminal else {
      return .fine("terminal", "终端", "标准输出不是终端，只能使用子命令")
    }
    guard let name = environment["TERM"] else {
      return .wrong("terminal", "终端", "没有设置 TERM", "请执行 export TERM=xterm-256color")
    }
    guard name != "dumb" else {
      return .wrong("terminal", "终端", "TERM=dumb 不能显示全屏界面", "请换用普通终端，或使用子命令")
    }
    guard columns >= 60 else {
      return .fine("terminal", "终端", "\(name)，\(columns) 列（不足 60 列，一次只显示一个窗格）")
    }
    return .fine("terminal", "终端", "\(name)，\(columns) 列")
  }

  static func locale(_ environment: Environment) -> Check {
    let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? ""
    let lowered = locale.lowercased()
    guard lowered.contains("utf-8") || lowered.contains("utf8") else {
      let shown = locale.isEmpty ? "没有设置" : locale
      return .wrong(
        "locale", "字符集", "\(shown)，不是 UTF-8", "请执行 export LANG=C.UTF-8 或 zh_CN.UTF-8")
    }
    return .fine("locale", "字符集", locale)
  }

  static func colours(_ environment: Environment) -> Check {
    let direct = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    let detail =
      if environment["NO_COLOR"] != nil {
        "已由 NO_COLOR 关闭"
      } else if direct {
        "24 位真彩色"
      } else if environment["TERM"]?.contains("256color") == true {
        "256 色"
      } else {
        "按终端类型而定"
      }
    return .fine("colours", "颜色", detail)
  }
}
