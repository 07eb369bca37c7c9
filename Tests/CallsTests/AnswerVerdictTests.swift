import Calls
import Formats
import Testing

/// How platforms say that all went well, and that it did not.
@Suite struct AnswerVerdictTests {
  private func read(_ body: String, status: Int = 200) -> InvokeAnswer {
    InvokeAnswer(body: Array(body.utf8), status: status, isForeign: true)
  }

  private func rows(_ body: String) -> Int? {
    guard case .rows(let table, _, _) = read(body) else { return nil }
    return table.rows.count
  }

  @Test(arguments: [
    "0", "\"0\"", "\"00000\"", "\"000000\"", "200", "\"200\"", "20000", "true", "\"success\"",
  ])
  func everyCodeOfSuccessIsOne(code: String) {
    for name in ["code", "errCode", "resultCode", "success"]
    where name != "success" || code == "true" {
      let body =
        "{\"\(name)\":\(code),\"msg\":\"操作成功\",\"data\":{\"total\":1,\"list\":[{\"a\":1}]}}"
      #expect(rows(body) == 1, "\(body)")
      #expect(rows(body.replacing("[{\"a\":1}]", with: "[]")) == 0, "\(body)")
    }
  }

  @Test(arguments: [
    "[{\"a\":1}]", "{\"data\":[{\"a\":1}]}", "{\"status\":\"1\",\"list\":[{\"a\":1}]}",
    "{\"code\":1,\"msg\":\"success\",\"data\":[{\"a\":1}]}",
    "{\"error\":null,\"rows\":[{\"a\":1}]}",
    "{\"success\":\"true\",\"result\":{\"records\":[{\"a\":1}]}}",
    "{\"code\":110000,\"name\":\"北京\",\"full\":\"北京市\",\"level\":\"省\"}",
    "{\"status\":{\"code\":0},\"items\":[{\"msg\":\"系统异常\",\"code\":500}]}",
    "{\"head\":{\"code\":\"0000\"},\"body\":{\"list\":[{\"a\":1}]}}",
    "{\"head\":{\"code\":7},\"body\":{\"list\":[{\"a\":1}]}}",
    "{\"result\":true,\"rows\":[{\"a\":1}]}", "{\"status\":false,\"name\":\"1号泵\",\"id\":5}",
  ])
  func rowsWithoutACodeAreRows(body: String) { #expect(rows(body) == 1) }

  @Test(
    arguments: [
      ("{\"success\":false,\"message\":\"无权限\",\"data\":[]}", nil, "无权限"),
      ("{\"success\":false,\"error\":{\"message\":\"Not found\"}}", nil, "Not found"),
      ("{\"success\":\"false\",\"msg\":\"x\",\"rows\":[{\"a\":1}]}", nil, "x"),
      ("{\"code\":500,\"msg\":\"令牌不合法【失效或被禁用】\"}", 500, "令牌不合法【失效或被禁用】"),
      ("{\"code\":\"401\",\"msg\":\"x\",\"data\":[]}", 401, "x"), ("{\"code\":-1}", -1, ""),
      ("{\"code\":200,\"msg\":\"未订阅该接口\",\"data\":null}", 200, "未订阅该接口"),
      ("{\"code\":200,\"msg\":\"appKey无效\",\"data\":[]}", 200, "appKey无效"),
      ("{\"message\":\"请先订阅\"}", nil, "请先订阅"), ("{\"status\":401,\"msg\":\"x\"}", nil, "x"),
      ("{\"status\":\"error\",\"data\":[],\"message\":\"x\"}", nil, "x"),
      ("{\"errors\":[{\"message\":\"bad\"}]}", nil, "bad"),
      ("{\"code\":\"FAIL\",\"msg\":\"x\"}", nil, "x"),
      ("{\"result\":false,\"msg\":\"x\"}", nil, "x"),
      ("{\"status\":false,\"data\":[],\"message\":\"x\"}", nil, "x"),
      ("{\"head\":{\"rtnCode\":\"999999\",\"rtnMsg\":\"x\"},\"body\":null}", 999_999, "x"),
      ("{\"response\":{\"header\":{\"code\":\"99\",\"msg\":\"x\"}}}", 99, "x"),
      ("{\"status\":{\"code\":12,\"msg\":\"x\"},\"data\":[]}", 12, "x"),
      ("{\"header\":{\"success\":false,\"msg\":\"x\"},\"data\":{\"list\":[]}}", nil, "x"),
    ] as [(String, Int?, String)])
  func refusalsAreToldByFlagByWordAndByCode(body: String, code: Int?, message: String) {
    guard case .refused(let found, let words, let whole) = read(body) else {
      Issue.record("\(body): \(read(body))")
      return
    }
    #expect(found == code && words == message && whole.compactText == body)
  }

  @Test func whatComesWithAStatusOfFailureIsNoData() {
    for body in ["{\"code\":200,\"data\":[{\"a\":1}]}", "[{\"a\":1}]", "{\"error\":\"none\"}"] {
      guard case .refused = read(body, status: 404) else {
        Issue.record("\(body)")
        continue
      }
    }
  }

  @Test func noDataIsNoRefusal() {
    for words in ["暂无数据", "查询成功", "", "没有符合条件的数据"] {
      #expect(rows("{\"code\":200,\"msg\":\"\(words)\",\"data\":[]}") == 0, "\(words)")
    }
  }

  /// Nothing is there that was not sent.
  @Test func theWholeIsWhatWasSent() {
    let body = "{\"meta\":{\"total\":1},\"items\":[{\"名称\":\"甲\"}],\"note\":\"keep me\"}"
    guard case .rows(let table, let message, let whole) = read(body) else {
      Issue.record("no rows")
      return
    }
    #expect(whole.compactText == body && message.isEmpty && read(body).code == nil)
    #expect(table.place == RowsPath("items") && table.page.total == .exact(1))
  }

  @Test(
    arguments: [
      (500, "令牌不合法【失效或被禁用】", RefusalReason.token), (500, "您没有权限调用该接口", .permission),
      (500, "今日调用次数已用完", .quota), (500, "参数page不能为空", .parameter),
      (500, "系统异常，请联系管理员", .fault), (500, "接口不存在", .notFound), (500, "签名错误", .signature),
      (500, "", .unknown), (429, "", .quota), (401, "", .token), (nil, "请求者标识不存在", .permission),
    ] as [(Int?, String, RefusalReason)])
  func aRefusalIsAdvisedByItsWords(code: Int?, message: String, reason: RefusalReason) {
    #expect(RefusalReason(code: code, message: message) == reason)
    #expect(!reason.advice(of: nil, .account).isEmpty)
    let names = reason == .parameter || reason == .unknown
    #expect(reason.advice(of: "0a1b", .account).contains("tjdata spec 0a1b") == names)
  }

  /// A token is looked after where the platform has such a place, and nowhere else.
  @Test(arguments: [
    (TokenPlace.account, "【用户中心】的开发者页", "TJDATA_TOKEN"), (.pages, "平台网页的【用户中心】", "TJDATA_TOKEN"),
    (.ckan, "API 令牌", "token-file"), (.applications, "【我的应用】核对标识与密钥", "token-file"),
    (.site, "该平台的网页", "token-file"), (.host, "主机", "token-file"),
  ])
  func aTokenIsLookedAfterWhereThePlatformHasIt(place: TokenPlace, name: String, way: String) {
    let hasCenter = place == .account || place == .pages
    let told = [RefusalReason.token.brief(place), RefusalReason.token.advice(of: nil, place)]
    for text in told {
      #expect(text.contains("【用户中心】") == hasCenter && text.contains("不会重试"))
    }
    #expect(told[1].contains(name))
    #expect(place.setting.contains(way) && place.source.contains("TJDATA_TOKEN") == hasCenter)
    #expect(RefusalReason.permission.brief(place).contains("平台") == (place != .host))
  }
}
