import Base
import Catalog
import PortalAPI
import Wording

/// An entry's page, built as the live site builds its own: the title, then pairs of `th` and `td`.
struct EntryPage: Sendable {
  var entry: Entry
  var fields: [Field]
  var files: [Distribution]

  /// Nothing is loaded from anywhere, and nothing runs.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(entry.title)) - \(PageWording.site)</title>
    <style>
    body { font-family: sans-serif; max-width: 48em; margin: 1em auto; padding: 0 1em; }
    .title { font-size: 1.4em; font-weight: bold; margin: .5em 0; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1em; }
    th, td { border: 1px solid #ccc; padding: .4em; text-align: left; vertical-align: top; }
    th { background: #f3f3f3; white-space: nowrap; }
    code { background: #f3f3f3; padding: .1em .3em; }
    </style>
    </head>
    <body>
    <p>\(PageWording.site) · \(entry.kind.label)</p>
    <div class="title f-cb mg-b4"><span>\(escaped(entry.title))</span></div>
    <div class="slidecont">
    <table>
    \(pairs)
    </table>
    </div>
    \(fileList)\(fieldTable)<p>\(PageWording.terminal) <code>tjdata show \(entry.id)</code></p>
    </body>
    </html>

    """
  }

  private var pairs: String {
    let values = [
      (PageWording.abstract, entry.abstract), (PageWording.tags, entry.tags.joined(separator: "、")),
      (PageWording.name, entry.title), (PageWording.status, entry.openStatus.label),
      (PageWording.theme, entry.theme), (PageWording.publisher, entry.publisher),
      (PageWording.issued, entry.issued.description),
      (PageWording.modified, entry.modified.description),
      (PageWording.industry, entry.industry), (PageWording.frequency, entry.frequency.label),
      (PageWording.downloads, String(entry.usage.downloads)),
      (PageWording.views, String(entry.usage.views)),
      (PageWording.ratings, String(entry.rating.count)),
      (PageWording.points, String(entry.rating.wholePoints)),
    ]
    return values.map { "<tr><th>\($0)</th><td>\(escaped($1))</td></tr>" }.joined(separator: "\n")
  }

  /// Links only to what anybody may have.
  private var fileList: String {
    guard !files.isEmpty else { return "" }
    let items = files.map { file in
      let name = escaped(file.name)
      guard entry.openStatus == .unconditional else { return "<li>\(name)</li>" }
      let path = escaped(Route.file(entry.id, name: file.name).path)
      return "<li><a href=\"\(path)\">\(name)</a></li>"
    }
    return "<h2>\(PageWording.files)</h2>\n<ul>\(items.joined())</ul>\n"
  }

  private var fieldTable: String {
    guard !fields.isEmpty else { return "" }
    let head = PageWording.columns.map { "<th>\($0)</th>" }.joined()
    let rows = fields.enumerated().map { number, field in
      let cells = [String(number + 1), field.code, field.type.label, field.label]
      return "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n"
    }
    return """
      <h2>\(PageWording.fields)</h2>
      <table>
      <tr>\(head)</tr>
      \(rows.joined())</table>

      """
  }

  private func escaped(_ text: String) -> String { XMLText.escaped(text) }
}

/// The page's words, as the manual prints them (2.2.1, 2.2.2, 2.3.2).
enum PageWording {
  static let site = "天津市信息资源统一开放平台"
  static let abstract = "摘要"
  static let tags = "标签"
  static let name = "数据集名称"
  static let status = "开放状态"
  static let theme = "所属主题"
  static let publisher = "来源部门"
  static let issued = "发布时间"
  static let modified = "更新时间"
  static let industry = "所属行业"
  static let frequency = "更新频率"
  static let downloads = "下载次数"
  static let views = "浏览次数"
  static let ratings = "评价次数"
  static let points = "平均得分"
  static let files = "文件下载"
  static let fields = "数据项"
  static let columns = ["序号", "英文名称", "数据格式", "中文描述"]
  static let terminal = "在终端中查看："
}
