import PortalClient
import Testing

@Suite struct StrangePageTests {
  static let pages: [(html: String, site: WrongSite)] = [
    ("<title>天津市数据局</title><p>机构职能", .otherContent(title: "天津市数据局")),
    (
      "<script>top.self.location.href='http://10.1.1.1/eportal/index.jsp?wlanuserip=1'</script>",
      .captivePortal(title: "")
    ),
    ("<title>tj.cn</title>This domain name has expired", .parked(title: "tj.cn")),
    ("<title>登录</title><form><input type=password></form>", .login(title: "登录")),
    ("<script>acw_sc__v2</script>", .firewall(status: 200)),
    ("<title>统一身份认证登录</title><div id=app></div>", .login(title: "统一身份认证登录")),
    ("<title>x</title><p>请完成安全验证<input type=Password>", .login(title: "x")),
  ]

  @Test(arguments: 0..<7)
  func aPageIsToldByItsWords(number: Int) {
    let (html, site) = Self.pages[number]
    #expect(StrangePage.site(Array(html.utf8), contentType: "text/html") == site)
  }

  @Test(arguments: [403, 405, 412])
  func aFirewallIsToldByItsStatus(status: Int) {
    #expect(StrangePage.site([], contentType: nil, status: status) == .firewall(status: status))
  }

  /// What the page says comes before its status.
  @Test(arguments: [403, 405, 412, 500])
  func aPageIsLookedIntoWhateverItsStatus(status: Int) {
    let login = Array("<title>登录</title><input type=password>".utf8)
    #expect(StrangePage.site(login, contentType: nil, status: status) == .login(title: "登录"))
    let parked = Array("<p>域名出售</p>".utf8)
    #expect(StrangePage.site(parked, contentType: nil, status: status) == .parked(title: ""))
  }

  @Test func everyKindHasItsOwnWords() {
    let errors: [WrongSite] =
      Self.pages.map(\.site) + [
        .firewall(status: 412), .firewall(status: 403), .redirected(to: "https://x.cn"),
      ]
    let words = errors.map { SourceError.wrongSite(path: "/a", $0) }
    #expect(Set(words.map(\.message)).count == words.count)
    #expect(words.allSatisfy { !$0.advice.isEmpty })
  }
}
