/// 描述 of the parameters every interface has, to the manual's letter (2.3.4).
enum ParameterLabel {
  static let pageSize = "分页大小【最大5000】"
  static let pageNumber = "当前页"
  static let token = "令牌"
}
