import CKANSite
import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// All platforms together, on a real terminal.
@Suite(.timeLimit(.minutes(5))) struct EverywhereWalkTests {
  @Test func oneSearchLeadsToTheEntryOnItsPlatform() throws {
    let city = try CKANSite(datasets: 6)
    let state = try CKANSite(datasets: 9)
    let home = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: home.path + "/data", withIntermediateDirectories: true)
    try home.write(
      "data/config.yaml",
      """
      platform: city
      platforms:
        city: ckan:\(city.url)
        state: ckan:\(state.url)
      """)
    let tmux = try Browser.open(in: home, columns: 110, rows: 36)
    try tmux.wait(for: "已同步")
    try tmux.type("E")
    try tmux.wait(for: "本机还没有目录：state")
    try tmux.send("Escape")
    try tmux.wait(for: "s 全部同步")
    try tmux.type("s")
    try tmux.wait(for: "state  新增 12")
    try tmux.type("/")
    try tmux.type("quality 8")
    try tmux.wait(for: "state  空气质量监测 Air Quality 8")
    try tmux.send("Enter")
    try tmux.send("Enter")
    try tmux.wait("the other platform is there, with the entry") {
      $0.contains("state") && $0.contains("Second line of 8") && !$0.contains("全部平台")
    }
    #expect(state.requests.isEmpty == false)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    #expect(try Browser.restoredSettings(in: home))
  }
}
