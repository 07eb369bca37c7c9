import Calls
import Formats
import Testing

/// Refusals beside an empty place of rows, and rows that are not all by the answer's own word.
@Suite struct AnswerPartTests {
  private func read(_ body: String, rows path: RowsPath? = nil) -> InvokeAnswer {
    InvokeAnswer(body: Array(body.utf8), rows: path, isForeign: true)
  }

  private func refuses(_ body: String, rows path: RowsPath? = nil) -> Bool {
    guard case .refused = read(body, rows: path) else { return false }
    return true
  }

  private func rows(_ body: String) -> InvokeAnswer.Table? {
    guard case .rows(let table, _, _) = read(body) else { return nil }
    return table
  }

  @Test(arguments: [
    "status", "flag", "state", "result", "succ", "succeed", "successful", "isSucc", "isok",
  ])
  func aFlagOfNoSuccessRefusesAnEmptyAnswer(name: String) {
    for value in ["false", "\"false\""] {
      #expect(refuses("{\"\(name)\":\(value),\"data\":[]}"))
      #expect(refuses("{\"\(name)\":\(value),\"data\":null}", rows: RowsPath("data")))
      #expect(rows("{\"\(name)\":\(value),\"data\":[{\"a\":1}]}")?.doubt != nil)
    }
    #expect(rows("{\"\(name)\":true,\"data\":[]}")?.rows == [])
  }

  @Test(arguments: ["hasError", "isError", "fail", "failed", "hasErr"])
  func aFlagOfAnErrorRefusesAnEmptyAnswer(name: String) {
    #expect(refuses("{\"\(name)\":true,\"data\":[]}"))
    #expect(refuses("{\"\(name)\":true,\"data\":null}", rows: RowsPath("data")))
    #expect(rows("{\"\(name)\":false,\"data\":[]}")?.rows == [])
    #expect(rows("{\"\(name)\":false,\"data\":[{\"a\":1}]}")?.doubt == nil)
  }

  @Test(arguments: [
    "resCode", "res_code", "bizCode", "stateCode", "msgCode", "msg_code", "subCode",
    "responseCode", "rstCode", "apiCode", "ecode", "respCode", "return_code", "err", "rc",
  ])
  func aCodeOfNoSuccessRefusesAnEmptyAnswer(name: String) {
    for value in ["9999", "\"9999\""] {
      #expect(refuses("{\"\(name)\":\(value),\"data\":[]}"))
      #expect(refuses("{\"\(name)\":\(value),\"data\":null}", rows: RowsPath("data")))
    }
    #expect(rows("{\"\(name)\":0,\"data\":[]}")?.rows == [])
    #expect(rows("{\"\(name)\":\"0\",\"data\":[{\"a\":1}]}")?.doubt == nil)
  }

  @Test(arguments: [
    "info", "desc", "description", "remark", "tip", "tips", "text", "statusText", "respDesc",
    "errMsg",
  ])
  func wordsOfRefusalRefuseAnEmptyAnswer(name: String) {
    for data in ["[]", "null"] {
      #expect(refuses("{\"\(name)\":\"token无效，请重新登录\",\"data\":\(data)}"), "\(data)")
    }
    #expect(!refuses("{\"\(name)\":\"暂无数据\",\"data\":[]}"))
    #expect(rows("{\"\(name)\":\"设备异常\",\"data\":[{\"a\":1}]}")?.rows.count == 1)
  }

