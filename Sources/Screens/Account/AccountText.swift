import Catalog
import PortalAPI
import Wording

/// What the screens of accounts say.
enum AccountText {
  static let center = "用户中心"
  static let shortCenter = "用户"
  static let developers = "开发者中心"
  static let shortDevelopers = "开发者"
  static let group = "账号"
  static let login = "登录"
  static let loginOrRegister = "登录/注册"
  static let logout = "退出登录"
  static let registerNew = "还没有账号，注册"
  static let logoutTitle = "退出登录？"
  static let stayIn = "不退出"
  static let register = "注册"
  static let changePassword = "修改密码"
  static let newPassword = "新密码"
  static let passwordPlaceholder = "请输入登录密码"
  static let registerDeveloper = "注册开发者"
  static let isDeveloper = "已是开发者"
  static let developerApplication = "开发者申请"
  static let reveal = "显示或隐藏Token"
  static let revealHint = "显示Token"
  static let copyToken = "复制Token"
  static let renew = "续期或换发Token（自今日起三个月）"
  static let renewHint = "续期"
  static let revoke = "停用Token"
  static let revokeHint = "停用"
  static let revokeTitle = "停用Token？用它的程序将立即不能调用接口"
  static let revokeYes = "停用"
  static let revokeNo = "保留"
  static let tokenCopied = "Token已复制到剪贴板，请妥善保管"
  static let renewed = "Token已续期"
  static let revoked = "Token已停用"
  static let signedOut = "请先登录"
  static let left = "已退出登录"
  static let sessionExpired = "登录已过期，请按 L 重新登录"
  static let passwordChanged = "密码已修改，其他设备上的登录已失效"
  static let getCode = "获取短信验证码"
  static let goesOn = "基本信息已在上次填好，请继续实名认证"
  static let startAgain = "重新填写基本信息"
  static let readAgreement = "阅读注册协议"
  static let success = "注册成功"
  static let goLogin = "去登录"
  static let clockAwaited = "正在获取…"
  static let clockMissing = "没有取得，按 Ctrl-R 再取"
  static let askClock = "再取当前时间"
  static let developerDone = "注册成功，Token已发放"
  static let sampleNote = "内嵌平台的示例账号：candy，密码：candy2019"
  /// Pages and ways on are counted in these.
  static let item = "项"
  static let usage = "调用次数（近14日）"

  /// - Parameter leads: to where an account has its own, for those who are elsewhere.
  static func welcome(_ account: String, leads: Bool) -> String {
    "欢迎，\(account)" + (leads ? "；按 7 看收藏、申请和 Token" : "")
  }

  static func codeSent(_ code: AccountServices.SentCode) -> String {
    code.message.map { "短信 \($0)" } ?? "短信验证码已发送，10分钟内有效"
  }

  static let signedOutLines = [
    "用户登录账号后，可在用户中心查看用户在网站上的操作足迹。",
    "按 Enter 或 L 登录；还没有账号，请按 N 注册。",
  ]
  static let notDeveloperLines = [
    "您还没有注册开发者。注册后平台会给予一个调用接口的令牌（即 token），便可以在线测试及调用接口。",
    "按 Enter 或 N 填写信息注册。",
  ]

  /// The manual's own sentence (2.7), in its two lines.
  static func token(_ details: DeveloperDetails, revealed: String?) -> [String] {
    guard let masked = details.token else {
      return ["你已注册开发者账号, Token已停用。按 r 换发新的Token。"]
    }
    let expiry = details.expires.map { ", 有效期至 \($0)" } ?? ", 长期有效, "
    return [
      "你已注册开发者账号, Token为: \(revealed ?? masked)",
      "每日接口调用次数 \(details.callsPerDay) 次\(expiry)请妥善保管您的token",
    ]
  }

  /// Both count the same, and whose they are and until when is said.
  static func today(_ details: DeveloperDetails, _ now: Moment) -> String {
    let used = max(0, details.callsPerDay - details.remaining)
    return "今日（\(details.name)）已用 \(used) 次，剩余 \(details.remaining) 次，\(now.untilMidnight)后重新计数"
  }

  static let expired = "Token已过期，按 r 续期"

  static func title(_ tab: UserTab) -> String {
    tab.footprints.map { FootprintText.title($0) } ?? registerDeveloper
  }

  static let steps = ["注册开发者", "资源获取", "应用提交", "应用推广"]
  static let flow = "开发推广数据应用的流程为“注册开发者—资源获取—应用提交—应用推广”。"

  static func title(_ jump: Jump) -> String {
    switch jump {
    case .register: registerDeveloper
    case .data: "海量数据"
    case .interfaces: "接口服务"
    case .submit: ApplicationText.submit
    case .promote: "应用推广"
    }
  }

  static func detail(_ jump: Jump) -> String {
    switch jump {
    case .register: "填写信息成为开发者，获取调用接口的令牌"
    case .data: "跳转至【数据集】页面，可获取数据集资源"
    case .interfaces: "跳转至【数据接口】页面，可获取数据接口资源"
    case .submit: "提交移动APP、微信小程序、网站及研究报告等四种成果"
    case .promote: "跳转至【数据应用】页面，可查看已推广应用"
    }
  }
}
