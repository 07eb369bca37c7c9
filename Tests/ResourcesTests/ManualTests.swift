import Catalog
import Testing

/// The entries the manual prints, field by field.
@Suite struct ManualTests {
  let sample: Sample

  init() throws { sample = try Sample.shared.get() }

  /// 最新数据集 (figure 2.1.3.2): theme, title, time.
  static let newest = [
    ("工业农业", "天津市农村产权流转交易市场信息", "2019-02-27 03:19"),
    ("财税金融", "全市生产总值", "2019-02-27 00:42"),
    ("交通运输", "快速路", "2019-02-28 10:32"),
    ("医疗卫生", "医保药品目录", "2019-02-27 11:02"),
    ("教育文化", "国家中小学知识产权教育试点学校", "2019-02-27 00:14"),
    ("科技创新", "国家知识产权试点、示范园区一览表", "2019-02-27 00:14"),
  ]

  private func stars(_ entry: SampleEntry) -> [Int] {
    RatingCriterion.allCases.map { Int(entry.rating[$0].rounded()) }
  }

  /// Figures 2.2.1 and 2.2.2.
  @Test func greenMalls() throws {
    let entry = try #require(sample.entry("绿色商场名单"))
    #expect(entry.kind == .dataset)
    #expect(entry.abstract == "经国家商务部认定的我市绿色商场企业基本信息")
    #expect(entry.tags == ["绿色商场名单"])
    #expect(entry.openStatus == .unconditional)
    #expect(entry.theme == "生态环境")
    #expect(entry.publisher == "市商务局")
    #expect(entry.issued.description == "2019-02-27 03:40")
    #expect(entry.modified.description == "2019-02-27 04:40")
    #expect(entry.industry == "")
    #expect(entry.frequency == .yearly)
    #expect(entry.downloads == 61)
    #expect(entry.views == 1267)
    #expect(entry.rating.count == 172)
    #expect(entry.rating.wholePoints == 3)
    #expect(stars(entry) == [4, 4, 4, 4])
    #expect(entry.formats == [.xls])
    #expect(entry.files.map(\.name) == ["绿色商场名单.xlsx"])
    #expect(entry.files.map(\.modified.description) == ["2019-02-27 12:54"])
    #expect(entry.fields == [])
  }

  /// Figures 2.3.1 and 2.3.4.
  @Test func miningLicences() throws {
    let entry = try #require(sample.entry("非煤矿山企业安全生产许可证"))
    #expect(entry.kind == .interface)
    #expect(entry.id.text == "f4c1991c50ee4d8ca4c9ef5aa21295de")
    #expect(entry.abstract == "非煤矿山企业安全生产许可证结果")
    #expect(entry.tags == [])
    #expect(entry.openStatus == .unconditional)
    #expect(entry.theme == "公共安全")
    #expect(entry.publisher == "市应急局")
    #expect(entry.issued.description == "2018-11-01 15:36")
    #expect(entry.modified.description == "2019-03-19 17:14")
    #expect(entry.industry == "")
    #expect(entry.frequency == .other)
    #expect(entry.views == 21)
    #expect(entry.rating.count == 13)
    #expect(entry.rating.wholePoints == 4)
    #expect(stars(entry) == [5, 4, 4, 5])
    #expect(entry.files.isEmpty)
  }

