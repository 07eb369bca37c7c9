import Catalog

/// What is said of 收藏, 评价, 分享, 纠错 and 申请.
enum FeedbackText {
  static let group = "评价与收藏"
  static let favourite = "收藏或取消收藏"
  static let favouriteHint = "收藏"
  static let rate = "我要评价"
  static let rateHint = "评价"
  static let share = "分享（链接、二维码、微信、微博）"
  static let shareHint = "分享"
  static let correct = "纠错"
  static let correctHint = "纠错"
  static let apply = "申请有条件开放的数据"
  static let applyHint = "申请"
  static let waiting = "待发送的评价、收藏、纠错和建议"

  static let loginFirst = "收藏记在账号下，请先登录；还没有账号，按 Ctrl-N 注册"
  static func loginAgain(_ isFavourite: Bool) -> String {
    "登录已过期，登录后接着\(isFavourite ? "收藏" : "取消收藏")"
  }

  static let favoured = "已收藏，可按 7 在【用户中心】、【我的收藏】查看"
  static let unfavoured = "已取消收藏；再按 f 收藏回来"
  static let rated = "评价已提交，感谢您的参与；按 r 可以修改"
  static let corrected = "纠错已提交，处理结果按 7 在【用户中心】、【我的纠错】查看"
  static let applied = "申请已提交，答复按 7 在【用户中心】、【我的申请】查看"
  static let waits = "平台不可达，已存入待发送，恢复连接后自动发出"

  static let rateNote = "左右键或数字 1–5 评星；每个账户对每个数据有一份评价，可以修改。"
  static let starsHint = "← → 或 1–5；接着的数字给下一项"
  static let field = "有误内容"
  static let fieldPlaceholder = "请选择哪一项有误"
  static let description = "错误描述"
  static let descriptionHint = "现在是什么，应该是什么"
  static let reason = "申请理由"
  static let reasonHint = "用途、使用范围和期限"
  static let applyNote = "该数据为有条件开放，请说明申请理由，审核同意后使用。"
  static let notConditional = "该数据为无条件开放，无需申请"
  static let closed = "该数据不予开放"

  /// What of an entry can be wrong, beside its columns.
  static let correctable = [
    "数据内容", "数据集名称", "摘要", "标签", "开放状态", "所属主题", "来源部门", "发布时间", "更新时间",
    "所属行业", "更新频率", "文件", "接口", "其他",
  ]

  static func rate(_ title: String) -> String { "我要评价 · \(title)" }
  static func correct(_ title: String) -> String { "纠错 · \(title)" }
  static func apply(_ title: String) -> String { "申请 · \(title)" }
  static func column(_ label: String) -> String { "数据项：\(label)" }

  // MARK: The outbox

  static let nothingWaits = "没有待发送的内容"
  static let waitingTitle = "待发送（恢复连接后自动发出；选定可放弃）"
  static let dropYes = "放弃"
  static let dropNo = "保留"
  static let dropped = "已放弃一条待发送的内容"

  static func waits(_ count: Int) -> String { "待发送 \(count)" }
  static func sent(_ count: Int) -> String { "待发送的 \(count) 条已发出" }
  static func dropTitle(_ item: WaitingLine) -> String { "放弃“\(item.title)”？" }

  static func line(_ item: WaitingLine) -> String {
    let failure = item.failure.map { "（\($0)）" } ?? ""
    return "\(item.title)  \(item.made)\(failure)"
  }

  // MARK: In 基本信息

  static let isFavourite = "已收藏"
  static let isNoFavourite = "未收藏"
  static func shares(_ count: Int) -> String { "分享 \(count) 次" }
  static let mine = "我的评价"
  static let request = "我的申请"
}
