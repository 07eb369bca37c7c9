import Catalog
import Terminal
import Widgets

/// 分享 (manual 2.8): the link, its QR code for WeChat and cameras, the address that shares to Weibo.
struct ShareSheet: Sendable {
  let entry: EntrySummary
  let link: String
  let picture: Bitmap?
  /// What it takes for others to open the link; nil where it answers as it is.
  let reach: String?
  /// How often the entry was shared; nil while nobody says.
  var count: Int?
}

enum ShareText {
  static let scan = "微信、手机：扫描二维码"
  static let tooSmall = "窗口太小，放不下二维码；请放大窗口，或复制链接"
  static let copyLink = "复制链接"
  static let wechat = "微信：已扫描"
  static let weibo = "复制微博分享地址，在浏览器中打开"
  static let close = "关闭"
  static let link = "链接"
  static let linkCopied = "链接已复制"
  static let weiboCopied = "微博分享地址已复制，请在浏览器中打开"
  static let wechatCounted = "已记录分享到微信"

  static func title(_ entry: EntrySummary) -> String { "分享 · \(entry.title)" }

  static let hints = [
    Hint("y", "复制链接"), Hint("w", "微信"), Hint("b", "微博"), Hint("Esc", "关闭", isPinned: true),
  ]
}
