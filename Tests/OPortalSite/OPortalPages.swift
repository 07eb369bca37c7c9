import Foundation

/// The site's pages, as text.
struct OPortalPages {
  private static let cards = 10
  private let state: OPortalSite.State
  private let origin: String

  init(_ state: OPortalSite.State, origin: String) {
    self.state = state
    self.origin = origin
  }

  /// Datasets have 20 digits, interfaces 32 hexadecimal ones.
  static func name(_ section: String, _ number: Int) -> String {
    section == "catalog"
      ? String(format: "3707%016d", number) : String(format: "%032x", 0xABCD_0000 + number)
  }

  func list(_ section: String, _ count: Int, _ target: String) -> String? {
    var page = target.split(separator: "=").last.flatMap { Int($0) } ?? 1
    let last = max(1, (count + Self.cards - 1) / Self.cards)
    if page > last && state.repeatsLastPage { page = last }
    var numbers = Array((page - 1) * Self.cards..<max((page - 1) * Self.cards, count))
    if case .stops(let after) = state.trouble, page > after { numbers = [] }
    let cards = numbers.prefix(Self.cards).map { card(section, $0) }.joined()
    let total = state.countsEntries ? "<p>共 <b>\(count)</b> 条</p>" : ""
    let body = count == 0 ? "<p>暂无数据</p>" : "<ul>\(cards)</ul>\(total)"
    return """
      <html><head><title>某市公共数据开放网</title></head><body><div id="app">
      <a href="/portal/catalog/index">数据目录</a><a href="/portal/api/index">接口</a>
      \(body)<a href="javascript:next()">下一页</a></div></body></html>
      """
  }

  private func card(_ section: String, _ number: Int) -> String {
    """
    <li><div class="cata-title"><a href="/portal/\(section)/\(Self.name(section, number))">\
    <i></i>\(title(section, number))</a></div>
    <div><span>来源部门：</span><span>市教育局</span><span>更新时间：2024-05-\
    \(String(format: "%02d", number % 28 + 1))</span><em>访问量: 1,\(String(format: "%03d", number))\
    </em></div><div><ul><li>xls</li><li>CSV</li><li>接口</li></ul></div></li>
    """
  }

  private func title(_ section: String, _ number: Int) -> String {
    (section == "catalog" ? "学校名单" : "学校名单接口") + "\(number)"
  }

  func detail(_ section: String, _ name: String) -> String? {
    let count = section == "catalog" ? state.datasets : state.interfaces
    guard let number = (0..<count).first(where: { Self.name(section, $0) == name }) else {
      return nil
    }
    let host = state.gateway ?? origin
    let address =
      section == "api" ? "<p>接口地址：\(host)/gateway/api/1/schools，请求方式 GET</p>" : ""
    return """
      <html><head><title>\(title(section, number))</title></head><body>
      <div id="catalog" title="\(title(section, number))" opentype="有条件"></div>
      <ul><li>来源部门 <span>市教育局</span></li><li>数据领域：<span>教育文化</span></li></ul>
      <table><tr><td>摘要</td><td>全市学校</td><td>数据量</td><td>1,250</td></tr>
      <tr><td>更新频率：</td><td>每月</td><td>数据更新时间</td><td>2024-05-06</td></tr></table>
      \(address)</body></html>
      """
  }

  /// `draw=1&start=0&length=10&param=`.
  func table(_ form: String) -> String {
    let length =
      form.split(separator: "&").first { $0.hasPrefix("length=") }
      .flatMap { Int($0.dropFirst(7)) } ?? 10
    let rows = (0..<min(length, state.rows)).map { "{\"XXMC\":\"第\($0)小学\",\"rs\":\($0)}" }
    return """
      {"draw":1,"recordsTotal":\(state.rows),"data":[\(rows.joined(separator: ","))],
      "items":[{"column_name_en":"xxmc","name_cn":"学校名称"},{"column_name_en":"rs","name_cn":"人数"}]}
      """
  }
}
