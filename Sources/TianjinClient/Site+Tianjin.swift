import Catalog

extension Site {
  /// What the manual says of the platform (1.1, 2.1.4). It has no interface for this, and what is
  /// not known stays empty.
  static let tianjin = Site(
    name: "天津市信息资源统一开放平台", host: "天津市人民政府办公厅", operatedBy: "天津市大数据管理中心", icp: "",
    pages: [
      SitePage(
        title: "网站介绍",
        body: """
          天津市信息资源统一开放平台是由天津市人民政府办公厅主办，天津市大数据管理中心承办的信息资源统一开放服务门户，\
          是汇集、管理、应用及开放全市信息资源的服务网站。
          """)
    ], policies: [], counters: SiteCounters())
}