  @Test(arguments: [
    "{\"status\":\"OVER_QUERY_LIMIT\",\"results\":[]}", "{\"header\":{\"rc\":\"E1\"},\"data\":[]}",
    "{\"meta\":{\"code\":429},\"data\":[]}", "{\"timed_out\":true,\"data\":[]}",
    "{\"error_response\":{\"code\":29,\"msg\":\"Invalid app Key\"}}",
    "{\"showapi_res_code\":-1002,\"showapi_res_error\":\"x\",\"showapi_res_body\":{}}",
    "{\"odata.error\":{\"code\":\"\",\"message\":{\"lang\":\"en-US\",\"value\":\"x\"}}}",
    "{\"fault\":{\"faultstring\":\"Invalid ApiKey\"}}",
    "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"x\",\"StackTrace\":\"z\"}",
    "{\"detail\":[{\"loc\":[\"query\",\"page\"],\"msg\":\"field required\",\"type\":\"x\"}]}",
    "{\"return_code\":\"FAIL\",\"return_msg\":\"签名错误\"}", "{\"rc\":102,\"rt\":4,\"data\":null}",
  ])
  func refusalsOfVendorsAreNoRows(body: String) { #expect(refuses(body), "\(body)") }

  @Test(arguments: [
    "{\"status\":\"ZERO_RESULTS\",\"results\":[]}", "{\"meta\":{\"code\":200},\"data\":[]}",
    "{\"meta\":{\"code\":\"zh_CN\"},\"data\":[]}", "{\"apiCode\":\"weather_v1\",\"data\":[]}",
    #"{"code":200,"msg":"查询成功，剩余次数不足10次","data":[]}"#,
  ])
  func emptyAnswersStayEmpty(body: String) { #expect(rows(body)?.rows == [], "\(body)") }

  @Test(arguments: [
    "{\"code\":\"S\",\"data\":[{\"a\":1}]}", "{\"header\":{\"rc\":\"0\"},\"data\":[{\"a\":1}]}",
    "{\"detail\":[{\"name\":\"x\"}]}", "{\"fault\":\"none\",\"id\":3}",
    "{\"apiCode\":77,\"data\":[{\"a\":1}]}", "{\"timed_out\":false,\"data\":[{\"a\":1}]}",
    "{\"data\":[{\"a\":1}],\"errors\":[]}", "{\"text\":\"无法无天\",\"from\":\"书\"}",
    #"{"code":0,"msg":"试用期员工名单","data":[{"a":1}]}"#,
    #"{"code":0,"msg":"本接口仅显示天津市数据","data":[{"a":1}]}"#,
    #"{"code":0,"msg":"数据返回成功，只显示公开字段","data":[{"a":1}]}"#,
    #"{"code":0,"msg":"查询成功，已截取到街道一级","data":[{"a":1}]}"#,
    #"{"code":0,"msg":"success, truncated to 2 decimals","data":[{"a":1}]}"#,
  ])
  func goodAnswersStayRows(body: String) {
    #expect(rows(body)?.rows.count == 1 && rows(body)?.doubt == nil, "\(body)")
  }

  @Test(
    arguments: [
      ("{\"errors\":[{\"message\":\"late\"}],\"data\":{\"a\":[{\"b\":1}]}}", "late"),
      ("{\"timed_out\":true,\"hits\":{\"hits\":[{\"b\":1}]}}", "timed_out"),
      (#"{"_shards":{"failed":4},"hits":{"hits":[{"b":1}]}}"#, "_shards.failed: 4"),
      ("{\"msg\":\"试用期仅返回前5条\",\"data\":[{\"b\":1}]}", "试用期仅返回前5条"),
      (#"{"code":0,"partial":true,"data":[{"b":1}]}"#, "partial"),
      ("{\"incomplete_results\":true,\"items\":[{\"b\":1}]}", "incomplete_results"),
      (
        #"{"responseHeader":{"partialResults":true},"response":{"docs":[{"b":1}]}}"#,
        "partialResults"
      ),
    ])
  func rowsThatAreNotAllAreShownAndDoubted(body: String, words: String) {
    #expect(rows(body)?.rows.count == 1)
    #expect(rows(body)?.doubt == AnswerDoubt(code: "", words: words, isPart: true), "\(body)")
    let message = rows(body)?.doubt?.message ?? ""
    #expect(message.contains("不全") && !message.contains("断定"))
  }

  /// Whatever the words between are, and whatever stands in the place of rows.
  @Test(arguments: [
    "您没有此接口的访问权限", "您没有该资源权限", "没有访问该数据的权限，请先申请", "对不起，您还没有获得该接口的权限", "无此接口权限",
    "尚未开通该接口的调用权限",
  ])
  func aLackOfRightsRefuses(words: String) {
    for data in ["{}", "[]", "null"] {
      for body in [
        "{\"msg\":\"\(words)\",\"data\":\(data)}",
        "{\"code\":200,\"msg\":\"\(words)\",\"data\":\(data)}",
      ] {
        guard case .refused(let code, let message, _) = read(body) else {
          Issue.record("\(body)")
          continue
        }
        #expect(RefusalReason(code: code, message: message) == .permission)
      }
    }
  }

  @Test(arguments: ["没有找到权限表的数据", "访问没有其他权限要求，暂无数据", "没有更多权限记录"])
  func otherLacksRefuseNothing(words: String) {
    #expect(rows("{\"msg\":\"\(words)\",\"data\":[]}")?.rows == [])
  }

  /// A code and words in one text, as Alibaba's gateways have it.
  @Test func aPairIsACodeAndWords() {
    #expect(rows(#"{"ret":["SUCCESS::调用成功"],"data":{"list":[{"a":1}]}}"#)?.doubt == nil)
    #expect(rows(#"{"ret":["SUCCESS::调用成功"],"data":{"list":[]}}"#)?.rows == [])
    for body in [
      #"{"ret":["FAIL_SYS_TOKEN_EMPTY::令牌为空"],"data":{},"v":"1.0","api":"x"}"#,
      #"{"ret":["FAIL_SYS_TOKEN_EMPTY::令牌为空"],"data":{"list":[]}}"#,
      #"{"ret":"FAIL_SYS_TOKEN_EMPTY::令牌为空","data":{"list":[{"a":1}]}}"#,
    ] {
      guard case .refused(_, let message, let whole) = read(body) else {
        Issue.record("\(body)")
        continue
      }
      #expect(message == "令牌为空" && whole["ret"] != nil)
    }
  }

  /// A list of errors that has a success in it, or nothing beside a code of one.
  @Test(arguments: [
    #"{"list":[],"errors":[{"message":"","code":0}]}"#, #"{"list":[],"error":{"message":""}}"#,
    #"{"code":0,"data":[],"errors":[{"message":""}]}"#,
    #"{"list":[],"error":{"code":0,"message":"success"}}"#,
  ])
  func errorsThatAreNoneRefuseNothing(body: String) { #expect(rows(body)?.rows == [], "\(body)") }

  @Test(arguments: [#"{"data":[],"errors":[{"message":""}]}"#, #"{"data":[],"errors":[{}]}"#])
  func errorsWithoutWordsRefuseAnEmptyAnswer(body: String) {
    guard case .refused(_, let message, _) = read(body) else {
      Issue.record("\(body)")
      return
    }
    #expect(message.isEmpty)
  }
}
