/// What an answer is that is not the JSON it should be. The body's kind is looked at before the
/// status: a firewall says 200, 202, 403 or 503 as it likes.
enum StrangeAnswer {
  /// Statuses by which firewalls and bot checks turn a program away.
  private static let firewallStatuses: Set = [202, 403, 405, 406, 412, 418, 429, 503]
  private static let loginMarks = ["login", "log in", "sign in", "登录", "登錄", "ログイン"]
  private static let pageLimit = 1 << 16

  /// - Parameter body: its first bytes are enough.
  static func error(path: String, status: Int, body: [UInt8]) -> SourceError {
    let isPage = first(body) == UInt8(ascii: "<")
    // A challenge (AWS WAF and its like) comes as 202, empty or as a page.
    if status == 202 { return .wrongSite(path: path, .firewall(status: status)) }
    if status == 401 { return .wrongSite(path: path, .login(title: title(body))) }
    if status == 404 || status == 410 {
      return .refused(status: status, message: "", word: nil)
    }
    if firewallStatuses.contains(status), isPage || first(body) == nil {
      return .wrongSite(path: path, .firewall(status: status))
    }
    guard isPage else {
      return status >= 400
        ? .refused(status: status, message: words(body), word: nil)
        : .malformed(path: path, detail: .notJSON(status: status))
    }
    if status >= 500 { return .refused(status: status, message: "", word: nil) }
    let title = title(body)
    let isLogin = loginMarks.contains { title.lowercased().contains($0) }
    return .wrongSite(path: path, isLogin ? .login(title: title) : .otherContent(title: title))
  }

  /// The first byte that is no space, behind a byte order mark.
  static func first(_ body: [UInt8]) -> UInt8? {
    let start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return body.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// A short text, as it came.
  private static func words(_ body: [UInt8]) -> String {
    String(decoding: body.prefix(300), as: UTF8.self)
  }

  /// What stands in a page's `<title>`.
  static func title(_ body: [UInt8]) -> String {
    let page = String(decoding: body.prefix(pageLimit), as: UTF8.self)
    let small = page.lowercased()
    guard let start = small.firstRange(of: "<title"),
      let open = small[start.upperBound...].firstIndex(of: ">"),
      let end = small[open...].firstRange(of: "</title")
    else { return "" }
    // Lower case may have other lengths: the title is cut out of the same text.
    let text = small.utf8.count == page.utf8.count ? page : small
    let from = text.utf8.index(text.startIndex, offsetBy: small[..<open].utf8.count + 1)
    let to = text.utf8.index(text.startIndex, offsetBy: small[..<end.lowerBound].utf8.count)
    let words = text[from..<to].split { $0.isWhitespace }
    return String(words.joined(separator: " ").prefix(80))
  }
}
