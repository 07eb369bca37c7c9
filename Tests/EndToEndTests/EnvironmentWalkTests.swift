import Foundation
import ProgramSupport
import Testing
import TianjinSite
import TmuxSupport

/// Environments on a real terminal: another platform with its token, and one to which nothing is
/// sent.
@Suite(.timeLimit(.minutes(5))) struct EnvironmentWalkTests {
  private func choose(_ tmux: Tmux, _ name: String) throws {
    try tmux.type(":environments")
    try tmux.send("Enter")
    // The palette names the command as the menu is called.
    let menu = try tmux.wait("for the menu") {
      $0.contains("切换环境（平台与令牌）") && !$0.contains("输入数字跳到该行")
    }
    let line = menu.split(separator: "\n").first { $0.contains(" \(name)") }
    let digits = try #require(line, "\(menu)").filter(\.isNumber)
    try tmux.type(String(digits.prefix(1)))
  }

  private func home(_ site: TianjinSite) throws -> ScratchFolder {
    let home = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: home.path + "/data", withIntermediateDirectories: true)
    try home.write(
      "data/config.yaml",
      """
      environments:
        实站:
          platform: \(site.platform)
          token-variable: SITE_TOKEN
        演练:
          sending: dry-run
      """)
    return home
  }

  @Test func anotherPlatformAndThenNothingIsSent() throws {
    let site = try TianjinSite(datasets: 2, interfaces: 3)
    let home = try home(site)
    let tmux = try Browser.open(
      in: home, columns: 120, rows: 40,
      environment: ["SITE_TOKEN": SubcommandTests.token, "TJDATA_PAGE_INTERVAL_MS": "0"])
    try tmux.wait(for: "已同步")
    try choose(tmux, "实站")
    try tmux.wait("the other platform is there") {
      $0.contains("实站") && $0.contains("数据接口 3 ")
    }
    try tmux.type("3")
    try tmux.wait(for: "┬ 数据接口 3 ")
    try tmux.type("t")
    try tmux.wait(for: "分页大小")
    try tmux.send("C-x")
    try tmux.wait(for: "请求方法：GET，改为 POST")
    try tmux.type("m")
    try tmux.send("Enter")
    try tmux.wait(for: "调用成功 · 10 行")
    let calls = site.served.filter { $0.target.hasPrefix("/api/invoke/") }
    #expect(calls.map(\.method) == ["POST"])
    try choose(tmux, "演练")
    try tmux.wait(for: "演练 · 试运行")
    try tmux.type("3")
    try tmux.wait(for: "┬ 数据接口 ")
    try tmux.type("t")
    try tmux.wait(for: "分页大小")
    try tmux.send("Enter")
    try tmux.wait(for: "试运行，没有发送：GET ")
    try tmux.send("Escape")
    try tmux.wait("the form is left") { !$0.contains("Ctrl-S 发送") }
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    #expect(try Browser.restoredSettings(in: home))
  }
}
