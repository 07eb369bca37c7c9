public import Catalog

/// How people read what a platform does not do, and what to do instead. A set of several speaks of
/// its first.
extension Capabilities {
  /// What it is called: 数据预览.
  public var label: String { wording.label }

  /// That the platform does not do it, in one sentence without a full stop. A platform may well
  /// offer people on its web site what it does not offer programs.
  public var missingMessage: String { "此平台未向程序开放\(label)" }

  /// What to do instead; the page's link stands beside it.
  public var instead: String { wording.instead }

  private var wording: (label: String, instead: String) {
    Self.wordings.first { contains($0.capability) }.map { ($0.label, $0.instead) }
      ?? ("此功能", "请在平台网页上办理")
  }

  private static let wordings: [(capability: Capabilities, label: String, instead: String)] = [
    (.fields, "数据项", "请在条目的网页上查看数据项"),
    (.preview, "数据预览", "请在条目的网页上查看数据预览"),
    (.specification, "API服务", "请在条目的网页上查看调用说明"),
    (.invoke, "在线测试", "请在条目的网页上测试"),
    (.files, "文件下载", "请在条目的网页上下载"),
    (.incrementalSync, "增量同步", "每次同步与整个目录比对"),
    (.search, "检索", "在本机的目录中检索"),
    (.accounts, "登录与注册", "请在平台网页上登录或注册"),
    (.developers, "开发者服务", "请在平台网页上注册开发者、取得令牌"),
    (.voice, "评价、收藏、纠错与申请", "请登录平台网页，在条目的页面上办理"),
    (.exchange, "互动交流", "请在平台网页的【互动交流】中办理"),
    (.applications, "数据应用", "请在平台网页的【数据应用】中查看与提交"),
    (.pages, "条目的网页", "请复制条目的编号，在平台网站上查找"),
    (.counters, "统计", "由本机的目录计数"),
    (.detailPages, "详情页", "目录已含全部内容，没有要另取的详情页"),
    (.openCalls, "免令牌调用", "请取得令牌后调用"),
  ]
}
