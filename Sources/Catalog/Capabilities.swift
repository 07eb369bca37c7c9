/// What a platform does for a program. What it does not, the screens say plainly, with the web page
/// where it can be done, instead of failing.
public struct Capabilities: OptionSet, Hashable, Sendable {
  /// One bit for each thing a source can do.
  public let rawValue: Int

  /// - Parameter rawValue: the bits, as `rawValue` gives them.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// 数据项 of an entry.
  public static let fields = Capabilities(rawValue: 1 << 0)
  /// 数据预览: the first rows of an entry.
  public static let preview = Capabilities(rawValue: 1 << 1)
  /// API服务: how an interface is called.
  public static let specification = Capabilities(rawValue: 1 << 2)
  /// 在线测试: interfaces answer calls with a token.
  public static let invoke = Capabilities(rawValue: 1 << 3)
  /// 文件下载: files by a direct link.
  public static let files = Capabilities(rawValue: 1 << 4)
  /// Says what changed since a revision, so that a pull need not compare the whole catalogue.
  public static let incrementalSync = Capabilities(rawValue: 1 << 5)
  /// Searches its catalogue itself.
  public static let search = Capabilities(rawValue: 1 << 6)
  /// Registers accounts and logs them in.
  public static let accounts = Capabilities(rawValue: 1 << 7)
  /// 开发者中心: registers developers, shows their token, and counts their calls.
  public static let developers = Capabilities(rawValue: 1 << 8)
  /// 评价, 收藏, 纠错 and 申请 of an entry, and the lists of them in 用户中心.
  public static let voice = Capabilities(rawValue: 1 << 9)
  /// 互动交流: suggestions, the survey, frequent questions.
  public static let exchange = Capabilities(rawValue: 1 << 10)
  /// 数据应用: lists applications and takes new ones in.
  public static let applications = Capabilities(rawValue: 1 << 11)
  /// Every entry has a web page that anybody can open.
  public static let pages = Capabilities(rawValue: 1 << 12)

  /// Counts for itself what its catalogue has; otherwise the local store counts.
  public static let counters = Capabilities(rawValue: 1 << 13)
  /// Its catalogue tells little; the rest stands on the entries' pages, which are read one by one.
  public static let detailPages = Capabilities(rawValue: 1 << 14)
  /// Interfaces answer without a token too.
  public static let openCalls = Capabilities(rawValue: 1 << 15)

  /// Each by itself, in the order in which people read them.
  public static let each: [Capabilities] = [
    .fields, .preview, .specification, .invoke, .files, .incrementalSync, .search, .accounts,
    .developers, .voice, .exchange, .applications, .pages, .counters, .detailPages, .openCalls,
  ]

  /// Everything our own platform serves.
  public static let portal = Capabilities(each).subtracting([.detailPages, .openCalls])

  /// What of `needed` is not there.
  public func missing(of needed: Capabilities) -> Capabilities { needed.subtracting(self) }
}
