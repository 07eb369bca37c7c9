import Formats
import Foundation
import Glibc
import HTTPStub
import ProgramSupport
import Testing
import TmuxSupport

/// `rate`, `favourite`, `correct`, `suggest` and `share`, with the platform there and with it away.
@Suite(.timeLimit(.minutes(5))) struct VoiceCommandTests {
  /// Logs in as the sample account, whose password is typed on a terminal.
  /// - Parameter status: what the command ends with.
  private func logIn(_ program: Program, endingWith status: Int = 0) throws {
    let tmux = try Tmux(columns: 100, rows: 30)
    try tmux.run("\(loginLine(program)); echo \"end\"ed $?")
    try tmux.wait(for: "密码：")
    try tmux.run("candy2019")
    try tmux.wait(for: Browser.ended(status))
  }

  /// As a shell is told it.
  private func loginLine(_ program: Program) -> String {
    ([Program.path] + program.arguments + ["login", "candy"]).map(Tmux.quoted)
      .joined(separator: " ")
  }

  /// Somebody who has logged in to a platform that is away by now.
  /// - Returns: whose data the platform has, where it was, and who logged in there.
  private func away() async throws -> (host: Program, socket: String, person: Program) {
    let host = try Program()
    // The embedded platform makes the sample account, whose database is then served.
    _ = try await host.run("search", "非煤")
    let socket = "unix:\(host.folder.path)/p.sock"
    let served = try await Served(host, listen: socket, options: ["--sample-account"])
    let person = try Program().on(served.address)
    _ = try await person.run("sync")
    try logIn(person)
    #expect(try await served.end() == 0)
    return (host, socket, person)
  }

  /// The shell that has the terminal while the command is stopped leaves the echo on.
  @Test func aPasswordIsNotShownAfterAPauseEither() throws {
    let program = try Program()
    let tmux = try Tmux(columns: 100, rows: 30)
    try tmux.run(loginLine(program))
    try tmux.wait(for: "密码：")
    try tmux.send("C-z")
    try tmux.wait(for: "Stopped")
    try tmux.run("fg")
    try tmux.wait("for the question again") {
      $0.split(separator: "\n").last?.hasSuffix("密码：") == true
    }
    try tmux.run("candy2019")
    try tmux.run("echo \"after\" $?")
    #expect(try !tmux.wait(for: "after 0").contains("candy2019"))
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

  /// Its password is public, and whoever reaches the server would be in.
  @Test func theSampleAccountIsNobodysOnAServer() async throws {
    let host = try Program()
    _ = try await host.run("search", "非煤")
    let served = try await Served(host, listen: "127.0.0.1:0")
    try logIn(try Program().on(served.address), endingWith: 77)
    #expect(try await served.end() == 0)
    // A new folder has it too, where it is asked for.
    let open = try await Served(
      try Program(), listen: "127.0.0.1:0", options: ["--sample-account"])
    try logIn(try Program().on(open.address))
    #expect(try await open.end() == 0)
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
    let correction = ["correct", SubcommandTests.mines, "--field", "摘要", "有错字", "--json"]
    let corrected = try JSON.parse(try await program.run(correction).output)
    #expect(corrected["submission"]?["state"] == "pending")
    // Whoever broke it off says it again, and is heard once.
    #expect(try JSON.parse(try await program.run(correction).output) == corrected)
    let number = try #require(corrected["submission"]?["id"]?.integerValue)
    let review = ["admin", "answer", "correction", "\(number)", "decline", "--answer", "没有错"]
    #expect(try await program.run(review).status == 0)
    let late = try await program.run(Array(correction.dropLast()))
    #expect(late.output == "今天已提交过同样的内容，未采纳，答复：没有错\n", "\(late.error)")
    let other = Array(correction.dropLast(2)) + ["有错字二", "--json"]
    #expect(try JSON.parse(try await program.run(other).output) != corrected)
    let wrong = try await program.run("suggest", "开放公交线路", "--theme", "没有", "--reason", "出行")
    #expect(wrong.status == 64 && wrong.error.contains("目录中没有主题“没有”"))
    let suggested = try await program.run(
      "suggest", "开放公交线路", "--theme", "交通运输", "--reason", "出行")
    #expect(suggested.output == "建议已提交\n")
  }

  /// What was not to be sent is not kept for later either.
  @Test(arguments: ["--dry-run", "--read-only"])
  func aTrialIsNoLetterThatWaits(option: String) async throws {
    let program = try Program()
    _ = try await program.run("search", "非煤")
    try logIn(program)
    for command in [
      ["rate", SubcommandTests.mines, "--stars", "1"], ["favourite", SubcommandTests.mines],
      ["correct", SubcommandTests.mines, "--field", "摘要", "有错字"],
      ["suggest", "开放公交线路", "--theme", "交通运输", "--reason", "出行"],
    ] {
      let run = try await program.run(command + [option])
      #expect(run.status == 77 && run.error.contains("没有发送"), "\(command): \(run.error)")
    }
    let rated = try JSON.parse(
      try await program.run("rate", SubcommandTests.mines, "--stars", "5", "--json").output)
    #expect(rated["rating"]?["count"]?.integerValue == 14)
    let submissions = try await program.run("admin", "submissions", "--json")
    #expect(submissions.status == 0 && !submissions.output.contains("有错字"))
    #expect(!submissions.output.contains("开放公交线路"))
  }

  @Test func whatIsSaidWhileThePlatformIsAwayGoesOutOnce() async throws {
    let (host, socket, person) = try await away()
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

  /// Who did not answer when what waits was sent is not asked once more by the command itself.
  @Test func anAbsenceIsFoundOnce() async throws {
    let (host, socket, person) = try await away()
    _ = try await person.run("rate", SubcommandTests.mines, "--stars", "2")
    let path = String(socket.dropFirst("unix:".count))
    unlink(path)
    let stub = try HTTPStub(socketPath: path) { _, connection in connection.answer(503) }
    let deed = try await person.run("favourite", SubcommandTests.mines)
    #expect(deed.status == 0 && deed.error.contains("有 1 条仍待发送"), "\(deed.error)")
    #expect(deed.error.contains("平台不可达，已存入待发送"), "\(deed.error)")
    let list = try await person.run("favourite")
    #expect(list.status == 69, "\(list.error)")
    let asked = Set(
      stub.requests.map { "\($0.method) \($0.path.split(separator: "/").last ?? "")" })
    #expect(asked == ["PUT rating"], "\(asked)")
    let outbox = try JSON.parse(try await person.run("outbox", "--json").output)
    #expect(outbox.arrayValue?.count == 2)
    withExtendedLifetime(host) {}
  }

  @Test func whatIsRefusedLaterIsToldListedAndDropped() async throws {
    let (host, socket, person) = try await away()
    _ = try await person.run("correct", SubcommandTests.mines, "--field", "摘要", "有错字")
    _ = try await person.run("suggest", "公交线路", "--theme", "交通运输", "--reason", "出行")
    #expect(try await host.run("admin", "withdraw", SubcommandTests.mines).status == 0)
    let second = try await Served(host, listen: socket)
    let sync = try await person.run("sync", "--json")
    #expect(sync.status == 1 && sync.error.contains("待发送的 1 条已发出"), "\(sync.error)")
    #expect(sync.error.contains("平台没有收下 1 条待发送的内容"), "\(sync.error)")
    let told = try JSON.parse(sync.output)["outbox"]
    #expect(told?["sent"] == 1 && told?["waiting"] == 0)
    let list = try JSON.parse(try await person.run("outbox", "--json").output)
    #expect(told?["refused"] == list && list.arrayValue?.count == 1, "\(list)")
    let item = try #require(list.arrayValue?.first)
    #expect(item["title"]?.stringValue?.hasPrefix("纠错 ") == true)
    #expect(item["failure"]?.stringValue?.isEmpty == false)
    // It is told once, and not sent again.
    #expect(try await person.run("sync").status == 0)
    let id = String(try #require(item["id"]?.integerValue))
    let missing = try await person.run("outbox", "drop", id, "99")
    #expect(missing.status == 66 && missing.error.contains("待发送中没有 99"))
    for option in ["--dry-run", "--read-only"] {
      #expect(try await person.run("outbox", "drop", id, option).status == 77)
    }
    let dropped = try await person.run("outbox", "drop", id, id)
    #expect(dropped.status == 0 && dropped.error.split(separator: "\n").count == 1)
    let empty = try await person.run("outbox")
    #expect(empty.output.isEmpty && empty.error.contains("没有待发送的内容"))
    #expect(try await second.end() == 0)
  }
}
