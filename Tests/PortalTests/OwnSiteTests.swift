import Catalog
import Formats
import Foundation
import PortalAPI
import Testing

@testable import Portal

/// What a city that was begun without the sample catalogue says and asks, as its operator has it.
@Suite("An operator's own site", .everyEngine)
struct OwnSiteTests {
  private func withPlatform(_ body: (PlatformAdmin) async throws -> Void) async throws {
    let scratch = try Scratch()
    let database = try TestEngine.open(directory: scratch.url.appendingPathComponent("city"))
    try database.stayUnsown()
    try await body(database.admin)
    try database.close()
  }

  @Test func whatIsNotSaidStays() async throws {
    try await withPlatform { admin in
      var names = SiteNames()
      (names.name, names.host, names.icp) = ("滨城数据", "滨城市人民政府", "津ICP备1号")
      try await admin.change(names)
      names = SiteNames()
      (names.operatedBy, names.icp) = ("滨城大数据中心", "")
      try await admin.change(names)
      let site = try await admin.site()
      #expect(site.name == "滨城数据" && site.host == "滨城市人民政府")
      #expect(site.operatedBy == "滨城大数据中心" && site.icp.isEmpty)
    }
  }

  @Test func pagesKeepTheirPlaceWhereTheyAreRewritten() async throws {
    try await withPlatform { admin in
      for (title, body) in [("网站介绍", "一"), ("联系我们", "二"), ("网站介绍", "三")] {
        try await admin.write(SitePage(title: title, body: body))
      }
      let pages = try await admin.site().pages
      #expect(pages.map(\.title) == ["网站介绍", "联系我们"] && pages.map(\.body) == ["三", "二"])
      #expect(try await admin.remove(page: "网站介绍"))
      #expect(try await !admin.remove(page: "网站介绍"))
      try await admin.write(SitePage(title: "网站声明", body: "四"))
      #expect(try await admin.site().pages.map(\.title) == ["联系我们", "网站声明"])
    }
  }

  private static let survey = Survey(
    title: "一", questions: [.init(id: "q1", label: "问", style: .radio, options: ["是", "否"])])

  /// Whoever answered a question said nothing of another.
  @Test func answersAreNotMixedWithOtherQuestions() async throws {
    try await VoiceClient.run { voice in
      let admin = voice.platform.database.admin
      #expect(try await admin.write(Self.survey, discarding: false) == .done)
      let answer = SurveyRequest(
        answers: ["q1": "是"], captcha: try await voice.client.solveCaptcha())
      let _: SurveyBody = try await voice.ask("POST", .survey, answer, session: voice.candy)
      var other = Self.survey
      other.title = "二"
      #expect(try await admin.write(other, discarding: false) == .done)
      #expect(try await admin.survey().responses == 1)
      other.questions[0].label = "另问"
      #expect(try await admin.write(other, discarding: false) == .answered(1))
      let kept = try await admin.survey()
      #expect(kept.survey.title == "二" && kept.survey.questions == Self.survey.questions)
      #expect(kept.counts == [[1, 0]])
      #expect(try await admin.write(other, discarding: true) == .discarded(1))
      let new = try await admin.survey()
      #expect(new.survey == other && new.responses == 0 && new.counts == [[0, 0]])
    }
  }

  /// A form that was opened before the survey changed, or where none is asked.
  @Test func answersToWhatIsNotAskedAreRefused() async throws {
    try await VoiceClient.run { voice in
      let feedback = voice.platform.database.feedback
      let admin = voice.platform.database.admin
      _ = try await admin.write(Self.survey, discarding: true)
      #expect(try await !feedback.answerSurvey(["q1": "也许"], by: nil, now: 1))
      _ = try await admin.write(Survey(title: "", questions: []), discarding: true)
      #expect(try await !feedback.answerSurvey(["q1": "是"], by: nil, now: 1))
      let answer = SurveyRequest(answers: [:], captcha: try await voice.client.solveCaptcha())
      #expect(try await voice.client.send("POST", .survey, answer).status == 403)
      #expect(try await admin.survey().responses == 0)
    }
  }

