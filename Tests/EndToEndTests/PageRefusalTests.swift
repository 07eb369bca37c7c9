import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// The real program, where a page in the middle of a fetch is none.
@Suite(.timeLimit(.minutes(5))) struct PageRefusalTests {
  /// 250 rows in pages; the third is what is said.
  private func server(
    _ third: String?, status: Int = 200, headers: [String: String] = [:],
    shape: String = "{\"code\":200,\"data\":ROWS}"
  ) throws -> HTTPStub {
    try HTTPStub { request, connection in
      let (page, size) = (request.number("page") ?? 1, request.number("size") ?? 50)
      if page == 3, let third {
        return connection.answer(status, headers: headers, body: Array(third.utf8))
      }
      let start = min(250, (page - 1) * size)
      let rows = (start..<min(250, start + size)).map { "{\"n\":\($0 + 1)}" }
      let text = shape.replacing("ROWS", with: "[\(rows.joined(separator: ","))]")
      connection.answer(headers: headers, body: Array(text.utf8))
    }
  }

  private func fetch(_ server: HTTPStub, _ more: String...) async throws -> Finished {
    try await Program().run(
      ["invoke", server.url + "/x?page=1&size=50", "--all", "--interval", "0"] + more)
  }

  @Test(
    arguments: [
      (
        "{\"status\":\"0\",\"info\":\"INVALID_USER_KEY\",\"infocode\":\"10001\"}", 77,
        "INVALID_USER_KEY"
      ),
      ("{\"status\":302,\"message\":\"天配额超限\"}", 77, "天配额超限"),
      ("{\"code\":\"B0100\",\"msg\":\"系统执行超时\",\"data\":[]}", 69, "系统执行超时"),
      ("{\"code\":500,\"success\":true,\"msg\":\"x\",\"data\":[]}", 77, "x"),
      ("{\"code\":200,\"msg\":\"今日调用次数已达上限\",\"data\":[]}", 77, "今日调用次数已达上限"),
      ("{\"data\":\"无权限\"}", 77, "无权限"), ("[{\"success\":false,\"msg\":\"未登录\"}]", 77, "未登录"),
      ("{\"head\":{\"status\":401},\"body\":{}}", 77, "401"),
      ("{\"msg\":\"ok\"}", 65, "没有前面各页放数据行的 data"),
      ("{\"list\":[{\"n\":101}]}", 65, "没有前面各页放数据行的 data"),
    ] as [(String, Int32, String)])
  func aPageThatIsNoneIsSaid(third: String, status: Int32, words: String) async throws {
    let run = try await fetch(server(third), "--format", "ndjson")
    #expect(run.status == status && run.error.contains(words), "\(run.error)")
    #expect(run.outputLines.count == 100)
    // The same in the file, which is not called whole.
    let program = try Program()
    let path = program.folder.path + "/rows.csv"
    let server = try server(third)
    let call = ["invoke", server.url + "/x?page=1&size=50", "--all", "--interval", "0"]
    let file = try await program.run(call + ["--output", path])
    #expect(file.status == status && !FileManager.default.fileExists(atPath: path))
    #expect(FileManager.default.fileExists(atPath: path + ".tjdata-rows"))
  }

  @Test func aPageOfHTMLIsNoEnd() async throws {
    let run = try await fetch(server("<html>404</html>", status: 404), "--format", "ndjson")
    #expect(run.status == 65 && run.outputLines.count == 100, "\(run.error)")
  }

  @Test func totalsOfHeadsAreHeldAgainstTheRows() async throws {
    for (told, status) in [("250", Int32(0)), ("300", 65)] {
      for headers in [["X-Total-Count": told], ["Content-Range": "items 0-49/\(told)"]] {
        let server = try server(nil, headers: headers, shape: "ROWS")
        let run = try await fetch(server, "--format", "ndjson")
        #expect(run.status == status && run.outputLines.count == 250, "\(run.error)")
      }
    }
  }

  @Test func rowsBesideAnUnknownCodeAreShownAndDoubted() async throws {
    let server = try server(nil, shape: "{\"code\":7,\"total\":250,\"data\":ROWS}")
    let all = try await fetch(server, "--format", "ndjson")
    #expect(all.status == 65 && all.outputLines.count == 250, "\(all.error)")
    #expect(all.error.contains("代码 7"))
    let one = try await Program().run(
      "invoke", server.url + "/x?page=1&size=50", "--format", "ndjson")
    #expect(one.status == 65 && one.outputLines.count == 50 && one.error.contains("代码 7"))
  }
}
