import Catalog
import Widgets
import Wording

/// Something a pane or a sheet says instead of its content: what is the matter, what to do about
/// it, and the web page that helps, as a link and as a code for a phone's camera.
struct Notice: Sendable {
  var summary: String
  /// Whether something went wrong, rather than being as it is.
  var isFailure: Bool
  /// What to do, a paragraph each.
  var advice: [String]
  var link: String?
  var code: Bitmap?
}

/// A notice over the screen.
struct NoticeSheet: Sendable {
  var title: String
  var notice: Notice
}

/// What is said of what a platform does not do, and of why something went wrong.
enum UnsupportedText {
  static let copyLink = "复制网页地址"
  static let copyHint = "复制链接"
  static let linkCopied = "网页地址已复制，请在浏览器中打开"
  static let close = "关闭"
  static let scan = "手机扫描二维码打开网页"
  static let tooSmall = "窗口太小，放不下二维码"
  static let noPage = "这个平台没有可以打开的网页"
  static let syncFault = "同步没有成功"
  static let why = "查看同步失败的原因与办法"
  static let stillHere = "本机目录仍可浏览和搜索。"
  static let again = "按 R 再试一次。"
  static let login = "按 L 登录。"
  /// - Parameter hasSite: there is a page on which it is done instead.
  static func reason(_ missing: Capabilities, hasSite: Bool) -> String {
    hasSite ? "\(missing.missingMessage)：\(missing.instead)" : missing.missingMessage
  }

  static func token(_ standing: DeveloperStanding) -> String {
    "当前令牌 \(standing.maskedToken)，\(TestText.calls(standing, nil))。"
  }

  /// The heading over what happened; nil where the summary says it all.
  static func heading(_ kind: ServiceFault.Kind) -> String? {
    switch kind {
    case .wrongSite: "应答的不是这个平台"
    case .blocked: "请求被平台的防火墙拦下"
    case .insecure: "不能确认对方是这个平台"
    case .offline, .outOfOrder, .refused, .signedOut, .otherAccount, .malformed, .notFound,
      .unsupported, .failed:
      nil
    }
  }

  static func hints(hasLink: Bool) -> [Hint] {
    (hasLink ? [Hint("y", copyHint)] : []) + [Hint("Esc", close, isPinned: true)]
  }
}
