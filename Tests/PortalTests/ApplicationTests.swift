import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("Applications are handed in, reviewed and shown (manual 2.4, 2.5)", .everyEngine)
struct ApplicationTests {
  private static let images: [String: String] = {
    let picture = Data(SamplePictures.png).base64EncodedString()
    return Dictionary(
      uniqueKeysWithValues: ApplicationImage.allCases.map { ($0.rawValue, picture) })
  }()

  private static func draft(_ type: ApplicationType = .mobile) throws -> ApplicationDraft {
    ApplicationDraft(
      type: type, developerKind: .individual, developer: "candy", name: "找商场", summary: "附近的绿色商场",
      theme: "信用服务", system: type == .mobile ? .android : nil,
      link: type == .website || type == .report ? "https://example.com/a" : "",
      entries: [try #require(EntryID(FixtureSeed.malls))])
  }

  private static func post(
    _ voice: VoiceClient, _ draft: ApplicationDraft, _ images: [String: String] = images,
    session: String?, solves: Bool = true
  ) async throws -> RawAnswer {
    let captcha = solves ? try await voice.client.solveCaptcha() : nil
    return try await voice.client.send(
      "POST", .applications, ApplicationRequest(draft: draft, images: images, captcha: captcha),
      session: session)
  }

  @Test(arguments: ApplicationType.allCases)
  func oneShowsOnceItIsAccepted(type: ApplicationType) async throws {
    try await VoiceClient.run { voice in
      let answer = try await Self.post(voice, try Self.draft(type), session: voice.candy)
      #expect(answer.status == 200, "\(answer.text)")
      let handed = try #require(try answer.decode(Envelope<ApplicationSummary>.self).data)
      #expect(handed.state == .pending)
      #expect(try await Self.shown(voice).isEmpty)
      let own: [ApplicationSummary] = try await voice.ask(
        "GET", .ownApplications, session: voice.candy)
      #expect(own == [handed])
      let database = voice.platform.database
      let waiting = try await database.admin.applications(in: .pending)
      #expect(waiting.map(\.summary.id) == [handed.id])
      try await database.admin.review(
        application: handed.id, .accepted, answer: "很好", now: voice.platform.clock.seconds)
      let shown = try await Self.shown(voice)
      #expect(shown.map(\.id) == [handed.id] && shown.first?.answer == "很好")
      let body: ApplicationBody = try await voice.ask("GET", .application(handed.id))
      #expect(body.draft == (try Self.draft(type)))
      #expect(body.images.map(\.image) == (try Self.draft(type)).requiredImages)
      #expect(body.linked.map(\.title) == ["绿色商场名单"])
      let site: Site = try await voice.ask("GET", .site)
      #expect(site.counters.applications == 1)
    }
  }

  private static func shown(_ voice: VoiceClient) async throws -> [ApplicationSummary] {
    let page: ApplicationsPage = try await voice.ask("GET", .applications)
    #expect(page.total == page.applications.count)
    return page.applications
  }

  @Test func whatIsNotAcceptedIsItsOwnersAlone() async throws {
    try await VoiceClient.run { voice in
      let answer = try await Self.post(voice, try Self.draft(), session: voice.candy)
      let id = try #require(try answer.decode(Envelope<ApplicationSummary>.self).data).id
      let sessions: [(String?, Int)] = [(nil, 404), (voice.other, 404), (voice.candy, 200)]
      for (session, status) in sessions {
        for route in [Route.application(id), .applicationImage(id, .logo)] {
          let answer = try await voice.client.send("GET", route, session: session)
          #expect(answer.status == status, "\(route)")
        }
      }
      let image = try await voice.client.send(
        "GET", .applicationImage(id, .logo), session: voice.candy)
      #expect(image.body == SamplePictures.png && image.header("content-type") == "image/png")
      #expect(image.header("x-content-type-options") == "nosniff")
      let other: [ApplicationSummary] = try await voice.ask(
        "GET", .ownApplications, session: voice.other)
      #expect(other.isEmpty)
      #expect(try await voice.client.send("GET", .ownApplications).status == 401)
      let nobody = try await Self.post(voice, try Self.draft(), session: nil)
      #expect(nobody.status == 401)
    }
  }

  @Test func everyFieldHasItsMessage() async throws {
    try await VoiceClient.run { voice in
      var draft = try Self.draft(.website)
      (draft.developer, draft.name, draft.summary) = ("", String(repeating: "名", count: 51), " ")
      (draft.theme, draft.link) = ("没有的主题", "ftp://example.com")
      draft.entries = [try #require(EntryID(String(repeating: "0", count: 32)))]
      var images = Self.images
      images["logo"] = Data("GIF".utf8).base64EncodedString()
      images["picture"] = Data(count: 1 << 20).base64EncodedString()
      let answer = try await Self.post(
        voice, draft, images, session: voice.candy, solves: false)
      #expect(answer.status == 422)
      let refusal = try answer.refusal()
      #expect(
        refusal.fields == [
          "developer": "此项必填", "name": "最多 50 个字", "summary": "此项必填", "theme": "没有这个主题",
          "link": "请输入以 http:// 或 https:// 开头的网址",
          "entries": "关联数据不存在【\(String(repeating: "0", count: 32))】",
          "logo": "不是 PNG、JPEG 或 GIF 图片", "picture": "图片尺寸应小于1M",
        ])
      let last = try await Self.post(voice, try Self.draft(), session: voice.candy, solves: false)
      #expect(try last.refusal().fields == ["captcha": "请输入验证码"])
    }
  }

  @Test func aPictureThatIsCutOffIsRefused() async throws {
    try await VoiceClient.run { voice in
      var images = Self.images
      images["logo"] = Data(SamplePictures.png.dropLast(4)).base64EncodedString()
      let answer = try await Self.post(voice, try Self.draft(), images, session: voice.candy)
      #expect(answer.status == 422)
      #expect(try answer.refusal().fields == ["logo": "图片不完整，后面的内容缺失，请重新选择"])
    }
  }

  @Test func moreThanFiftyEntriesAreTooMany() throws {
    var draft = try Self.draft()
    draft.entries = Array(repeating: draft.entries[0], count: 51)
    #expect(draft.faults == [.entries: .tooMany(limit: 50)])
    draft.entries.removeLast()
    #expect(draft.faults.isEmpty)
  }

  @Test func picturesAreToldByTheirContent() {
    #expect(ImageFacts(SamplePictures.png).map { [$0.width, $0.height] } == [3, 2])
    let jpeg = ImageFacts(SamplePictures.jpeg(width: 640, height: 480))
    #expect(jpeg?.format == .jpeg && jpeg?.width == 640 && jpeg?.height == 480)
    let gif = ImageFacts(SamplePictures.gif(width: 300, height: 7))
    #expect(gif?.format == .gif && gif?.width == 300 && gif?.height == 7)
    #expect(ImageFacts(SamplePictures.gif(width: 0, height: 7)) == nil)
    #expect(ImageFacts(SamplePictures.jpeg(width: 10_001, height: 1)) == nil)
    for bytes in [[], Array("<svg>".utf8), Array(SamplePictures.png.prefix(20))] {
      #expect(ImageFacts(bytes) == nil)
    }
    let jpegStart = SamplePictures.jpeg(width: 1, height: 1)
    for count in 0..<jpegStart.count - 4 {
      #expect(ImageFacts(Array(jpegStart.prefix(count))) == nil)
    }
  }
}
