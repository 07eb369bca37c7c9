import Base
import Catalog
public import PortalClient
import TianjinClient
import Transport

/// Which platform is meant.
public enum PlatformAddress: Hashable, Sendable {
  /// In this process.
  case embedded
  /// A `tjdata serve` on a socket or at a URL.
  case portal(PortalLocation)
  /// The live 天津市信息资源统一开放平台, or a mirror of it, at this `http(s)://…`.
  case tianjin(base: String)
  /// A catalogue of another make: `ckan:https://…`, `dcat:…`, `datagov`,
  /// `oportal:https://…`.
  case catalogue(CatalogueKind, place: String)

  /// Whether a server of this program's own answers there.
  var isOfOurMake: Bool {
    switch self {
    case .embedded, .portal: true
    case .tianjin, .catalogue: false
    }
  }

  /// Whether calls there take what 接口参数规范 names and refuse all else.
  public var takesOnlySpecified: Bool {
    switch self {
    case .embedded, .portal, .tianjin: true
    case .catalogue: false
    }
  }

  /// Whether all its entries are named by 32 hexadecimal digits.
  var namesInHexadecimal: Bool {
    switch self {
    case .embedded, .portal, .tianjin: true
    case .catalogue: false
    }
  }

  /// Whether there is nobody to be asked for one entry: what it knows is what was pulled.
  var isItsCatalogue: Bool {
    if case .catalogue(.dcat, _) = self { true } else { false }
  }

  static let embeddedName = "embedded"
  static let tianjinName = "tianjin"
  /// Stands for every platform the configuration names.
  public static let allName = "all"

  /// For messages.
  static let allowed =
    "embedded、tianjin、tianjin:https://…、ckan:https://…、dcat:https://…/data.json、dcat:文件、datagov、"
    + "oportal:https://…、"
    + "unix:/路径、http://…、https://…（不含用户名与密码），或配置文件 platforms 中的名称"

  /// - Returns: nil for what is no address; a name from the configuration is none.
  init?(_ text: String) {
    guard !Self.hasUserInformation(text), MaskedURL(text).description == text else { return nil }
    if text == Self.embeddedName {
      self = .embedded
    } else if text == Self.tianjinName {
      self = .tianjin(base: TianjinSource.standardAddress)
    } else if text.hasPrefix("\(Self.tianjinName):") {
      guard
        case .url(let base)? = PortalLocation(
          String(text.dropFirst(Self.tianjinName.count + 1)))
      else { return nil }
      self = .tianjin(base: base)
    } else if let kind = CatalogueKind.allCases.first(where: {
      text.hasPrefix("\($0.rawValue):") || text == $0.rawValue
    }) {
      let rest = String(text.dropFirst(kind.rawValue.count + 1))
      guard let place = rest.isEmpty ? kind.standardPlace : kind.place(rest) else { return nil }
      self = .catalogue(kind, place: place)
    } else if let location = PortalLocation(text) {
      self = .portal(location)
    } else {
      return nil
    }
  }

  /// An address, or a name that stands for one.
  static func named(
    _ text: String, in configuration: Configuration
  ) throws(Failure) -> PlatformAddress {
    let meant = configuration.platforms[text] ?? text
    guard meant != allName else {
      throw Failure(
        .usage, "--platform all 只能用于子命令 search、sync、news", advice: "请指定一个平台")
    }
    guard !hasUserInformation(meant) else {
      throw Failure(
        .usage, "平台地址里不能有用户名与密码",
        advice: "地址会出现在链接、导出和屏幕上：请去掉“@”及其以前的部分；需要口令的网站请经由代替您登录的代理访问")
    }
    guard MaskedURL(meant).description == meant else {
      throw Failure(
        .usage, "平台地址里不能有令牌、密钥之类的参数",
        advice: "地址会出现在链接、导出、屏幕和文件名上：请去掉它们；需要令牌的目录请先下载成文件，再用 dcat:文件")
    }
    guard let address = PlatformAddress(meant) else {
      // With an “@” it may be an address with a password that lacks its scheme.
      let isKept = text.contains("@")
      throw Failure(
        .usage, isKept ? "不认识所给的平台" : "不认识平台“\(text)”", advice: "可用：\(allowed)")
    }
    return address
  }

  /// Links, codes, exports and names of files have the address in them, and would have a password.
  private static func hasUserInformation(_ text: String) -> Bool {
    text.firstRange(of: "://").map { scheme in
      text[scheme.upperBound...].prefix { !"/?#".contains($0) }.contains("@")
    } ?? false
  }

  /// Whether the person may give a platform this name.
  static func isFreeName(_ name: String) -> Bool {
    !name.isUnseen && !name.contains(":") && name != embeddedName && name != tianjinName
      && name != allName && CatalogueKind(rawValue: name) == nil
  }

  /// As it is written on the command line.
  var text: String {
    switch self {
    case .embedded: Self.embeddedName
    case .tianjin(TianjinSource.standardAddress): Self.tianjinName
    case .tianjin(let base): "\(Self.tianjinName):\(base)"
    case .portal(.unix(let path)): "unix:\(path)"
    case .portal(.url(let url)): url
    case .catalogue(let kind, let place):
      place == kind.standardPlace ? kind.rawValue : "\(kind.rawValue):\(place)"
    }
  }

  /// What the local store of this platform is called: readable, and different for every address.
  var storeName: String {
    guard self != .embedded else { return "embedded.sqlite" }
    let readable = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      return isPlain || scalar == "." ? Character(scalar) : "-"
    }
    let digits = String(text.utf8.digest(), radix: 16)
    return "\(String(readable).prefix(60))-\(digits).sqlite"
  }
}
