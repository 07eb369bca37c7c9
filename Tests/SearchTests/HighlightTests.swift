import Search
import Testing

@Suite struct HighlightTests {
  private func marked(_ query: String, _ text: String) -> String {
    var result = ""
    let ranges = SearchHighlighter(query).ranges(in: text)
    for (place, character) in text.enumerated() {
      if ranges.contains(where: { $0.lowerBound == place }) { result += "[" }
      result.append(character)
      if ranges.contains(where: { $0.upperBound == place + 1 }) { result += "]" }
    }
    return result
  }

  @Test(arguments: [
    ("绿色", "天津市绿色商场名单", "天津市[绿色]商场名单"),
    ("绿色 名单", "绿色商场名单", "[绿色]商场[名单]"),
    ("feimei", "非煤矿山企业", "[非煤]矿山企业"),
    ("fmks", "非煤矿山企业", "[非煤矿山]企业"),
    ("lssc", "绿色商场名单", "[绿色商场]名单"),
    ("试点示范", "国家试点、示范园区", "国家[试点、示范]园区"),
    ("pm2.5", "ＰＭ2.5监测", "[ＰＭ2.5]监测"),
    ("yinhang", "某银行网点", "某[银行]网点"),
    ("绿色sc", "绿色商场名单", "[绿色商场]名单"),
    ("!绿色 主题:信用", "绿色商场", "绿色商场"),
    ("没有", "绿色商场", "绿色商场"),
    ("🌲绿", "🌲绿色", "🌲[绿]色"), ("oeuv", "Œuvre d'art", "[Œuv]re d'art"),
    ("efficien", "Eﬃcient", "[Eﬃcien]t"), ("co2", "CO₂排放", "[CO₂]排放"),
    ("c++", "信创C++与C#", "信创[C++]与C#"), ("c#", "Ｃ＃课程", "[Ｃ＃]课程"),
    ("5g", "15G流量与5G基站", "15G流量与[5G]基站"), ("m2", "面积㎡", "面积[㎡]"), ("μg", "35µg", "35[µg]"),
  ])
  func hitsAreMarked(query: String, text: String, expected: String) {
    #expect(marked(query, text) == expected)
  }

  @Test func touchingHitsBecomeOne() {
    #expect(SearchHighlighter("绿色 色商").ranges(in: "绿色商场") == [0..<3])
  }

  @Test(arguments: [("数据集", true), ("sjj", true), ("shuju", true), ("接口", false), ("", true)])
  func theMatcherFiltersCommands(query: String, found: Bool) {
    #expect(SearchMatcher(query).matches("打开数据集") == found)
  }
}