  @Test func miningLicencesAnswerInTheManualsOrder() throws {
    let entry = try #require(sample.entry("非煤矿山企业安全生产许可证"))
    let prefix = "f_3070020000033_000012"
    #expect(
      entry.fields == [
        Field(code: prefix + "000", type: .text, label: "许可证书编号"),
        Field(code: prefix + "005", type: .text, label: "发证机关"),
        Field(code: prefix + "001", type: .text, label: "企业名称"),
        Field(code: prefix + "002", type: .text, label: "许可事项名称"),
        Field(code: prefix + "003", type: .date, label: "发证日期"),
        Field(code: prefix + "004", type: .date, label: "有效日期"),
      ])
    #expect(entry.filters == [prefix + "000"])
    let rows = try sample.table(entry).dropFirst()
    #expect(rows.count >= 30)
    #expect(rows.first?[2] == "示例矿业有限公司一")
    #expect(rows.allSatisfy { $0[2].hasPrefix("示例矿业有限公司") })
  }

  /// Figures 2.3.3 and 2.8.
  @Test func repairRatings() throws {
    let entry = try #require(sample.entry("市交通运输委机动车维修企业质量信誉考核"))
    #expect(entry.abstract == "机动车维修企业质量信誉考核")
    #expect(entry.kind == .interface)
    #expect(entry.tags == [])
    #expect(entry.openStatus == .unconditional)
    #expect(entry.theme == "信用服务")
    #expect(entry.publisher == "市交通运输委员会")
    #expect(entry.issued.description == "2019-01-30")
    #expect(entry.modified.description == "2019-02-28")
    #expect(entry.industry == "")
    #expect(entry.frequency == .quarterly)
    #expect(entry.files.isEmpty)
    #expect(entry.fields.map(\.label) == ["考核年度", "单位名称", "考核等级代码"])
    let rows = try Array(sample.table(entry).dropFirst())
    #expect(rows.count == 2367)
    try #require(rows.allSatisfy { $0.count == 3 })
    #expect(
      rows.prefix(7) == [
        ["2016", "天津市天盛汽车维修服务中心", "AA"],
        ["2016", "天津市津康进口汽车修理厂", "AA"],
        ["2016", "天津市合悦汽车修理服务有限公司", "AA"],
        ["2016", "天津市紫金双盛汽车销售服务有限公司", "AA"],
        ["2016", "天津中进百旺汽车销售服务有限公司", "AAA"],
        ["2016", "天津捷世华汽车销售服务有限公司", "AAA"],
        ["2016", "天津港保税区捷丰国际贸易有限公司营业部", "AAA"],
      ])
    #expect(rows.dropFirst(7).allSatisfy { $0[1].hasPrefix("天津市示例") })
    #expect(Set(rows.map { $0[2] }) == ["AAA", "AA", "A", "B"])
  }

  /// Figure 2.3.2.
  @Test func carLottery() throws {
    let entry = try #require(sample.entry("市交通运输委节能车中签信息"))
    #expect(entry.kind == .interface)
    #expect(
      entry.fields == [
        Field(code: "f_3070020000025_000088001", type: .text, label: "中签人姓名"),
        Field(code: "f_3070020000025_000088002", type: .text, label: "所属期号"),
      ])
    #expect(entry.tags == ["示例数据"])
    let rows = try sample.table(entry).dropFirst()
    #expect(rows.count > 20)
    #expect(rows.allSatisfy { $0[0].hasPrefix("示例某某") })
  }

  /// Figure 2.3.5: codes, values and their order.
  @Test func limits() throws {
    let id = try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0"))
    let entry = try #require(sample.entries.first { $0.id == id })
    let prefix = "f_3070020000012_000020"
    #expect(entry.kind == .interface)
    #expect(entry.filters == [prefix + "002"])
    #expect(entry.fields.map(\.type) == [.integer, .integer, .text])
    #expect(entry.abstract.contains("由示例平台拟定"))
    #expect(
      try sample.table(entry) == [
        [prefix + "001", prefix + "000", prefix + "002"],
        ["1807", "1148", "2016年限额"], ["2104", "1358", "2017年限额"],
        ["2687", "1446", "2018年限额"], ["1807", "1148", "2016年"],
        ["2104", "1358", "2017年"], ["2687", "1446", "2018年"],
      ])
  }

  @Test func theNewestSixAreAsPrintedAndBlankWhereTheManualIsSilent() throws {
    for (theme, title, time) in Self.newest {
      let entry = try #require(sample.entry(title))
      #expect(entry.kind == .dataset)
      #expect(entry.theme == theme)
      #expect(entry.issued.description == time)
      #expect(entry.modified.description == time)
      #expect(entry.abstract.isEmpty && entry.publisher.isEmpty && entry.files.isEmpty)
    }
  }

  /// 绿色商场名单 was issued, says the manual, among them; nothing else may be.
  @Test func noOtherDatasetIsNewer() {
    let datasets = sample.entries.filter { $0.kind == .dataset }
    let expected = Set(Self.newest.map(\.1) + ["绿色商场名单"])
    for time in [\SampleEntry.issued, \.modified] {
      let newest = datasets.sorted { $0[keyPath: time] > $1[keyPath: time] }.prefix(7)
      #expect(Set(newest.map(\.title)) == expected)
    }
  }

  @Test(arguments: [
    ("1be22c6e54be4f3e85989bc60ae28bd8", "三级医疗机构基本信息", "市卫生健康委"),
    ("8e3f7e670ea9492dbc480e2c68683ce5", "医疗机构执业登记", "市卫生健康委"),
    ("addbe9f2805346c28d4b639311e6e68a", "政府采购竞争性谈判公告", "市财政局"),
    ("cafe018abce346a7a34682a33fb6c4c2", "政府采购磋商公告", "市财政局"),
    ("67393436a7cd44f5a896b3e98153f7a7", "政府采购更正公告", "市财政局"),
  ])
  func titlesSeenOnThePlatformKeepTheirIds(id: String, title: String, publisher: String) throws {
    let entry = try #require(sample.entry(title))
    #expect(entry.id.text == id)
    #expect(entry.publisher == publisher)
    #expect(entry.rows == nil)
    #expect(entry.views == 0 && entry.rating.count == 0)
  }

  @Test func columnsSeenOnThePlatformAreKept() throws {
    let hospitals = try #require(sample.entry("三级医疗机构基本信息"))
    #expect(hospitals.frequency == .yearly)
    #expect(hospitals.formats == [.xls])
    #expect(hospitals.fields.map(\.label) == ["名称", "地址", "邮编", "区县"])
    let registry = try #require(sample.entry("医疗机构执业登记"))
    #expect(
      registry.fields.map(\.label) == ["批准时间", "机构名称", "地址", "诊疗科目", "床位数", "类别", "所有制形式"])
  }
}
