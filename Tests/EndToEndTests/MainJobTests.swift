import ProgramSupport
import Testing
import TmuxSupport

/// The main job, typed on a real terminal into the real program: from the list of interfaces to the
/// rows of a call (manual 2.1.2 to 2.3.5).
@Suite struct MainJobTests {
  @Test(arguments: [(120, 40), (80, 24)])
  func fromTheListToTheRowsOfACall(columns: Int, rows: Int) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: columns, rows: rows)
    try tmux.wait(for: "已同步")
    try tmux.type("3")
    try tmux.wait(for: "综合得分↓")
    for text in ["非煤", "feimei", "fmks"] {
      try tmux.type("/")
      try tmux.send("C-u")
      try tmux.type(text)
      try tmux.wait("\(text) found") { $0.contains("/ \(text)") && $0.contains("▌非煤矿山企业安全生产") }
      try tmux.send("Down")
    }
    try tmux.send("Enter")
    try readBasics(tmux)
    try readParts(tmux)
    try testOnline(tmux)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// 基本信息 as the manual's 2.3.1 prints it.
  private func readBasics(_ tmux: Tmux) throws {
    // In the wide layout the pane is there before it is entered, but narrower: there this line
    // wraps.
    let screen = try tmux.wait(for: "非煤矿山企业安全生产许可证结果")
    for text in [
      "非煤矿山企业安全生产许可证结果", "无条件开放", "公共安全", "市应急局", "2018-11-01 15:36",
      "2019-03-19 17:14", "其他", "★★★★★ 准确性", "★★★★☆ 满意度", "★★★★☆ 及时性", "★★★★★ 可用性",
    ] {
      #expect(screen.contains(text), "\(text) is missing:\n\(screen)")
    }
  }

  private func readParts(_ tmux: Tmux) throws {
    try tmux.type("]")
    let fields = try tmux.wait(for: "有效日期")
    for code in ["000", "005", "001", "002", "003", "004"] {
      #expect(fields.contains("f_3070020000033_000012\(code)"), "\(code) is missing:\n\(fields)")
    }
    try tmux.type("]")
    try tmux.wait(for: "可预览数据共20条")
    try tmux.type("]")
    let specification = try tmux.wait(for: "接口参数规范")
    #expect(specification.contains("http://127.0.0.1:8080/api/invoke/"))
    #expect(specification.contains("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    #expect(specification.contains("分页大小【最大5000】"))
  }

  private func testOnline(_ tmux: Tmux) throws {
    try tmux.type("t")
    try tmux.wait(for: "今日剩余 20/20 次")
    try tmux.send("Enter")
    let table = try tmux.wait(for: "今日剩余 19/20 次")
    #expect(table.contains("HTTP 200 · code 200 · 调用成功 · 10 行"), "\(table)")
    #expect(!table.contains("44b37a8f3dee28527e28f8079aae95d0"))
    try tmux.type("v")
    try tmux.wait(for: "msg: \"调用成功\"")
  }
}
