import Formats
import Foundation
import Glibc
import ProgramSupport
import Testing
import TmuxSupport

/// After a whole life of the program, what is secret stands nowhere but where it belongs.
@Suite(.timeLimit(.minutes(5))) struct SecretTests {
  private static let password = "candy2019"
  private static let token = SubcommandTests.token

  @Test func nothingThatIsLeftHoldsASecret() async throws {
    let home = try ScratchFolder()
    let program = try Program(home)
    // The form names the sample account and its password; what is typed must not add to that.
    let life = try walk(in: home).replacing("密码：\(Self.password)", with: "")
    #expect(!life.contains(Self.password) && !life.contains(Self.token), "the screen")
    for arguments in [
      ["invoke", SubcommandTests.quota, "--output", home.path + "/rows.csv"],
      ["invoke", SubcommandTests.quota, "--method", "POST"],
      ["invoke", "http://127.0.0.1:9/x?authToken=\(Self.token)"], ["history"],
      ["history", "--json"], ["quota", "--json"], ["doctor", "--json"],
      ["code", SubcommandTests.quota], ["whoami"], ["fetches", "--json"], ["logout"],
    ] {
      let run = try await program.run(arguments, environment: ["TJDATA_TOKEN": Self.token])
      let said = run.output + run.error
      #expect(!said.contains(Self.token) && !said.contains(Self.password), "\(arguments)")
    }
    let files = try Self.files(in: home.path)
    #expect(files.contains { $0.hasSuffix("rows.csv") } && files.count > 3)
    for path in files {
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.range(of: Data(Self.password.utf8)) == nil, "\(path)")
      #expect(bytes.range(of: Data(Self.token.utf8)) == nil, "\(path)")
    }
  }

  /// Logs in, calls, looks at the history, and is looked at meanwhile.
  /// - Returns: all that was on the screen.
  private func walk(in home: ScratchFolder) throws -> String {
    let tmux = try Browser.open(in: home, columns: 110, rows: 40)
    try tmux.wait(for: "数据热点")
    let output = try tmux.record()
    try Browser.logIn(tmux)
    let shell = try tmux.ask("pane_pid")
    let pid = try Shell.run("pgrep -P \(shell) tjdata").trimmingCharacters(
      in: .whitespacesAndNewlines)
    for name in ["cmdline", "environ"] {
      let text = try Shell.run("tr '\\0' '\\n' < /proc/\(pid)/\(name)")
      #expect(!text.contains(Self.password) && !text.contains(Self.token), "\(name)")
    }
    let limits = try Shell.run("cat /proc/\(pid)/limits")
    #expect(try limits.contains(Regex("Max core file size +1 ")))
    try tmux.type("7")
    try tmux.wait(for: "注册开发者")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    return try output()
  }

  private static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue && !$0.hasSuffix(".sock")
    }
  }
}
