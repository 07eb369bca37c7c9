public import Catalog

/// How people read where a submission stands.
extension SubmissionState {
  public var label: String {
    switch self {
    case .pending: "待处理"
    case .accepted: "已采纳"
    case .declined: "未采纳"
    }
  }
}

extension SubmissionKind {
  public var label: String {
    switch self {
    case .suggestion: "开放建议"
    case .correction: "纠错"
    case .request: "申请"
    }
  }
}
