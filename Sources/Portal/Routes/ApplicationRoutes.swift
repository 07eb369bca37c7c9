import Catalog
import FoundationEssentials
import Hummingbird
import NIOCore
import PortalAPI
import Wording

/// 数据应用 and 应用提交 (manual 2.4, 2.5).
struct ApplicationRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.applications, list)
    router.post(.applications, submit)
    router.get(.application, application)
    router.get(.applicationImage, image)
    router.get(.ownApplications, own)
  }

  @Sendable func list(_ request: Request, _ context: Context) async throws -> Response {
    let query = try Query(request, names: ["type", "offset", "limit"])
    let page = try await platform.storage.applications.applications(
      type: try query.choice("type"),
      offset: try query.integer("offset", in: 0...Int(Int32.max), default: 0),
      limit: try query.integer("limit", in: ApplicationsPage.limits, default: 50))
    return try Answer.data(page)
  }

  @Sendable func own(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.account(of: request)
    return try Answer.data(
      try await platform.storage.applications.applications(of: account), headers: .unkept)
  }

  @Sendable func application(_ request: Request, _ context: Context) async throws -> Response {
    try Answer.data(
      try await visible(request, context), headers: [.cacheControl: "no-cache"])
  }

  @Sendable func image(_ request: Request, _ context: Context) async throws -> Response {
    let body = try await visible(request, context)
    let name = context.parameters.get("image") ?? ""
    guard let image = body.images.first(where: { $0.image.rawValue == name }),
      let bytes = try await platform.storage.applications.imageBytes(
        image.image, of: body.summary.id)
    else { throw Refusal.noSuchFile(String(name.prefix(40))) }
    return Response(
      status: .ok,
      headers: [
        .contentType: image.mediaType, .xContentTypeOptions: "nosniff",
        .contentDisposition: "inline", .cacheControl: "no-cache",
        .contentSecurityPolicy: Answer.policy,
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// What is not accepted shows to the account that handed it in and to nobody else: to others
  /// there is no such application.
  private func visible(_ request: Request, _ context: Context) async throws -> ApplicationBody {
    _ = try Query(request, names: [])
    let id = context.parameters.get("application") ?? ""
    guard let found = try await platform.storage.applications.application(id) else {
      throw Refusal.noSuchApplication(String(id.prefix(40)))
    }
    if found.body.summary.state == .accepted { return found.body }
    guard let account = try await platform.accountIfAny(of: request), found.account == account
    else { throw Refusal.noSuchApplication(String(id.prefix(40))) }
    return found.body
  }

  // MARK: Handing in

  @Sendable func submit(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.account(of: request)
    let form: ApplicationRequest = try await JSONBody.read(
      request, limit: ApplicationRequest.limit)
    var faults = FormFaults()
    for (field, fault) in form.draft.faults {
      faults.add(field.rawValue, fault.message)
    }
    try await checkNames(form.draft, &faults)
    let images = Self.images(form, &faults)
    try faults.check()
    try await platform.spend(form.captcha)
    switch try await platform.storage.applications.submit(
      form.draft, images: images, by: account, now: platform.seconds)
    {
    case .taken(let summary): return try Answer.data(summary)
    case .tooMany(let seconds): throw Refusal.notYet(seconds: seconds, FeedbackWording.tooMany)
    }
  }

  private func checkNames(_ draft: ApplicationDraft, _ faults: inout FormFaults) async throws {
    let themes = try await platform.storage.catalogue.facets(.theme).map(\.name)
    if !draft.theme.isEmpty, !themes.contains(draft.theme) {
      faults.add("theme", ApplicationWording.unknownTheme)
    }
    for id in draft.entries.prefix(ApplicationLimits.entries)
    where try await platform.storage.catalogue.entry(id) == nil {
      faults.add("entries", ApplicationWording.unknownEntry(id.text))
    }
  }

  /// The pictures this type of application has; what else came is passed over.
  private static func images(
    _ form: ApplicationRequest, _ faults: inout FormFaults
  ) -> [NewImage] {
    form.draft.requiredImages.compactMap { image in
      guard let text = form.images[image.rawValue], !text.isEmpty else {
        faults.add(image.rawValue, ApplicationWording.imageMissing)
        return nil
      }
      guard let data = Data(base64Encoded: text) else {
        faults.add(image.rawValue, ApplicationWording.notBase64)
        return nil
      }
      guard data.count <= ApplicationLimits.imageBytes else {
        faults.add(image.rawValue, ApplicationWording.imageTooLarge)
        return nil
      }
      let bytes = [UInt8](data)
      guard let facts = ImageFacts(bytes) else {
        faults.add(image.rawValue, ApplicationWording.notImage)
        return nil
      }
      guard facts.isWhole(bytes) else {
        faults.add(image.rawValue, ApplicationWording.imageCut)
        return nil
      }
      return NewImage(image: image, facts: facts, bytes: bytes)
    }
  }
}
