import Base
import PortalAPI

extension InvokeExchange {
  /// The next page's address as a `Link` head names it (RFC 8288).
  public var nextLink: PageMark? {
    for header in headers where header.name.lowercased() == "link" {
      for link in header.value.split(separator: "<") {
        let parts = link.split(separator: ">", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let relation = parts[1].lowercased().filter { !" \"'".contains($0) }
        let isNext = relation.split { ";,".contains($0) }.contains("rel=next")
        if isNext { return .link(String(parts[0])) }
      }
    }
    return nil
  }
}

extension PageMark {
  /// The same without a token that an address repeats.
  public var withoutSecrets: PageMark { without(SecretName.matches) }

  func without(_ isSecret: (String) -> Bool) -> PageMark {
    guard case .link(let link) = self, let mark = link.firstIndex(of: "?") else { return self }
    let pairs = link[link.index(after: mark)...].split(separator: "&").filter { pair in
      let name = pair.prefix { $0 != "=" }
      return !isSecret(PercentEncoding.decode(name.utf8, plusIsSpace: true) ?? "")
    }
    return .link(link[...mark] + pairs.joined(separator: "&"))
  }
}
