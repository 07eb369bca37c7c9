/// What is said of interfaces added by their address.
enum OwnInterfaceText {
  static let add = "添加接口：按网址，学得数据项后列入数据接口"
  static let remove = "去掉按网址添加的接口"
  static let formTitle = "添加接口"
  static let notes = [
    "任何返回 JSON 的 http(s) 网址：天津站点的 /api/invoke/…，或别的开放接口。提交时调用一次，学得数据项；"
      + "返回 CSV、XML、表格文件的打开为表格。",
    "令牌不要写在网址里：用配置的 hosts 或环境变量 TJDATA_TOKEN_FOR（主机=令牌）给出；平台的令牌不发给别的主机。",
  ]
  static let verb = "调用一次并添加"
  static let url = "网址"
  static let urlHint = "https://主机/路径?参数=值"
  static let title = "名称"
  static let titleHint = "可留空，默认用网址"
  static let rows = "数据行路径"
  static let rowsHint = "可留空自动寻找，如 data.list"
  static let badURL = "应以 http:// 或 https:// 开头"
  static let removeTitle = "去掉这个接口？"
  static let removeYes = "去掉"
  static let removeNo = "留下"
  static let isPlatforms = "这是平台目录中的条目，不能去掉"
  static let notOnPlatform = "这是按网址添加的接口，平台上没有它的网页、文件与评价"
  static let isTable = "返回的是表格文件，不是 JSON 接口：没有添加，已打开为表格"
  static let removed = "已去掉按网址添加的接口"

  static func added(_ added: AddedInterface) -> String {
    let secret = added.lostSecret ? "；网址中的令牌已去掉，没有保存" : ""
    let token = added.lacksToken ? "；没有为这台主机给出令牌，调用不带令牌" : ""
    let done = added.isKnown ? "已更新" : "已添加"
    return "\(done) \(added.title)，\(added.columns) 个数据项\(secret)\(token)"
  }
}
