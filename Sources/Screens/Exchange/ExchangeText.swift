/// What 互动交流 says, as the manual prints it (2.6).
enum ExchangeText {
  /// Questions are counted in these.
  static let question = "问"

  static func count(_ questions: Int) -> String { "共 \(questions) \(question)" }

  static let title = "互动交流"
  static let shortTitle = "互动"
  static let suggestion = "开放建议"
  static let content = "建议内容"
  static let kind = "数据类型"
  static let theme = "数据主题"
  static let reason = "开放理由"
  static let contentHint = "希望开放什么数据：内容、范围、字段"
  static let reasonHint = "用在哪里，对谁有用"
  static let suggestionNote =
    "希望平台开放什么数据？请填写建议内容、数据类型、数据主题和开放理由，平台将与有关部门研究后答复。"
  static let suggestionHow =
    "按 Enter 填写。登录后提交的建议及其答复列在【用户中心】、【我的建议】中；没有填完的内容自动保留为草稿。"
  static let suggested = "建议已提交，感谢您的参与"
  /// For who is signed in.
  static let suggestedByAccount = "建议已提交，答复按 7 在【用户中心】、【我的建议】查看"
  static let surveyed = "问卷已提交，感谢您的参与"
  static let filterPlaceholder = "在问题和答案中查找（中文、拼音或首字母）"
  static let nothing = "没有找到相关的问题，按 Esc 显示全部"
  static let noQuestions = "平台还没有常见问题"
  static let noSurvey = "平台现在没有调查问卷"
  static let fill = "填写建议或问卷"
  static let fillHint = "填写"
  static let fold = "展开或收起全部问题"
  static let filter = "在常见问题中查找"

  static func title(_ tab: ExchangeTab) -> String {
    switch tab {
    case .suggestion: suggestion
    case .survey: "调查问卷"
    case .questions: "常见问题"
    }
  }

  static func responses(_ count: Int) -> String {
    count == 0 ? "还没有人答卷，按 Enter 填写。" : "已有 \(count) 份答卷，按 Enter 填写。"
  }

  static func found(_ text: String, _ count: Int) -> String { "“\(text)”：\(count) 个问题" }
}
