import Catalog
import PortalAPI
import Transport
import Wording

extension SourceError {
  /// What happened, in one sentence without a full stop. The platform's own words are quoted as
  /// they came, but on one line, or they could pass for one of ours: make them harmless before
  /// showing them.
  public var message: String { message(of: "平台") }

  /// The same of somebody else than the platform.
  public func message(of host: String) -> String {
    String(words(of: host).map { $0.isNewline ? " " : $0 })
  }

  private func words(of host: String) -> String {
    switch self {
    case .unreachable(let error) where error.isOurs: error.message
    case .unreachable(let error): "\(host)无法访问：\(error.message)"
    case .refused(let status, let message, _):
      message.isEmpty ? "\(host)拒绝了请求（HTTP \(status)）" : message
    case .invalid(let message, let fields):
      ([message] + fields.values.sorted().filter { !message.contains($0) })
        .filter { !$0.isEmpty }.joined(separator: "：")
    case .malformed(let path, let detail): "\(host)应答不合规（\(path)）：\(detail.message)"
    case .wrongSite(let path, let site): "\(site.message)：\(path)"
    case .unsupported(let capability): capability.missingMessage
    case .cancelled: "已取消"
    }
  }

  /// What to do about it; empty where there is nothing to advise.
  public var advice: String {
    switch self {
    case .unreachable(let error): error.advice
    // Who was refused by a word knows from the message what to wait or apply for.
    case .refused(_, _, Self.paceWord): ""
    case .refused(429, _, nil): "请稍候再试；当日次数已用完的，请次日0时后再试"
    case .refused(401, _, APIError.wrongLogin.rawValue): ""
    case .refused(401, _, _), .refused(403, _, nil): "请检查令牌或重新登录"
    case .refused(404, _, _): "条目可能已下架，请同步目录后再试"
    case .refused(500..., _, _): "平台暂时有故障，请稍后重试"
    case .malformed: "请确认地址属于本平台，并将此信息告知平台"
    case .wrongSite(_, let site): site.advice
    case .unsupported(let capability): capability.instead
    case .refused, .invalid, .cancelled: ""
    }
  }
}

extension SourceError {
  /// That a host refused which the answer of the one that was asked had led to.
  public static func refusal(of status: Int, at host: String) -> String {
    "网址转到主机 \(host)，它拒绝了请求（HTTP \(status)）"
  }

  /// What a site asks for that does not let anybody ask now.
  /// - Parameter seconds: for so long; nil where it does not say.
  static func patience(status: Int, seconds: Int64?) -> String {
    let what = status == 429 ? "站点限制了访问" : "站点暂时不接受访问"
    let wait =
      switch seconds {
      case nil: "稍后"
      case let seconds? where seconds < 120: " \(seconds) 秒后"
      case let seconds? where seconds < 7200: " \((seconds + 59) / 60) 分钟后"
      case let seconds?: " \(seconds / 3600) 小时后"
      }
    return "\(what)（HTTP \(status)），请\(wait)再试"
  }
}

extension TransportError {
  /// Whether the platform was reached, or need not be: the fault lies on this side or in what it
  /// sent.
  fileprivate var isOurs: Bool {
    switch self {
    case .cannotWrite, .notPlain, .cannotRead, .inUse, .turnedDown, .redirected, .tooLarge,
      .headTooLarge, .tooManyRedirects, .elsewhere, .garbled, .changing, .unknownCoding, .withheld,
      .badURL, .badHeader, .missingLibrary:
      true
    default: false
    }
  }
}

extension Malformation {
  var message: String {
    switch self {
    case .notJSON(let status): "不是 JSON（HTTP \(status)）"
    case .shape(let place, let reason):
      place.isEmpty ? Self.told(reason) : "\(place)：\(Self.told(reason))"
    case .lineTooLong(let bytes): "一行超过 \(bytes >> 10) KB"
    case .order: "行的次序不对"
    case .count(let promised, let received): "应有 \(promised) 条，实收 \(received) 条"
    }
  }

  /// Reasons of our own in Chinese; what a library says stays as it is.
  private static func told(_ reason: String) -> String {
    switch reason {
    case "unexpected end": "内容到此中断，不完整"
    case "unexpected byte": "有不该出现的字符"
    case "missing": "缺少"
    case "not JSON": "不是 JSON"
    case "null": "为 null"
    case "unreadable": "无法读取"
    default: reason
    }
  }
}
