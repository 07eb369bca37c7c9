/// What stands beside a dataset that the model has no place for, under labels people know.
enum DCATLabel {
  static let landingPage = "网页"
  static let license = "许可协议"
  static let rights = "使用限制"
  static let contact = "联系人"
  static let temporal = "时间范围"
  static let spatial = "空间范围"
  static let dictionary = "数据字典"
  static let series = "所属系列"
  static let otherThemes = "其他主题"
  static let parent = "上级机构"
  static let identifier = "标识符"
  static let endpoint = "接口地址"
  static let endpointDescription = "接口说明"
  static let standard = "遵循标准"
  static let served = "所服务的数据"
  static let members = "系列成员"
  static let first = "最早一期"
  static let last = "最近一期"
  static func count(_ count: Int) -> String { "共 \(count) 项：" }
  static let untitled = "未命名文件"
}
