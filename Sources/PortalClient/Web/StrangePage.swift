import WebPages

/// Tells what a page is that came in place of an answer or a file, as well as it can: by words that
/// such pages have.
public enum StrangePage {
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
  /// In a title: pages made by scripts have no field for a password yet.
  private static let login = ["login", "log in", "sign in", "登录", "登錄", "ログイン"]
  /// With words of their own or without: a page by them is a firewall's.
  private static let firewallStatuses: Set = [403, 405, 412]

  /// - Parameter status: HTTP's.
  public static func site(
    _ bytes: [UInt8], contentType: String?, status: Int = 200
  ) -> WrongSite {
    if status == 511 { return .captivePortal(title: "") }
    let bytes = PageBytes.utf8(bytes, contentType: contentType)
    return site(bytes, HTMLReader.root(bytes, contentType: contentType), status: status)
  }

  /// - Parameter root: of the same bytes, as far as they are a page.
  private static func site(_ bytes: [UInt8], _ root: HTMLElement?, status: Int) -> WrongSite {
    let title = title(root)
    // Scripts too: such pages often are nothing else.
    let source = String(decoding: bytes.prefix(extent * 4), as: UTF8.self).lowercased()
    let text = title.lowercased() + " " + source.prefix(extent)
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if has(captive) { return .captivePortal(title: title) }
    // Before a firewall's words: a form for a login asks for a 安全验证 of its own.
    if root.map(asksPassword) ?? false { return .login(title: title) }
    if has(firewall) { return .firewall(status: status) }
    if has(parked) { return .parked(title: title) }
    if login.contains(where: title.lowercased().contains) { return .login(title: title) }
    return firewallStatuses.contains(status)
      ? .firewall(status: status) : .otherContent(title: title)
  }

  /// Whether a body is a page at all.
  public static func isPage(_ bytes: [UInt8]) -> Bool { StrangeAnswer.first(bytes) == 0x3C }

  /// What stands in its `<title>`, as far as a message has room; empty where it has none.
  static func title(_ bytes: [UInt8]) -> String {
    title(HTMLReader.root(PageBytes.utf8(bytes, contentType: nil), contentType: nil))
  }

  private static func title(_ root: HTMLElement?) -> String {
    String((root?.pageTitle ?? "").prefix(80))
  }

  private static func asksPassword(_ root: HTMLElement) -> Bool {
    root.first { $0.name == "input" && $0.attributes["type"]?.lowercased() == "password" } != nil
  }
}

extension StrangePage {
  /// Endings of files that are pages themselves.
  private static let pages: Set = [
    "htm", "html", "shtml", "xhtml", "mht", "php", "asp", "aspx", "jsp", "do",
  ]
  /// Some offices publish a table of HTML under the name of a spreadsheet: that is the file.
  private static let sheets: Set = ["xls", "xlsx", "et"]

  /// What came in place of a file: networks and servers send a page with status 200.
  /// - Parameters:
  ///   - bytes: the first of them.
  ///   - ending: of the file's name, in small letters; nil where it has none.
  /// - Returns: nil where the bytes are no page of HTML, or may be the file.
  static func inPlace(of bytes: [UInt8], ending: String?) -> WrongSite? {
    guard isPage(bytes), isHTML(bytes), case let bytes = PageBytes.utf8(bytes, contentType: nil),
      let root = HTMLReader.root(bytes, contentType: nil)
    else {
      return nil
    }
    let site = site(bytes, root, status: 200)
    if asksPassword(root) { return site }
    if let ending, pages.contains(ending) || sheets.contains(ending) && hasTable(root, wide: true) {
      return nil
    }
    switch site {
    // Pages of faults are laid out by tables, too, mostly of one row.
    case .otherContent where ending.map(sheets.contains) == true && hasTable(root, wide: false):
      return nil
    // A file without an ending may be a page of its own.
    case .otherContent, .login: return ending == nil ? nil : site
    default: return site
    }
  }

  /// Elements that a page begins with, behind declarations and comments.
  private static let starts: Set = ["html", "head", "title", "meta", "script", "style", "body"]

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    var text = Substring(String(decoding: bytes.prefix(extent), as: UTF8.self).lowercased())
    while let open = text.firstIndex(of: "<") {
      text = text[open...].dropFirst()
      let name = text.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      if starts.contains(String(name)) || text.hasPrefix("!doctype html") { return true }
      let end = text.hasPrefix("!--") ? "-->" : text.hasPrefix("?") ? "?>" : nil
      guard let end, let close = text.firstRange(of: end) else { return false }
      text = text[close.upperBound...]
    }
    return false
  }

  /// A table with two rows at least.
  /// - Parameter wide: each of two cells at least.
  private static func hasTable(_ root: HTMLElement, wide: Bool) -> Bool {
    root.first { element in
      guard element.name == "table" else { return false }
      let rows = element.all("tr", outside: ["table"])
      return rows.filter { row in
        row.elements.filter { ["td", "th"].contains($0.name) }.count > (wide ? 1 : 0)
      }.count > 1
    } != nil
  }
}
