import Catalog
import PortalAPI
import Wording

/// What 数据应用 and 应用提交 say (manual 2.4, 2.5).
enum ApplicationText {
  static let section = "数据应用"
  static let shortSection = "应用"
  static let submit = "应用提交"
  static let counter = "应用"
  static let signedOutFirst = "提交应用请先登录；还没有账号，按 Ctrl-N 注册"
  static let submitHint = "应用提交"
  static let all = "全部"
  static let own = "我的提交"
  static let loading = "正在读取…"
  static let none = "还没有这类应用，按 a 提交您的应用"
  static let noneOwn = "您还没有提交应用，按 a 提交"
  static let choose = "应用提交：请选择类型"
  static let developer = "开发者名称"
  static let developerKind = "开发者类型"
  static let name = "应用名称"
  static let summary = "应用描述"
  static let theme = "所属主题"
  static let system = "应用类型"
  static let state = "审核状态"
  static let answer = "审核意见"
  static let submitted = "提交时间"
  static let linked = "关联数据"
  static let linkedHint = "最多关联数据使用 50 条；Enter 打开列表，输入文字查找，空格选取"
  static let linkedNote = "Enter 打开所选的关联数据，h l 选择"
  static let pictures = "图片"
  static let noPreview = "终端不能显示这种图片的内容"
  static let imagePlaceholder = "点击选择文件：回车选择，或输入路径"
  static let imageHint = "图片尺寸小于1M，PNG、JPEG 或 GIF；Ctrl-O 查看图片"
  static let look = "查看图片"
  static let looked = "图片可用"
  static let imageMissing = "请选择图片文件"

  static func title(_ tab: ApplicationTab) -> String {
    switch tab {
    case .all: all
    case .type(let type): type.label
    case .own: own
    }
  }

  static func link(_ type: ApplicationType) -> String {
    type == .report ? "报告地址" : "网站地址"
  }

  static func done(_ summary: ApplicationSummary) -> String {
    "“\(summary.name)”已提交，平台审核通过后在【数据应用】展示"
  }

  static func state(_ state: SubmissionState) -> String {
    switch state {
    case .pending: "待审核"
    case .accepted: "审核通过"
    case .declined: "审核未通过"
    }
  }

  static func picture(_ look: PictureLook) -> String {
    let facts = look.facts
    return "\(facts.format.rawValue.uppercased())  \(facts.width)×\(facts.height)"
      + "  \(DetailText.size(look.byteSize))"
  }
}
