import PortalClient
import WebPages

/// Tells what a page is that is not the platform's, as well as it can: by words that such pages
/// have.
enum StrangePage {
  /// Characters of text that are looked at.
  private static let extent = 20_000

  private static let firewall = [
    "防火墙", "访问被拦截", "请求被拦截", "请求已被拦截", "访问被阻断", "安全验证", "滑动验证", "人机验证", "安全狗", "创宇盾", "云锁",
    "access denied", "request blocked", "request rejected", "acw_sc__v2", "$_ts",
  ]
  private static let captive = [
    "eportal", "wlanuserip", "captive portal", "上网认证", "网络认证", "portal认证", "无线网络登录", "wifi认证",
    "wi-fi认证", "上网登录",
  ]
  private static let parked = [
    "域名出售", "域名转让", "域名停放", "域名已过期", "该域名", "本域名", "domain is for sale", "buy this domain",
    "domain parking", "sedoparking", "parkingcrew", "this domain name has expired",
  ]

  /// - Parameter status: HTTP's.
  static func site(_ bytes: [UInt8], contentType: String?, status: Int = 200) -> WrongSite {
    if status == 511 { return .captivePortal(title: "") }
    let root = HTMLReader.root(bytes, contentType: contentType)
    let title = root?.pageTitle ?? ""
    // Scripts too: such pages often are nothing else.
    let source = String(decoding: bytes.prefix(extent * 4), as: UTF8.self).lowercased()
    let text = title.lowercased() + " " + source.prefix(extent)
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if has(captive) { return .captivePortal(title: title) }
    if has(firewall) { return .firewall(status: status) }
    if has(parked) { return .parked(title: title) }
    let asksPassword =
      root?.first { $0.name == "input" && $0.attributes["type"]?.lowercased() == "password" } != nil
    if asksPassword { return .login(title: title) }
    return [403, 405, 412].contains(status)
      ? .firewall(status: status) : .otherContent(title: title)
  }

  /// Whether a body is a page at all.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    JSONPort.firstByte(bytes) == UInt8(ascii: "<")
  }
}
