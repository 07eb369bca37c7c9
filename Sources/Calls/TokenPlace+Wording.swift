import Base

extension TokenPlace {
  /// The place itself, behind 在 or 到.
  public var name: String {
    switch self {
    case .account: "【用户中心】的开发者页"
    case .pages: "平台网页的【用户中心】（开发者页）"
    case .ckan: "该站网页的个人页面（API 令牌）"
    case .applications: "平台网页的【我的应用】"
    case .site: "该平台的网页"
    case .host: "该主机的网站"
    }
  }

  /// What is kept of it, as its people call it.
  private var token: String { self == .applications ? "标识与密钥" : "令牌与有效期" }

  /// What to do about a token that was refused, for a line of the screen.
  var brief: String {
    switch self {
    case .account: "不会重试；请按 7 在【用户中心】的开发者页核对\(token)"
    case .pages: "不会重试；请核对网页【用户中心】的开发者页，平台自己的在线测试同样会失败"
    case .ckan, .applications, .site: "不会重试；请在\(name)核对\(token)"
    case .host: "不会重试；请核对配置的 hosts 或 TJDATA_TOKEN_FOR 中给这台主机的令牌"
    }
  }

  /// The same in a sentence without a full stop.
  var advice: String {
    let command = self == .account ? "（\(ProgramCommand.line("developer"))）" : ""
    let check = "程序不会重试，请先停止调用，到\(name)\(command)核对\(token)"
    return self == .pages
      ? check + "；刚注册的令牌也可能被拒，这时平台自己的在线测试同样失败，请向平台反映" : check
  }

  /// Only platforms of our own make and the live one are given what the variable holds.
  private var takesVariable: Bool { self == .account || self == .pages }

  /// Where it was taken from, in one sentence without a full stop.
  public var source: String {
    takesVariable
      ? "令牌取自环境变量 TJDATA_TOKEN 或令牌文件"
      : "令牌取自配置的 platforms 中为此平台写明的 token-file"
  }

  /// What to do with a new one.
  public var setting: String {
    takesVariable
      ? "放进环境变量 TJDATA_TOKEN，或存入仅本人可读的文件并在配置文件的 token-file 写明路径"
      : "存入仅本人可读的文件，在配置的 platforms 中为此平台写明 token-file"
  }

  /// How one comes to a token, in one sentence.
  public var way: String {
    switch self {
    case .ckan: "在线测试一般不须令牌；不公开的数据用的令牌在\(name)取得，\(setting)。"
    case .account, .pages, .applications, .site, .host:
      "在线测试用的\(self == .applications ? "标识与密钥" : "令牌")在\(name)取得，\(setting)。"
    }
  }
}
