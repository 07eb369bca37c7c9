import Catalog
import Wording

/// What the platform says about accounts.
enum AccountWording {
  static let captchaMissing = "请输入验证码"
  static let captchaWrong = "验证码不正确，请重新输入"
  static let captchaGone = "验证码已失效，请重新获取"
  static let loginMissing = "请输入用户账号或手机号码"
  static let passwordMissing = "请输入登录密码"
  static let noGateway = "本平台尚未接通短信网关，无法注册"
  static let gatewayFailed = "短信没有发出，请稍后再试"
  static let noIdentityCheck = "本平台尚未接通身份核验，无法注册"
  static let identityCheckFailed = "身份核验暂时没有应答，请稍后再试"
  static let identityWrong = "姓名与身份证号码不一致"
  static let codesSpent = "该手机号码今日获取短信验证码的次数已用完，请明日再试"
  static let codeGone = "短信验证码已失效，请重新获取"
  static let ticketGone = "基本信息已过期，请返回上一步重新填写"
  static let oldPasswordWrong = "原密码不正确"
  static let isDeveloper = "您已注册开发者账号"
  static let locked = "该账号已停用，请与平台联系"
  static let notDeveloper = "您尚未注册开发者"

  static func codeTooSoon(_ seconds: Int) -> String { "获取过于频繁，请\(seconds)秒后再试" }

  static func codeWrong(_ left: Int) -> String { "短信验证码不正确，还可尝试\(left)次" }

  static func taken(_ field: AccountField) -> String {
    switch field {
    case .account: "该用户账号已被注册"
    case .mobile: "该手机号码已被注册"
    case .idNumber: "该身份证号码已被注册"
    case .developerName: "该开发者名称已被使用"
    default: "\(field.label)已被使用"
    }
  }
}
