import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// 检查接口 on a real terminal, against the embedded platform: one check that passes, and one that
/// does not until it is mended.
@Suite(.timeLimit(.minutes(5))) struct CheckWalkTests {
  /// What `tjdata check` found stands on the screen; in a dry run nothing is called.
  @Test func whatRanBeforeIsThere() async throws {
    let program = try Program()
    let added = try await program.run(
      "check", "add", "有数据", SubcommandTests.mines, "--rows", "5")
    #expect(added.status == 0, "\(added.error)")
    #expect(try await program.run("check").status == 0)
    let tmux = try Browser.open(
      in: program.folder, columns: 100, rows: 30, arguments: "--dry-run")
    try tmux.wait(for: "已同步")
    try tmux.send("M-c")
    let list = try tmux.wait(for: "检查接口 · 1 项")
    #expect(list.contains("通过") && list.contains("10 行"), "\(list)")
    try tmux.type("a")
    try tmux.wait(for: "不会调用接口")
    try tmux.type("y")
    let dry = try tmux.wait(for: "试运行，没有发送：GET")
    #expect(!dry.contains(SubcommandTests.token), "\(dry)")
    try tmux.send("Escape")
    try tmux.wait("the list is closed") { !$0.contains("检查接口 · 1 项") }
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  private static let checks = """
    # 每天早上看
    有数据:
      interface: \(SubcommandTests.mines)
      expect: {rows: 5, time: 60000}

    # 一页只有十条
    太多了:
      interface: \(SubcommandTests.mines)
      expect: {rows: 50}
    """

  @Test func checksAreRunExplainedAndMended() throws {
    let home = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: home.path + "/data", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try home.write("data/checks.yaml", Self.checks)
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try tmux.wait(for: "20/20")
    try tmux.send("M-c")
    try tmux.wait(for: "检查接口 · 2 项")
    try tmux.type("a")
    try tmux.wait(for: "将用 2 次调用，今日剩余 20 次")
    try tmux.type("y")
    try tmux.wait(for: "2 项：通过 1，失败 1")
    try tmux.wait(for: "18/20")
    try tmux.type("jd")
    let detail = try tmux.wait(for: "至少应有 50 行，实有 10 行")
    #expect(detail.contains("≥ 50") && detail.contains("非煤矿山企业安全生产许可证"), "\(detail)")
    try tmux.type("e")
    try tmux.wait(for: "修改检查")
    try tmux.send("Tab", "Tab", "C-u")
    try tmux.type("10")
    try tmux.send("C-s")
    try tmux.wait(for: "已保存检查“太多了”")
    try tmux.wait(for: "▌太多了")
    try tmux.type("r")
    try tmux.wait(for: "太多了：通过 · 10 行")
    try tmux.wait(for: "17/20")
    #expect(try !tmux.capture().contains(SubcommandTests.token))
    try tmux.send("Escape")
    try tmux.wait("the list is closed") { !$0.contains("检查接口 · 2 项") }
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    #expect(try Browser.restoredSettings(in: home))
    let file = try home.read("data/checks.yaml")
    #expect(file.contains("# 每天早上看") && file.contains("rows: 10") && !file.contains("rows: 50"))
  }
}
