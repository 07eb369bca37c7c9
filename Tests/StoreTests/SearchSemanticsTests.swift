import Catalog
import Search
import Store
import Testing

@Suite struct SearchSemanticsTests {
  private static let entries = [
    Entry.made(1, "绿色商场名单", abstract: "全市绿色商场", tags: ["节能"], score: 500),
    Entry.made(
      2, "非煤矿山企业安全生产许可证", kind: .interface, theme: "公共安全", publisher: "市应急局",
      year: 2018, score: 700,
      fields: [
        Field(code: "f_3070020000033_000026001", type: .text, label: "企业名称"),
        Field(code: "f_3070020000033_000026002", type: .date, label: "发证日期"),
      ]),
    Entry.made(3, "某银行网点", theme: "财税金融", publisher: "市金融局", formats: [.csv], score: 300),
    Entry.made(4, "PM2.5监测数据", status: .conditional, score: 200),
    Entry.made(5, "国家知识产权试点、示范园区一览表", publisher: "市知识产权局", score: 900),
    Entry.made(6, "天津市农村产权流转交易市场信息", abstract: "绿色通道", year: 2020, score: 800),
  ]

  private static let cases: [(String, [Int])] = [
    ("绿色", [1, 6]), ("绿", [1, 6]), ("绿色商场名单", [1]), ("色商", [1]), ("单", [1]),
    ("商场绿色", []), ("绿色 名单", [1]), ("节能", [1]), ("通道", [6]), ("产权", [5, 6]),
    ("feimei", [2]), ("feim", [2]), ("fe", [2]), ("fmks", [2]), ("fmk", [2]), ("ksfm", []),
    ("lvse shangchang", [1]), ("lvseshangchang", [1]), ("lüse", [1]), ("lssc", [1]),
    ("yinhang", [3]), ("myhwd", [3]), ("zscq", [5]), ("zhishichanquan", [5]),
    ("pm2.5", [4]), ("PM25", [4]), ("5监", [4]), ("ｐｍ", [4]), ("pm25jc", [4]),
    ("f_3070020000033", [2]), ("F_307", [2]), ("3070020000033", [2]), ("f_30700200000331", []),
    ("发证日期", [2]), ("示范园区", [5]), ("试点示范", [5]), ("试点、示范", [5]),
    ("市应急局", [2]), ("公共安全", [2]), ("主题:公共安全", [2]), ("主题：公共", [2]),
    ("主题:ggaq", [2]), ("部门:应急", [2]), ("部门:市应急局,市金融局", [2, 3]),
    ("格式:CSV", [3]), ("格式:c", [3]), ("开放:有条件", [4]), ("年份:2018", [2]),
    ("年份:2018,2020", [6, 2]), ("类型:接口", [2]), ("!主题:信用服务", [2, 3]),
    ("主题:信用服务 绿色", [1, 6]), ("主题:没有", []), ("绿色 !商场", [6]), ("!绿色", [5, 2, 3, 4]),
    ("\"绿色 商场\"", [1]), ("\"lssc\"", []), ("绿色sc", [1]), ("bu存在", []),
    ("00000000000000000000000000000003", [3]), ("", [5, 6, 2, 1, 3, 4]),
    // Nothing of it can be found, and all would be no answer.
    ("***", []), ("🚌", []), ("\"🚌 🚌\"", []), (":", []), ("！🚌", [5, 6, 2, 1, 3, 4]),
    // Nothing is asked for yet.
    ("主题:", [5, 6, 2, 1, 3, 4]), ("\"", [5, 6, 2, 1, 3, 4]), ("🚌 绿色", [1, 6]),
  ]

