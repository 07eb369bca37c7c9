import Calls
import Catalog
import Widgets

@testable import Screens

extension SampleCity {
  static let specification = CallSpecification(
    address: "https://data.tj.gov.cn/api/invoke/f4c1991c50ee4d8ca4c9ef5aa21295de",
    parameters: [
      Parameter(name: "f_3070020000033_000012000", label: "许可证书编号", type: .text),
      Parameter(name: "page", label: "分页大小【最大5000】", type: .integer),
      Parameter(name: "pageNum", label: "当前页", type: .integer),
      Parameter(name: "authToken", label: "令牌", type: .text),
    ],
    results: fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) })

  static let fields = [
    Field(code: "f_3070020000033_000012000", type: .text, label: "许可证书编号"),
    Field(code: "f_3070020000033_000012005", type: .text, label: "发证机关"),
    Field(code: "f_3070020000033_000012001", type: .text, label: "企业名称"),
    Field(code: "f_3070020000033_000012002", type: .text, label: "许可事项名称"),
    Field(code: "f_3070020000033_000012003", type: .date, label: "发证日期"),
    Field(code: "f_3070020000033_000012004", type: .date, label: "有效日期"),
  ]

  static let preview = Preview(
    fields: fields,
    rows: (1...20).map { number in
      ["津FM\(1000 + number)", "市应急局", "示例矿业有限公司\(number)", "非煤矿山开采", "2018-11-01", "2021-10-31"]
    }, totalCount: 35)

  static let answer = """
    {"code": 200, "msg": "调用成功", "data": [{"f_3070020000033_000012000": "津FM1001", \
    "f_3070020000033_000012001": "示例矿业有限公司1"}, {"f_3070020000033_000012000": "津FM1002", \
    "f_3070020000033_000012001": "示例矿业有限公司2"}]}
    """

  /// Services over this city; tests replace the closures they are about.
  var services: BrowserServices {
    BrowserServices(
      catalogue: catalogue, parts: Self.parts, platform: platform, search: search,
      forms: FormServices(
        drafts: { _ in [] }, keep: { _ in true }, folder: { _ in SampleCity.pictures }),
      account: SampleAccounts().services,
      files: Self.files, fetches: SampleFetches().services,
      ownInterfaces: OwnInterfaceServices(
        add: { draft in
          .added(AddedInterface(id: Self.mine, title: draft.url, columns: 1, lostSecret: false))
        }, remove: { _ in true }),
      tables: SampleTable().services,
      applications: Self.applications,
      voice: voice.services(self),
      news: news.services, pages: PageServices(),
      facts: PlatformFacts(site: "https://data.tj.gov.cn"),
      now: { .sample("2019-03-20 10:42") })
  }

  private static let applications = ApplicationServices(
    list: { SampleApplications.shown }, own: { SampleApplications.own },
    detail: { id throws(ServiceFault) in try SampleApplications.detail(id) },
    look: { _ in [.logo: SampleApplications.look] },
    submit: { draft, _, _ in SampleApplications.summary("9", draft.type, draft.name, .pending) })

  /// Half of a file, then all of it.
  private static let files = FileServices(folder: "/home/candy/下载") { _, file, _, progress in
    progress(DownloadStep(received: 5120, total: 10_240, bytesPerSecond: 2560))
    return .saved(
      SavedFile(path: "/home/candy/下载/\(file.name)", byteSize: 10_240, isVerified: true))
  }

  private var catalogue: CatalogueServices {
    let city = self
    return CatalogueServices(
      page: { query, offset, limit in
        city.log.note("page \(query.text) \(offset)")
        let found = city.found(query)
        return CatalogPage(
          total: found.count, offset: offset,
          entries: found.dropFirst(offset).prefix(limit).map { EntrySummary($0) })
      },
      position: { id, query in city.found(query).firstIndex { $0.id == id } },
      facets: { city.facets(beside: $0) },
      latest: { kind, limit in
        let query = CatalogQuery(kind: kind, sort: .updated)
        return city.found(query).prefix(limit).map { EntrySummary($0) }
      },
      site: { city.site },
      entry: { id in city.entries.first { $0.id == id } },
      visit: { _ in nil })
  }

  private static let parts = PartServices(
    fields: PartService(stored: { _ in nil }, fetch: { _ in fields }),
    preview: PartService(stored: { _ in nil }, fetch: { _ in preview }),
    specification: PartService(stored: { _ in nil }, fetch: { _ in specification }),
    files: PartService(
      stored: { _ in nil },
      fetch: { _ in
        [
          Distribution(
            name: "绿色商场名单.xlsx", format: .xls, byteSize: 10_240,
            modified: .sample("2019-02-27 12:54"))
        ]
      }))

  private var platform: PlatformServices {
    let log = log
    return PlatformServices(
      developer: {
        DeveloperStanding(
          name: "candy", maskedToken: "44b3****95d0", quota: Quota(limit: 20, remaining: 20))
      },
      invoke: { request in
        log.note(
          "invoke \(request.pageNumber) \(request.pageSize) \(request.filters.map(\.value))")
        return InvokeExchange(
          status: 200,
          headers: [
            InvokeExchange.Header(name: "content-type", value: "application/json"),
            InvokeExchange.Header(name: "RateLimit-Limit", value: "20"),
            InvokeExchange.Header(name: "RateLimit-Remaining", value: "19"),
          ], body: Array(Self.answer.utf8), milliseconds: 12.4)
      },
      sync: { progress in
        progress(SyncProgress(phase: .changes))
        return SyncReport(added: 3, updated: 12, removed: 1, seconds: 0.1, revision: 9)
      })
  }

  /// 主题 has one value, 部门 has thirty.
  private static func offers(for text: String) -> SearchOffers {
    if text.hasSuffix("主题:") {
      let only = SearchOffer(label: "公共安全", count: 9, text: text + "公共安全")
      return SearchOffers(first: [only], total: 1)
    }
    guard text.hasSuffix("部门:") else { return .none }
    let first = (1...20).map {
      SearchOffer(label: "第\($0)局", count: 100 - $0, text: "\(text)第\($0)局")
    }
    return SearchOffers(first: first, total: 30)
  }

  private var search: SearchServices {
    let log = log
    return SearchServices(
      completions: { text in Self.offers(for: text) },
      history: { ["非煤", "绿色"] },
      remember: { log.note("remember \($0)") },
      spellings: { _ in [] },
      highlights: { text, title in Span.matches(of: text, in: title) })
  }

  var site: Site {
    Site(
      name: "天津市信息资源统一开放平台", host: "天津市人民政府办公厅", operatedBy: "天津市大数据管理中心", icp: "",
      pages: ["网站介绍", "网站声明", "网站地图", "联系我们", "友情链接", "使用帮助"].map {
        SitePage(title: $0, body: "\($0)的正文。\n\n第二段。")
      },
      policies: [
        Policy(
          title: "促进大数据发展行动纲要", issuer: "国务院", issued: .sample("2015-09-05"), body: "摘要：……")
      ],
      counters: SiteCounters(datasets: 36, interfaces: 36, publishers: 4, rows: 1234))
  }
}
