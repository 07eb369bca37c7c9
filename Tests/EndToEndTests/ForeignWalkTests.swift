import HTTPStub
import ProgramSupport
import Testing
import TmuxSupport

/// An interface of somebody's own, from its address to a file of all its rows, on a real terminal.
@Suite(.timeLimit(.minutes(5))) struct ForeignWalkTests {
  /// Two full pages and seven rows; the second page waits for `go`, once.
  private static func server(reached: Signal, go: Signal) throws -> HTTPStub {
    try HTTPStub { request, connection in
      let page = number("pageNum", in: request.target)
      if page == 2, !reached.isRaised {
        reached.raise()
        go.block()
      }
      let size = number("page", in: request.target)
      let rows = (1...10_007).dropFirst((page - 1) * size).prefix(size)
        .map { "{\"xuhao\":\($0),\"mingcheng\":\"示例街道\($0)\"}" }
      connection.answer(
        text: "{\"code\":200,\"msg\":\"ok\",\"data\":[\(rows.joined(separator: ","))]}")
    }
  }

  private static func number(_ name: String, in target: String) -> Int {
    let pairs = target.split(separator: "?").last?.split(separator: "&") ?? []
    return pairs.first { $0.hasPrefix(name + "=") }.flatMap { Int($0.dropFirst(name.count + 1)) }
      ?? 0
  }

  @Test func fromItsAddressToAFileOfAllRows() async throws {
    let (reached, go) = (Signal(), Signal())
    let server = try Self.server(reached: reached, go: go)
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try add(tmux, "\(server.url)/api/invoke/\(SubcommandTests.mines)?page=3&authToken=geheim12345")
    try tmux.type("t")
    try tmux.wait(for: "分页大小")
    // The address ends in the id of one of the platform's interfaces, and yet is another's.
    try tmux.paste("\(server.url)/api/invoke/\(SubcommandTests.mines)?page=3&pageNum=2")
    try tmux.wait(for: "已填入请求参数")
    try tmux.wait(for: "\(server.url)/api/invoke/\(SubcommandTests.mines)?pageNum=2&page=3")
    try tmux.send("M-a")
    try tmux.wait(for: "开始取")
    try tmux.type("y")
    try tmux.wait(for: "正在取第 2 页")
    await reached.wait()
    try tmux.send("Escape")
    try tmux.wait(for: "正在停止：等这一页存好")
    go.raise()
    try tmux.wait(for: "2 页 10000 条")
    try tmux.wait(for: "按 a 接着取")
    try tmux.type("a")
    try tmux.wait(for: "接着取")
    try tmux.type("y")
    try tmux.wait(for: "打开为表格")
    // Its calls are not the account's.
    #expect(try tmux.capture().contains("今日 20/20"))
    #expect(server.requests.map { Self.number("pageNum", in: $0.target) } == [1, 1, 2, 3])
    #expect(server.requests.allSatisfy { !$0.target.contains("geheim") })
    try tmux.type("o")
    try tmux.wait(for: "10,007 行 × 2 列")
    try export(tmux, to: home.path + "/街道.json", host: "127.0.0.1:\(server.port)")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    let text = try home.read("街道.json")
    #expect(text.contains("示例街道10007") && text.contains("数据来源：127.0.0.1:\(server.port)《街道名单》"))
    #expect(!text.contains("天津市信息资源统一开放平台"))
  }

  private func add(_ tmux: Tmux, _ address: String) throws {
    try tmux.type("3+")
    try tmux.wait(for: "调用一次并添加")
    try tmux.type(address)
    try tmux.send("Tab")
    try tmux.type("街道名单")
    try tmux.send("C-s")
    try tmux.wait(for: "已添加 街道名单，2 个数据项；网址中的令牌已去掉")
    try tmux.wait(for: "▌街道名单")
  }

  private func export(_ tmux: Tmux, to path: String, host: String) throws {
    try tmux.type("e")
    try tmux.wait(for: "☑ 数据来源：\(host)《街道名单》")
    try tmux.send("Right", "Tab", "Tab", "Tab", "Tab", "Tab", "C-u")
    try tmux.type(path)
    try tmux.send("C-s")
    try tmux.wait(for: "已导出 10,007 行")
  }
}
