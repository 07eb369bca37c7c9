/// An entry of the site, made by rule from its number.
public struct SiteEntry: Hashable, Sendable {
  public var number: Int
  public var isInterface: Bool
  /// Counts its editions: in its title from the second on, in its date, and in its page's ETag.
  public var version = 1
  /// Its page is there.
  public var hasPage = true

  public init(number: Int, isInterface: Bool) {
    self.number = number
    self.isInterface = isInterface
  }

  public var id: String {
    let digits = String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    let half = String(repeating: "0", count: 16 - digits.count) + digits
    return half + (isInterface ? "a" : "0") + String(half.reversed().dropLast())
  }

  public var title: String {
    let name = isInterface ? "第\(number)号企业许可信息" : "第\(number)号商场名单"
    return version == 1 ? name : "\(name)（第\(version)版）"
  }

  public var path: String { "/\(isInterface ? "sjjk" : "sjj")/\(id).htm" }
  public var theme: String { ["生态环境", "信用服务", "医疗卫生", "公共安全"][number % 4] }
  public var publisher: String { ["市商务局", "市应急局", "市卫生健康委"][number % 3] }
  public var issued: String { "2019-02-\(Self.two(1 + number % 28)) 03:40" }
  public var modified: String {
    "20\(20 + version)-0\(1 + number % 9)-\(Self.two(1 + number % 28)) 04:40"
  }
  public var views: Int { 10 * (number % 97) + version }
  public var fileName: String { "\(title).xlsx" }
  public var codes: [String] {
    (0..<3).map { "f_3070020000033_\(Self.six(number))00\($0)" }
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func six(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// A line of the list: every second one says no more than is certain, links come in both forms,
  /// types in any spelling, and there is a member that nobody knows.
  var line: String {
    let link = number % 2 == 0 ? path : "https://open.data.tj.gov.cn\(path)"
    let type = ["XLS", "xlsx", ".csv", isInterface ? "数据接口" : "sjj"][number % 4]
    var members = ["\"href\":\"\(link)\"", "\"documentType\":\"\(type)\""]
    if number % 2 == 0 {
      members += [
        "\"title\":\"\(title)\"", "\"updateTime\":\"\(modified)\"", "\"dept\":\"\(publisher)\"",
        "\"theme\":\"\(theme)\"", "\"viewCount\":\(views)", "\"siteId\":{\"a\":[1,2]}",
      ]
    } else if version > 1 {
      members.append("\"updateTime\":\"\(modified)\"")
    }
    return "{\(members.joined(separator: ","))}"
  }
}
