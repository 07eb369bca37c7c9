/// What an answer is that is not the JSON it should be. The body's kind is looked at before the
/// status: a firewall says 200, 202, 403 or 503 as it likes.
enum StrangeAnswer {
  /// Statuses by which firewalls and bot checks turn a program away.
  private static let firewallStatuses: Set = [202, 403, 405, 406, 412, 418, 429, 503]

  /// - Parameters:
  ///   - body: its first bytes are enough.
  ///   - pace: what its head says of asking again.
  static func error(
    path: String, status: Int, body: [UInt8], pace: SourceError? = nil
  ) -> SourceError {
    // A challenge (AWS WAF and its like) comes as 202, empty or as a page.
    if status == 202 { return .wrongSite(path: path, .firewall(status: status)) }
    if status == 401 { return .wrongSite(path: path, .login(title: StrangePage.title(body))) }
    if status == 404 || status == 410 {
      return .refused(status: status, message: "", word: nil)
    }
    let isDown = status == 503
    guard StrangePage.isPage(body) else {
      if isDown, let pace { return pace }
      if !isDown, firewallStatuses.contains(status), first(body) == nil {
        return .wrongSite(path: path, .firewall(status: status))
      }
      return status >= 400
        ? .refused(status: status, message: words(body), word: nil)
        : .malformed(path: path, detail: .notJSON(status: status))
    }
    let page = StrangePage.site(body, contentType: nil, status: status)
    // A site that is being seen to says no more than that, and mostly for how long.
    if isDown, case .otherContent = page {
      return pace ?? .refused(status: status, message: "", word: nil)
    }
    return fault(page, path, status: status)
  }

  /// What the page says comes before its status, but where the fault is the server's own.
  private static func fault(_ page: WrongSite, _ path: String, status: Int) -> SourceError {
    let turnsAway = firewallStatuses.contains(status)
    if status >= 500, status != 511, !turnsAway {
      return .refused(status: status, message: "", word: nil)
    }
    if case .otherContent = page, turnsAway {
      return .wrongSite(path: path, .firewall(status: status))
    }
    return .wrongSite(path: path, page)
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
}
