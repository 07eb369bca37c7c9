import Testing

@testable import TianjinClient

@Suite struct RobotsTests {
  @Test(arguments: [
    ("", true), ("User-agent: *\nDisallow: /", false), ("User-agent: *\nDisallow:", true),
    ("User-agent: other\nDisallow: /", true), ("user-agent: *\ndisallow: /sjj # all", false),
    ("User-agent: *\nDisallow: /sjj/\nAllow: /sjj/*.htm$", true),
    ("User-agent: *\nDisallow: /*.htm$", false), ("User-agent: *\nDisallow: /*.html$", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: TJData\nUser-agent: b\nAllow: /", true),
    ("User-agent: a\nUser-agent: *\nDisallow: /sjj*00\nCrawl-delay: 5", false),
  ])
  func theGroupThatIsMeantDecides(text: String, isAllowed: Bool) {
    #expect(Robots.allow("/sjj/00.htm", in: text) == isAllowed)
  }
}
