/// What stands beside a dataset that the model has no place for, under labels people know.
enum CKANLabel {
  static let license = "许可协议"
  static let licenseAddress = "许可协议全文"
  static let maintainer = "维护者"
  static let author = "作者"
  static let version = "版本"
  static let source = "来源网址"
  static let otherGroups = "其他主题"
  static let name = "短名"

  static let about = "网站介绍"
  static let style = "CKAN Action API"
  static let pageSize = "每页行数"
  static let pageNumber = "第几页"
  static func tooManyRows(_ limit: Int) -> String {
    "此站每次最多给 \(limit) 行，请把每页行数改为 \(limit) 或更少"
  }

  static func moved(isSorted: Bool) -> String {
    isSorted
      ? "取数期间此表的行有增删，已取的与未取的接不上，请重取；不指定排序则可接着取"
      : "取数期间此表的行有变，或站点没有按行号给出各行，已取的与未取的接不上，请重取"
  }

  static let filterText = "全文检索"
  static let sort = "排序：列名，可加 desc"
  static let rowNumber = "行号"
  static func wholeTable(_ name: String) -> String { "\(name)（全表）" }
  static let untitled = "未命名文件"
}
