import Base
import PortalAPI
import PortalClient
public import Sync

extension OutboxItem {
  /// As people read it in the outbox.
  public var title: String {
    switch self {
    case .rating(_, let title, _): "评价 \(title)"
    case .favourite(_, let title, true): "收藏 \(title)"
    case .favourite(_, let title, false): "取消收藏 \(title)"
    case .correction(_, let title, _): "纠错 \(title)"
    case .suggestion(let request): "建议 \(request.content.prefix(20))"
    }
  }
}

extension Outbox.Report {
  /// What became of what waited, a line each; none where nothing was sent.
  public var lines: [String] {
    var lines: [String] = []
    if sent > 0 { lines.append("待发送的 \(sent) 条已发出") }
    if !refused.isEmpty {
      lines.append("有 \(refused.count) 条平台没有收下，留在待发送中：")
      lines += refused.map { "  \($0.item.title)：\($0.failure ?? "")" }
    }
    if waiting > 0 { lines.append("有 \(waiting) 条仍待发送" + (pause.map { "：\($0.message)" } ?? "")) }
    return lines
  }

  /// What the platform refused, as a command ends with it; nil where it took all.
  public var failure: Failure? {
    refused.isEmpty
      ? nil
      : Failure(
        .failed, "平台没有收下 \(refused.count) 条待发送的内容",
        advice: "\(ProgramCommand.line("outbox")) 列出，"
          + "\(ProgramCommand.line("outbox", "drop", "编号")) 放弃")
  }
}
