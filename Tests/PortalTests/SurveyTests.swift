import Catalog
import Foundation
import PortalAPI
import Resources
import Testing

@testable import Portal

@Suite("调查问卷 and 常见问题", .everyEngine)
struct SurveyTests {
  /// The site's own survey and questions on the fixture's platform.
  private static func run(
    _ body: @escaping @Sendable (VoiceClient) async throws -> Void
  ) async throws {
    let site = URL(filePath: try Resources.directory() + "/site")
    try await VoiceClient.run { voice in
      let text = try SiteText(directory: site)
      try await voice.platform.database.engine.write(.rows) { db in
        try SQLFeedback.write(text.questions, db)
        try SQLFeedback.write(text.survey, db)
      }
      try await body(voice)
    }
  }

  private static func answers(_ survey: Survey) -> [String: String] {
    Dictionary(uniqueKeysWithValues: survey.questions.map { ($0.id, $0.options[0]) })
  }

  @Test func theSurveyAsksWhatTheManualPrints() async throws {
    try await Self.run { voice in
      let body: SurveyBody = try await voice.ask("GET", .survey)
      #expect(body.survey.title == "用户满意度调查")
      #expect(
        body.survey.questions.map(\.label)
          == ["您的性别", "您的年龄", "您的职业", "获知途径", "评价本站", "数据用途"])
      #expect(body.survey.questions[0].options == ["男", "女"])
      #expect(body.survey.questions[1].options == ["20以下", "20-30", "30-40", "40以上"])
      #expect(body.survey.questions[2].options.first == "国家机关、党群组织、企业、事业单位负责人")
      #expect(body.survey.questions[3].options.first == "搜索引擎")
      #expect(body.survey.questions[4].options == ["5分", "4分", "3分", "2分", "1分"])
      #expect(body.survey.questions[5].options.first == "个人项目")
      #expect(body.responses == 0)
    }
  }

  @Test func answersAreCountedOnceAnAccount() async throws {
    try await Self.run { voice in
      let survey: SurveyBody = try await voice.ask("GET", .survey)
      var answers = Self.answers(survey.survey)
      for session in [nil, nil, voice.candy, voice.candy] {
        answers["gender"] = session == nil ? "男" : "女"
        let request = SurveyRequest(
          answers: answers, captcha: try await voice.client.solveCaptcha())
        let _: SurveyBody = try await voice.ask("POST", .survey, request, session: session)
      }
      let result: SurveyBody = try await voice.ask("GET", .survey)
      #expect(result.responses == 3)
      #expect(result.counts[0] == [2, 1])
    }
  }

  @Test func aQuestionLeftOutOrAnsweredByNoneOfItsOptionsIsNamed() async throws {
    try await Self.run { voice in
      let survey: SurveyBody = try await voice.ask("GET", .survey)
      var answers = Self.answers(survey.survey)
      answers["age"] = nil
      answers["score"] = "6分"
      let answer = try await voice.client.send("POST", .survey, SurveyRequest(answers: answers))
      #expect(answer.status == 422)
      #expect(Set(try answer.refusal().fields.keys) == ["age", "score"])
      let bare = SurveyRequest(answers: Self.answers(survey.survey))
      let second = try await voice.client.send("POST", .survey, bare)
      #expect(try second.refusal().fields.keys.contains("captcha"))
    }
  }

  @Test func theQuestionsAreTheSites() async throws {
    try await Self.run { voice in
      let questions: [FrequentQuestion] = try await voice.ask("GET", .frequentQuestions)
      #expect(questions.count >= 12)
      #expect(questions.allSatisfy { !$0.answer.isEmpty && $0.question.hasSuffix("？") })
    }
  }
}
