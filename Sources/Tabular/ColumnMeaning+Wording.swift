/// What the name of a column says of texts that have two readings.
struct ColumnMeaning: Hashable, Sendable {
  /// What `1:13` is.
  enum Clock: Hashable, Sendable {
    /// Nobody asks for a name.
    case open
    /// The name says nothing of it.
    case unsaid
    case times
    /// Lengths of time in hours and minutes, of a day and more too.
    case hours
    /// Lengths of time, in hours and minutes or in minutes and seconds.
    case lengths
    /// Ratios, scores, minutes and seconds.
    case others
  }

  private(set) var clock = Clock.open
  /// Whether `+86` is a code.
  private(set) var areDialled = false
  /// Whether `20190101` and `2001.5` are amounts: a unit stands behind the name, or it is one of
  /// what is measured or numbered.
  private(set) var areAmounts = false
  /// Whether `1.10` is another than `1.1`.
  private(set) var areVersions = false

  private static let times = [
    "时", "点", "钟", "早", "晚", "午", "班", "发车", "到达", "到站", "出发", "开始", "结束", "开门", "关门", "日出",
    "日落", "起飞", "降落", "营业", "开放", "开馆", "闭馆", "time", "clock", "hour", "start", "begin", "depart",
    "arriv", "open", "close", "sunrise", "sunset", "duration", "elapsed",
  ]
  private static let hours = ["小时", "工时", "时数", "时:分", "时：分", "hours", "hh:mm", "h:mm"]
  private static let lengths = ["时长", "用时", "耗时", "历时", "duration", "elapsed"]
  private static let others = [
    "分秒", "分:秒", "分：秒", "mm:ss", "m:ss", "比", "局", "率", "成绩", "配速", "得分", "赔", "ratio", "score",
    "pace", "odds",
  ]
  private static let dialled = [
    "区号", "国家码", "国家代码", "国家编码", "国码", "冠码", "字冠", "电话", "手机", "传真", "callingcode", "dial",
    "countrycode", "phone",
  ]

  static let units: Set<String> = [
    "m", "km", "cm", "mm", "kg", "g", "t", "m²", "m2", "㎡", "m³", "m3", "kw", "mw", "kwh", "元",
    "千元", "万元",
    "亿元", "美元", "万美元", "米", "千米", "公里", "吨", "万吨", "千克", "公斤", "人", "万人", "人次", "户", "个", "件",
    "台", "辆", "亩", "公顷", "平方米", "平方公里", "立方米", "%",
  ]

  static let measures = [
    "水位", "高程", "海拔", "标高", "气温", "水温", "温度", "湿度", "气压", "雨量", "降雨", "降水", "风速", "流量", "浓度", "价",
    "面积", "长度", "宽度", "高度", "深度", "重量", "里程", "数量", "总量", "金额", "产量", "产值", "收入", "支出", "经费",
    "费用", "预算", "决算", "余额", "人数", "人口", "户数", "指数", "经度", "纬度", "坐标", "编号", "序号", "流水号",
    "elevation", "altitude", "price", "amount", "temperature", "longitude", "latitude",
  ]
  private static let dates = [
    "日期", "时间", "年月", "月份", "年份", "日", "date", "time", "month", "year", "period",
  ]
  private static let versions = ["版本", "version"]

  /// Bytes of a name; what is longer is none, and may be a whole file of one line.
  static let longest = 1000

  init() {}

  /// - Parameter areLengths: whether the file itself says that times are lengths of time.
  init(_ title: String, areLengths: Bool = false) {
    guard title.utf8.count <= Self.longest else {
      clock = areLengths ? .hours : .unsaid
      return
    }
    let plain = title.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
    clock = areLengths ? .hours : Self.clock(plain)
    areDialled = Self.has(Self.dialled, plain)
    areAmounts =
      plain.lastBracketed.map { Self.units.contains(String($0)) } ?? false
      || Self.has(Self.measures, plain) && !Self.has(Self.dates, plain)
    areVersions = Self.has(Self.versions, plain)
  }

  private static func has(_ words: [String], _ title: String) -> Bool {
    words.contains { title.contains($0) }
  }

  /// The last word says what it is: 比赛时间 and 时间比.
  private static func clock(_ title: String) -> Clock {
    func end(_ words: [String]) -> String.Index? {
      words.flatMap { title.ranges(of: $0) }.map(\.upperBound).max()
    }
    let (time, other) = (end(times), end(others))
    switch (time, other) {
    case (nil, nil): return .unsaid
    case (nil, _?): return .others
    case (let time?, let other?) where other >= time: return .others
    default: return has(hours, title) ? .hours : has(lengths, title) ? .lengths : .times
    }
  }
}
