import Catalog
import GridSupport
import PortalAPI
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// 互动交流 by itself.
@Suite struct ExchangeAreaTests {
  private func exchange(_ account: String? = "candy") async -> AreaDriver<ExchangeArea> {
    let city = SampleCity().services
    return await drive(
      ExchangeArea(
        services: city.voice.exchange, catalogue: city.catalogue,
        spellings: city.search.spellings, measure: DisplayWidth())
    ) { $0.account = account }
  }

  private func questions() async -> AreaDriver<ExchangeArea> {
    let driver = await exchange()
    driver.type("]]")
    await driver.settle()
    return driver
  }

  @Test func allQuestionsUnfoldAndFold() async {
    let driver = await questions()
    let all = driver.state.state.questions.matched
    #expect(!all.isEmpty && driver.state.state.questions.unfolded.isEmpty)
    driver.type("z")
    #expect(driver.state.state.questions.unfolded == Set(all))
    driver.type("z")
    #expect(driver.state.state.questions.unfolded.isEmpty)
  }

  @Test func theFilterIsTypedInItsLineAndEndsWithIt() async {
    let driver = await questions()
    driver.type("/")
    #expect(driver.state.isTyping)
    driver.type("令")
    driver.send(.paste("牌"))
    #expect(driver.state.state.questions.filter == "令牌")
    #expect(driver.state.state.questions.matched.count == 1)
    driver.press(.enter)
    #expect(!driver.state.isTyping && driver.state.state.questions.editor == nil)
    driver.press(.escape)
    #expect(driver.state.state.questions.filter.isEmpty && driver.state.routes.isEmpty)
    driver.press(.escape)
    #expect(driver.state.routes == [.section(.home)])
  }

  /// A city that began with nothing has neither: it is said, and no form opens without a question.
  @Test func whereNothingIsAskedNothingOpens() async {
    var city = SampleCity().services
    city.voice.exchange.survey = { () throws(ServiceFault) in
      SurveyBody(survey: Survey(title: "", questions: []), responses: 0, counts: [])
    }
    city.voice.exchange.questions = { () throws(ServiceFault) in [] }
    let driver = await drive(
      ExchangeArea(
        services: city.voice.exchange, catalogue: city.catalogue,
        spellings: city.search.spellings, measure: DisplayWidth()))
    driver.type("]")
    await driver.settle()
    #expect(driver.grid.text.contains(ExchangeText.noSurvey))
    driver.press(.enter)
    await driver.settle()
    #expect(driver.state.forms.isEmpty && driver.grid.text.contains(ExchangeText.noSurvey))
    driver.type("]")
    await driver.settle()
    #expect(driver.grid.text.contains(ExchangeText.noQuestions))
    #expect(!driver.grid.text.contains(ExchangeText.nothing))
  }

  @Test func aSuggestionChoosesAmongTheThemesAndWaitsForAnAccount() async throws {
    let driver = await exchange()
    driver.press(.enter)
    let page = try #require(driver.state.forms.last)
    #expect(page.name == "suggestion" && page.canWait)
    // Nobody has answered yet.
    #expect(page.form.texts["theme"] == "" && page.errors["theme"] == FormText.required)
    let stranger = await exchange(nil)
    stranger.press(.enter)
    #expect(stranger.state.forms.last?.canWait == false)
  }
}