  @Test func everyKindOfTextFindsWhatItMeans() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Self.entries)
    for (text, numbers) in Self.cases {
      let page = try await store.page(
        CatalogQuery(text: text, sort: .relevance), offset: 0, limit: 100)
      let found = page.entries.map(\.id)
      #expect(found == numbers.map(EntryID.made), "\(text)")
      #expect(page.total == numbers.count, "\(text)")
    }
  }

  /// Signs right behind a word are part of it, and a number is begun with at its beginning.
  @Test(arguments: [
    ("c++", ["C++ 培训", "信创C++与C#课程", "MS-C++"]), ("c#", ["信创C++与C#课程"]),
    ("C＋＋", ["C++ 培训", "信创C++与C#课程", "MS-C++"]), ("ms-c++", ["MS-C++"]),
    ("c+", ["C++ 培训", "信创C++与C#课程", "MS-C++"]),
    ("c", ["C++ 培训", "信创C++与C#课程", "MS-C++", "CPU 目录"]), ("互联网+", ["互联网+政务"]),
    ("\"c++\"", ["C++ 培训", "信创C++与C#课程", "MS-C++"]), ("c++ !培训", ["信创C++与C#课程", "MS-C++"]),
    ("5g", ["5G基站", "天津5G+工业"]), ("5gj", ["5G基站"]), ("5g+", ["天津5G+工业"]),
    ("15g", ["15G流量包"]), ("5", ["5G基站", "天津5G+工业"]), ("2019n", ["2019年报"]), ("019", []),
  ])
  func whatAWordIsBegunAndEndedWith(text: String, titles: [String]) async throws {
    let all = [
      "C++ 培训", "信创C++与C#课程", "MS-C++", "CPU 目录", "互联网+政务", "5G基站", "15G流量包", "天津5G+工业",
      "2019年报",
    ]
    let scratch = try Scratch()
    let store = try await scratch.open(
      holding: all.enumerated().map { .made($0.offset + 1, $0.element) })
    let page = try await store.page(
      CatalogQuery(text: text, sort: .relevance), offset: 0, limit: 100)
    #expect(Set(page.entries.map(\.title)) == Set(titles), "\(text)")
    #expect(page.total == titles.count, "\(text)")
    for title in all {
      #expect(SearchMatcher(text).matches(title) == titles.contains(title), "\(text) \(title)")
    }
  }

  /// The numbers beside the list follow.
  @Test func whatCannotBeFoundIsCountedNowhere() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Self.entries)
    let query = CatalogQuery(text: "🚌", kind: .dataset, theme: "公共安全")
    #expect(try await store.page(query, offset: 0, limit: 10).total == 0)
    let facets = try await store.facets(beside: query)
    #expect(facets.found.count(nil) == 0 && facets.unfiltered.count(nil) == 0)
    #expect(facets.themes.allSatisfy { $0.count(nil) == 0 })
  }

  @Test func titlesComeFirstByRelevanceAndNotByScore() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "学校名单", abstract: "停车场", score: 900), .made(2, "停车场", score: 100),
      .made(3, "停车场坐标", score: 300),
    ])
    #expect(try await store.titles("停车场") == ["停车场坐标", "停车场", "学校名单"])
    #expect(
      try await store.titles("停车场", sort: .score) == ["学校名单", "停车场坐标", "停车场"])
  }

  @Test func heteronymsNoWordSettlesAreFoundByEitherReading() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "某行网点"), .made(2, "行政许可")])
    for text in ["mouxing", "mouhang", "mh", "mx", "hangwang"] {
      #expect(try await store.titles(text) == ["某行网点"], "\(text)")
    }
    #expect(try await store.titles("hangzheng") == [])
  }

  @Test func openHeteronymsSideBySideAreEachFoundInAnyReading() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "大校场路站点"), .made(2, "大型给水管网"), .made(3, "某行重长数"),
    ])
    for (text, title) in [
      ("dajiaochang", "大校场路站点"), ("djcl", "大校场路站点"), ("daxingjishui", "大型给水管网"),
      ("dxjsgw", "大型给水管网"), ("mouhangzhongzhang", "某行重长数"),
      ("xingchongchang", "某行重长数"), ("hangchongzhangs", "某行重长数"),
    ] {
      #expect(try await store.titles(text) == [title], "\(text)")
    }
    #expect(try await store.titles("mouchong") == [])
  }

  @Test(arguments: [
    ("transport", [1, 2, 5]), ("TRANSPORTS", [5]), ("port", [4]), ("montreal", [3]),
    ("Montréal", [3]), ("montre", [3]), ("strasse", [6]), ("straße", [6]), ("open", [1, 5, 6]),
    ("data", [1, 4, 6]), ("opendata", [6]), ("open-data", [6]), ("map", [5]), ("street", [5]),
    ("19", [3]), ("covid19", [3]), ("covid 19", [3]), ("gov", [4]), ("data.gov", [4]), ("uk", [4]),
    ("internationalisation", [2]), ("internationalis", [2]), ("internationalist", []),
    ("transport data", [1]), ("\"pen data\"", [1, 6]), ("\"anspor\"", [1, 2, 5]),
    ("主题:environ", [2]), ("!transport", [3, 4, 6]),
  ])
  func latinWordsAreFoundByTheirBeginnings(text: String, numbers: [Int]) async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "Transport: open data", score: 60),
      .made(2, "Bus stops", abstract: "internationalisation of TRANSPORT", theme: "Environment"),
      .made(3, "Montréal COVID19", score: 40),
      .made(4, "data.gov.uk, ports and the port", score: 50),
      .made(5, "OpenStreetMap", tags: ["transports"], score: 30),
      .made(6, "Stra\u{DF}e", abstract: "open-data", score: 20),
    ])
    let page = try await store.page(
      CatalogQuery(text: text, sort: .relevance), offset: 0, limit: 100)
    #expect(Set(page.entries.map(\.id)) == Set(numbers.map(EntryID.made)))
    #expect(page.total == numbers.count)
  }

  /// A pasted sentence, or a paragraph without spaces, whose last word decides.
  @Test func noWordOfALongTextIsLost() async throws {
    let words = (0..<120).map { "word\($0)" }.joined(separator: " ")
    let run = (0..<400).map { "第\($0)条规定" }.joined()
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "甲 \(words) 终点", theme: "公共安全"), .made(2, "乙 \(words)"),
      .made(3, "丙", abstract: run + "甲"), .made(4, "丁", abstract: run + "乙"),
    ])
    let found: [(String, [String])] = [
      (words + " 终点", ["1"]), (words, ["1", "2"]), (words + " 不存在的词", []),
      (words + " !终点", ["2"]), (words + " 主题:公共安全", ["1"]), (run, ["3", "4"]),
      (run + "甲", ["3"]), ("规定" + run, []), (run + run + run + run, []),
      ("甲" + String(repeating: " ", count: 600) + "不存在", []),
    ]
    for (text, numbers) in found {
      let page = try await store.page(CatalogQuery(text: text), offset: 0, limit: 9)
      let ids = page.entries.map { String($0.id.text.suffix(1)) }
      #expect(ids.sorted() == numbers, "\(text.suffix(8))")
    }
  }

  @Test func whatStandsInQuotesIsFoundAsItStands() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "年份:2024 报告", year: 2026), .made(2, "主题:信用服务说明", theme: "公共安全"),
      .made(3, "丙"),
    ])
    #expect(try await store.titles("\"年份:2024\"") == ["年份:2024 报告"])
    #expect(try await store.titles("\"主题:信用服务\"") == ["主题:信用服务说明"])
    #expect(try await store.titles("年份:2024") == [])
  }

  @Test(arguments: [
    ("μg", [1, 2]), ("µg", [1, 2]), ("㎍", [1, 2]), ("m3", [1, 2]), ("㎥", [1, 2]), ("ug", []),
    ("mg", []), ("km2", [3]), ("面积m2", []), ("m²", [3]), ("温度c", [4]), ("°C", [4]), ("å", [4]),
  ])
  func unitsInOneSignAreFoundByTheirLetters(text: String, numbers: [Int]) async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "PM2.5（µg/m³）"), .made(2, "PM10（㎍/㎥）"), .made(3, "面积㎢"),
      .made(4, "温度℃ 波长Å"),
    ])
    let page = try await store.page(CatalogQuery(text: text), offset: 0, limit: 100)
    #expect(Set(page.entries.map(\.id)) == Set(numbers.map(EntryID.made)))
  }

  @Test(arguments: [
    ("oeuvre", [1]), ("œuvre", [1]), ("OEUV", [1]), ("o", [1, 2]), ("istanbul", [1]),
    ("ijsbaan", [2]), ("ĳsbaan", [2]), ("officiele", [2]), ("oﬃcie", [2]), ("\"ici\"", [2]),
    ("aether", [3]), ("njiva", [3]), ("co2", [4]), ("co₂", [4]), ("pm25", [4]), ("\"m2\"", [4, 5]),
    ("1号线", [5]), ("①号线", [5]), ("\"²\"", [4, 5]),
  ])
  func joinedLettersAndDigitsOfAnyFormAreFoundAsTheyAreTyped(
    text: String, numbers: [Int]
  ) async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "İstanbul ŒUVRE straße"), .made(2, "Ĳsbaan", abstract: "oﬃciële"),
      .made(3, "Æther ǋiva"), .made(4, "CO₂ PM₂.₅"), .made(5, "①号线 m²"),
    ])
    let page = try await store.page(CatalogQuery(text: text), offset: 0, limit: 100)
    #expect(Set(page.entries.map(\.id)) == Set(numbers.map(EntryID.made)))
  }

  @Test func aFieldSeenLaterIsFoundFromThenOn() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Self.entries)
    #expect(try await store.titles("f_301_000001002") == [])
    let fields = [Field(code: "f_301_000001002", type: .integer, label: "床位数")]
    try await store.parts.keep(fields: fields, of: .made(3))
    #expect(try await store.titles("f_301_000001002") == ["某银行网点"])
    #expect(try await store.titles("床位") == ["某银行网点"])
    try await store.parts.keep(fields: [], of: .made(3))
    #expect(try await store.titles("床位") == [])
    #expect(try await store.verify() == [])
  }

  @Test func completionOffersFiltersAndTheirValues() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Self.entries)
    let keys = try await store.completions(for: "绿色 主", cursor: 4)
    #expect(keys.map(\.text) == ["绿色 主题:"])
    #expect(keys.map(\.cursor) == [6])
    let values = try await store.completions(for: "部门:sh", cursor: 5)
    #expect(values.first?.label == "市商务局")
    #expect(values.first?.count == 3)
    #expect(values.first?.text == "部门:市商务局")
  }

  /// By itself a comma would stand between two values.
  @Test(arguments: ["甲局，乙局", "Bureau A,B"])
  func aValueWithACommaIsOne(name: String) async throws {
    let scratch = try Scratch()
    var entry = Self.entries[0]
    entry.publisher = name
    let store = try await scratch.open(holding: [entry])
    let offered = try await store.completions(for: "部门:", cursor: 3)
    #expect(offered.map(\.text) == ["部门:\"\(name)\""])
    #expect(try await store.titles(offered[0].text) == [entry.title])
  }
}
