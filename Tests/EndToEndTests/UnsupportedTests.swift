import Foundation
import ProgramSupport
import Testing
import TianjinSite
import TmuxSupport

/// What the live site does not do for programs: subcommands and screens say so, and where it is
/// done.
@Suite(.timeLimit(.minutes(5))) struct UnsupportedTests {
  @Test func subcommandsNameThePageToGoTo() async throws {
    let site = try TianjinSite(datasets: 2, interfaces: 2)
    let program = try Program().on(site.platform)
    _ = try await program.run("sync")
    let (dataset, interface) = (site.entries[0], site.entries[2])
    let ofEntries = [
      ["rate", dataset.id, "--stars", "5"], ["favourite", dataset.id],
      ["correct", dataset.id, "--field", "摘要", "错"], ["preview", interface.id],
    ]
    for arguments in ofEntries {
      let run = try await program.run(arguments)
      #expect(run.status == 69 && run.error.contains("此平台未向程序开放"), "\(run.error)")
      #expect(run.error.contains("\(site.url)/sjj"), "\(run.error)")
    }
    let others = [
      ["login"], ["whoami"], ["register"], ["developer"], ["favourite"],
      ["suggest", "公交", "--theme", "交通运输", "--reason", "研究"],
    ]
    for arguments in others {
      let run = try await program.run(arguments)
      #expect(run.status == 69 && run.error.contains(site.url), "\(run.error)")
    }
    let share = try await program.run("share", dataset.id)
    #expect(share.status == 0 && share.output == "\(site.url)\(dataset.path)\n")
  }

  @Test func theScreensGoByWhatTheSiteCanDo() throws {
    let site = try TianjinSite(datasets: 6, interfaces: 4)
    let home = try ScratchFolder()
    let tmux = try Browser.open(
      in: home, columns: 120, rows: 40, arguments: "--platform \(site.platform)",
      environment: ["TJDATA_PAGE_INTERVAL_MS": "0"])
    try tmux.wait(for: "条目的详情页已全部取得")
    try tmux.type("3")
    try tmux.wait(for: "数据接口 4 ")
    try tmux.wait(for: "资源联系人")
    try tmux.send("Enter")
    try tmux.type("]]")
    try tmux.wait(for: "此平台未向程序开放数据预览")
    try tmux.wait(for: "\(site.url)/sjjk/")
    try tmux.type("7")
    try tmux.wait(for: "此平台未向程序开放登录与注册")
    site.edit { entries in
      entries[0].version = 2
      entries.remove(at: 1)
    }
    try tmux.type("R")
    try tmux.wait(for: "同步完成")
    try tmux.type("1")
    try tmux.wait(for: "变化 2")
    site.set(.firewall(412))
    site.edit { _ in }
    try tmux.type("R")
    try tmux.wait(for: "● 被拦截")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
