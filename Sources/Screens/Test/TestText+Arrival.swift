import Calls
import Catalog
import Formats

/// What 在线测试 says of an answer while it comes.
extension TestText {
  /// `正在接收结果… 34%  34.2 MB / 100.0 MB  11.8 MB/s  剩余 6 秒  Esc 停止`.
  static func arriving(_ test: InterfaceTest) -> String {
    guard let step = test.arrival else { return sending }
    return "正在接收结果… \(FileText.progress(step))  Esc 停止"
  }

  /// Above the answer: what it comes to, or how far it has come.
  static func heading(_ test: InterfaceTest) -> [String] {
    guard let answer = test.answer else { return [self.answer] }
    guard test.hasStart, let step = test.arrival else {
      return summary(answer, past: test.past, filter: test.filter, test.rowsSoFar)
    }
    let rows = answer.cells.map { "前 \($0.count) 行 · " } ?? ""
    return ["HTTP \(answer.exchange.status) · \(rows)正在接收 \(FileText.progress(step))"]
  }

  /// What was stopped, and what of it stays.
  static func cancelled(_ test: InterfaceTest) -> String {
    guard let step = test.arrival, test.hasStart, let rows = test.answer?.cells?.count else {
      return "已取消调用"
    }
    return "已停止接收，收到 \(DetailText.size(step.received))，保留前 \(rows) 行"
  }

  // MARK: Long answers

  static let fileGone = "结果的临时文件已不在"
  static let sendAgain = "请重新发送请求"

  static func reading(_ file: SpilledAnswer) -> String {
    "正在读全部 \(DetailText.size(file.size)) 的结构…"
  }

  static func filtering(_ file: SpilledAnswer) -> String {
    "正在全部 \(DetailText.size(file.size)) 中筛选… Esc 取消"
  }

  static let filterCancelled = "已取消筛选"

  static func broken(_ error: JSON.ParseError) -> String {
    "\(mark(error).dropFirst(2))。以前的内容照样可看，原文可按 v"
  }

  static func tooLongToCopy(_ size: Int) -> String {
    "这个值有 \(DetailText.size(size))，太长不能复制：用 | 取其中一部分，或按 o 打开为表格"
  }
}
