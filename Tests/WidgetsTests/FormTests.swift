import Base
import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct FormTests {
  private var form: Form {
    Form([
      FormField(
        "account", "用户账号", isRequired: true, hint: "4–30 个字符，以字母开头",
        input: .text("candy", limit: 30)),
      FormField(
        "password", "登录密码", isRequired: true, hint: "Ctrl-V 显示", input: .password("abc123")),
      FormField("kind", "开发者类型", input: .radio(RadioChoice(["个人", "企业"], chosen: 0))),
      FormField(
        "theme", "所属主题", placeholder: "请选择",
        input: .dropDown(
          DropDown([
            FieldOption("信用服务", keywords: ["xyfw"]), FieldOption("公共安全", keywords: ["ggaq"]),
            FieldOption("教育文化", keywords: ["jywh"]),
          ]))),
      FormField(
        "links", "关联数据",
        input: .multiSelect(
          MultiSelect([FieldOption("绿色商场名单"), FieldOption("医保药品目录"), FieldOption("快速路")], limit: 2))
      ),
      FormField("page", "每页条数", input: .line(LineEditor("20"), .integer)),
      FormField(
        "about", "应用描述", hint: "简要说明", input: .area(TextArea("第一行\n第二行", rows: 3, limit: 200))),
      FormField("agree", "", input: .checkbox(false, "我已阅读并同意用户协议")),
      FormField("rating", "准确性", input: .stars(StarRating(4))),
      FormField("time", "当前时间", input: .readOnly("2019-03-01 10:42")),
    ])
  }

  /// Clicks where a text is painted.
  private func click(_ form: inout Form, on text: String, _ size: Size) throws {
    let grid = picture(form, size).grid
    let rows = grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) })
    let before = try #require(rows[row].firstRange(of: text)).lowerBound
    let column = DisplayWidth().width(of: String(rows[row][..<before]))
    form.click(
      at: Point(column: column, row: row), in: grid.bounds, measure: DisplayWidth(),
      glyphs: Look.test.glyphs)
  }

  @Test(arguments: [Size(columns: 80, rows: 40), Size(columns: 30, rows: 40)])
  func aClickGoesToAFieldAndDoesWhatIsThere(size: Size) throws {
    var form = form
    try click(&form, on: "企业", size)
    #expect(form.focused?.id == "kind" && form["kind"]?.text == "企业")
    try click(&form, on: "我已阅读", size)
    #expect(form.focused?.id == "agree" && form["agree"]?.text == "true")
    try click(&form, on: "请选择", size)
    #expect(form.focused?.id == "theme" && form.focused?.isOpen == true)
    try click(&form, on: "开发者类型", size)
    #expect(form.focused?.id == "theme" && form.focused?.isOpen == false)
    try click(&form, on: "2019-03-01", size)
    #expect(form.focused?.id == "theme")
    try click(&form, on: "应用描述", size)
    #expect(form.focused?.id == "about")
    try click(&form, on: "★☆", size)
    #expect(form.focused?.id == "rating" && form["rating"]?.text == "4")
    try click(&form, on: "★☆", size)
    #expect(form["rating"]?.text == "4", "the marks around it are no stars")
    try click(&form, on: "★★★★", size)
    #expect(form["rating"]?.text == "1")
  }

  private func picture(_ form: Form, _ size: Size) -> (grid: Grid, cursor: Point?) {
    var grid = Grid(size: size)
    let cursor = form.paint(into: &grid, in: grid.bounds, look: .test, focused: true)
    return (grid, cursor)
  }

  /// The row of each label.
  private func places(of form: Form) -> [Int?] {
    let grid = picture(form, Size(columns: 56, rows: 14)).grid
    return form.fields.map { field in
      (0..<14).first { grid.text(row: $0).dropFirst().hasPrefix(field.label) }
    }
  }

  private func type(_ keys: [Key], into form: inout Form) {
    for key in keys {
      let response = form.handle(key)
      #expect(response == .handled, "\(key)")
    }
  }

  @Test func labelsInputsAndHints() {
    let (grid, cursor) = picture(form, Size(columns: 56, rows: 14))
    #expect(cursor == Point(column: 17, row: 0))
    expectGrid(grid, "form", roles: true)
  }

  /// Half a picture tells nothing, and rows without their label nothing either.
  @Test func whatIsCutIsCountedAndBeginsWithALabel() {
    var form = Form([
      FormField("content", "建议内容", input: .area(TextArea(rows: 5))),
      FormField("kind", "数据类型", input: .text("")),
      FormField("reason", "开放理由", input: .area(TextArea(rows: 4))),
      FormField("captcha", "验证码", isRequired: true, input: .text("")),
    ])
    let dots = Array(repeating: Array(repeating: true, count: 8), count: 8)
    form.setPicture(Bitmap(dots), of: "captcha")
    let size = Size(columns: 56, rows: 12)
    let bounds = Grid(size: size).bounds
    func hidden() -> (above: Int, below: Int) {
      form.hidden(in: bounds, measure: DisplayWidth(), glyphs: .unicode)
    }
    #expect(!picture(form, size).grid.text.contains("█"))
    #expect(hidden() == (0, 1))
    type([.backTab], into: &form)
    let text = picture(form, size).grid.text
    #expect(text.count { $0 == "█" } == 32)
    #expect(picture(form, size).grid.text(row: 0).hasPrefix(" 数据类型"))
    #expect(hidden() == (1, 0))
  }

  @Test func narrowFormsPutLabelsAbove() {
    expectGrid(picture(form, Size(columns: 28, rows: 30)).grid, "form-narrow")
  }

  @Test func errorsShowOnceTheFieldWasLeft() {
    var form = form
    form.setErrors(["account": "账号已被注册"])
    #expect(!picture(form, Size(columns: 56, rows: 14)).grid.text.contains("账号已被注册"))
    let places = places(of: form)
    type([.tab], into: &form)
    // In the field's own row, so that no other moves.
    #expect(picture(form, Size(columns: 56, rows: 14)).grid.text(row: 0).contains("✗ 账号已被注册"))
    #expect(self.places(of: form) == places)
    form.setErrors(["account": String(repeating: "长", count: 40)])
    #expect(picture(form, Size(columns: 56, rows: 14)).grid.text(row: 0).contains("candy  ✗ 长长"))
    type([.backTab], into: &form)
    #expect(
      form.note.map(\.text).joined().contains("\(String(repeating: "长", count: 40))  4–30 个字符"))
    // Where labels stand above, behind the label.
    #expect(picture(form, Size(columns: 28, rows: 30)).grid.text(row: 0).hasPrefix("*用户账号  ✗ 长"))
    form.setErrors([:])
    #expect(form.fields.allSatisfy { $0.error == nil })
  }

  @Test func refusedSubmissionGoesToTheFirstError() {
    var form = form
    type([.tab, .tab, .tab], into: &form)
    form.setErrors(["about": "不能为空", "password": "太短"])
    form.showErrors()
    #expect(form.focused?.id == "password")
    let text = picture(form, Size(columns: 56, rows: 20)).grid.text
    #expect(text.contains("不能为空") && text.contains("太短"))
  }

  @Test func tabGoesRoundAndPassesWhatIsReadOnly() {
    var form = form
    var visited: [String] = []
    for _ in 0..<10 {
      visited.append(form.focused?.id ?? "")
      type([.tab], into: &form)
    }
    #expect(
      visited == [
        "account", "password", "kind", "theme", "links", "page", "about", "agree", "rating",
        "account",
      ])
    type([.backTab, .backTab], into: &form)
    #expect(form.focused?.id == "rating")
  }

  @Test func dropDownsFilterByKeyword() {
    var form = form
    form.focus(on: "theme")
    type([.character("g"), .character("g")], into: &form)
    expectGrid(picture(form, Size(columns: 56, rows: 16)).grid, "form-open", roles: true)
    type([.enter], into: &form)
    #expect(form["theme"]?.text == "公共安全")
    #expect(form.focused?.id == "theme")
    type([.enter, .character("x"), .escape], into: &form)
    #expect(form["theme"]?.text == "公共安全")
    type([.right], into: &form)
    #expect(form["theme"]?.text == "教育文化")
  }

  @Test func tabTakesTheOptionAndGoesOn() {
    var form = form
    form.focus(on: "theme")
    type([.enter, .down, .tab], into: &form)
    #expect(form["theme"]?.text == "公共安全")
    #expect(form.focused?.id == "links")
  }

  @Test func multiSelectCountsAndStopsAtItsLimit() {
    var form = form
    form.focus(on: "links")
    type([.enter, .character(" "), .down, .character(" "), .down, .character(" ")], into: &form)
    let open = picture(form, Size(columns: 56, rows: 20)).grid.text
    #expect(open.contains("☑ 医保药品目录") && open.contains("☐ 快速路") && open.contains("2/2"))
    type([.enter], into: &form)
    #expect(form["links"]?.text == "绿色商场名单\n医保药品目录")
    #expect(picture(form, Size(columns: 56, rows: 20)).grid.text.contains("2/2 绿色商场名单 医保药品目录"))
  }

  @Test func numbersTakeDigitsOnly() {
    var form = form
    form.focus(on: "page")
    type([.character("q"), .character("5")], into: &form)
    form.paste("1,000 条")
    #expect(form["page"]?.text == "2051000")
  }

  @Test func passwordsShowWhileCtrlVSaysSo() {
    var form = form
    form.focus(on: "password")
    #expect(!picture(form, Size(columns: 56, rows: 14)).grid.text.contains("abc123"))
    type([.control("v")], into: &form)
    #expect(picture(form, Size(columns: 56, rows: 14)).grid.text.contains("abc123"))
  }

  @Test func areasKeepTheArrowsUntilTheirEdge() {
    var form = form
    form.focus(on: "about")
    type([.up, .enter, .character("x"), .down, .down], into: &form)
    #expect(form["about"]?.text == "第一行\nx\n第二行")
    #expect(form.focused?.id == "agree")
    type([.up], into: &form)
    form.paste("粘贴\n两行")
    #expect(form["about"]?.text == "第一行\nx\n粘贴\n两行第二行")
  }

  @Test func enterOnTheLastFieldAndCtrlSSubmitEscCancels() {
    var form = form
    let sent = form.handle(.control("s"))
    #expect(sent == .finished(.submitted))
    form.focus(on: "rating")
    let last = form.handle(.enter)
    #expect(last == .finished(.submitted))
    let left = form.handle(.escape)
    #expect(left == .finished(.cancelled))
    let help = form.handle(.function(1))
    #expect(help == .ignored)
  }

  @Test func draftsComeBackWithoutPasswords() {
    var form = form
    form.setText("企业", of: "kind")
    form.setText("快速路\n绿色商场名单", of: "links")
    form.setText("true", of: "agree")
    form.setText("5", of: "rating")
    let draft = form.draft
    #expect(draft["password"] == nil)
    #expect(draft["time"] == nil)
    var fresh = self.form
    fresh.restore(draft)
    #expect(fresh.draft == draft)
    #expect(fresh["links"]?.text == "绿色商场名单\n快速路")
    #expect(fresh["rating"]?.text == "5")
  }

  @Test func emptyFormsAreHarmless() {
    var form = Form([])
    _ = form.handle(.tab)
    form.paste("x")
    form.showErrors()
    #expect(form.focused == nil)
  }

  @Test func staysInItsRectangleWhateverIsTyped() {
    var random = SeededGenerator(seed: 21)
    let keys: [Key] = [
      .tab, .tab, .backTab, .enter, .up, .down, .left, .right, .character("津"), .character(" "),
      .character("1"), .escape, .backspace, .pageDown, .home, .control("w"), .control("v"),
    ]
    ContainmentTests.check { grid, rect, focused in
      var form = form
      form.setErrors(["account": "账号已被注册", "about": "不能为空"])
      form.resize(columns: rect.columns, measure: grid.measure)
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        _ = form.handle(keys.randomElement(using: &random) ?? .tab)
      }
      let point = form.paint(into: &grid, in: rect, look: .test, focused: focused)
      if let point { #expect(rect.contains(point)) }
    }
  }
}
