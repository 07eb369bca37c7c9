import Base
public import Calls
public import Catalog
import PortalClient
import TianjinClient

extension PlatformAddress {
  /// What the platform does for a program; known without asking it.
  public var capabilities: Capabilities {
    switch self {
    case .embedded, .portal: .portal
    case .tianjin: TianjinSource.capabilities
    case .catalogue(let kind, _): kind.capabilities
    }
  }

  /// Where the tokens are looked after that its interfaces are called with.
  public var tokens: TokenPlace {
    switch self {
    case .embedded, .portal: .account
    case .tianjin: .pages
    case .catalogue(.ckan, _): .ckan
    case .catalogue(.oportal, _): .applications
    case .catalogue(.dcat, _), .catalogue(.datagov, _): .site
    }
  }

  /// The first page of its web site; nil where nobody else can open it.
  public var site: String? {
    switch self {
    case .portal(.url(let url)), .tianjin(let url): url
    case .catalogue(.dcat, let place): SiteAddress.origin(of: place)
    case .catalogue(_, let place): place
    case .embedded, .portal(.unix): nil
    }
  }

  /// What it takes for anybody else to open its addresses; nil where they answer as they are.
  public var reach: String? {
    switch self {
    case .embedded:
      "样例城市只应答本程序；先运行 \(ProgramCommand.line("serve", "--listen", "127.0.0.1:8080"))，上面的地址才打得开"
    case .portal(.unix(let path)):
      "这个平台只在套接字上应答；curl 请加 --unix-socket \(ShellWord.quoted(path))"
    case .portal(.url), .tianjin, .catalogue: nil
    }
  }
}
