import Catalog
import Widgets
import Wording

/// Labels of an entry's detail, as the manual prints them (2.2.1–2.3.5).
enum DetailText {
  /// Where one is, and what kind of entry it is: `第 3/20 行 · 数据接口`.
  static func footer(_ kind: EntryKind, _ place: String?) -> String {
    (place.map { "\($0) · " } ?? "") + kind.label
  }

  static func unread(_ fault: ServiceFault) -> String {
    let reason = UnsupportedText.heading(fault.kind) ?? fault.summary
    return "\(MessageSign.warning)详情页没有取得，所示是目录和以前所知：\(reason)"
  }

  static let withdrawn = "该条目已从平台撤下，按 R 同步后从列表消失"
  static let loading = "正在读取…"

  static let abstract = "摘要"
  static let tags = "标签"
  static let name = "数据集名称"
  static let openStatus = "开放状态"
  static let theme = "所属主题"
  static let publisher = "来源部门"
  static let issued = "发布时间"
  static let modified = "更新时间"
  static let industry = "所属行业"
  static let frequency = "更新频率"
  static let usage = "使用情况"
  static let downloads = "下载次数"
  static let views = "浏览次数"
  static let ratings = "评价次数"
  static let points = "平均得分"
  static let rating = "用户评价"
  /// Whose it is: platforms of others give none, and it is worked out here.
  static func score(of entry: Entry) -> String {
    entry.untold == nil ? "综合得分" : "综合得分（本机计算）"
  }

  static let fieldHeadings = ["序号", "英文名称", "数据格式", "中文描述"]
  static let fileHeadings = ["类型", "文件名", "大小", "更新时间"]
  static let address = "接口地址"
  static let interfaceInfo = "接口信息"
  static let interfaceHeadings = ["接口类型", "接口方法", "接口格式", "接口编码"]
  static let parameters = "接口参数规范"
  static let results = "接口返回规范"
  static let specificationHeadings = ["数据列", "描述", "类型"]

  static func title(_ tab: DetailTab) -> String {
    switch tab {
    case .basics: "基本信息"
    case .fields: "数据项"
    case .preview: "数据预览"
    case .files: "文件下载"
    case .specification: "API服务"
    case .test: "在线测试"
    }
  }

  /// `XLS 文件数: 1`, a type each.
  static func files(_ formats: [FileFormat]) -> String {
    var each = FileFormat.allCases
    for format in formats where !each.contains(format) { each.append(format) }
    return each.compactMap { format in
      let count = formats.count { $0 == format }
      return count == 0 ? nil : "\(format.rawValue) 文件数: \(count)"
    }.joined(separator: "  ")
  }

  static func size(_ bytes: Int?) -> String {
    guard let bytes else { return "—" }
    switch bytes {
    case ..<1024: return "\(bytes) B"
    case ..<(1024 * 1024): return "\(bytes * 10 / 1024 / 10).\(bytes * 10 / 1024 % 10) KB"
    default:
      // In this order a size of any stranger's fits.
      let tenths = bytes / 1024 * 10 / 1024
      return "\(tenths / 10).\(tenths % 10) MB"
    }
  }

  static func fieldCount(_ count: Int) -> String { "共\(count)个数据项" }

  /// What an empty tab says.
  static func empty(_ tab: DetailTab) -> String {
    switch tab {
    case .fields: "平台没有给出这个条目的数据项"
    case .preview: "这个条目没有可预览的数据"
    default: "这个条目没有文件"
    }
  }
}
