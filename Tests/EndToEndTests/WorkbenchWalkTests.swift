import ProgramSupport
import Testing
import TmuxSupport

/// The workbench on a real terminal, against the embedded platform: what is sent, kept, sent again,
/// compared, pasted, named, looked through.
@Suite(.timeLimit(.minutes(5))) struct WorkbenchWalkTests {
  private static let token = SubcommandTests.token

  /// At the form of 在线测试 of 非煤矿山企业安全生产许可证.
  private func openTest(in home: ScratchFolder) throws -> Tmux {
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try tmux.type("3/")
    try tmux.type("fmks")
    try tmux.wait(for: "▌非煤矿山企业安全生产")
    try tmux.send("Enter")
    try tmux.wait(for: "更新频率")
    try tmux.type("t")
    try tmux.wait(for: "今日剩余 20/20 次")
    return tmux
  }

  private func leave(_ tmux: Tmux, _ home: ScratchFolder) throws {
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    #expect(try Browser.restoredSettings(in: home))
  }

  @Test func aCallIsKeptSentAgainAndCompared() throws {
    let home = try ScratchFolder()
    let tmux = try openTest(in: home)
    try tmux.send("Enter")
    try tmux.wait(for: "调用成功 · 10 行")
    try tmux.send("Tab")
    try paste(tmux, size: 12)
    try tmux.send("Enter")
    try tmux.wait(for: "调用成功 · 12 行")
    try tmux.type("H")
    try tmux.wait(for: "历史 · 当前接口 · 2 次")
    try tmux.type("jr")
    try tmux.wait(for: "今日剩余 17/20 次")
    try tmux.wait(for: "调用成功 · 10 行")
    try tmux.type("H")
    try tmux.wait(for: "历史 · 当前接口 · 3 次")
    try tmux.type("m")
    try tmux.wait(for: "再按 m")
    try tmux.type("jm")
    let compared = try tmux.wait(for: "对比 · ")
    #expect(compared.contains("- 减少 2  ") && compared.contains("相同 10  "), "\(compared)")
    try tmux.send("Escape")
    try tmux.wait(for: "历史 · 当前接口 · 3 次")
    // What was answered then is there without another call.
    try tmux.type("j")
    try tmux.send("Enter")
    try tmux.wait(for: "历史 20")
    // Its date leaves no room for the count of its rows.
    try tmux.wait(for: "0012号")
    try tmux.wait(for: "今日剩余 17/20 次")
    try leave(tmux, home)
  }

  @Test func aPastedCommandIsNamedAndSentFromAnotherSection() throws {
    let home = try ScratchFolder()
    let tmux = try openTest(in: home)
    try paste(tmux, size: 3)
    #expect(try !tmux.capture().contains(Self.token))
    try tmux.send("C-x")
    try tmux.wait(for: "保存为命名请求…")
    try tmux.type("s")
    try tmux.wait(for: "请求名称")
    try tmux.type("每日三条")
    try tmux.send("Tab")
    try tmux.type("每日 重要")
    try tmux.send("C-s")
    try tmux.wait(for: "已保存请求“每日三条”")
    try tmux.send("Escape")
    try tmux.wait("the form is left") { !$0.contains("Ctrl-S 发送") }
    try tmux.type("2")
    try tmux.wait(for: "┬ 数据集 ")
    try tmux.send("C-r")
    let list = try tmux.wait(for: "命名请求 · 1 个")
    #expect(list.contains("#每日 #重要"))
    try tmux.type("r")
    try tmux.wait(for: "调用成功 · 3 行")
    try tmux.wait(for: "今日剩余 19/20 次")
    try leave(tmux, home)
    // The token that was pasted is in no file.
    let found = try Shell.run(
      "grep -rl \(Self.token) \(Tmux.quoted(home.path))/data/stores || true")
    #expect(found.isEmpty, "\(found)")
  }

  @Test func anAnswerIsSearchedAndFiltered() throws {
    let home = try ScratchFolder()
    let tmux = try openTest(in: home)
    try tmux.send("Enter")
    try tmux.wait(for: "调用成功 · 10 行")
    try tmux.type("/")
    try tmux.wait(for: "上一处、下一处")
    try tmux.type("有限公司")
    try tmux.wait(for: "1/")
    try tmux.send("Enter")
    try tmux.type("n")
    try tmux.wait(for: "2/")
    try tmux.type("|")
    try tmux.wait(for: "逐行")
    try tmux.type(".data[] | select(")
    try tmux.wait(for: "还没有写完")
    try tmux.send("C-u")
    try tmux.type(".data[0]")
    try tmux.send("Enter")
    try tmux.wait(for: "筛选 .data[0]")
    try tmux.type("|")
    try tmux.send("C-u", "Enter")
    try tmux.wait("the whole answer is back") {
      !$0.contains("筛选 .data[0]") && $0.contains("调用成功 · 10 行")
    }
    try leave(tmux, home)
  }

  /// Pastes a whole command into the field that has the cursor.
  private func paste(_ tmux: Tmux, size: Int) throws {
    try tmux.paste(
      "curl 'https://data.tj.gov.cn/api/invoke/\(SubcommandTests.mines)"
        + "?pageNum=1&page=\(size)&authToken=\(Self.token)'")
    try tmux.wait(for: "已填入请求参数，令牌没有保留")
  }
}
