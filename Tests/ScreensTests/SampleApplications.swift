import Catalog
import PortalAPI
import Widgets

@testable import Screens

/// What stands in 数据应用 of the sample city.
enum SampleApplications {
  static let look = PictureLook(
    facts: facts, byteSize: 2048,
    preview: Bitmap([[true, false, true, false], [false, true, false, true]]))

  private static let facts: ImageFacts = {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let bytes = head + Array("IHDR".utf8) + [0, 0, 0, 4, 0, 0, 0, 2, 8, 0, 0, 0, 0, 0, 0, 0, 0]
    guard let facts = ImageFacts(bytes) else { preconditionFailure("a PNG's beginning") }
    return facts
  }()

  static func summary(
    _ id: String, _ type: ApplicationType, _ name: String, _ state: SubmissionState
  ) -> ApplicationSummary {
    ApplicationSummary(
      id: id, type: type, name: name, developer: "candy", theme: "信用服务",
      submitted: .sample("2019-03-18 09:30"), state: state,
      answer: state == .declined ? "请补充说明" : "")
  }

  static let shown = [
    summary("3", .website, "绿色商场地图", .accepted), summary("2", .mobile, "找商场", .accepted),
    summary("1", .report, "矿山安全年报", .accepted),
  ]

  static let own = [
    summary("5", .miniProgram, "查许可", .declined), summary("4", .mobile, "新应用", .pending),
  ]

  static func detail(_ id: String) throws(ServiceFault) -> ApplicationDetail {
    guard let summary = (shown + own).first(where: { $0.id == id }) else {
      throw ServiceFault(.notFound, summary: "数据应用不存在", advice: "")
    }
    let image = ApplicationBody.Image(
      image: .logo, mediaType: "image/png", byteSize: 2048, width: 4, height: 2)
    let linked = [
      ApplicationBody.LinkedEntry(id: SampleCity.mine, kind: .interface, title: "非煤矿山企业安全生产许可证")
    ]
    return ApplicationDetail(
      body: ApplicationBody(
        summary: summary,
        draft: ApplicationDraft(
          type: summary.type, developerKind: .individual, developer: "candy", name: summary.name,
          summary: "附近有哪些绿色商场，怎么去。", theme: "信用服务",
          system: summary.type == .mobile ? .both : nil,
          link: summary.type == .website ? "https://example.com/" : "", entries: [SampleCity.mine]),
        images: [image], linked: linked), pictures: [.logo: look])
  }
}

extension SampleCity {
  /// A folder with pictures, as a form's list of files shows it.
  static let pictures = FolderListing(
    path: "/home/candy/图片", title: "/home/candy/图片",
    items: [
      FolderItem(name: "截图", title: "截图", isFolder: true, size: 4096),
      FolderItem(name: "big.png", title: "big.png", isFolder: false, size: 5 << 20),
      FolderItem(name: "logo.png", title: "logo.png", isFolder: false, size: 20_480),
    ])
}
