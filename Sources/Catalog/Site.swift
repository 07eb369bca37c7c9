/// The platform as a whole: who runs it, what it says of itself, and its counters
/// (manual 2.1.3.2, 2.1.4).
public struct Site: Hashable, Sendable, Codable {
  /// What the site calls itself.
  public var name: String
  /// 主办单位.
  public var host: String
  /// 承办单位.
  public var operatedBy: String
  /// ICP备案号; empty where it is not known.
  public var icp: String
  /// 网站介绍, 网站声明, 网站地图, 联系我们, 友情链接, 使用帮助, in this order.
  public var pages: [SitePage]
  /// 开放政策, newest first.
  public var policies: [Policy]
  /// The numbers of its first page.
  public var counters: SiteCounters

  /// All that the first page and the footer say; other catalogues say little more than a name.
  public init(
    name: String, host: String = "", operatedBy: String = "", icp: String = "",
    pages: [SitePage] = [], policies: [Policy] = [], counters: SiteCounters = SiteCounters()
  ) {
    self.name = name
    self.host = host
    self.operatedBy = operatedBy
    self.icp = icp
    self.pages = pages
    self.policies = policies
    self.counters = counters
  }
}

/// One page of 网站信息.
public struct SitePage: Hashable, Sendable, Codable {
  /// The page's heading.
  public var title: String
  /// Its text, paragraphs parted by line breaks.
  public var body: String

  /// A page of the site's own, such as 关于我们.
  public init(title: String, body: String) {
    self.title = title
    self.body = body
  }
}

/// One of 开放政策.
public struct Policy: Hashable, Sendable, Codable {
  /// The document's name.
  public var title: String
  /// 发布机构.
  public var issuer: String
  /// The day it was issued.
  public var issued: Moment
  /// Its text, paragraphs parted by line breaks.
  public var body: String

  /// A document of 政策法规.
  public init(title: String, issuer: String, issued: Moment, body: String) {
    self.title = title
    self.issuer = issuer
    self.issued = issued
    self.body = body
  }
}

/// The numbers on 首页.
public struct SiteCounters: Hashable, Sendable, Codable {
  /// Open datasets.
  public var datasets: Int
  /// Open interfaces.
  public var interfaces: Int
  /// Departments that publish.
  public var publishers: Int
  /// 数据量: rows behind all entries.
  public var rows: Int
  /// 应用成果 on show.
  public var applications: Int

  /// Numbers of what is open now.
  public init(
    datasets: Int = 0, interfaces: Int = 0, publishers: Int = 0, rows: Int = 0,
    applications: Int = 0
  ) {
    self.datasets = datasets
    self.interfaces = interfaces
    self.publishers = publishers
    self.rows = rows
    self.applications = applications
  }
}
