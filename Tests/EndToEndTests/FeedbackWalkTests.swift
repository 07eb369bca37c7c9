import Formats
import ProgramSupport
import Testing
import TmuxSupport

/// 互动交流, 评价, 收藏, 分享 and 纠错, typed on a real terminal into the real program, and there again
/// when it is started again (manual 2.6 to 2.8).
@Suite(.timeLimit(.minutes(5))) struct VoiceWalkTests {
  @Test func whatAPersonSaysIsHeardAndIsThereAgain() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try Browser.logIn(tmux)
    try openMalls(tmux)
    try rate(tmux)
    try tmux.type("f")
    try tmux.wait(for: "★ 已收藏")
    try share(tmux)
    try correct(tmux)
    try suggest(tmux)
    try answerSurvey(tmux)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    try Browser.start(tmux, in: home)
    try tmux.wait(for: "已同步")
    try readLists(tmux, request: "还没有申请")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  func openMalls(_ tmux: Tmux) throws {
    try tmux.type("2/")
    try tmux.type("绿色商场")
    try tmux.wait(for: "▌绿色商场名单")
    try tmux.send("Enter")
    try tmux.wait(for: "☆ 未收藏")
  }

  func rate(_ tmux: Tmux) throws {
    #expect(try tmux.capture().contains("评价次数: 172"))
    try tmux.type("r")
    try tmux.wait(for: "我要评价 · 绿色商场名单")
    for _ in 0..<3 {
      try tmux.type("5")
      try tmux.send("Tab")
    }
    try tmux.type("5")
    try tmux.send("Enter")
    try tmux.wait(for: "评价次数: 173")
  }

  func share(_ tmux: Tmux) throws {
    try tmux.type("s")
    let sheet = try tmux.wait(for: "微信、手机：扫描二维码")
    #expect(sheet.contains("http://127.0.0.1:8080/sjj/"))
    try tmux.type("y")
    try tmux.wait(for: "分享 1 次")
    try tmux.send("Escape")
    try tmux.wait("the sheet is gone") { !$0.contains("扫描二维码") }
  }

  func correct(_ tmux: Tmux) throws {
    try tmux.type("c")
    try tmux.wait(for: "纠错 · 绿色商场名单")
    try tmux.send("Right", "Tab")
    try tmux.type("应为二十家")
    try tmux.send("C-s")
    try tmux.wait(for: "纠错已提交")
  }

  func suggest(_ tmux: Tmux) throws {
    try tmux.type("6")
    try tmux.wait(for: "按 Enter 填写")
    try tmux.send("Enter")
    try tmux.wait(for: "建议内容")
    try tmux.type("开放公交线路")
    try tmux.send("Tab", "Right", "Tab", "Right", "Tab")
    try tmux.type("出行研究")
    try tmux.send("Tab")
    try Browser.solveCaptcha(tmux)
    try tmux.send("C-s")
    try tmux.wait(for: "建议已提交")
  }

  func answerSurvey(_ tmux: Tmux) throws {
    try tmux.type("]")
    try tmux.wait(for: "还没有人答卷")
    try tmux.send("Enter")
    try tmux.wait(for: "[ 提交 ]")
    try tmux.type("1")
    try tmux.send("Tab")
    try tmux.type("2")
    try tmux.send("Tab", "Right", "Tab", "Right", "Tab")
    try tmux.type("1")
    try tmux.send("Tab", "Right", "Tab")
    try Browser.solveCaptcha(tmux)
    try tmux.send("C-s")
    try tmux.wait(for: "已有 1 份答卷")
  }

  /// - Parameter request: what 我的申请 shows.
  func readLists(_ tmux: Tmux, request: String) throws {
    try tmux.type("7")
    try tmux.wait(for: "我的收藏")
    try tmux.send("Left")
    try tmux.type("g")
    try tmux.wait("我的收藏 has it") { $0.contains("绿色商场名单") && $0.contains("收藏时间") }
    try tmux.type("j")
    try tmux.wait(for: request)
    try tmux.type("j")
    try tmux.wait(for: "开放公交线路")
    try tmux.type("j")
    try tmux.wait(for: "应为二十家")
  }
}
