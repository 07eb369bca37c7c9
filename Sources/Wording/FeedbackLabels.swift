public import Catalog

/// How people read where a submission stands.
extension SubmissionState {
  public func label(of kind: SubmissionKind) -> String {
    switch (self, kind) {
    case (.pending, _): "待处理"
    case (.accepted, .suggestion): "已采纳"
    case (.accepted, .correction): "已更正"
    case (.accepted, .request): "已同意"
    case (.declined, .request): "未同意"
    case (.declined, _): "未采纳"
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
