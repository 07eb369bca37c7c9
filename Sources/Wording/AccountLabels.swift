public import Catalog

/// The forms about accounts as the manual prints them (2.1.1.2, 2.7).
extension AccountField {
  public var label: String {
    switch self {
    case .account: "用户账号"
    case .password: "登录密码"
    case .confirmation: "确认密码"
    case .mobile: "手机号码"
    case .code: "短信验证码"
    case .personName: "用户姓名"
    case .document: "证件类型"
    case .idNumber: "身份证号码"
    case .agreed: "注册协议"
    case .login: "用户账号"
    case .oldPassword: "原密码"
    case .developerName: "开发者名称"
    case .identity: "身份"
    case .organisation: "单位/公司"
    case .major: "专业"
    case .field: "研究领域"
    case .email: "Email"
    case .captcha: "验证码"
    }
  }

  /// What stands in the empty field.
  public var placeholder: String {
    switch self {
    case .account: "请输入以字母开头的4-30位字母、数字或下划线的组合"
    case .password: "请输入6-20位字母、数字、符号中的两种或两种以上的组合"
    case .confirmation: "请输入确认密码"
    case .mobile: "请输入您的手机号码"
    case .code: "请输入短信验证码"
    case .personName: "请输入您的真实姓名"
    case .document: "身份证"
    case .idNumber: "请输入您的身份证号码"
    case .agreed: "我已阅读并同意《天津市统一身份认证平台注册协议》"
    case .login: "请输入用户账号或手机号码"
    case .oldPassword: "请输入原密码"
    case .developerName, .organisation, .major, .field, .email: "请输入\(label)"
    case .identity: "请选择身份"
    case .captcha: "请输入验证码"
    }
  }
}

extension AccountFault {
  /// What is said below the field.
  public func message(_ field: AccountField) -> String {
    switch self {
    case .missing: field == .identity ? field.placeholder : "请输入\(field.label)"
    case .badAccount: "应为以字母开头的4-30位字母、数字或下划线的组合"
    case .badPassword: "应为6-20位字母、数字、符号中的两种或两种以上的组合"
    case .differs: "两次输入的密码不一致"
    case .unchanged: "新密码不能与原密码相同"
    case .badMobile: "手机号码不正确，应为11位数字"
    case .badCode: "短信验证码应为6位数字"
    case .badName: "姓名应为2至30个字"
    case .badIDNumber(.form): "身份证号码应为18位"
    case .badIDNumber(.birthDate): "身份证号码中的出生日期不正确"
    case .badIDNumber(.checkDigit): "身份证号码不正确，请核对"
    case .badDocument: "证件类型只有身份证"
    case .notAgreed: "请阅读并同意《天津市统一身份认证平台注册协议》"
    case .badEmail: "Email不正确"
    case .badChoice: "请从列表中选择"
    case .badText: "不能含有换行等控制字符"
    case .tooLong(let limit): "不能超过\(limit)字"
    }
  }
}

extension AccountFaults {
  /// The messages by the fields' names on the wire.
  public var messages: [String: String] {
    reduce(into: [:]) { $0[$1.key.rawValue] = $1.value.message($1.key) }
  }
}

extension DeveloperIdentity {
  public var label: String {
    switch self {
    case .student: "学生"
    case .teacher: "教师"
    case .researcher: "科研人员"
    case .employee: "企业职员"
    case .civilServant: "公务员"
    case .freelancer: "自由职业"
    case .other: "其它"
    }
  }
}
