import Catalog
import Foundation
import GRDB
import PortalAPI
import Synchronization
import Testing

@testable import Portal

@Suite("Watching over a server: /health, /metrics, headers", .everyEngine)
struct WatchTests {
  @Test func healthSaysWhetherTheDatabaseAnswers() async throws {
    try await TestPlatform.run { platform in
      let well = try await platform.http.get(RouteTemplate.health.rawValue)
      #expect(well.status == 200 && well.text.contains(#""status":"ok""#))
      #expect(well.header("cache-control") == "no-store")
      try await platform.database.engine.write(.rows) { try $0.execute(sql: "DROP TABLE meta") }
      let ill = try await platform.http.get(RouteTemplate.health.rawValue)
      #expect(ill.status == 503 && ill.header("retry-after") == "5")
    }
  }

  /// Writes are refused for a while, reading goes on, and with room again all is as before.
  @Test(.sqliteAlone) func aFullDiskIsSaid() async throws {
    let told = Mutex<[ServerNotice]>([])
    let adjust: (inout PortalServer.Configuration) -> Void = {
      $0.notice = { what in told.withLock { $0.append(what) } }
    }
    try await TestPlatform.run(adjust: adjust) { platform in
      func pages(_ bound: String) async throws {
        try await platform.sqlite().writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA max_page_count = \(bound)")
        }
      }
      let session = try await Self.session(platform)
      func suggest(_ number: Int) async throws -> RawAnswer {
        let form = SuggestionRequest(
          content: String(repeating: "满", count: 400), kind: .dataset,
          theme: "信用服务", reason: "试", key: "suggestion\(number)")
        return try await AccountClient(http: platform.http).send(
          "POST", .suggestions, form, session: session)
      }
      try await pages("1")
      var number = 0
      var answer = try await suggest(number)
      while answer.status == 200, number < 19 {
        number += 1
        answer = try await suggest(number)
      }
      #expect(answer.status == 503 && answer.header("retry-after") == "30")
      #expect(try answer.refusal().word == "unavailable")
      #expect(try await platform.http.get(Route.site.path).status == 200)
      try await pages("4294967294")
      #expect(try await suggest(number).status == 200)
    }
    #expect(told.withLock { $0 } == [.storage(.diskFull)])
  }

  private static func session(_ platform: TestPlatform) async throws -> String {
    let now = platform.clock.seconds
    try platform.database.seedSampleAccount(now: now)
    return try await platform.database.accounts.session(of: "candy", now: now)
  }

  @Test func requestsAreCountedByRouteAndStatus() async throws {
    try await TestPlatform.run { platform in
      let call = "/api/invoke/\(FixtureSeed.accounts)?authToken=\(FixtureSeed.token)"
      for _ in 0..<3 { _ = try await platform.http.get(call) }
      _ = try await platform.http.get("/api/invoke/\(FixtureSeed.accounts)?authToken=x")
      _ = try await platform.http.get(Route.site.path)
      _ = try await platform.http.get(Route.site.path + "?x=1")
      _ = try await platform.http.get("/nowhere")
      // A connection that the client has given up is counted until its end has been read.
      var text = ""
      for _ in 0..<500 where !text.contains("tjdata_connections 1\n") {
        text = try await platform.http.get(RouteTemplate.metrics.rawValue).text
      }
      let lines = [
        #"tjdata_http_requests_total{route="/api/invoke/{id}",status="200"} 4"#,
        #"tjdata_http_requests_total{route="/api/v1/site",status="200"} 1"#,
        #"tjdata_http_requests_total{route="/api/v1/site",status="400"} 1"#,
        #"tjdata_http_requests_total{route="",status="404"} 1"#,
        #"tjdata_http_request_duration_seconds_count{route="/api/invoke/{id}"} 4"#,
        #"tjdata_http_request_duration_seconds_bucket{route="/api/invoke/{id}",le="+Inf"} 4"#,
        "tjdata_invoke_calls_total 3", "tjdata_connections 1", "tjdata_password_queue 0",
      ]
      for line in lines { #expect(text.contains(line + "\n"), "\(line) in \(text)") }
      #expect(!text.contains(FixtureSeed.token))
    }
  }

  /// Every line is a comment or a sample, each sample under its own HELP and TYPE.
  @Test func theTextIsPrometheus() async throws {
    try await TestPlatform.run { platform in
      _ = try await platform.http.get(Route.site.path)
      let answer = try await platform.http.get(RouteTemplate.metrics.rawValue)
      #expect(answer.header("content-type")?.hasPrefix("text/plain; version=0.0.4") == true)
      var kind = ""
      for line in answer.text.split(separator: "\n") {
        if line.hasPrefix("# TYPE ") { kind = String(line.split(separator: " ")[2]) }
        guard !line.hasPrefix("#") else { continue }
        #expect(line.hasPrefix(kind))
        #expect(line.contains(/^[a-z_]+(\{[^}]*(\{[a-z]+\}[^}]*)*\})? [0-9.e+-]+$/), "\(line)")
      }
    }
  }

  @Test func metricsAreForTheMachineItselfOrWhoHasTheToken() async throws {
    let path = RouteTemplate.metrics.rawValue
    try await TestPlatform.run(overTCP: true) { platform in
      let plain = try await platform.http.get(path)
      let brought = try await platform.http.get(path, ["X-Forwarded-For": "127.0.0.1"])
      #expect(plain.status == 200 && brought.status == 403)
    }
    let behind: (inout PortalServer.Configuration) -> Void = { _ = $0.trustedProxies.add("unix") }
    try await TestPlatform.run(adjust: behind) { platform in
      let stranger = try await platform.http.get(path, ["X-Forwarded-For": "1.2.3.4"])
      let own = try await platform.http.get(path, ["X-Forwarded-For": "127.0.0.1"])
      #expect(stranger.status == 403 && own.status == 200)
    }
    let guarded: (inout PortalServer.Configuration) -> Void = {
      $0.metricsToken = "right"
      _ = $0.trustedProxies.add("unix")
    }
    try await TestPlatform.run(adjust: guarded) { platform in
      for (token, status) in [("right", 200), ("wrong", 403), ("righ", 403)] {
        let headers = ["X-Forwarded-For": "1.2.3.4", "Authorization": "Bearer \(token)"]
        let answer = try await platform.http.get(path, headers)
        #expect(answer.status == status)
      }
    }
  }

  @Test func everyAnswerHasItsHeaders() async throws {
    try await TestPlatform.run { platform in
      let paths = [
        Route.site.path, "/nowhere", Route.account.path, Route.catalogue.path,
        "/sjj/\(FixtureSeed.malls).htm",
      ]
      for path in paths {
        let answer = try await platform.http.get(path)
        #expect(answer.header("x-content-type-options") == "nosniff", "\(path)")
        let policy = answer.header("content-security-policy") ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      }
      let page = try await platform.http.get("/sjj/\(FixtureSeed.malls).htm")
      #expect(page.header("referrer-policy") == "no-referrer")
    }
  }
}
