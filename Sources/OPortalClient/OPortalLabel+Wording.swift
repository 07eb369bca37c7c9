/// What people read of such portals, and the words by which their pages are read.
enum OPortalLabel {
  static let style = "省（市）公共数据开放网网关"
  static let startRow = "起始行，从 0 起"
  static let rowCount = "行数，最多 100"
  static let tooManyRows = "此平台每次最多给 100 行，请把每页行数改为 100 或更少"
  static let keyWanted = "调用此平台的接口须有应用的标识与密钥"
  static let keyForm = "令牌应为“标识:密钥”一行，在平台的【我的应用】中查看"
  static let noAddress = "此条目的页面上没有接口地址，平台未就它提供接口"

  /// Badges of a card that say there is an interface.
  static let interfaces: Set = ["接口", "api", "数据接口", "api接口"]
  /// What a list that has nothing says.
  static let nothing = ["暂无数据", "没有找到", "未找到", "没有数据", "无数据"]
  /// Behind 共 and a number.
  static let counters = "条个项"
  static let all: Character = "共"
}
