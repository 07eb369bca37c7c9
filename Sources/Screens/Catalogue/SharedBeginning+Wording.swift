extension SharedBeginning {
  /// First words of offices' names that begin as a city's offices do.
  static let firstWords = ["市场", "市政", "市容", "市民中心", "市民服务", "市区", "市郊", "市级", "省级", "县级", "区域"]
}
