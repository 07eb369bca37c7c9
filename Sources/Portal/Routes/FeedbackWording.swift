import Catalog

/// What the platform says of the forms of 互动交流, 评价, 纠错 and 申请.
enum FeedbackWording {
  static let contentMissing = "请填写建议内容"
  static let reasonMissing = "请填写开放理由"
  static let themeUnknown = "没有这个数据主题"
  static let fieldMissing = "请选择有误的内容"
  static let descriptionMissing = "请填写错误描述"
  static let requestMissing = "请填写申请理由"
  static let requestNotDue = "该数据无需申请"
  static let requestPending = "您已申请过该数据，请等待答复"
  static let answerMissing = "请选择一项"
  static let surveyChanged = "没有这份调查问卷，或它已更换"
  static let starsMissing = "请评 1 至 5 星"
  static let tooMany = "24 小时内至多提交 \(SubmissionLimits.aDay) 条，请稍后再来"
  static let kind = "数据类型"
  static let theme = "数据主题"
  static let reason = "开放理由"
  static let field = "有误内容"

  static func tooLong(_ limit: Int) -> String { "不能超过 \(limit) 个字" }
}

/// Collects what is wrong with a form, field by field.
struct FormFaults {
  private(set) var fields: [String: String] = [:]

  mutating func add(_ field: String, _ message: String) { fields[field] = fields[field] ?? message }

  /// A text that is required, without blanks around it.
  mutating func text(_ field: String, _ text: String, missing: String) -> String {
    let trimmed = text.trimmed
    if trimmed.isUnseen {
      add(field, missing)
    } else if trimmed.count > SubmissionLimits.text || trimmed.utf8.count > 4096 {
      add(field, FeedbackWording.tooLong(SubmissionLimits.text))
    }
    return trimmed
  }

  /// - Throws: `Refusal.invalid` where something is wrong.
  func check() throws(Refusal) {
    guard fields.isEmpty else { throw .invalid(fields) }
  }
}

extension String {
  /// Without white space at both ends, and without NUL, which no text of ours has.
  fileprivate var trimmed: String {
    let kept = filter { $0 != "\0" }
    let start = kept.firstIndex { !$0.isWhitespace } ?? kept.endIndex
    let end = kept.lastIndex { !$0.isWhitespace }.map { kept.index(after: $0) } ?? start
    return String(kept[start..<end])
  }
}
