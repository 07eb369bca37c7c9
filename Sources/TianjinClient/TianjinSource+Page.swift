public import Catalog
import PortalAPI
public import PortalClient
import Transport
import WebPages

extension TianjinSource {
  /// By the site's `robots.txt`; where it has none that can be read, nothing forbids it.
  public func mayReadPages() async throws(SourceError) {
    guard let answer = try? await port.open("/robots.txt"), answer.head.status == 200 else {
      return
    }
    let bytes = try await answer.body.bytes(limit: 1 << 16)
    guard !StrangePage.isPage(bytes) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let name = String(repeating: "0", count: 32)
    guard Robots.allow("/sjj/\(name).htm", in: text), Robots.allow("/sjjk/\(name).htm", in: text)
    else {
      throw .refused(
        status: 451, message: "网站的 robots.txt 不允许程序逐页读取；打开条目时仍会取得它的详情页", word: "robots")
    }
  }

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
    let bytes = try await answer.body.bytes(limit: HTMLReader.limit)
    let type = answer.head.headers["Content-Type"]
    guard let root = HTMLReader.root(bytes, contentType: type),
      let page = PageParser.content(root, address: answer.url, id: id, kind, base: base)
    else {
      throw .wrongSite(path: path, StrangePage.site(bytes, contentType: type))
    }
    return .page(page, Validators(answer.head))
  }
}
