import HTTPStub
import ProgramSupport
import Testing
import TmuxSupport

/// An answer too long for memory, on a real terminal: its tree, a search, a question, its table.
@Suite(.timeLimit(.minutes(5))) struct LongAnswerWalkTests {
  private static let count = 60_000

  /// Ten rows for the first call, by which the interface is learned; all of them after that. As
  /// many servers do, it writes Chinese in escapes.
  private static func server() throws -> HTTPStub {
    try HTTPStub { request, connection in
      let rows = (1...(request.target.contains("pageNum=2") ? count : 10)).map {
        #"{"xuhao":\#($0),"mingcheng":"\u7B2C\#($0)\u53F7\u5546\u573A","quxian":"\u6CB3\u897F\u533A"}"#
      }
      connection.answer(text: #"{"code":200,"msg":"ok","data":[\#(rows.joined(separator: ","))]}"#)
    }
  }

  @Test func allOfItIsThere() async throws {
    let server = try Self.server()
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 100, rows: 30)
    try tmux.wait(for: "已同步")
    try tmux.type("3+")
    try tmux.wait(for: "调用一次并添加")
    try tmux.type("\(server.url)/shop?pageNum=1&page=10")
    try tmux.send("Tab")
    try tmux.type("商场名单")
    try tmux.send("C-s")
    try tmux.wait(for: "已添加 商场名单")
    try tmux.type("t")
    try tmux.wait(for: "分页大小")
    try tmux.paste("\(server.url)/shop?pageNum=2&page=10")
    try tmux.wait(for: "已填入请求参数")
    try tmux.send("C-s")
    try tmux.wait(for: "按 o 打开全部")
    try tmux.type("v")
    try tmux.wait(for: "▸ 0: {3}")
    try tmux.type("G")
    try tmux.wait(for: "▸ 59999: {3} \"xuhao\":60000,\"mingcheng\":\"第60000号")
    try tmux.send("Enter")
    try tmux.type("G")
    try tmux.wait(for: "mingcheng: \"第60000号")
    try tmux.type("/第54321号")
    try tmux.send("Enter")
    try tmux.wait(for: "1/1")
    try tmux.wait(for: "▾ 54320: {")
    try tmux.type("|.data[] | select(.xuhao > 59998) | .mingcheng")
    try tmux.send("Enter")
    try tmux.wait(for: "1: \"第60000号")
    try tmux.type("|")
    try tmux.send("C-u", "Enter")
    try tmux.wait(for: "▾ 54320: {")
    try tmux.type("o")
    try tmux.wait(for: "60,000 行 × 3 列")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
