import Catalog
import PortalAPI
import Testing

@testable import Portal

@Suite("Shared links lead to a page (manual 2.8)", .everyEngine)
struct EntryPageTests {
  @Test func aPageHasTheTitleThePairsAndTheFields() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.accounts))
      let path = Route.page(.interface, id).path
      #expect(path == "/sjjk/\(FixtureSeed.accounts).htm")
      let page = try await platform.http.get(path + "?from=timeline")
      #expect(page.status == 200)
      #expect(page.header("content-type") == "text/html; charset=utf-8")
      #expect(page.header("content-security-policy")?.contains("default-src 'none'") == true)
      let title = "<div class=\"title f-cb mg-b4\"><span>市交通运输委节能车中签信息</span></div>"
      #expect(page.text.contains(title))
      #expect(page.text.contains("<tr><th>来源部门</th><td>市交通运输委员会</td></tr>"))
      #expect(page.text.contains("<td>f_1_002</td><td>字符型</td><td>名称</td>"))
    }
  }

  @Test func whatIsPublishedIsTextAndNothingElse() async throws {
    try await TestPlatform.run { platform in
      var publication = try FilePublication.make()
      publication.entry.title = "<script>alert(1)</script>\"'&"
      try await platform.database.admin.publish([publication])
      let page = try await platform.http.get(
        Route.page(.dataset, try FilePublication.id()).path)
      #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;"))
      #expect(!page.text.contains("<script"))
      #expect(page.text.contains("/files/%E9%97%A8%E5%BA%97%201.csv\">门店 1.csv</a>"))
    }
  }

  @Test(arguments: [
    "/sjj/\(FixtureSeed.accounts).htm", "/sjj/none.htm", "/sjj/\(FixtureSeed.malls)",
    "/sjjk/\(FixtureSeed.malls).htm",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    try await TestPlatform.run { platform in
      let page = try await platform.http.get(path)
      #expect(page.status == 404)
    }
  }
}
