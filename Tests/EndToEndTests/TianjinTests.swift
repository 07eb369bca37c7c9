import Formats
import Foundation
import Glibc
import HTTPStub
import ProgramSupport
import Testing
import TianjinSite

/// The program against a site as the live one is known to be, over real HTTP.
@Suite(.timeLimit(.minutes(5))) struct TianjinTests {
  private static let fast = ["TJDATA_PAGE_INTERVAL_MS": "0"]
  private static let token = ["TJDATA_TOKEN": "44b37a8f3dee28527e28f8079aae95d0"]

  private func json(_ run: Finished) throws -> JSON {
    try #require(run.status == 0, "\(run.error)")
    return try JSON.parse(run.output)
  }

  @Test func theCatalogueIsSyncedAndWhatChangedIsListed() async throws {
    let site = try TianjinSite()
    let program = try Program().on(site.platform)
    let first = try json(try await program.run("sync", "--json"))
    #expect(first["added"] == 1610)
    #expect(first["changes"] == [])
    #expect(first["pages"] == .null)
    site.edit { entries in
      entries[5].version = 2
      entries.remove(at: 8)
      entries.append(SiteEntry(number: 600, isInterface: true))
    }
    let second = try json(try await program.run("sync", "--json"))
    #expect(second["added"] == 1 && second["updated"] == 1 && second["removed"] == 1)
    let changes = second["changes"]?.arrayValue ?? []
    #expect(
      Set(changes.map { $0["change"]?.stringValue ?? "" }) == ["added", "updated", "withdrawn"])
    #expect(changes.contains { $0["title"] == "第600号企业许可信息" && $0["kind"] == "interface" })
    let third = try await program.run("sync")
    #expect(third.output.hasPrefix("新增 0，更新 0，删除 0"))
    let found = try await program.run("search", "第10号商场", "--json")
    #expect(try json(found)["total"] == 1)
  }

  @Test func anEntryIsWhatListAndPageTell() async throws {
    let site = try TianjinSite(datasets: 4, interfaces: 4)
    let program = try Program().on(site.platform)
    _ = try await program.run("sync")
    let dataset = site.entries[1]
    let shown = try json(try await program.run("show", dataset.id, "--json"))
    #expect(shown["title"]?.stringValue == dataset.title)
    #expect(shown["abstract"]?.stringValue == "经认定的\(dataset.title)&说明")
    #expect(shown["openStatus"] == "unconditional" && shown["frequency"] == "yearly")
    #expect(shown["others"]?.arrayValue?.first?["label"] == "资源联系人")
    let interface = site.entries[5]
    let fields = try json(try await program.run("fields", interface.id, "--json"))
    #expect(fields["fields"]?.arrayValue?.map { $0["type"] } == ["text", "date", "number"])
    let spec = try json(try await program.run("spec", interface.id, "--json"))
    #expect(spec["address"]?.stringValue == "\(site.url)/api/invoke/\(interface.id)")
    #expect(spec["parameters"]?.arrayValue?.count == 4 && spec["results"]?.arrayValue?.count == 2)
    let pages = site.served.filter { $0.target.hasPrefix("/sjj") }
    #expect(pages.count == 2)
    site.stop()
    let offline = try await program.run("show", dataset.id)
    #expect(offline.status == 0 && offline.output.contains(dataset.title))
  }

  @Test func anInterfaceIsCalledWithTheUsersTokenAndNothingTwice() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 2)
    let program = try Program().on(site.platform)
    let id = site.entries[1].id
    let bare = try await program.run("invoke", id)
    #expect(bare.status == 77 && bare.error.contains("令牌"))
    let wrong = try await program.run("invoke", id, environment: ["TJDATA_TOKEN": "0123456789"])
    #expect(wrong.status == 77 && wrong.error.contains("令牌不合法【失效或被禁用】"))
    site.forgetServed()
    let all = try await program.run(
      "invoke", id, "--all", "--page", "10", "--format", "csv", environment: Self.token)
    #expect(all.status == 0)
    #expect(all.outputLines.count == 26)
    #expect(site.served.count == 3)
    site.set(.firewall(412))
    site.forgetServed()
    let blocked = try await program.run("invoke", id, environment: Self.token)
    #expect(blocked.status == 69 && blocked.error.contains("防火墙"))
    #expect(site.served.count == 1)
    #expect(!blocked.error.contains("44b37a8f3dee28527e28f8079aae95d0"))
  }

  /// A preview is shown, and never called the data.
  @Test func aPreviewIsReadAndSaidToBeOne() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 1)
    let id = site.entries[1].id
    let preview = """
      {"columnNames":["年度","单位"],"list":[["2016"],["2017","该字段不支持预览"]],"totalCount":9,"previewCount":2}
      """
    for body in [preview, "{\"code\":\"200\",\"msg\":\"成功\",\"data\":\(preview)}"] {
      site.set(.invokes(body))
      for target in [id, "\(site.url)/api/invoke/\(id)"] {
        let program = try Program().on(site.platform)
        let one = try await program.run(
          "invoke", target, "--format", "csv", environment: Self.token)
        #expect(one.status == 0 && one.output == "年度,单位\n2016,\n2017,该字段不支持预览\n")
        #expect(one.error.contains("预览") && one.error.contains("1 行比表头短"), "\(one.error)")
        let all = try await program.run(
          "invoke", target, "--all", "--interval", "0", "--format", "csv", environment: Self.token)
        #expect(all.status == 65, "\(all.error)")
      }
    }
  }

  /// Everything comes with code 500; the words tell what it is. Nothing is asked twice.
  @Test func aRefusalIsAdvisedByItsWordsAndNotRetried() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 1)
    let program = try Program().on(site.platform)
    let id = site.entries[1].id
    for (words, status, advice) in [
      ("令牌不合法【失效或被禁用】", Int32(77), "在线测试同样失败"), ("您没有权限调用", 77, "申请"), ("今日调用次数已用完", 77, "次日"),
      ("系统异常", 69, "平台自己的故障"), ("参数错误", 64, "参数规范"),
    ] {
      site.set(.invokes("{\"code\":500,\"msg\":\"\(words)\"}"))
      site.forgetServed()
      for options in [[], ["--all"]] {
        let run = try await program.run(["invoke", id] + options, environment: Self.token)
        #expect(run.status == status && run.error.contains(words), "\(run.error)")
        #expect(run.error.contains(advice), "\(run.error)")
      }
      #expect(site.served.count == 2)
    }
  }

  @Test func theEndOfATokenIsWarnedOf() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 1)
    let folder = try ScratchFolder()
    let program = try Program(arguments: ["--config", folder.path + "/config.yaml"])
    let days = [-1, 5, 60].map { Int(Date().timeIntervalSince1970) / 86400 + $0 }
    for (day, word) in zip(days, ["已于", "还有", ""]) {
      let date = Date(timeIntervalSince1970: Double(day * 86400)).formatted(
        .iso8601.year().month().day())
      try folder.write("config.yaml", "token-expires: \(date)\nplatform: tianjin:\(site.url)\n")
      let run = try await program.run("invoke", site.entries[1].id, environment: Self.token)
      #expect(run.status == 0 && run.error.contains("到期") == !word.isEmpty, "\(run.error)")
      if !word.isEmpty { #expect(run.error.contains(word) && run.error.contains(date)) }
    }
    try folder.write("config.yaml", "token-expires: bald\n")
    let doctor = try await program.run("doctor")
    #expect(doctor.status == 1 && doctor.output.contains("token-expires"), "\(doctor.output)")
  }

  /// Our own server builds its pages as the live site does.
  @Test func aServedPlatformsPageIsReadLikeTheSites() async throws {
    let served = try await Served(try Program(), listen: "127.0.0.1:0")
    let program = try Program()
    let id = SubcommandTests.mines
    let told = try json(try await program.on(served.address).run("show", id, "--json"))
    let read = try json(try await program.on("tianjin:\(served.address)").run("show", id, "--json"))
    for name in [
      "id", "kind", "title", "abstract", "theme", "publisher", "issued", "modified", "frequency",
    ] {
      #expect(read[name] == told[name], "\(name)")
    }
    let ours = try json(try await program.on(served.address).run("fields", id, "--json"))
    let theirs = try json(
      try await program.on("tianjin:\(served.address)").run("fields", id, "--json"))
    #expect(ours == theirs)
    let list = try await program.on("tianjin:\(served.address)").run("sync")
    #expect(list.status == 66)
  }

  @Test func aFileThePageLinksToIsDownloaded() async throws {
    let site = try TianjinSite(datasets: 2, interfaces: 0)
    let program = try Program().on(site.platform)
    _ = try await program.run("sync")
    let entry = site.entries[0]
    let got = try await program.run("download", entry.id, "--output", program.folder.path + "/")
    #expect(got.status == 0, "\(got.error)")
    site.set(.filesLogin)
    let other = site.entries[1]
    let login = try await program.run("download", other.id, "--output", program.folder.path + "/")
    #expect(login.status == 69 && login.error.contains("要登录网页账号"), "\(login.error)")
    #expect(throws: (any Error).self) { try program.folder.read(other.fileName) }
    let bytes = try program.folder.read(entry.fileName)
    #expect(bytes.hasSuffix("/files/\(entry.id)/data.xlsx"))
  }

  @Test func killedAtAnyMomentItReadsNoPageTwice() async throws {
    let site = try TianjinSite(datasets: 30, interfaces: 10)
    let program = try Program().on(site.platform)
    _ = try await program.run("sync")
    site.forgetServed()
    for round in 0..<4 {
      // Some pages, then one that is asked for and never answered: there the process is killed.
      _ = try await program.run(
        ["sync", "--pages", "--limit", "\(round + 1)"], environment: Self.fast)
      let (arrived, _) = site.holdPages()
      let running = Running(program, ["sync", "--pages"], environment: Self.fast)
      await arrived.wait()
      #expect(try await running.end() == -SIGKILL)
      site.discardHeldPages()
    }
    let rest = try json(
      try await program.run(["sync", "--pages", "--json"], environment: Self.fast))
    #expect(rest["pages"]?["left"] == 0)
    let pages = site.served.filter { $0.target.hasPrefix("/sjj") && $0.status == 200 }
    #expect(pages.count == 40)
    #expect(Set(pages.map(\.target)).count == 40)
    #expect(site.served.allSatisfy { $0.userAgent.hasPrefix("tjdata/") })
  }

  @Test func everyWrongSiteHasItsOwnMessage() async throws {
    let site = try TianjinSite(datasets: 30, interfaces: 30)
    let program = try Program().on(site.platform)
    _ = try await program.run("sync")
    let troubles: [(TianjinSite.Trouble, status: Int32, word: String)] = [
      (.page("<title>天津市数据局</title>"), 69, "不是本平台的内容（标题“天津市数据局”）"),
      (.page("<script>location='http://1.1.1.1/eportal'</script>"), 69, "网络要求先登录认证"),
      (.page("<title>x</title>域名出售"), 69, "域名已停用或待售"),
      (.page("<title>登录</title><input type=password>"), 69, "要求登录网页账号"),
      (.firewall(412), 69, "HTTP 412"), (.firewall(403), 69, "HTTP 403"),
      (.redirect("https://www.tj.gov.cn/x"), 69, "https://www.tj.gov.cn"),
      (.cutLists, 65, "内容到此中断，不完整"), (.shortLists(3), 65, "为免误删"), (.emptyLists, 65, "为免误删"),
    ]
    site.edit { _ in }
    for (trouble, status, word) in troubles {
      site.set(trouble)
      let run = try await program.run("sync")
      #expect(run.status == status && run.error.contains(word), "\(run.error)")
      #expect(run.error.contains("建议："))
    }
    #expect(try json(try await program.run("search", "--json"))["total"] == 60)
    site.set(.page("<title>天津市数据局</title>"))
    let doctor = try await program.run("doctor")
    #expect(doctor.status == 1 && doctor.output.contains("✗ 平台"))
    site.set(nil)
    let well = try await program.run("doctor")
    #expect(well.output.contains("✓ 平台：\(site.platform)：天津市信息资源统一开放平台"))
    #expect(well.output.contains("✓ 详情页：已取 0/60"))
  }

  /// The lists come, the pages do not.
  @Test func aScriptReadsWhatCameThoughAFirewallEndedIt() async throws {
    let site = try TianjinSite(datasets: 4, interfaces: 1)
    let program = try Program().on(site.platform)
    site.set(.otherPages("<title>天津市数据局</title>"))
    let run = try await program.run(["sync", "--pages", "--json"], environment: Self.fast)
    #expect(run.status == 69 && run.error.contains("天津市数据局"))
    let told = try JSON.parse(run.output)
    #expect(told["added"] == 5)
    #expect(told["pages"]?["failed"] == 5)
    #expect(told["pages"]?["error"]?.stringValue?.contains("天津市数据局") == true)
    site.set(nil)
    let well = try json(
      try await program.run(["sync", "--pages", "--json"], environment: Self.fast))
    #expect(well["pages"]?["failed"] == 0 && well["pages"]?["error"] == .null)
  }

  @Test func theContactIsToldAndWrongPlatformsAreRefused() async throws {
    let site = try TianjinSite(datasets: 1, interfaces: 1)
    let folder = try ScratchFolder()
    try folder.write("config.yaml", "contact: data@example.cn\nplatform: tianjin:\(site.url)\n")
    let program = try Program(arguments: ["--config", folder.path + "/config.yaml"])
    _ = try await program.run("sync")
    #expect(site.served.allSatisfy { $0.userAgent.hasSuffix("(+data@example.cn)") })
    let pages = try await Program().run("sync", "--pages")
    #expect(pages.status == 64)
  }
}
