public import Catalog
import PortalAPI
public import PortalClient
import Transport

extension TianjinSource {
  public func page(
    _ id: EntryID, _ kind: EntryKind, unless known: Validators
  ) async throws(SourceError) -> PageAnswer {
    let path = Route.page(kind, id).path
    let answer = try await port.open(path, unless: known)
    switch answer.head.status {
    case 200: break
    case 304: return .unchanged
    case 404, 410: return .gone
    default: throw try await refusal(answer, path)
    }
    let bytes = try await SitePort.bytes(answer.body, limit: HTMLReader.limit)
    let type = answer.head.headers["Content-Type"]
    guard let root = HTMLReader.root(bytes, contentType: type),
      let page = PageParser.content(root, address: answer.url, id: id, kind, base: base)
    else {
      throw .wrongSite(path: path, StrangePage.site(bytes, contentType: type))
    }
    return .page(page, Validators(answer.head))
  }
}
