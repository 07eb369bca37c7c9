/// Words of degrees that people know in an order of their own, where they are all of a text: 轻度,
/// 中度, 重度.
struct ScaleWord: Sendable {
  private static let scales = [
    [
      "优", "良", "轻微", "轻微污染", "轻度", "轻度污染", "中度", "中度污染", "重度", "重度污染", "极重度", "严重污染",
    ],
    ["优秀", "良好", "中等", "及格", "合格", "基本合格", "不及格", "不合格"],
    ["初级", "中级", "副高级", "高级", "正高级"], ["微型", "小型", "中型", "大型", "特大型"],
    ["小雨", "中雨", "大雨", "暴雨", "大暴雨", "特大暴雨"], ["蓝色预警", "黄色预警", "橙色预警", "红色预警"],
    ["低风险", "中风险", "高风险"], ["春季", "夏季", "秋季", "冬季"], ["上旬", "中旬", "下旬"],
    ["托班", "小班", "中班", "大班"],
  ]

  /// The first word of the scale, at whose place all stand.
  let first: String
  /// From 1.
  let place: Int

  private static let words: [[UInt8]: ScaleWord] = {
    var words: [[UInt8]: ScaleWord] = [:]
    for scale in scales {
      for (place, word) in scale.enumerated() {
        words[Array(word.utf8)] = ScaleWord(first: scale[0], place: place + 1)
      }
    }
    return words
  }()
  private static let longest = words.keys.map(\.count).max() ?? 0
  private static let firsts = Set(words.keys.map { $0.withUnsafeBufferPointer(Self.scalar) })

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    Collation.decode(text, at: 0).0
  }

  private init(first: String, place: Int) { (self.first, self.place) = (first, place) }

  /// Whether a text that begins with a scalar may be one.
  static func mayBegin(_ scalar: UInt32) -> Bool { firsts.contains(scalar) }

  /// nil for any other text.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let byte = text.first, byte >= 0xE4, text.count <= Self.longest, text.count % 3 == 0,
      Self.mayBegin(Self.scalar(text)), let found = Self.words[Array(text)]
    else { return nil }
    self = found
  }
}
