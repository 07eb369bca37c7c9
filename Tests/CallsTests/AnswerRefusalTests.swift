import Calls
import Formats
import Testing

/// Refusals as services write them, and answers that only look like them.
@Suite struct AnswerRefusalTests {
  private func read(_ body: String, rows path: RowsPath? = nil) -> InvokeAnswer {
    InvokeAnswer(body: Array(body.utf8), rows: path, isForeign: true)
  }

  private static let refusals: [(body: String, code: Int?, words: String)] = [
    (
      "{\"status\":\"0\",\"info\":\"INVALID_USER_KEY\",\"infocode\":\"10001\"}", 10001,
      "INVALID_USER_KEY"
    ),
    (
      "{\"status\":\"0\",\"info\":\"CUQPS\",\"infocode\":\"10021\",\"count\":\"0\",\"pois\":[]}",
      10021,
      "CUQPS"
    ),
    ("{\"status\":240,\"message\":\"APP 服务被禁用\"}", nil, "APP 服务被禁用"),
    ("{\"status\":302,\"message\":\"天配额超限，限制访问\"}", nil, "天配额超限，限制访问"),
    ("{\"status\":101,\"message\":\"AK参数不存在\"}", nil, "AK参数不存在"),
    ("{\"code\":\"B0100\",\"msg\":\"系统执行超时\",\"data\":[]}", nil, "系统执行超时"),
    ("{\"code\":\"A0001\",\"msg\":\"用户端错误\",\"data\":null}", nil, "用户端错误"),
    ("{\"code\":\"B0001\"}", nil, "B0001"),
    ("{\"code\":500,\"success\":true,\"msg\":\"x\",\"data\":[]}", 500, "x"),
    ("{\"code\":200,\"msg\":\"服务繁忙，请稍后再试\"}", 200, "服务繁忙，请稍后再试"),
    ("{\"code\":200,\"msg\":\"今日调用次数已达上限\",\"data\":[]}", 200, "今日调用次数已达上限"),
    ("{\"head\":{\"status\":401},\"body\":{}}", 401, ""),
    ("{\"data\":{\"code\":500,\"msg\":\"x\"}}", 500, "x"), ("{\"data\":\"无权限\"}", nil, "无权限"),
    ("{\"code\":200,\"data\":\"无权限\"}", 200, "无权限"), ("\"无权限\"", nil, "无权限"),
    ("[{\"success\":false,\"msg\":\"x\"}]", nil, "x"), ("{\"code\":7,\"data\":[]}", 7, ""),
    ("{\"error\":\"quota\",\"rows\":[]}", nil, "quota"),
    ("{\"flag\":0,\"message\":\"令牌不正确\"}", nil, "令牌不正确"),
    ("{\"code\":200,\"msg\":\"今日调用次数不足\",\"data\":[]}", 200, "今日调用次数不足"),
    ("{\"ret\":1,\"msg\":\"no permission\"}", nil, "no permission"),
    (
      "{\"custom\":{\"code\":0,\"text\":\"token失效\"},\"status\":{\"code\":\"200\",\"text\":\"OK\"}}",
      0,
      "token失效"
    ),
    (
      #"{"controls":[],"custom":{"code":"0","text":"参数不合法"},"status":{"code":"200","text":""}}"#,
      0, "参数不合法"
    ),
    (#"{"ReturnInfo":{"Code":"-1","Description":"参数错误"}}"#, -1, "参数错误"),
    ("{\"name\":[\"This field is required.\"]}", nil, "name: This field is required."),
    (
      #"{"non_field_errors":["Unable to log in with provided credentials."]}"#, nil,
      "non_field_errors: Unable to log in with provided credentials."
    ),
    (
      #"{"username":["该字段不能为空。"],"code":["验证码错误。"]}"#, nil,
      "username: 该字段不能为空。; code: 验证码错误。"
    ),
    (#"{"Error Message":"Invalid API call"}"#, nil, "Invalid API call"),
    (
      #"{"Note":"Thank you! Our rate limit is 25 requests per day"}"#, nil,
      "Thank you! Our rate limit is 25 requests per day"
    ),
    (#"{"status":{"infocode":2001,"cndesc":"参数错误"}}"#, 2001, "参数错误"),
    (#"{"code":1000,"msg":"系统异常","data":[]}"#, 1000, "系统异常"),
    (#"{"date":"该字段是必填项。"}"#, nil, "date: 该字段是必填项。"),
    (
      "{\"a\":[\"该字段是必填项。\"],\"b\":[\"请填写合法的整数值。\"]}", nil,
      "a: 该字段是必填项。; b: 请填写合法的整数值。"
    ),
  ]

  /// On the first page, where nobody knows the rows' place, and behind it, where they lay in any
  /// of these.
  @Test func refusalsAreNeitherRowsNorAnEnd() {
    for (body, code, words) in Self.refusals {
      for path in [nil, RowsPath("data"), RowsPath("rows"), RowsPath("pois"), RowsPath("body")] {
        guard case .refused(code, words, _) = read(body, rows: path) else {
          Issue.record("\(body) \(path?.description ?? "")): \(read(body, rows: path))")
          continue
        }
      }
    }
  }

  @Test(arguments: [
    "{\"status\":\"1\",\"info\":\"OK\",\"infocode\":\"10000\",\"pois\":[{\"a\":1}]}",
    "{\"status\":0,\"message\":\"query ok\",\"data\":[{\"a\":1}]}",
    "{\"code\":1,\"data\":[{\"a\":1}]}",
    "{\"code\":\"0\",\"data\":[{\"a\":1}]}", "{\"code\":\"A00000\",\"data\":[{\"a\":1}]}",
    "{\"code\":10000,\"msg\":\"Success\",\"result\":[{\"a\":1}]}",
    "{\"error_code\":0,\"reason\":\"查询成功\",\"result\":[{\"a\":1}]}",
    "{\"code\":\"110000\",\"name\":\"北京\"}", "{\"name\":\"甲\",\"status\":2,\"code\":\"A12\"}",
    "{\"name\":\"甲\",\"result\":\"检测异常\"}", "[{\"msg\":\"系统异常\",\"level\":3}]",
    "{\"name\":[\"红\",\"绿\"]}", "{\"name\":[\"This field is required.\"],\"id\":3}",
    "{\"title\":[\"A valid point\"],\"note\":[\"Invalid.\"]}", "{\"a\":[\"该字段\"]}",
    "{\"custom\":{\"code\":1,\"text\":\"ok\",\"list\":[{\"a\":1}]},\"status\":{\"code\":1}}",
    "{\"custom\":{\"list\":[{\"a\":1}]},\"status\":{\"code\":1,\"text\":\"\"}}",
    "{\"code\":0,\"msg\":\"部分数据异常\",\"data\":[{\"a\":1}]}",
    #"{"tips":["请确保网络畅通。"]}"#, #"{"remark":["该字段已核对。","该字段正常。"]}"#,
    #"{"code":0,"msg":"no permission required","data":[{"a":1}]}"#,
    #"{"status":{"infocode":1000,"cndesc":"服务正常"},"count":"2","pois":[{"a":1}]}"#,
    #"{"code":1000,"data":[{"a":1}]}"#, #"{"status":{"code":1000},"data":[{"a":1}]}"#,
    #"{"Note":"甲","level":3}"#, #"{"text":"但行好事"}"#,
    #"{"code":200,"msg":"剩余次数不足10次","data":[{"a":1}]}"#,
    #"{"ReturnInfo":{"Code":"110","Description":"设备"}}"#,
  ])
  func goodAnswersStayRows(body: String) {
    guard case .rows(let table, _, _) = read(body) else {
      Issue.record("\(body): \(read(body))")
      return
    }
    #expect(table.rows.count == 1 && table.doubt == nil, "\(body)")
  }

  @Test(arguments: [
    "{\"total\":0,\"rows\":[]}", "{\"total\":0,\"rows\":null}",
    "{\"code\":0,\"data\":{\"count\":0,\"list\":null}}", "{\"total\":\"0\",\"data\":{}}",
    "{\"status\":\"1\",\"info\":\"OK\",\"infocode\":\"10000\",\"count\":\"0\",\"pois\":[]}",
    "{\"code\":200,\"msg\":\"暂无数据\",\"data\":[]}", "{\"code\":1,\"data\":[]}",
    "{\"code\":\"00000\",\"msg\":\"没有更多数据\",\"data\":[]}",
  ])
  func noRowsAreNoRefusal(body: String) {
    guard case .rows(let table, _, _) = read(body) else {
      Issue.record("\(body): \(read(body))")
      return
    }
    #expect(table.rows.isEmpty, "\(body)")
  }

  /// Rows are shown, and it is said that they may not be what was asked for.
  @Test(
    arguments: [
      ("{\"code\":7,\"data\":[{\"a\":1}]}", "7", ""),
      ("{\"code\":7,\"msg\":\"查询完毕\",\"data\":[{\"a\":1}]}", "7", "查询完毕"),
      ("{\"status\":\"failed\",\"data\":[{\"a\":1}]}", "", ""),
      ("{\"code\":\"B7\",\"data\":[{\"a\":1}]}", "B7", ""),
      ("{\"success\":true,\"code\":500,\"data\":[{\"a\":1}]}", "500", ""),
      ("{\"code\":0,\"msg\":\"调用次数已达上限\",\"data\":[{\"a\":1}]}", "0", "调用次数已达上限"),
    ])
  func rowsBesideAnUnknownCodeAreDoubted(body: String, code: String, words: String) {
    guard case .rows(let table, _, _) = read(body) else {
      Issue.record("\(body): \(read(body))")
      return
    }
    #expect(table.rows.count == 1 && table.doubt == AnswerDoubt(code: code, words: words))
  }

  /// An answer without what was asked for has no row made of its own words.
  @Test(arguments: [
    #"{"Information":"Thank you for using it."}"#, "{\"msg\":\"ok\"}", "{\"rows\":{}}",
    "{\"code\":200,\"msg\":\"ok\"}", "{}",
  ])
  func whatSaysNothingIsNoRow(body: String) {
    for path in [nil, RowsPath("list")] { #expect(read(body, rows: path) == .other(json(body))) }
  }

  private func json(_ body: String) -> JSON { (try? JSON.parse(body)) ?? .null }

  /// What stands in place of the rows where there are none, and what does not.
  @Test func nothingInThePlaceOfRowsIsAnEmptyPage() {
    let list = RowsPath("data.list")
    for body in [
      "{\"data\":{\"list\":null}}", "{\"data\":{\"list\":{}}}", "{\"data\":null}", "{\"data\":[]}",
      "{\"code\":200,\"data\":{\"list\":\"\"}}",
    ] {
      guard case .rows(let table, _, _) = read(body, rows: list) else {
        Issue.record("\(body): \(read(body, rows: list))")
        continue
      }
      #expect(table.rows.isEmpty)
    }
    for body in ["{\"data\":{\"rows\":[{\"a\":1}]}}", "{\"list\":[{\"a\":1}]}", "{\"a\":null}"] {
      #expect(read(body, rows: list) == .other(json(body)))
    }
  }

  @Test(
    arguments: [
      ("{\"code\":404,\"msg\":\"没有更多数据\"}", InvokeAnswer.PageEnd.noMore),
      ("{\"code\":200,\"msg\":\"无数据\"}", .noMore), ("{\"code\":400,\"msg\":\"x\"}", .badPage),
      ("{\"code\":500,\"msg\":\"x\"}", nil), ("{\"code\":200,\"msg\":\"今日次数已用完\"}", nil),
      ("{\"msg\":\"ok\"}", nil),
    ] as [(String, InvokeAnswer.PageEnd?)])
  func wordsOfAPageBehindTheLast(body: String, end: InvokeAnswer.PageEnd?) {
    #expect(read(body, rows: RowsPath("rows")).pageEnd(status: 200) == end, "\(body)")
  }

  @Test func totalsOfHeadsAreRead() {
    func exchange(_ name: String, _ value: String) -> InvokeExchange {
      InvokeExchange(
        status: 200, headers: [.init(name: name, value: value)], body: [], milliseconds: 0)
    }
    #expect(exchange("X-Total-Count", "300").toldTotal() == 300)
    #expect(exchange("Content-Range", "items 0-49/300").toldTotal() == 300)
    #expect(exchange("Content-Range", "0-49/*").toldTotal() == nil)
    #expect(exchange("Content-Range", "bytes 0-49/300").toldTotal() == nil)
    #expect(exchange("x-wp-totalpages", "7").toldPages == 7)
  }
}
