import Formats
import ProgramSupport
import Testing

/// The built program on a data folder of its own, against the embedded platform.
@Suite(.timeLimit(.minutes(5))) struct SubcommandTests {
  static let mines = "f4c1991c50ee4d8ca4c9ef5aa21295de"
  static let quota = "e15a6f7e7a03409ca7db58d20eb2edb0"
  static let repairs = "e3230fbff432779f9490af42dd1e8701"
  static let cars = "57fe0689fc5ec04df447c98f907f728a"
  static let token = "44b37a8f3dee28527e28f8079aae95d0"

  /// The manual's answer (2.3.5), well-formed.
  static let manualAnswer = """
    {"code": 200, "msg": "调用成功", "data": [\
    {"f_3070020000012_000020001": 1807, "f_3070020000012_000020000": 1148, \
    "f_3070020000012_000020002": "2016年限额"}, \
    {"f_3070020000012_000020001": 2104, "f_3070020000012_000020000": 1358, \
    "f_3070020000012_000020002": "2017年限额"}, \
    {"f_3070020000012_000020001": 2687, "f_3070020000012_000020000": 1446, \
    "f_3070020000012_000020002": "2018年限额"}, \
    {"f_3070020000012_000020001": 1807, "f_3070020000012_000020000": 1148, \
    "f_3070020000012_000020002": "2016年"}, \
    {"f_3070020000012_000020001": 2104, "f_3070020000012_000020000": 1358, \
    "f_3070020000012_000020002": "2017年"}, \
    {"f_3070020000012_000020001": 2687, "f_3070020000012_000020000": 1446, \
    "f_3070020000012_000020002": "2018年"}]}
    """

  @Test func theFirstSearchSyncsAndFindsByEverySpelling() async throws {
    let program = try Program()
    for text in ["非煤", "feimei", "fmks"] {
      let found = try await program.run("search", text)
      #expect(found.status == 0)
      let line = try #require(found.outputLines.first)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(
        cells.dropLast().map(String.init) == [Self.mines, "数据接口", "非煤矿山企业安全生产许可证", "市应急局", "公共安全"])
      #expect(found.error.contains("先同步") == (text == "非煤"))
    }
    let nothing = try await program.run("search", "没有这样的条目")
    #expect(nothing.status == 0 && nothing.output.isEmpty && nothing.error.contains("没有找到"))
  }

  @Test func searchFiltersSortsAndLimits() async throws {
    let program = try Program()
    let found = try await program.run(
      "search", "--kind", "interface", "--department", "市应急局", "--limit", "2", "--json")
    let json = try JSON.parse(found.output)
    let entries = try #require(json["entries"]?.arrayValue)
    #expect(entries.count == 2)
    #expect((json["total"]?.integerValue ?? 0) > 2)
    #expect(
      entries.allSatisfy {
        $0["kind"] == "interface" && $0["publisher"] == "市应急局"
      })
    #expect(
      entries.first?.objectValue?.map(\.name) == [
        "id", "kind", "title", "theme", "publisher", "modified", "views", "downloads", "rating",
        "score",
      ])
  }

  @Test func anEntryShowsWhatTheManualShows() async throws {
    let program = try Program()
    let show = try await program.run("show", Self.mines)
    #expect(show.status == 0)
    for line in ["摘要\t非煤矿山企业安全生产许可证结果", "开放状态\t无条件开放", "更新时间\t2019-03-19 17:14", "平均得分\t4"] {
      #expect(show.outputLines.contains(Substring(line)), "\(line)")
    }
    let unrated = try JSON.parse(
      try await program.run("search", "分年度限额", "--json").output)
    #expect(unrated["entries"]?.arrayValue?.first?["rating"] == .null)
    let fields = try await program.run("fields", Self.mines)
    #expect(fields.outputLines.first == "1\tf_3070020000033_000012000\t字符型\t许可证书编号")
    let preview = try await program.run("preview", Self.repairs)
    #expect(preview.outputLines.count == 20)
    #expect(preview.outputLines.first == "2016\t天津市天盛汽车维修服务中心\tAA")
    #expect(preview.error == "全部数据共2367条 / 可预览数据共20条\n")
    let spec = try await program.run("spec", Self.mines)
    #expect(
      spec.outputLines.first
        == "接口地址\thttp://127.0.0.1:8080/api/invoke/f4c1991c50ee4d8ca4c9ef5aa21295de")
    #expect(spec.error.contains("先运行 tjdata serve --listen 127.0.0.1:8080"))
    #expect(spec.outputLines.contains("接口参数规范\tpage\t分页大小【最大5000】\t整型"))
  }

  /// A slip is told from a theme without data, and the nearest are named.
  @Test func aThemeThatIsNotThereIsRefusedWithTheNearest() async throws {
    let program = try Program()
    let theme = try await program.run("search", "--theme", "公共安金")
    #expect(theme.status == 64 && theme.output.isEmpty)
    #expect(theme.error.contains("目录中没有主题“公共安金”"), "\(theme.error)")
    #expect(theme.error.contains("公共安全"), "\(theme.error)")
    let department = try await program.run("search", "--department", "应救局")
    #expect(department.status == 64 && department.error.contains("市应急局"), "\(department.error)")
    let several = try await program.run("search", "--department", "局")
    #expect(several.status == 64 && several.error.contains("、"), "\(several.error)")
    let right = try await program.run("search", "--theme", "公共安全", "--department", "市应急局")
    #expect(right.status == 0 && !right.outputLines.isEmpty)
  }

  /// 应急局 is what people call 市应急局, and readings are how they type it.
  @Test(arguments: ["应急局", "shiyingjiju"])
  func aDepartmentIsMeantByWhatOnlyItsNameHolds(typed: String) async throws {
    let program = try Program()
    let whole = try await program.run("search", "--department", "市应急局")
    let meant = try await program.run("search", "--department", typed)
    #expect(meant.status == 0 && meant.output == whole.output)
    #expect(meant.error.contains("部门“\(typed)”：即“市应急局”"), "\(meant.error)")
    #expect(!whole.error.contains("即"))
  }

  @Test(arguments: [
    (["show", mines], ["id", "kind", "title", "abstract"]),
    (["fields", mines], ["id", "fields"]),
    (["preview", repairs], ["id", "totalCount", "fields", "rows"]),
    (["spec", mines], ["id", "address", "style", "method", "format", "encoding"]),
    (["sync"], ["added", "updated", "removed", "seconds", "revision"]),
    (["invoke", quota], ["code", "msg", "data"]),
    (["doctor"], ["ok", "version", "checks"]),
  ])
  func jsonIsOneLineOfAStableShape(arguments: [String], names: [String]) async throws {
    let program = try Program(arguments: ["--json"])
    let run = try await program.run(arguments)
    #expect(run.outputLines.count == 1)
    let members = try #require(try JSON.parse(run.output).objectValue)
    #expect(Array(members.map(\.name).prefix(names.count)) == names)
  }

  @Test func invokePrintsTheManualsSixRowsToTheLetter() async throws {
    let program = try Program()
    let run = try await program.run("invoke", Self.quota, "--page", "10")
    #expect(run.status == 0)
    #expect(run.output == Self.manualAnswer)
    #expect(run.error.isEmpty)
  }

  /// It would stand in the arguments and in the history.
  @Test(arguments: ["token", "password", "Access_Token", "令牌"])
  func whatIsSecretByItsNameIsNoParameter(name: String) async throws {
    let program = try Program()
    let run = try await program.run("invoke", Self.quota, "--param", "\(name)=abc123")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains("参数 \(name) 像是令牌或密码"), "\(run.error)")
    #expect(run.error.contains("fields \(Self.quota)"), "\(run.error)")
    let history = try await program.run("history")
    #expect(history.outputLines.isEmpty)
  }

  @Test func invokePrintsEveryFormatOverAllPages() async throws {
    let program = try Program()
    let csv = try await program.run(
      "invoke", Self.quota, "--all", "--page", "4", "--format", "csv")
    #expect(csv.outputLines.count == 7)
    #expect(csv.outputLines.last == "2687,1446,2018年")
    let lines = try await program.run(
      "invoke", Self.quota, "--all", "--page", "4", "--format", "ndjson")
    #expect(lines.outputLines.count == 6)
    for line in lines.outputLines { _ = try JSON.parse(String(line)) }
    let table = try await program.run("invoke", Self.quota, "--format", "table")
    #expect(table.outputLines.first == "1807\t1148\t2016年限额")
    let filtered = try await program.run(
      "invoke", Self.quota, "--param", "f_3070020000012_000020002=2017年", "--format", "csv")
    #expect(filtered.outputLines.dropFirst().allSatisfy { $0.contains("2017年") })
    // The column by its 中文描述.
    let named = try await program.run(
      "invoke", Self.quota, "--param", "年度=2017年", "--format", "csv")
    #expect(named.output == filtered.output && named.outputLines.count > 1)
  }

  /// Nothing at all would leave one to wonder.
  @Test func thatNoRowCameIsTold() async throws {
    let program = try Program()
    for options in [["--format", "csv"], ["--format", "ndjson"], ["--all", "--format", "table"]] {
      let none = try await program.run(
        ["invoke", Self.quota, "--param", "年度=2017"] + options)
      #expect(none.status == 0 && none.output.isEmpty)
      #expect(none.error.contains("没有数据：--param 的值须与数据中的整个值相同"), "\(none.error)")
    }
    let page = try await program.run("invoke", Self.quota, "--page-num", "9", "--format", "csv")
    #expect(page.error.contains("没有数据") && !page.error.contains("整个值"), "\(page.error)")
    let raw = try await program.run("invoke", Self.quota, "--param", "年度=2017")
    #expect(!raw.output.isEmpty && raw.error.isEmpty, "\(raw.error)")
  }

  @Test func theTwentyFirstCallOfTheDayIsRefused() async throws {
    let program = try Program()
    let run = try await program.run(
      "invoke", Self.mines, "--all", "--page", "1", "--format", "ndjson")
    #expect(run.status == 77)
    #expect(run.outputLines.count == 20)
    #expect(run.error.contains("今日调用次数已用完"))
    let more = try await program.run("invoke", Self.quota)
    #expect(more.status == 77 && more.error.contains("今日调用次数已用完"))
  }

  @Test func aWrongTokenIsRefusedAndNoTokenIsPrinted() async throws {
    let program = try Program()
    let wrong = "0123456789abcdef0123456789abcdef"
    let run = try await program.run(
      "invoke", Self.quota, environment: ["TJDATA_TOKEN": wrong])
    #expect(run.status == 77)
    // The raw answer is the body as it came, whatever it says.
    #expect(run.output == #"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#)
    #expect(run.error.contains("令牌不合法【失效或被禁用】"))
    #expect(!run.error.contains(wrong) && !run.output.contains(wrong))
    let doctor = try await program.run("doctor")
    #expect(!doctor.output.contains(Self.token) && doctor.output.contains("44b3"))
  }

  @Test func whatIsNotThereIs66() async throws {
    let program = try Program()
    let unknown = "ffffffffffffffffffffffffffffffff"
    for command in ["show", "fields", "preview", "spec", "invoke"] {
      let run = try await program.run(command, unknown)
      #expect(run.status == 66, "\(command): \(run.error)")
      // Of a call the raw answer is the body as it came.
      #expect((command == "invoke" || run.output.isEmpty) && run.error.contains(unknown))
    }
  }

  /// What 接口参数规范 does not have is refused here: the platform would count the call.
  @Test func whatAnInterfaceDoesNotTakeIsNotSent() async throws {
    let program = try Program()
    for (parameter, told) in [
      ("x=1", "不能按“x”筛选"), ("企业名=1", "最接近的：企业名称"), ("车辆数=1", "可筛选的数据列：企业名称、所在区"),
      ("当前页=2", "建议：请写作 --page-num 2"), ("分页大小=5", "建议：请写作 --page 5"),
      ("分页大小【最大5000】=5", "建议：请写作 --page 5"),
    ] {
      let run = try await program.run("invoke", Self.cars, "--param", parameter)
      #expect(run.status == 64 && run.output.isEmpty, "\(parameter): \(run.error)")
      #expect(run.error.contains("没有发送") && run.error.contains(told), "\(run.error)")
    }
    let quota = try await program.run("quota", "--json")
    #expect(try JSON.parse(quota.output)["used"] == 0, "\(quota.output)")
    let sent = try await program.run("invoke", Self.cars, "--param", "所在区=河西区")
    #expect(sent.status == 0, "\(sent.error)")
    let counted = try await program.run("quota")
    #expect(counted.output.contains("今日已用\t1（平台所记，含在别处的调用）"), "\(counted.output)")
    #expect(counted.output.contains("经本机调用\t以下只计本机发出"), "\(counted.output)")
  }

  /// A title in the place of an id is told with the id, in a command that does what was meant.
  @Test func aTitleIsNoIdAndIsNotSent() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    for command in ["invoke", "spec", "fields", "preview", "show", "code"] {
      let run = try await program.run(command, "出租汽车企业名录")
      #expect(run.status == 64 && run.output.isEmpty, "\(command): \(run.error)")
      #expect(run.error.contains("没有发送：“出租汽车企业名录”是名称，不是条目编号"), "\(run.error)")
      let advised = command == "code" ? "spec" : command
      #expect(run.error.contains("tjdata \(advised) \(Self.cars)"), "\(run.error)")
      #expect(!run.error.contains("%E"))
    }
    // A dataset has no interface: the nearest that have one are named.
    let dataset = try await program.run("invoke", "长途客运班线")
    #expect(dataset.status == 64 && dataset.error.contains("不是条目编号"), "\(dataset.error)")
    let short = try await program.run("invoke", "出租车")
    #expect(short.status == 64 && !short.error.contains("%E"), "\(short.error)")
    let spaced = try await program.run("invoke", "出租 汽车（名录）")
    #expect(spaced.status == 64 && spaced.error.contains("search '出租 汽车（名录）'"), "\(spaced.error)")
    let quota = try await program.run("quota", "--json")
    #expect(try JSON.parse(quota.output)["used"] == 0)
  }

  @Test func aFileThatBeginsWithADashIsToldHowItIsNamed() async throws {
    for command in ["table", "open"] {
      let run = try await Program().run(command, "-x.csv")
      #expect(run.status == 64 && run.error.contains("写作 ./-x.csv"), "\(run.error)")
    }
  }
}
