import Formats
import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// `rate`, `favourite`, `correct`, `suggest` and `share`, with the platform there and with it away.
@Suite(.timeLimit(.minutes(5))) struct VoiceCommandTests {
  /// Logs in as the sample account, whose password is typed on a terminal.
  private func logIn(_ program: Program) throws {
    let tmux = try Tmux(columns: 100, rows: 30)
    let words = ([Program.path] + program.arguments + ["login", "candy"]).map(Tmux.quoted)
    try tmux.run("\(words.joined(separator: " ")); echo \"end\"ed $?")
    try tmux.wait(for: "密码：")
    try tmux.type("candy2019")
    try tmux.send("Enter")
    try tmux.wait(for: Browser.ended(0))
  }

  @Test func nobodyIsHeardWithoutALogin() async throws {
    let program = try Program()
    let commands = [
      ["rate", SubcommandTests.mines, "--stars", "5"], ["favourite", SubcommandTests.mines],
      ["favourite"], ["correct", SubcommandTests.mines, "--field", "摘要", "有错字"],
      ["suggest", "开放公交线路", "--theme", "交通运输", "--reason", "出行"],
    ]
    for command in commands {
      let run = try await program.run(command)
      #expect(run.status == 77, "\(command): \(run.error)")
      #expect(run.error.contains("请先登录"))
    }
    let usage = try await program.run("rate", SubcommandTests.mines, "--stars", "6")
    #expect(usage.status == 64 && usage.error.contains("1 至 5 星"))
  }

  @Test func sharingNeedsNoLogin() async throws {
    let program = try Program()
    let link = "http://127.0.0.1:8080/sjjk/\(SubcommandTests.mines).htm"
    let plain = try await program.run("share", SubcommandTests.mines)
    #expect(plain.status == 0 && plain.output == link + "\n")
    let json = try JSON.parse(
      try await program.run("share", SubcommandTests.mines, "--channel", "weibo", "--json").output)
    #expect(json["link"]?.stringValue?.hasPrefix("https://service.weibo.com/share/") == true)
    #expect(json["shares"]?.integerValue == 2)
    let code = try await program.run("share", SubcommandTests.mines, "--qr")
    #expect(code.outputLines.count == 22 && code.outputLines.last.map(String.init) == link)
  }

  @Test func aLoginIsHeardByEveryCommand() async throws {
    let program = try Program()
    _ = try await program.run("search", "非煤")
    try logIn(program)
    let rated = try JSON.parse(
      try await program.run("rate", SubcommandTests.mines, "--stars", "5", "--json").output)
    #expect(rated["state"] == "delivered" && rated["rating"]?["count"]?.integerValue == 14)
    #expect(try await program.run("favourite", SubcommandTests.mines).output == "已收藏\n")
    let list = try JSON.parse(try await program.run("favourite", "--json").output)
    #expect(list["favourites"]?.arrayValue?.first?["id"]?.stringValue == SubcommandTests.mines)
    let corrected = try JSON.parse(
      try await program.run(
        "correct", SubcommandTests.mines, "--field", "摘要", "有错字", "--json"
      ).output)
    #expect(corrected["submission"]?["state"] == "pending")
    let wrong = try await program.run("suggest", "开放公交线路", "--theme", "没有", "--reason", "出行")
    #expect(wrong.status == 64 && wrong.error.contains("目录中没有主题“没有”"))
    let suggested = try await program.run(
      "suggest", "开放公交线路", "--theme", "交通运输", "--reason", "出行")
    #expect(suggested.output == "建议已提交\n")
  }

  @Test func whatIsSaidWhileThePlatformIsAwayGoesOutOnce() async throws {
    let host = try Program()
    // The embedded platform makes the sample account, whose database is then served.
    _ = try await host.run("search", "非煤")
    let socket = "unix:\(host.folder.path)/p.sock"
    let first = try await Served(host, listen: socket)
    let person = try Program().on(first.address)
    _ = try await person.run("sync")
    try logIn(person)
    #expect(try await first.end() == 0)
    for text in ["一", "二"] {
      let run = try await person.run(
        "correct", SubcommandTests.mines, "--field", "摘要", text, "--json")
      #expect(run.status == 0 && run.output.contains("waiting"), "\(run.error)")
    }
    for stars in ["2", "4"] {
      let run = try await person.run("rate", SubcommandTests.mines, "--stars", stars)
      #expect(run.status == 0 && run.error.contains("已存入待发送"))
    }
    let second = try await Served(host, listen: socket)
    for _ in 0..<2 { #expect(try await person.run("sync").status == 0) }
    let shown = try JSON.parse(
      try await person.run("show", SubcommandTests.mines, "--json").output)
    #expect(shown["rating"]?["count"]?.integerValue == 14)
    #expect(try await second.end() == 0)
    let reviewed = try await host.run("admin", "submissions", "correction")
    #expect(
      reviewed.outputLines.count { $0.contains("一") || $0.contains("二") } == 2,
      "\(reviewed.output)\(reviewed.error)")
  }
}
