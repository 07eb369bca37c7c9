import Formats
import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// The real program against interfaces that each have a way of their own.
@Suite(.timeLimit(.minutes(5))) struct AwkwardInterfaceTests {
  @Test(arguments: [
    "/capped?page=250&pageNum=1", "/index?pageIndex=1&pageSize=50", "/offset?limit=100&offset=0",
    "/zero?page=0&size=50", "/last?page=100&pageNum=1", "/last?page=50&pageNum=1",
    "/cursor?cursor=0", "/cursor", "/links", "/next?cursor=0", "/marks?cursor=", "/told", "/odata",
  ])
  func allRowsComeByEveryWay(target: String) async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    let path = program.folder.path + "/out.csv"
    let call = ["invoke", server.url + target, "--all", "--interval", "0"]
    let lines = try await program.run(call + ["--format", "ndjson"])
    #expect(lines.status == 0, "\(lines.error)")
    #expect(lines.outputLines.count == 250)
    #expect(lines.outputLines.last == "{\"序号\":250,\"名称\":\"第250条\"}")
    let file = try await program.run(call + ["--output", path])
    #expect(file.status == 0 && file.error.contains("250 行"), "\(file.error)")
    let table = try program.folder.read("out.csv").split(separator: "\r\n")
    #expect(table.count == 251 && table.first?.contains("序号") == true)
    let document = try await program.run(call + ["--format", "json"])
    let json = try JSON.parse(document.output)
    let members = json.objectValue?.map(\.name) ?? []
    #expect(members.contains("totalCount") == target.hasPrefix("/capped"))
    #expect(members.contains("code") == ["/capped", "/last"].contains { target.hasPrefix($0) })
  }

  @Test func whatIsNotAllIsSaidAndTheRowsAreThereAllTheSame() async throws {
    let server = try AwkwardServer.start()
    let run = try await Program().run("invoke", server.url + "/short", "--all", "--format", "csv")
    #expect(run.status == 65 && run.outputLines.count == 21)
    #expect(run.error.contains("没有取全：应答说共 250 条，只取到 20 条"))
  }

  @Test(arguments: [("/next", "不知道怎样取下一页"), ("/mute?cursor=0", "不能断定是否取全")])
  func aPageThatCannotBeAskedForIsSaid(target: String, words: String) async throws {
    let server = try AwkwardServer.start()
    let run = try await Program().run(
      "invoke", server.url + target, "--all", "--interval", "0", "--format", "ndjson")
    #expect(run.status == 65 && run.outputLines.count == 60)
    #expect(run.error.contains(words), "\(run.error)")
  }

  /// Of a page that is one of many by the address, that there are others is no news.
  @Test func anAnswerThatSpeaksOfMoreIsNotWhole() async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    let run = try await program.run("invoke", server.url + "/more", "--format", "csv")
    #expect(run.status == 65 && run.outputLines.count == 61)
    #expect(run.error.contains("没有取全"), "\(run.error)")
    let page = try await program.run(
      "invoke", server.url + "/more?page=1&size=60", "--format", "csv")
    #expect(page.status == 0 && page.outputLines.count == 61, "\(page.error)")
  }

  /// Of pages that are no JSON one comes, and that it is one is said.
  @Test func pagesThatAreNoJSONAreNotPutTogether() async throws {
    let server = try AwkwardServer.start()
    let run = try await Program().run("invoke", server.url + "/xml?page=1&size=2", "--all")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.error.contains("取全部页只接 JSON 的各页"), "\(run.error)")
  }

  @Test(arguments: ["0", "%22200%22", "%2200000%22", "200", "20000", "true"])
  func everyCodeOfSuccessBringsItsRow(code: String) async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    let run = try await program.run("invoke", "\(server.url)/code?c=\(code)", "--format", "csv")
    #expect(run.status == 0 && run.output == "名称\n甲\n", "\(run.error)")
    let raw = try await program.run("invoke", "\(server.url)/code?c=\(code)")
    #expect(raw.output.contains("\"code\":\(code.replacing("%22", with: "\""))"))
  }

  /// Of a size and a number none is dropped that was asked for.
  @Test func aPageThatNoParameterTakesIsRefused() async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    for (target, option) in [
      ("/object?q=1", "--page-num"), ("/object?q=1", "--page"), ("/zero?page=0", "--page"),
      ("/cursor?cursor=0", "--page-num"), ("/cursor?cursor=0", "--page"),
    ] {
      let run = try await program.run("invoke", server.url + target, option, "4")
      #expect(run.status == 64 && run.error.contains("\(option) 4 无处可写"), "\(run.error)")
      #expect(run.output.isEmpty)
    }
    #expect(server.requests.isEmpty)
    // The first page comes unasked; what an answer once showed the names of takes both.
    for extra in [["/object?q=1", "--page-num", "1"], ["/zero?page=0", "--page-num", "2"]] {
      let run = try await program.run(["invoke", server.url + extra[0]] + extra.dropFirst())
      #expect(run.status == 0, "\(run.error)")
    }
    let back = try await program.run("invoke", server.url + "/zero?page=3", "--page-num", "1")
    #expect(back.status == 0 && server.requests.last?.target == "/zero?page=1")
    let list = try await program.run("interface", "list", "--json")
    let ids = try JSON.parse(list.output)["interfaces"]?.arrayValue?.compactMap {
      $0["id"]?.stringValue
    }
    let id = try #require(ids?.first)
    for words in [["code", id], ["requests", "save", id, "甲"]] {
      let run = try await program.run(words + ["--page", "4"])
      #expect(run.status == 64 && run.error.contains("--page 4 无处可写"), "\(run.error)")
    }
  }

  /// Who did not answer is the host, and not the platform in use.
  @Test func anotherHostIsCalledByItsName() async throws {
    let page = try HTTPStub { _, connection in
      connection.answer(headers: ["Content-Type": "text/html"], text: "<html>no</html>")
    }
    let program = try Program()
    let one = try await program.run("invoke", page.url + "/x")
    #expect(one.status == 65 && one.error.contains("主机 127.0.0.1:\(page.port) 返回了网页"))
    for words in [["invoke"], ["invoke", "--all"]] {
      let none = try await program.run(words + ["http://127.0.0.1:1/x"])
      #expect(none.status == 69 && none.error.contains("主机 127.0.0.1:1 无法访问：无法连接"))
      #expect(!none.error.contains("平台"), "\(none.error)")
    }
  }

  @Test func refusalsAreRefusalsAndRawIsWhatCame() async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    let fail = try await program.run("invoke", server.url + "/fail")
    #expect(fail.status == 77 && fail.error.contains("无权限") && fail.error.contains("申请"))
    #expect(fail.output == "{\"success\":false,\"message\":\"无权限\",\"data\":[]}")
    let gone = try await program.run("invoke", server.url + "/gone")
    #expect(gone.status == 66 && gone.error.contains("没有这个接口"), "\(gone.error)")
  }

  @Test func nothingIsPrintedThatWasNotSent() async throws {
    let server = try AwkwardServer.start()
    let body = "{\"meta\":{\"total\":1},\"items\":[{\"名称\":\"甲\"}],\"note\":\"keep me\"}"
    for format in ["json", "raw"] {
      let run = try await Program().run("invoke", server.url + "/object", "--format", format)
      #expect(run.status == 0)
      #expect(try JSON.parse(run.output).compactText == body, "\(format): \(run.output)")
    }
    let rows = try await Program().run("invoke", server.url + "/object", "--format", "ndjson")
    #expect(rows.output == "{\"名称\":\"甲\"}\n")
  }

  /// The one that failed is named: the proxy, and not the server behind it.
  @Test func aProxyThatFailsIsNamed() async throws {
    let proxy = try HTTPStub { _, connection in connection.answer(403, text: "no") }
    let program = try Program()
    let none = try await program.run(
      "invoke", "http://data.example.cn/x",
      environment: ["http_proxy": "http://u:geheim@127.0.0.1:1"])
    #expect(none.status == 69 && none.error.contains("无法连接代理 127.0.0.1:1"), "\(none.error)")
    #expect(!none.error.contains("geheim") && none.error.contains("http_proxy"))
    let refused = try await program.run(
      "invoke", "https://data.example.cn/x", environment: ["https_proxy": proxy.url])
    #expect(refused.status == 69)
    #expect(refused.error.contains("代理 127.0.0.1:\(proxy.port) 拒绝转接（HTTP 403）"), "\(refused.error)")
    let unknown = try await program.run(
      "invoke", "http://data.example.cn/x",
      environment: ["http_proxy": "http://nowhere.invalid:8080"])
    #expect(unknown.error.contains("nowhere.invalid:8080"), "\(unknown.error)")
  }

  @Test func otherCharsetsAreReadAndRawIsLeft() async throws {
    let server = try AwkwardServer.start()
    let program = try Program()
    let table = try await program.run("invoke", server.url + "/gbk", "--format", "csv")
    #expect(table.output == "名称\n甲\n")
    let path = program.folder.path + "/raw"
    let words = [Program.path] + program.arguments + ["invoke", server.url + "/gbk"]
    try Shell.run(words.map { "'\($0)'" }.joined(separator: " ") + " > '\(path)'")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(AwkwardServer.chinese))
  }
}
