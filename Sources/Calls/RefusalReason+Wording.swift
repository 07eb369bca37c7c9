import Base

extension RefusalReason {
  /// By which words each is told; what comes first counts.
  static let words: [(reason: RefusalReason, words: [String])] = [
    (.pace, ["频繁", "限流", "too many", "rate limit", "qps", "并发"]),
    (.quota, ["次数", "超限", "流量", "配额", "上限", "quota", "exceed"]),
    (.signature, ["签名", "验签", "时间戳", "signature", "timestamp"]),
    (
      .permission,
      [
        "权限", "无权", "服务被禁用", "白名单", "订阅", "未申请", "未授权", "标识不存在", "forbidden", "permission",
        "not allowed",
      ]
    ),
    (
      .token,
      [
        "令牌", "密钥", "未登录", "请登录", "请先登录", "登录已", "没有登录", "user_key", "ak参数", "鉴权", "身份", "token",
        "appkey", "api key", "apikey",
        "unauthorized", "not authorized",
      ]
    ),
    (.parameter, ["参数", "不能为空", "必填", "格式不", "格式有误", "parameter", "required", "invalid value"]),
    (.notFound, ["不存在", "已下线", "已下架", "已停用", "未找到", "not found"]),
    (
      .fault,
      ["系统", "服务异常", "服务器", "服务不可用", "内部", "异常", "超时", "繁忙", "数据库", "internal", "timeout", "busy"]
    ),
  ]

  /// The same for a line of the screen.
  /// - Parameter tokens: where the token is looked after.
  public func brief(_ tokens: TokenPlace) -> String {
    switch self {
    case .token: tokens.brief
    case .permission: tokens == .host ? "请先向对方申请这个接口" : "请先在平台上申请或订阅这个接口"
    case .pace: "请稍候再试"
    case .quota: "请次日再试"
    case .signature: "请核对签名与系统时间"
    case .parameter: "请对照 API服务 的接口参数规范"
    case .notFound: "接口可能已下架"
    case .fault: "这是平台自己的故障，请稍后再试"
    case .unknown: "请看原文，并对照 API服务 的接口参数规范"
    }
  }

  /// What to do about it, in one sentence without a full stop.
  /// - Parameters:
  ///   - interface: the id of one whose specification can be printed; nil for others.
  ///   - tokens: where the token is looked after.
  public func advice(of interface: String?, _ tokens: TokenPlace) -> String {
    let command = interface.map { "（\(ProgramCommand.line("spec", $0))）" } ?? ""
    return switch self {
    case .token: tokens.advice
    case .permission:
      (tokens == .host ? "请先向对方申请这个接口" : "请先在平台上申请或订阅这个接口") + "，获准后再调用"
    case .pace: "请稍候再试；取全部页时用 --interval 放慢"
    case .quota: "请次日再试，或减少调用次数"
    case .signature: "这个接口要求签名，或本机时间不准；请核对接口说明与系统时间"
    case .parameter: "请对照 API服务 的接口参数规范\(command)"
    case .notFound: "接口可能已下架或网址不对，用 \(ProgramCommand.line("search", "--kind", "interface")) 查找"
    case .fault: "这是平台自己的故障；程序不会重试，请稍后再试"
    case .unknown: "用 --format raw 可看到原文；请对照 API服务 的接口参数规范\(command)"
    }
  }
}
