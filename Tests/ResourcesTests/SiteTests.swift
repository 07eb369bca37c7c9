import Catalog
import Foundation
import Testing

@Suite struct SiteTests {
  struct Head: Decodable {
    var name, host, operatedBy, icp: String
  }

  let sample: Sample

  init() throws { sample = try Sample.shared.get() }

  /// Manual 1.1; the number of its ICP record is not in it.
  @Test func theSiteNamesItsHostAndOperator() throws {
    let head = try Sample.decode(Head.self, sample.folder + "/site/site.json")
    #expect(head.name == "天津市信息资源统一开放平台")
    #expect(head.host == "天津市人民政府办公厅")
    #expect(head.operatedBy == "天津市大数据管理中心")
    #expect(head.icp == "")
  }

  /// Manual 2.1.4.
  @Test func pagesStandInTheManualsOrderAndSaySomething() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.folder + "/site/pages")
    #expect(
      names.sorted() == [
        "01-网站介绍.md", "02-网站声明.md", "03-网站地图.md", "04-联系我们.md", "05-友情链接.md",
        "06-使用帮助.md",
      ])
    for name in names {
      #expect(try sample.text("site/pages/" + name).count > 80, "\(name)")
    }
  }

  @Test func theIntroductionIsTheManuals() throws {
    let text = try sample.text("site/pages/01-网站介绍.md")
    #expect(text.hasPrefix("天津市信息资源统一开放平台是由天津市人民政府办公厅主办，天津市大数据管理中心承办的"))
    #expect(text.hasSuffix("推动信息增值服务业的发展以及相关数据分析与研究工作的开展。\n"))
  }

  @Test func policiesAreNewestFirstAndSummariesSaySo() throws {
    let policies = try Sample.decode([Policy].self, sample.folder + "/site/policies.json")
    #expect(policies.count >= 4)
    #expect(policies.map(\.issued) == policies.map(\.issued).sorted(by: >))
    for policy in policies {
      #expect(policy.body.hasPrefix("摘要（非全文）\n\n"), "\(policy.title)")
      #expect((2...4).contains(policy.body.components(separatedBy: "\n\n").count))
    }
  }
}
