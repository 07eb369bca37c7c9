import Catalog
import Testing
import WebPages

@testable import TianjinClient

@Suite struct PageParserTests {
  private static let base = "https://open.data.tj.gov.cn"
  private static let page = "\(base)/sjj/1be22c6e54be4f3e85989bc60ae28bd8.htm"

  private func read(_ html: String, _ kind: EntryKind = .dataset) throws -> PageContent? {
    try read(Array(html.utf8), kind, contentType: nil)
  }

  private func read(
    _ bytes: [UInt8], _ kind: EntryKind, contentType: String?
  ) throws -> PageContent? {
    let id = try #require(EntryID("1be22c6e54be4f3e85989bc60ae28bd8"))
    let root = try #require(HTMLReader.root(bytes, contentType: contentType))
    return PageParser.content(root, address: Self.page, id: id, kind, base: Self.base)
  }

  private static let head = "<div class='title f-cb mg-b4'><span>绿色商场名单</span></div>"

  @Test func pairsFillThePlacesOfTheirLabels() throws {
    let page = try #require(
      try read(
        """
        \(Self.head)<div class=slidecont><table><tr><th>摘要<td colspan=3>企业 <b>基本</b>信息
        <tr><th>开放状态：</th><td>有条件开放</td><th>来源部门</th><td>市商务局</td></tr>
        <tr><th>更新时间</th><td>2019-02-27 04:40</td><th>更新频率</th><td>每年</td></tr>
        <tr><th>资源联系人</th><td>数据科</td><th>数据量</th><td>许多</td></tr></table>
        <p>浏览次数: 1267</p></div>
        """))
    #expect(page.facts.title == "绿色商场名单")
    #expect(page.facts.abstract == "企业 基本信息")
    #expect(page.facts.openStatus == .conditional)
    #expect(page.facts.publisher == "市商务局")
    #expect(page.facts.modified == Moment("2019-02-27 04:40"))
    #expect(page.facts.frequency == .yearly)
    #expect(page.facts.views == 1267)
    #expect(
      page.facts.others == [
        LabelledText(label: "资源联系人", text: "数据科"), LabelledText(label: "数据量", text: "许多"),
      ])
    #expect(page.specification == nil)
  }

  @Test func aPageInGBKIsRead() throws {
    // 名单 and 标签, 甲 in GBK.
    var bytes = Array("<meta charset=gbk><div class='title'><span>".utf8)
    bytes += [0xC3, 0xFB, 0xB5, 0xA5] + Array("</span></div><table><tr><th>".utf8)
    bytes += [0xB1, 0xEA, 0xC7, 0xA9] + Array("</th><td>".utf8) + [0xBC, 0xD7]
    let page = try #require(try read(bytes, .dataset, contentType: "text/html; charset=GBK"))
    #expect(page.facts.title == "名单")
    #expect(page.facts.tags == ["甲"])
    let own = try #require(try read(bytes, .dataset, contentType: nil))
    #expect(own == page)
  }

  @Test func filesAreLinksInTheContent() throws {
    let page = try #require(
      try read(
        """
        <a href="/help/手册.pdf">使用手册.pdf</a>\(Self.head)
        <table><tr><th>标签</th><td>甲</td></tr></table><h2>文件下载</h2><ul>
        <li><a href="../files/a%20b.csv?x=1">下载</a><li><a href="//x.cn/名单.xlsx">名单</a>
        <li><a href="javascript:f('a.csv')">b.csv</a><li><a href="/get?id=1" download="c.json">下载</a>
        <li><a href="ftp://x/d.csv">d.csv</a></ul><h2>其他</h2><a href="e.csv">e.csv</a>
        <div><div><b><h3>文件</h3></b></div><p>甲</p></div><div><a href="f.csv">f.csv</a></div>
        """))
    #expect(page.files.map(\.name) == ["a b.csv", "名单.xlsx", "c.json"])
    #expect(
      page.files.map(\.address) == [
        "\(Self.base)/sjj/../files/a%20b.csv?x=1", "https://x.cn/%E5%90%8D%E5%8D%95.xlsx",
        "\(Self.base)/get?id=1",
      ])
    #expect(page.facts.formats == [.csv, .xls, .json])
  }

  @Test func tablesOfAnInterfaceAreItsFieldsAndSpecification() throws {
    let page = try #require(
      try read(
        """
        \(Self.head)<table><tr><th>标签</th><td>甲</td></tr></table>
        <table><tr><td>序号</td><td>英文名称</td><td>数据格式</td><td>中文描述</td></tr>
        <tr><td>1</td><td>f_1</td><td>日期型</td><td>发证日期</td></tr></table><h3>接口返回规范</h3>
        <table><tr><th>数据列</th><th>描述</th><th>类型</th></tr><tr><td>f_1</td><td>发证日期</td><td>日期型</td>
        </table><h3>接口参数规范</h3><table><tr><th>数据列<th>描述<th>类型<tr><td>f_1<td>发证日期<td>日期型</table>
        """, .interface))
    #expect(page.fields == [Field(code: "f_1", type: .date, label: "发证日期")])
    let specification = try #require(page.specification)
    #expect(specification.address == "\(Self.base)/api/invoke/1be22c6e54be4f3e85989bc60ae28bd8")
    #expect(specification.parameters.map(\.name) == ["f_1"])
    #expect(specification.results.map(\.name) == ["f_1"])
    #expect(specification.method == "GET")
  }

  @Test func anInterfaceWithoutTablesIsCalledAsAllAre() throws {
    let page = try #require(
      try read("\(Self.head)<table><tr><th>标签</th><td>甲</td></tr></table>", .interface))
    #expect(page.specification?.parameters.map(\.name) == ["page", "pageNum", "authToken"])
    #expect(page.fields.isEmpty)
  }

  @Test(arguments: [
    "<p>无关", "<div class=title><span>名单</span></div>", "<table><tr><th>a<td>b</table>",
  ])
  func anotherPageIsNotReadAsAnEntry(html: String) throws { #expect(try read(html) == nil) }

  @Test func aDeepPageDoesNoHarm() throws {
    let deep = String(repeating: "<div>", count: 100_000) + Self.head
    _ = try read(deep)
  }
}
