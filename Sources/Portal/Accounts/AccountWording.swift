/// What the platform says about accounts, for the fields of their forms.
enum AccountWording {
  static let captchaMissing = "请输入验证码"
  static let captchaWrong = "验证码不正确，请重新输入"
  static let captchaGone = "验证码已失效，请重新获取"
  static let loginMissing = "请输入用户账号或手机号码"
  static let passwordMissing = "请输入登录密码"
}
