import Calls
import Catalog
import Foundation
import HTTPStub
import PortalAPI
import PortalClient
import Testing
import Transport

@Suite struct PortalSourceTests {
  private func source(_ stub: HTTPStub) throws -> PortalSource {
    let clock = RetryClock(now: { 0 }, sleep: { _ in }, fraction: { 1 })
    return PortalSource(
      try #require(PortalLocation(stub.url + "/")), transport: HTTPTransport(), clock: clock)
  }

  private func enveloped(_ content: some Codable & Sendable) throws -> [UInt8] {
    Array(try JSONEncoder().encode(Envelope(data: content)))
  }

  @Test func anAnswerIsUnwrapped() async throws {
    let fields = [Field(code: "f_1", type: .date, label: "发证日期")]
    let body = try enveloped(fields)
    let stub = try HTTPStub { _, connection in connection.answer(body: body) }
    #expect(try await source(stub).fields(Samples.id(1)) == fields)
    #expect(stub.requests.first?.target == Route.fields(Samples.id(1)).path)
  }

  @Test func changesAreAskedForByRevision() async throws {
    let page = ChangesPage(
      revision: 9, more: false, changes: [Change(revision: 9, id: Samples.id(1), entry: nil)],
      epoch: "e")
    let body = try enveloped(page)
    let stub = try HTTPStub { _, connection in connection.answer(body: body) }
    #expect(try await source(stub).changes(after: 3, limit: 50) == page)
    #expect(stub.requests.first?.target == "/api/v1/changes?after=3&limit=50")
  }

  @Test func aPreviewIsAsWideAsItsFields() async throws {
    let fields = [Field(code: "a", type: .text, label: "甲")]
    let good = try enveloped(
      PreviewBody(columnNames: ["甲"], list: [["1"]], totalCount: 7, fields: fields))
    let stub = try HTTPStub { _, connection in connection.answer(body: good) }
    let preview = try await source(stub).preview(Samples.id(1))
    #expect(preview == Preview(fields: fields, rows: [["1"]], totalCount: 7))

    let ragged = try enveloped(
      PreviewBody(columnNames: ["甲"], list: [["1", "2"]], totalCount: 7, fields: fields))
    let other = try HTTPStub { _, connection in connection.answer(body: ragged) }
    let portal = try source(other)
    await #expect(throws: SourceError.self) { try await portal.preview(Samples.id(1)) }
  }

  @Test func theTokenTravelsInAHeaderAndNotInTheAddress() async throws {
    let body = try enveloped(
      DeveloperBody(name: "candy", quota: Quota(limit: 20, remaining: 3)))
    let stub = try HTTPStub { _, connection in connection.answer(body: body) }
    #expect(try await source(stub).developer(token: "t0ken").quota.remaining == 3)
    let request = try #require(stub.requests.first)
    #expect(request.headers["authorization"] == "Bearer t0ken")
    #expect(request.target == "/api/v1/developer")
  }

  @Test func aRefusalKeepsThePlatformsWords() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(404, text: #"{"code":404,"msg":"条目不存在","error":"not_found"}"#)
    }
    let portal = try source(stub)
    let expected = SourceError.refused(status: 404, message: "条目不存在", word: "not_found")
    await #expect(throws: expected) { try await portal.entry(Samples.id(1)) }
    #expect(expected.message == "条目不存在")
  }

  @Test(arguments: [
    (200, "<html>无关页面</html>", Malformation.notJSON(status: 200)),
    (200, "", .notJSON(status: 200)),
    (304, "", .notJSON(status: 304)),
    (
      200, #"{"code":200,"msg":"","data":{"name":1}}"#,
      .shape(at: "data.name", reason: "not String")
    ),
  ])
  func anotherSitesPageIsNotAnAnswer(status: Int, text: String, fault: Malformation) async throws {
    let stub = try HTTPStub { _, connection in connection.answer(status, text: text) }
    let portal = try source(stub)
    let expected = SourceError.malformed(path: "/api/v1/site", detail: fault)
    await #expect(throws: expected) { try await portal.site() }
  }

  /// What stands between: a captive portal, a firewall, a server in front without the platform.
  @Test(arguments: [400, 401, 403, 404, 405, 410, 413, 422, 451], ["", "<html>no</html>", "no"])
  func aRefusalWithoutTheEnvelopeIsNotThePlatforms(status: Int, body: String) async throws {
    let stub = try HTTPStub { _, connection in connection.answer(status, text: body) }
    let portal = try source(stub)
    do {
      _ = try await portal.developer(token: "t0ken")
      Issue.record("taken for an answer")
    } catch SourceError.refused(_, _, let word) {
      #expect(word == nil)
    } catch SourceError.wrongSite {
    }
  }

  @Test func aFaultThatDoesNotPassIsReportedInTheEnd() async throws {
    let stub = try HTTPStub { _, connection in connection.answer(503) }
    let portal = try source(stub)
    await #expect(throws: SourceError.refused(status: 503, message: "", word: nil)) {
      try await portal.fields(Samples.id(1))
    }
    #expect(stub.requests.count == RetryPolicy().attempts)
  }

  @Test func aPlatformThatIsNotThereIsUnreachable() async throws {
    let stub = try HTTPStub { _, _ in }
    let portal = try source(stub)
    stub.stop()
    do {
      _ = try await portal.site()
      Issue.record("nobody answered")
    } catch {
      #expect(error.message == "平台无法访问：无法连接 127.0.0.1:\(stub.port)")
    }
  }

  @Test func anInterfaceIsCalledOnceWhateverItAnswers() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(503, headers: ["RateLimit-Limit": "20", "RateLimit-Remaining": "4"])
    }
    let request = InvokeRequest(
      id: Samples.id(1),
      filters: [.init(name: "f_1", value: "天津 & 津"), .init(name: "g", value: "")])
    let exchange = try await source(stub).invoke(request, token: "secret")
    #expect(exchange.status == 503)
    #expect(exchange.quota == Quota(limit: 20, remaining: 4))
    #expect(
      stub.requests.map(\.target) == [
        "/api/invoke/\(Samples.id(1))?pageNum=1&page=10&f_1=%E5%A4%A9%E6%B4%A5%20%26%20%E6%B4%A5"
          + "&g=&authToken=secret"
      ])
  }

  @Test func theCatalogueIsStreamedAndResumed() async throws {
    let id = Samples.id(1)
    let stub = try HTTPStub { _, connection in
      connection.answer(text: "{\"epoch\":\"e\",\"revision\":1,\"total\":0}\n{\"end\":0}\n")
    }
    var items: [CatalogueItem] = []
    for try await batch in try await source(stub).catalogue(after: id) { items += batch }
    #expect(
      items == [
        .header(CatalogueHeader(revision: 1, total: 0, epoch: "e")), .end(CatalogueEnd(end: 0)),
      ])
    #expect(stub.requests.first?.target == "/api/v1/catalogue?after=\(id)")
  }

  @Test func aRefusedCatalogueSaysWhy() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(400, text: #"{"code":400,"msg":"参数不对","error":"invalid_parameter"}"#)
    }
    let portal = try source(stub)
    let expected = SourceError.refused(status: 400, message: "参数不对", word: "invalid_parameter")
    await #expect(throws: expected) { try await portal.catalogue(after: nil) }
  }
}
