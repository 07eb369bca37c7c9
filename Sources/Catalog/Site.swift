/// The platform as a whole: who runs it, what it says of itself, and its counters
/// (manual 2.1.3.2, 2.1.4).
public struct Site: Hashable, Sendable, Codable {
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
  public var counters: SiteCounters

  public init(
    name: String, host: String, operatedBy: String, icp: String, pages: [SitePage],
    policies: [Policy], counters: SiteCounters
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
  public var title: String
  public var body: String

  public init(title: String, body: String) {
    self.title = title
    self.body = body
  }
}

/// One of 开放政策.
public struct Policy: Hashable, Sendable, Codable {
  public var title: String
  public var issuer: String
  public var issued: Moment
  public var body: String

  public init(title: String, issuer: String, issued: Moment, body: String) {
    self.title = title
    self.issuer = issuer
    self.issued = issued
    self.body = body
  }
}

/// The numbers on 首页.
public struct SiteCounters: Hashable, Sendable, Codable {
  public var datasets: Int
  public var interfaces: Int
  public var publishers: Int
  /// 数据量: rows behind all entries.
  public var rows: Int
  public var applications: Int

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
