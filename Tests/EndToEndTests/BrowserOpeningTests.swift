import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// The full screen on a real terminal, on a data folder of its own.
@Suite(.timeLimit(.minutes(5))) struct BrowserOpeningTests {
  private func terminal() throws -> Tmux {
    try Tmux(columns: 120, rows: 40, timeout: .seconds(60))
  }

  private func line(_ folder: ScratchFolder, _ rest: String = "") -> String {
    let path = Tmux.quoted(Program.path)
    let data = Tmux.quoted(folder.path + "/data")
    return "TERM=screen-256color \(path) --data-dir \(data) \(rest); echo STATUS $?"
  }

  @Test func itOpensSyncsFindsAndLeavesNothingBehind() throws {
    let folder = try ScratchFolder()
    let terminal = try terminal()
    try terminal.run(line(folder))
    _ = try terminal.wait(for: "已同步")
    _ = try terminal.wait(for: "未登录")
    try terminal.send("3")
    _ = try terminal.wait(for: "综合得分")
    try terminal.type("/fmks")
    _ = try terminal.wait(for: "数据接口 1 ")
    _ = try terminal.wait(for: "开放状态    无条件开放")
    try terminal.send("Down")
    try terminal.send("Q")
    let screen = try terminal.wait(for: "STATUS 0")
    #expect(!screen.contains("非煤矿山"))
    let sockets = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/data/portal/run")
    #expect(sockets == [])
  }

  @Test func aPlatformOutOfReachLeavesTheProgramUsable() throws {
    let folder = try ScratchFolder()
    let terminal = try terminal()
    try terminal.run(line(folder, "--platform unix:/nowhere.sock"))
    _ = try terminal.wait(for: "/nowhere.sock")
    try terminal.send("Q")
    _ = try terminal.wait(for: "STATUS 0")
  }

  @Test func aTerminalThatCannotIsToldSo() throws {
    let folder = try ScratchFolder()
    let terminal = try terminal()
    try terminal.run("TERM=dumb \(line(folder).dropFirst("TERM=screen-256color ".count))")
    let screen = try terminal.wait(for: "STATUS 1")
    #expect(screen.contains("TERM=dumb") && screen.contains("search"))
  }

  @Test func aKeyForACommandThatIsNotThereIsSaidAfterTheScreenIsGivenBack() throws {
    let folder = try ScratchFolder()
    try folder.write("c.yaml", "keys:\n  no.such: [F5]\n")
    let terminal = try terminal()
    try terminal.run(line(folder, "--config \(folder.path)/c.yaml"))
    let screen = try terminal.wait(for: "STATUS 64")
    #expect(screen.contains("no.such"))
  }
}
