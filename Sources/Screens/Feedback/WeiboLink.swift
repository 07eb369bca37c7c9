import PortalAPI

/// Weibo's page that shares what its address names (manual 2.8).
public enum WeiboLink {
  private static let site = "天津市信息资源统一开放平台"

  /// The address of 微博's own page for sharing, with title and link in it, escaped (RFC 3986).
  public static func text(title: String, link: String) -> String {
    let title = PercentEncoding.encode("\(title) - \(site)")
    let link = PercentEncoding.encode(link)
    return "https://service.weibo.com/share/share.php?url=\(link)&title=\(title)"
  }
}
