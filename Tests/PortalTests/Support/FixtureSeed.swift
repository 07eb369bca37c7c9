import Catalog
import Foundation
import Testing

/// A small city: two themes, two departments, two interfaces and one dataset.
enum FixtureSeed {
  static let token = "44b37a8f3dee28527e28f8079aae95d0"
  static let expiredToken = "00000000000000000000000000000000"
  static let accounts = "e15a6f7e7a03409ca7db58d20eb2edb0"
  static let permits = "f4c1991c50ee4d8ca4c9ef5aa21295de"
  static let malls = "1be22c6e54be4f3e85989bc60ae28bd8"

  static func write(to scratch: Scratch, version: Int = 1, without: String? = nil) throws {
    try scratch.write("\(version)\n", to: "seed/catalogue/version")
    try scratch.write(#"["信用服务","公共安全","生态环境"]"#, to: "seed/catalogue/themes.json")
    try scratch.write(
      #"["市商务局","市应急局","市交通运输委员会"]"#, to: "seed/catalogue/departments.json")
    let all = [(accounts, accountsEntry), (permits, permitsEntry), (malls, mallsEntry)]
    let entries = all.filter { $0.0 != without }.map(\.1).joined(separator: ",\n")
    try scratch.write("[\(entries)]", to: "seed/catalogue/entries.json")
    try scratch.write(accountRows, to: "seed/catalogue/rows/\(accounts).csv")
    try scratch.write(permitRows, to: "seed/catalogue/rows/\(permits).csv")
    try scratch.write(developers, to: "seed/catalogue/developers.json")
    try scratch.write(
      #"{"name":"平台","host":"主办","operatedBy":"承办","icp":"备案"}"#, to: "seed/site/site.json")
    try scratch.write("介绍\n", to: "seed/site/pages/01-网站介绍.md")
    try scratch.write("声明\n", to: "seed/site/pages/02-网站声明.md")
    try scratch.write(
      """
      [{"title":"旧政策","issuer":"办公厅","issued":"2018-01-02","body":"一"},
      {"title":"新政策","issuer":"办公厅","issued":"2019-01-02","body":"二"}]
      """, to: "seed/site/policies.json")
  }

  private static let developers = """
    [{"account":"candy","name":"candy","token":"\(token)","callsPerDay":20,"expires":null},
    {"account":"past","name":"past","token":"\(expiredToken)","callsPerDay":20,
     "expires":"2019-03-04 16:56"}]
    """

  private static let accountsEntry = """
    {"id":"\(accounts)","kind":"interface","title":"市交通运输委节能车中签信息","abstract":"中签",
     "tags":["节能车"],"theme":"信用服务","publisher":"市交通运输委员会","openStatus":"unconditional",
     "frequency":"quarterly","issued":"2019-01-30","modified":"2019-02-28","formats":["XLS"],
     "files":[{"name":"中签.xls","format":"XLS","byteSize":1024,"modified":"2019-02-27 12:54"}],
     "views":100,"downloads":5,
     "rating":{"count":13,"accuracy":5,"satisfaction":4,"timeliness":4,"usability":5},
     "fields":[{"code":"f_1_000","type":"integer","label":"申请数"},
               {"code":"f_1_001","type":"integer","label":"指标数"},
               {"code":"f_1_002","type":"text","label":"名称"}],
     "filters":["f_1_002"],"rows":"\(accounts).csv"}
    """

  /// The header's order is not that of the fields, as in the manual's own answer (2.3.5).
  private static let accountRows = """
    f_1_001,f_1_000,f_1_002\r
    1807,1148,2016年限额\r
    2104,1358,2017年限额\r
    2687,1446,"2018年,限额"\r
    1807,1148,2016年\r

    """

  private static let permitsEntry = """
    {"id":"\(permits)","kind":"interface","title":"非煤矿山企业安全生产许可证","theme":"公共安全",
     "publisher":"市应急局","issued":"2018-11-01 15:36","modified":"2019-03-19 17:14",
     "views":21,"fields":[{"code":"f_2_000","type":"text","label":"许可证书编号"},
     {"code":"f_2_001","type":"date","label":"发证日期"},
     {"code":"f_2_002","type":"number","label":"金额"},
     {"code":"f_2_003","type":"integer","label":"件数"}],
     "filters":["f_2_001","f_2_002","f_2_003"],"rows":"\(permits).csv",
     "previewOrder":["f_2_003","f_2_000"]}
    """

  private static let permitRows: String = {
    let rows = (1...45).map {
      "证\($0),2019-01-\($0 % 9 + 1 > 9 ? "" : "0")\($0 % 9 + 1),\($0).50,\($0 % 5)"
    }
    return "f_2_000,f_2_001,f_2_002,f_2_003\n" + rows.joined(separator: "\n") + "\n末,,,\n"
  }()

  private static let mallsEntry = """
    {"id":"\(malls)","kind":"dataset","title":"绿色商场名单","abstract":"商场企业基本信息",
     "tags":["绿色商场名单"],"theme":"生态环境","publisher":"市商务局","frequency":"yearly",
     "issued":"2019-02-27 03:40","modified":"2019-02-27 04:40","formats":["XLS","XML"],
     "files":[{"name":"绿色商场名单.xlsx","format":"XLS","modified":"2019-02-27 12:54"}],
     "views":1267,"downloads":61,"rowCount":9,
     "rating":{"count":172,"accuracy":4,"satisfaction":4,"timeliness":4,"usability":4}}
    """
}
