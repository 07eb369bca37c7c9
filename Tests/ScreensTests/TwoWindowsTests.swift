import GridSupport
import PortalAPI
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Two windows have the same form open: what is typed in either is there again.
@Suite struct TwoWindowsTests {
  private let shelf = DraftShelf()
  /// The senders' keys of what was handed in.
  private let keys = CallLog()

  private func open(_ columns: Int = 80, _ rows: Int = 24) async throws -> BrowserDriver {
    let keys = keys
    var page = FormPage(
      "advice", title: "开放建议", fields: [FormField("a", "内容", input: .text(limit: 30))],
      submit: { answers throws(ServiceFault) in
        keys.note(answers.key)
        return FormSuccess("已提交")
      })
    page.key = SenderKey.make()
    return try await openForm(columns, rows, page, shelf: shelf)
  }

  private func wait(_ driver: BrowserDriver) async {
    driver.advance(by: .seconds(1))
    await driver.settle()
  }

  private var texts: [String] { shelf.drafts("advice").compactMap { $0.answers["a"] } }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func whatIsTypedInBothIsKeptAndOneIsChosen(columns: Int, rows: Int) async throws {
    let (first, second) = (try await open(), try await open())
    first.type("公交线路")
    second.type("公厕")
    await wait(first)
    await wait(second)
    await first.pressSettled(.escape, .character("y"))
    await second.pressSettled(.escape, .character("y"))
    #expect(Set(texts) == ["公交线路", "公厕"])

    let third = try await open(columns, rows)
    #expect(third.shows("此表单有 2 份草稿") && third.shows("公交线路") && third.shows("公厕"))
    let place = try #require(texts.firstIndex(of: "公交线路"))
    await third.typeSettled("\(place + 1)")
    #expect(third.state.form?.form["a"]?.text == "公交线路" && third.shows("上次的草稿"))
    await third.pressSettled(.control("s"))
    #expect(third.shows("已提交") && texts == ["公厕"])
    #expect(try await open().state.form?.form["a"]?.text == "公厕")
  }

  /// Of two things with one key the platform takes the first alone.
  @Test func whatGoesApartIsHandedInAsTwo() async throws {
    let first = try await open()
    first.type("公交")
    await wait(first)
    let second = try await open()
    second.type("站点")
    await wait(second)
    first.type("线路")
    await first.pressSettled(.escape, .character("y"))
    #expect(Set(texts) == ["公交站点", "公交线路"])
    await second.pressSettled(.control("s"))
    await (try open()).pressSettled(.control("s"))
    #expect(Set(keys.all).count == 2 && texts.isEmpty)
  }

  /// One window changes what another hands in as it was: these are two things. As it was in both,
  /// it is one, which counts once.
  @Test(arguments: [false, true])
  func aDraftInTwoWindowsIsOneThingUntilItIsChanged(isChanged: Bool) async throws {
    shelf.keep("advice", ["a": "公交", FormPage.keyField: "aaaaaaaa-tjdata"])
    let (first, second) = (try await open(), try await open())
    if isChanged {
      first.type("线路")
      await wait(first)
    }
    await second.pressSettled(.control("s"))
    await first.pressSettled(.control("s"))
    #expect(first.shows("已提交") && second.shows("已提交"))
    #expect(keys.all.count == 2 && Set(keys.all).count == (isChanged ? 2 : 1))
  }

  /// The second window went on from what the first one had written.
  @Test func aDraftThatTwoGoOnFromBecomesTwo() async throws {
    let first = try await open()
    first.type("公交")
    await wait(first)
    let second = try await open()
    #expect(second.state.form?.form["a"]?.text == "公交")
    second.type("站点")
    await wait(second)
    #expect(texts == ["公交站点"])
    first.type("线路")
    await wait(first)
    #expect(Set(texts) == ["公交站点", "公交线路"] && first.shows("两份已分开保留"))
    await first.pressSettled(.control("s"))
    #expect(texts == ["公交站点"])
  }

  @Test func whatTheOtherWindowGaveUpIsKeptByTheOneThatHasIt() async throws {
    let first = try await open()
    first.type("公交")
    await wait(first)
    let second = try await open()
    await second.pressSettled(.escape, .character("d"))
    #expect(texts.isEmpty)
    await first.pressSettled(.escape, .character("y"))
    #expect(texts == ["公交"])
  }

  /// Keys that came before the draft was read put nothing in its place.
  @Test func whatIsTypedBeforeTheDraftIsThereReplacesNothing() async throws {
    shelf.keep("advice", ["a": "公厕"])
    let browser = try await open()
    await browser.pressSettled(.escape, .character("y"))
    #expect(texts == ["公厕"])
    var state = browser.state
    let host = try Browser(
      services: SampleCity().services,
      configuration: BrowserConfiguration(look: .test, syncInterval: nil)
    ).forms
    let page = FormPage(
      "advice", title: "开放建议", fields: [FormField("a", "内容", input: .text(limit: 30))],
      submit: { _ throws(ServiceFault) in FormSuccess("已提交") })
    _ = host.open(&state, page)
    _ = host.press(&state, .character("公"))
    _ = host.take(&state, .page("advice", .drafts(shelf.drafts("advice"))))
    #expect(state.form?.form["a"]?.text == "公" && state.form?.restored == nil)
    #expect(state.message?.text.contains("上次没有提交的 1 份草稿仍保留") == true)
  }
}
