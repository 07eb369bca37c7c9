/// The pages' words, as the manual prints them (2.2.1, 2.2.2, 2.3.2, 2.3.4).
enum PageLabel {
  static let address = "接口地址"
  static let files = "文件"
  static let usage = ["下载次数", "浏览次数", "评价次数", "平均得分"]
  static let codes: Set = ["英文名称", "数据列", "字段名", "字段名称", "列名"]
  static let column = "数据列"
  static let types: Set = ["数据格式", "类型", "数据类型", "字段类型"]
  static let labels: Set = ["中文描述", "描述", "中文名称", "字段描述", "说明"]
  static let style = ["接口类型", "接口方法", "接口格式", "接口编码"]
  static let parameters = "参数"
  static let results = "返回"

  /// Headings by which a table of records is known, even where they stand in `td`.
  static let columns = codes.union(types).union(labels).union(style)

  /// 接口参数规范 of every interface (2.3.4).
  static let pageSize = "分页大小【最大5000】"
  static let pageNumber = "当前页"
  static let token = "令牌"
}
