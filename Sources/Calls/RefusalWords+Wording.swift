/// What a platform's own words for an answer mean, where it says nothing by code or flag.
struct RefusalWords {
  /// They refuse, if no rows speak against it.
  var refuse = false
  /// They refuse whatever stands beside them.
  var refuseFirmly = false
  var succeed = false
  /// Nothing was found, or lies this far behind.
  var findNothing = false
  /// What came is a part of all there is.
  var tellPart = false

  private static let refusals = [
    "无权", "没有权限", "权限不足", "暂无权限", "暂无法", "未授权", "未订阅", "请先订阅", "未登录", "没有登录", "请登录", "请先登录",
    "令牌不合法", "令牌无效", "令牌失效", "令牌过期", "令牌已过期", "无效的令牌", "标识不存在", "签名错误", "签名不", "验签失败",
    "鉴权失败", "认证失败", "校验失败", "调用失败", "请求失败", "查询失败", "操作失败", "系统异常", "系统错误", "服务异常",
    "参数错误", "次数已用完", "次数超", "超过限制", "超出限制", "达到上限", "已达上限", "达上限", "超限", "限流", "频繁", "繁忙",
    "请求过快", "禁止访问", "拒绝访问", "服务不可用", "被禁用", "已禁用", "余额不足", "欠费", "appkey无效",
    "appkey错误",
    "unauthorized", "forbidden", "access denied", "permission denied", "not authorized",
    "no permission",
    "invalid token", "invalid key", "invalid api", "invalid app", "invalid_user", "token expired",
    "rate limit", "quota exceeded", "exceeded_the_limit", "exceeded the limit",
    "too many requests", "internal server error", "service unavailable",
  ]
  private static let nothings = [
    "无数据", "没有数据", "暂无", "无记录", "没有记录", "没有更多", "无更多", "查无", "未查询到", "未查到", "没有查询到",
    "没有找到", "数据不存在", "记录不存在", "没有符合", "无符合", "结果为空", "数据为空", "最后一页", "页码超", "超出页", "页数超",
    "no data", "no more", "no record", "no result", "no match", "data not found",
    "record not found",
    "invalid page", "out of range", "page not found",
  ]
  /// Words of what went wrong that may be of something else too.
  private static let faults = [
    "失败", "错误", "异常", "超时", "无效", "失效", "过期", "不合法", "非法", "拒绝", "禁用", "停用", "未启用", "维护", "配额",
    "上限", "缺少", "不能为空", "必填", "不正确", "无法", "不存在", "稍后再试", "稍后重试", "稍候再试", "白名单", "黑名单",
    "invalid", "illegal", "exceed", "over_limit", "overlimit", "denied", "expired", "fail",
    "error", "timeout", "timed out", "busy", "unavailable", "disabled", "missing", "required",
    "not found", "not exist", "query_limit", "exhausted", "not permitted", "suspended", "try again",
  ]
  /// Words that rows are but a part of all.
  private static let parts = [
    "返回部分", "试用版", "截断", "only the first", "partial result", "partial data",
    "results truncated", "result truncated", "response truncated", "output truncated",
    "was truncated", "is truncated", "been truncated", "truncated to the first",
  ]
  /// The same before a number of rows: 仅返回前5条, but not 仅显示公开字段.
  private static let partsOf = [
    "仅返回", "只返回", "仅显示", "只显示", "仅展示", "只展示", "仅提供", "只提供", "仅能查看", "只能查看",
  ]
  private static let firsts: Set<Character> = ["前"]
  /// They refuse, but for what warns of it: 剩余次数不足10次.
  private static let lacks = ["次数不足", "额度不足", "流量不足"]
  /// Before the rights that who asks does not have.
  private static let lacking = [
    "没有", "未获得", "未取得", "未获", "未开通", "不具备", "不具有", "缺少", "缺乏", "尚无", "无此", "无该", "无本",
    "无访问", "无调用", "无操作", "无查看", "无查询", "无使用", "无接口", "无相关", "无任何",
  ]
  private static let right = "权限"
  /// What a lack is of no right by: in between, and behind.
  private static let otherLacks = ["更多", "找到", "查到", "查询到"]
  private static let otherRights = ["限制", "要求", "控制"]
  private static let permits = ["no permission required", "no permission needed"]
  private static let successes = ["成功", "success", "succeed"]
  private static let denials = ["不成功", "未成功", "没有成功", "unsuccess", "not success"]
  private static let assents = ["ok", "正常", "no error", "noerror", "无错误", "没有错误"]

  init(_ message: String) {
    let spaced = Self.permits.reduce(message.lowercased()) { $0.replacing($1, with: "") }
    let text = spaced.filter { !$0.isWhitespace }
    func has(_ words: [String]) -> Bool {
      words.contains { spaced.contains($0) || text.contains($0) }
    }
    func has(_ words: [String], before isNext: (Character?) -> Bool) -> Bool {
      words.contains { word in
        text.ranges(of: word).contains { isNext(text[$0.upperBound...].first) }
      }
    }
    refuseFirmly =
      has(Self.refusals) || Self.lacksRight(text)
      || has(Self.lacks) { next in next.map { !$0.isNumber } ?? true }
    let isAssent = Self.assents.contains { text.hasPrefix($0) || text.hasSuffix($0) }
    succeed = !refuseFirmly && (has(Self.successes) && !has(Self.denials) || isAssent)
    tellPart =
      has(Self.parts)
      || has(Self.partsOf) { next in next.map { Self.firsts.contains($0) || $0.isNumber } ?? false }
    findNothing = !refuseFirmly && has(Self.nothings)
    refuse = refuseFirmly || !succeed && !findNothing && has(Self.faults)
  }

  /// `您没有此接口的访问权限`: a lack, and the right within the same clause.
  private static func lacksRight(_ text: String) -> Bool {
    text.split { "，。；！,;!".contains($0) }.contains { clause in
      guard let place = clause.ranges(of: right).last else { return false }
      let (before, behind) = (clause[..<place.lowerBound], clause[place.upperBound...])
      if otherRights.contains(where: { behind.hasPrefix($0) }) { return false }
      return lacking.contains { before.contains($0) }
        && !otherLacks.contains { before.contains($0) }
    }
  }
}
