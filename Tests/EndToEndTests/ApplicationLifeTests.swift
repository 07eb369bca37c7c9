import Formats
import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// An application from its form to 数据应用, on a real terminal (manual 2.4, 2.5).
@Suite(.timeLimit(.minutes(5))) struct ApplicationLifeTests {
  /// A grey PNG of 3×2.
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNgaPjP8L+BAQAMAAL/qg5+vgAAAABJRU5ErkJggg=="

  @Test func submittedReviewedShown() async throws {
    let home = try ScratchFolder()
    let program = try Program(home)
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try Browser.logIn(tmux)
    try submit(tmux, in: home)
    try await approve(program)
    try tmux.type("4")
    try tmux.wait(for: "审核通过")
    try tmux.type("]")
    let shown = try tmux.wait("the application in 全部") {
      $0.contains("商场地图") && $0.contains("PNG  3×2") && $0.contains("关联数据 1")
    }
    #expect(shown.contains("https://example.com/malls") && shown.contains("绿色商场名单"), "\(shown)")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// A web site, with its pictures and one linked dataset.
  func submit(_ tmux: Tmux, in home: ScratchFolder) throws {
    let logo = home.path + "/logo.png"
    try Self.writePicture(to: logo)
    try tmux.type("4")
    try tmux.wait(for: "微信小程序 网站 研究报告")
    try tmux.type("a")
    try tmux.wait(for: "请选择类型")
    try tmux.type("3")
    try tmux.wait(for: "应用提交：网站")
    try fill(tmux, logo)
    try tmux.send("C-o")
    try tmux.wait(for: "Logo图片 PNG  3×2")
    try Browser.solveCaptcha(tmux)
    try tmux.send("C-s")
    try tmux.wait(for: "审核通过后在【数据应用】展示")
    try tmux.wait(for: "待审核")
  }

  private static func writePicture(to path: String) throws {
    try #require(Data(base64Encoded: picture)).write(to: URL(fileURLWithPath: path))
  }

  /// Field by field, down to the captcha.
  private func fill(_ tmux: Tmux, _ picture: String) throws {
    try tmux.send("Right", "Tab", "Tab")
    try tmux.type("商场地图")
    try tmux.send("Tab")
    try tmux.type("附近的绿色商场")
    try tmux.send("Tab", "Right", "Tab")
    try tmux.type(picture)
    try tmux.send("Tab")
    try tmux.type(picture)
    try tmux.send("Tab")
    try tmux.type("https://example.com/malls")
    try tmux.send("Tab")
    try tmux.type("绿色商场名单")
    try tmux.wait(for: "绿色商场名单　数据集")
    try tmux.send("Space", "Escape")
    try tmux.wait(for: "1/50")
    try tmux.send("Tab")
  }

  func approve(_ program: Program) async throws {
    let waiting = try await program.run("admin", "applications", "--json")
    let json = try JSON.parse(try #require(waiting.outputLines.first.map(String.init)))
    #expect(json["name"] == "商场地图" && json["state"] == "pending")
    let id = try #require(json["id"]?.stringValue)
    let review = try await program.run("admin", "review", id, "accept", "--answer", "很好")
    #expect(review.status == 0, "\(review.error)")
    let stats = try await program.run("admin", "stats", "--json")
    #expect(try JSON.parse(stats.output)["applications"] == 5)
  }
}
