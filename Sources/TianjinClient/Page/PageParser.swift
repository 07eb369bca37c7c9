import Catalog
import PortalAPI
import WebPages

/// Finds in a page what the platform's pages are known to have: the title in `div.title` and pairs
/// of `th` and `td`. Tables of 数据项 and of a specification, and links to files, are taken where they
/// are.
struct PageParser {
  /// Of the page, for links.
  let address: String
  private(set) var sheet = FactSheet()
  private(set) var hasTitle = false
  private(set) var pairs = 0
  private(set) var files: [Distribution] = []
  var fields: [Field] = []
  var parameters: [Parameter] = []
  var results: [Parameter] = []
  /// 接口类型, 接口方法, 接口格式, 接口编码 by their headings.
  var style: [String: String] = [:]
  /// 接口地址.
  var callAddress: String?
  /// The heading before the place that is read.
  private var heading = ""
  private var contentDepth = 0

  init(address: String) { self.address = address }

  /// - Returns: nil where the page is not built as the platform's are.
  static func content(
    _ root: HTMLElement, address: String, id: EntryID, _ kind: EntryKind, base: String
  ) -> PageContent? {
    var parser = PageParser(address: address)
    parser.readTitle(root)
    parser.walk(root)
    guard parser.hasTitle, parser.pairs > 0 else { return nil }
    parser.readUsage(root.text)
    parser.sheet.setFormats(parser.files.map(\.format))
    return PageContent(
      facts: parser.sheet.facts, fields: parser.fields, files: parser.files,
      specification: kind == .interface ? parser.specification(id, base: base) : nil)
  }

  private mutating func readTitle(_ root: HTMLElement) {
    let certain = ["title", "f-cb", "mg-b4"]
    let box =
      root.first { $0.name == "div" && $0.hasClasses(certain) }
      ?? root.first { $0.name == "div" && $0.hasClasses(["title"]) }
    guard let title = box?.first({ $0.name == "span" })?.text, !title.isEmpty else { return }
    sheet.setTitle(title)
    hasTitle = true
  }

  private static let silent: Set = ["head", "script", "style", "noscript", "template"]
  private static let headings: Set = ["h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"]

  private mutating func walk(_ element: HTMLElement) {
    guard !Self.silent.contains(element.name) else { return }
    if element.name == "a" { takeLink(element) }
    if element.name == "table" { takeTable(element.all("tr", outside: ["table"])) }
    let isContent = element.hasClasses(["slidecont"])
    contentDepth += isContent ? 1 : 0
    let outer = heading
    for child in element.elements {
      if Self.isHeading(child) { heading = child.text }
      if child.name == "tr", !Self.rowParents.contains(element.name) { takeTable([child]) }
      walk(child)
    }
    // A heading speaks of what follows beside it, not of what follows its box.
    heading = outer
    contentDepth -= isContent ? 1 : 0
  }

  private static func isHeading(_ element: HTMLElement) -> Bool {
    if headings.contains(element.name) { return true }
    if element.classes.contains(where: { $0.hasSuffix("tit") }) { return true }
    guard let only = element.elements.first, element.elements.count == 1 else { return false }
    return isHeading(only) && only.text == element.text
  }

  private static let rowParents: Set = ["table", "tbody", "thead", "tfoot"]

  private mutating func takeTable(_ rows: [HTMLElement]) {
    let table = PageTable(rows)
    if let columns = table.columns {
      take(columns, table.records, under: heading)
      return
    }
    for pair in table.pairs {
      pairs += 1
      if FactPlace.key(pair.label) == FactPlace.key(PageLabel.address) {
        callAddress = pair.text
      } else {
        sheet.take(pair.label, pair.text)
      }
    }
  }

  /// 使用情况 stands beside the tables as `下载次数: 61`.
  private mutating func readUsage(_ text: String) {
    for label in PageLabel.usage {
      guard let range = text.firstRange(of: label) else { continue }
      let rest = text[range.upperBound...].drop { $0 == ":" || $0 == "：" || $0 == " " }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," }
      if !digits.isEmpty { sheet.take(label, String(digits)) }
    }
  }
}

extension PageParser {
  /// A link to a file, in the page's content or below a heading that speaks of files.
  private mutating func takeLink(_ element: HTMLElement) {
    guard contentDepth > 0 || heading.contains(PageLabel.files),
      let link = element.attributes["href"]?.trimmed,
      let target = PageLink.absolute(link, from: address)
    else { return }
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let decoded = PercentEncoding.decode(last.utf8) ?? last
    let names = [
      element.attributes["download"] ?? "", element.text, element.attributes["title"] ?? "",
      decoded,
    ]
    let ending = decoded.split(separator: ".").dropFirst().last.map(String.init)
    guard let format = ending.flatMap(FactSpelling.format) ?? names.compactMap(Self.format).first
    else {
      return
    }
    let named = names.first { Self.format($0) != nil } ?? decoded
    let file = Distribution(
      name: named, format: format, modified: sheet.facts.modified ?? .unknown, address: target)
    guard file.hasPlainName, !files.contains(where: { $0.name == file.name }) else { return }
    files.append(file)
  }

  /// Of a file's name; nil for a text that is none.
  private static func format(_ name: String) -> FileFormat? {
    let parts = name.trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.first?.isEmpty == false else { return nil }
    return parts.last.flatMap { FactSpelling.format(String($0)) }
  }
}
