import Testing

@testable import TianjinClient

@Suite struct PageLinkTests {
  @Test(arguments: [
    ("/b", "http://a.cn/b"), ("b", "http://a.cn/x/b"), ("https://c.cn/", "https://c.cn/"),
    ("//c.cn/b", "http://c.cn/b"), ("a b", "http://a.cn/x/a%20b"),
  ])
  func linksAreMadeWhole(link: String, whole: String) {
    #expect(PageLink.absolute(link, from: "http://a.cn/x/y.htm?q") == whole)
  }

  @Test(arguments: ["", "#top", "javascript:f()", "mailto:a@b.cn", "ftp://x/y"])
  func otherLinksLeadNowhere(link: String) {
    #expect(PageLink.absolute(link, from: "http://a.cn/x/y.htm") == nil)
  }
}
