import Catalog
import PortalAPI
import Wording

/// What the lists of 用户中心 say (manual 2.7).
enum FootprintText {
  static let added = "收藏时间"
  static let withdrawn = "该条目已从平台撤下"
  static let changed = "有更新"

  static func title(_ list: FootprintList) -> String {
    switch list {
    case .favourites: "我的收藏"
    case .requests: "我的申请"
    case .suggestions: "我的建议"
    case .corrections: "我的纠错"
    }
  }

  static func empty(_ list: FootprintList) -> String {
    switch list {
    case .favourites: "还没有收藏。在数据集、数据接口的列表或详情中按 f 收藏。"
    case .requests: "还没有申请。有条件开放的数据，在其详情中按 a 申请。"
    case .suggestions: "还没有建议。在【互动交流】、【开放建议】中填写。"
    case .corrections: "还没有纠错。在数据集、数据接口的列表或详情中按 c 纠错。"
    }
  }

  static func title(of submission: SubmissionBody) -> String {
    let subject = submission.title.isEmpty ? "" : " · \(submission.title)"
    return submission.kind.label + subject
  }

  /// Every part with its label, the answer last.
  static func lines(of submission: SubmissionBody) -> [(label: String, value: String)] {
    var lines: [(String, String)] = []
    if !submission.title.isEmpty { lines.append((subject, submission.title)) }
    lines.append((content(submission.kind), submission.content))
    lines += submission.details.map { ($0.label, $0.text) }
    lines.append((created, submission.created.description))
    lines.append((state, submission.state.label(of: submission.kind)))
    if !submission.answer.isEmpty {
      lines.append((answer, "\(submission.answer)（\(submission.changed)）"))
    }
    return lines
  }

  static func body(of submission: SubmissionBody) -> String {
    lines(of: submission).map { "\($0.label)：\($0.value)" }.joined(separator: "\n\n")
  }

  private static let subject = "数据名称"
  private static let created = "提交时间"
  private static let state = "状态"
  private static let answer = "答复"

  private static func content(_ kind: SubmissionKind) -> String {
    switch kind {
    case .suggestion: ExchangeText.content
    case .correction: FeedbackText.description
    case .request: FeedbackText.reason
    }
  }
}
