import Wording

extension Refusal {
  /// The `msg` of the answer.
  var message: String {
    switch self {
    case .noSuchPath: "地址不存在"
    case .noSuchEntry(let id): "数据目录不存在【\(id)】"
    case .noSuchApplication(let id): "数据应用不存在【\(id)】"
    case .noSuchFile(let name): "文件不存在【\(name)】"
    case .notOpen: "该数据不予开放"
    case .notGranted: "该数据有条件开放，请先提交申请，平台同意后方可取得"
    case .preconditionFailed: "文件已更新，与请求的条件不符"
    case .unsatisfiableRange(let size): "请求的范围超出文件【共\(size)字节】"
    case .methodNotAllowed(let allowed): "请求方法不支持，可用：\(allowed)"
    case .badParameter(let name): "参数不合法【\(name)】"
    case .badToken: "令牌不合法【失效或被禁用】"
    case .loginRequired: "请先登录"
    case .wrongLogin: "账号或密码不正确"
    case .accountLocked: AccountWording.locked
    case .captchaRequired: "登录失败次数较多，请输入验证码"
    case .crowded: LimitWording.crowded
    case .lockedOut(let seconds): "登录失败次数过多，请\(seconds)秒后再试"
    case .notYours: "无权访问"
    case .invalid: "填写有误，请检查标出的各项"
    case .taken(let fields): fields.values.sorted().joined(separator: "；")
    case .registrationClosed: RegistrationText.closed
    case .unavailable(let words), .notOffered(let words), .notYet(_, let words): words
    case .tooSlow: LimitWording.tooSlow
    case .overloaded: LimitWording.overloaded
    case .unwritable: "平台暂时不能保存，请稍后再试"
    case .notDeveloper: AccountWording.notDeveloper
    case .badBody: "请求内容不是所需的JSON"
    case .malformedRequest: "请求不合法"
    case .pathTooLong: "请求地址过长"
    case .bodyTooLarge: "请求内容过大"
    case .fault: "平台内部错误，请稍后再试"
    }
  }
}
