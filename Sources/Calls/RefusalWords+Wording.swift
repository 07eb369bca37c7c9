/// What a platform's own words for an answer mean, where it says nothing by code or flag.
struct RefusalWords {
  var refuse: Bool
  var succeed: Bool

  private static let refusals = [
    "无权", "没有权限", "权限不足", "暂无权限", "未授权", "未订阅", "请先订阅", "未登录", "请登录", "请先登录", "令牌不合法",
    "令牌无效", "令牌失效", "令牌过期", "令牌已过期", "无效的令牌", "标识不存在", "签名错误", "签名不", "验签失败", "鉴权失败",
    "认证失败", "校验失败", "调用失败", "请求失败", "查询失败", "操作失败", "系统异常", "系统错误", "服务异常", "参数错误",
    "次数已用完", "次数超", "超过限制", "超出限制", "频繁", "禁止访问", "拒绝访问", "appkey无效", "appkey错误", "unauthorized",
    "forbidden", "access denied", "permission denied", "not authorized", "invalid token",
    "invalid key", "invalid api", "invalid app", "token expired", "rate limit", "quota exceeded",
    "too many requests", "internal server error",
  ]
  private static let successes = ["成功", "success", "ok", "正常"]

  init(_ message: String) {
    let text = message.lowercased().filter { !$0.isWhitespace }
    let spaced = message.lowercased()
    refuse = Self.refusals.contains { spaced.contains($0) || text.contains($0) }
    succeed = !refuse && Self.successes.contains { text.hasPrefix($0) || text.hasSuffix($0) }
  }
}
