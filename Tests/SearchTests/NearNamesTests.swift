import Search
import Testing

@Suite struct NearNamesTests {
  private static let themes = ["信用服务", "公共安全", "交通运输", "生态环境", "教育科技", "社保就业"]
  private static let departments = ["市应急局", "市商务局", "市统计局", "市规划和自然资源局", "市教委"]

  @Test(arguments: [
    ("公共安金", ["公共安全"]), ("公安", ["公共安全"]), ("交通", ["交通运输"]), ("gonggonganquan", ["公共安全"]),
    ("jtys", ["交通运输"]), ("信用服物", ["信用服务"]), ("生太环境", ["生态环境"]), ("量子物理", []),
  ])
  func themesThatAreMeant(typed: String, near: [String]) {
    #expect(NearNames.near(typed, in: Self.themes) == near)
  }

  @Test func departmentsThatAreMeant() {
    #expect(NearNames.near("应急局", in: Self.departments).first == "市应急局")
    #expect(NearNames.near("天津市应急局", in: Self.departments).first == "市应急局")
    // The nearest first, those as near in the order they are known.
    #expect(NearNames.near("市商物局", in: Self.departments).first == "市商务局")
    // All of its characters, in their order.
    #expect(NearNames.near("规划局", in: Self.departments) == ["市规划和自然资源局"])
    #expect(NearNames.near("交通委", in: ["市民政局", "市交通运输委员会"]) == ["市交通运输委员会"])
    #expect(NearNames.near("局", in: ["委员会"]) == [])
    #expect(NearNames.near("自然资源", in: Self.departments) == ["市规划和自然资源局"])
  }

  /// A code in capitals is that code, whatever is near it among the titles.
  @Test func columnsAreMeantInEitherCase() {
    let titles = ["企业名称", "所在区", "F级"]
    let codes = ["f_306", "f_307", "f_308"]
    #expect(NearNames.near("F_307", titles: titles, codes: codes) == ["f_307"])
    #expect(NearNames.near("企业名", titles: titles, codes: codes) == ["企业名称"])
    #expect(NearNames.near("F307", titles: ["所在区"], codes: codes).first == "f_307")
    #expect(NearNames.near("x", titles: ["所在区"], codes: codes) == [])
    #expect(NearNames.near("TRANSPORT", in: ["Culture", "Transport"]) == ["Transport"])
  }

  /// What few names have tells more than what all have.
  @Test func namesWithCharactersInCommon() {
    let names = Self.departments + ["市交通运输委员会", "市公安局交通管理总队"]
    #expect(NearNames.near("交管局", in: Self.departments) == [])
    #expect(NearNames.alike("交管局", in: names).first == "市公安局交通管理总队")
    #expect(NearNames.alike("交管局", in: names).contains("市交通运输委员会"))
    #expect(NearNames.alike("量子", in: names) == [] && NearNames.alike("", in: names) == [])
  }

  @Test func nothingTypedAndNothingThere() {
    #expect(NearNames.near("公共", in: []) == [])
    #expect(NearNames.near("", in: Self.themes).count <= NearNames.limit)
  }
}