  @Test func aSurveyIsReadAsAnOperatorWritesIt() throws {
    let survey = try Survey(
      operatorJSON: """
        {"title": "调查", "responses": 3, "questions": [
          {"label": "甲", "options": ["1", "2"], "counts": [1, 2]},
          {"label": "乙", "options": ["a", "b", "c", "d", "e", "f"]},
          {"id": "x", "label": "丙", "style": "list", "options": ["a", "b"]}]}
        """)
    #expect(survey.questions.map(\.id) == ["q1", "q2", "x"])
    #expect(survey.questions.map(\.style) == [.radio, .list, .list])
  }

  @Test(arguments: [
    ("[]", SurveyFault.notSurvey), (#"{"questions": []}"#, .noTitle),
    (#"{"title": "甲", "questions": []}"#, .noQuestions),
    (#"{"title": "甲", "questions": [{"options": ["1", "2"]}]}"#, .noLabel(question: 1)),
    (#"{"title": "甲", "questions": [{"label": "乙", "options": ["1"]}]}"#, .fewOptions(question: 1)),
    (
      #"{"title": "甲", "questions": [{"label": "乙", "options": ["1", "1"]}]}"#,
      .sameOption(question: 1, "1")
    ),
    (
      #"{"title": "甲", "questions": [{"label": "乙", "style": "x", "options": ["1", "2"]}]}"#,
      .badStyle(question: 1)
    ),
    (#"{"title": "a\u0000", "questions": [{}]}"#, .noTitle),
  ])
  func whatIsNoSurvey(text: String, fault: SurveyFault) {
    #expect(throws: fault) { try Survey(operatorJSON: text) }
  }

  @Test func aDevelopersCallsAndAnAccountsPasswordChangeAlone() async throws {
    try await VoiceClient.run { voice in
      let database = voice.platform.database
      let cost = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)
      let desk = AccountDesk(database.admin, cost: cost)
      let now = voice.platform.clock.seconds
      let token = try await desk.issueToken(to: "candy", callsPerDay: 7, now: now)
      try await desk.setCalls(9, of: "CANDY")
      let line = try await desk.list().first { $0.account == "candy" }
      #expect(line?.callsPerDay == 9)
      let used = try await database.developers.developer(
        token: token, now: Moment(unixSeconds: now))
      #expect(used?.developer.callsPerDay == 9)
      await #expect(throws: AccountDesk.Fault.noDeveloper) {
        try await desk.setCalls(9, of: "other")
      }
      try await desk.setPassword("wangji2019", of: "candy")
      let session = try await database.accounts.account(session: voice.candy, now: now)
      #expect(session == nil)
      #expect(try await database.accounts.account(session: voice.other, now: now) != nil)
      let kept = try await database.accounts.credentials(login: "candy")
      #expect(kept?.password.matches("wangji2019") == true)
      // A login that was under way with the old one.
      let known = try await database.accounts.credentials(login: "candy")?.password
      let late = try await database.accounts.beginSession(
        AccountID(name: "candy"), knowing: try PasswordHash(password: "alt", cost: cost),
        now: now)
      #expect(late == nil)
      let begun = try await database.accounts.beginSession(
        AccountID(name: "candy"), knowing: known, now: now)
      #expect(begun != nil)
      await #expect(throws: AccountDesk.Fault.unknown) {
        try await desk.setPassword("wangji2019", of: "nobody")
      }
    }
  }

  @Test func columnsThatAreGoneAreRemembered() async throws {
    try await withPlatform { admin in
      let id = try FilePublication.id()
      func publish(_ columns: [(String, String)]) async throws {
        var made = try FilePublication.make(rows: [])
        made.fields = columns.map { Field(code: $0.0, type: .text, label: $0.1) }
        made.columns = made.fields.map(\.code)
        try await admin.publish([made])
      }
      try await publish([("f_000", "编号"), ("f_001", "名称")])
      #expect(try await admin.goneColumns(of: id).isEmpty)
      try await publish([("f_001", "名称")])
      #expect(try await admin.goneColumns(of: id) == ["f_000": "编号"])
      try await admin.withdraw(id)
      try await publish([("f_002", "电话")])
      #expect(try await admin.goneColumns(of: id) == ["f_000": "编号", "f_001": "名称"])
    }
  }
}
