import Base
import Catalog
public import Client
import FoundationEssentials
public import PortalAPI
import PortalClient
import Screens

extension ApplicationServices {
  init(_ live: LiveServices) {
    self.init(
      list: { () throws(ServiceFault) in
        try await faulting {
          try await live.accounts().portal.applications().map(\.safe)
        }
      },
      own: { () throws(ServiceFault) in
        try await faulting {
          try await live.accounts()
            .signedIn { try await $0.ownApplications(session: $1) }.map(\.safe)
        }
      },
      detail: { id throws(ServiceFault) in try await live.application(id) },
      look: { paths throws(ServiceFault) in try PictureFiles.read(paths).mapValues(\.look) },
      submit: { draft, paths, captcha throws(ServiceFault) in
        let files = try PictureFiles.read(paths)
        return try await faulting {
          let images = Dictionary(
            uniqueKeysWithValues: files.map {
              ($0.key.rawValue, Data($0.value.bytes).base64EncodedString())
            })
          let request = ApplicationRequest(draft: draft, images: images, captcha: captcha)
          return try await live.accounts()
            .signedIn { try await $0.submit(request, session: $1) }.safe
        }
      })
  }
}

extension LiveServices {
  /// An application with its pictures; a picture that cannot be had leaves a gap.
  fileprivate func application(_ id: String) async throws(ServiceFault) -> ApplicationDetail {
    try await faulting {
      let portal = try await accounts().portal
      let session = try? self.session.accountInUse()?.session
      let body = try await portal.application(id, session: session)
      var pictures: [ApplicationImage: PictureLook] = [:]
      for image in body.images {
        guard let bytes = try? await portal.picture(image.image, of: id, session: session),
          let facts = ImageFacts(bytes)
        else { continue }
        pictures[image.image] = PictureFile(bytes: bytes, facts: facts).look
      }
      return ApplicationDetail(body: body.safe, pictures: pictures)
    }
  }
}

/// Picture files as 应用提交 takes them.
struct PictureFile: Sendable {
  var bytes: [UInt8]
  var facts: ImageFacts

  var look: PictureLook {
    PictureLook(
      facts: facts, byteSize: bytes.count, preview: PicturePreview.bitmap(bytes, facts))
  }
}

enum PictureFiles {
  /// - Throws: a fault with a message for each file that cannot be taken.
  static func read(
    _ paths: [ApplicationImage: String]
  ) throws(ServiceFault) -> [ApplicationImage: PictureFile] {
    var files: [ApplicationImage: PictureFile] = [:]
    var faults: [String: String] = [:]
    for (image, path) in paths {
      do throws(Fault) {
        files[image] = try read(path)
      } catch {
        faults[image.rawValue] = error.message
      }
    }
    guard faults.isEmpty else {
      throw ServiceFault(.refused, summary: "图片不能使用", advice: "请查看各图片下的说明", fields: faults)
    }
    return files
  }

  enum Fault: Error {
    case missing, tooLarge, unreadable, notImage, cut

    var message: String {
      switch self {
      case .missing: "没有这个文件"
      case .tooLarge: "图片尺寸应小于1M"
      case .unreadable: "文件无法读取"
      case .notImage: "不是 PNG、JPEG 或 GIF 图片"
      case .cut: "图片不完整，后面的内容缺失"
      }
    }
  }

  private static func read(_ path: String) throws(Fault) -> PictureFile {
    let home = Environment.process["HOME"]
    let whole = path.hasPrefix("~/") ? home.map { $0 + path.dropFirst() } ?? path : path
    guard let facts = FileFacts(whole), facts.isRegular else { throw .missing }
    guard facts.size <= ApplicationLimits.imageBytes else { throw .tooLarge }
    guard let data = FileManager.default.contents(atPath: whole) else { throw .unreadable }
    let bytes = [UInt8](data)
    guard let image = ImageFacts(bytes) else { throw .notImage }
    guard image.isWhole(bytes) else { throw .cut }
    return PictureFile(bytes: bytes, facts: image)
  }
}

extension ApplicationSummary: Safe {
  public var safe: ApplicationSummary {
    ApplicationSummary(
      id: id.safe, type: type, name: name.safe, developer: developer.safe, theme: theme.safe,
      submitted: submitted, state: state, answer: answer.safe)
  }
}

extension ApplicationBody: Safe {
  public var safe: ApplicationBody {
    var copy = self
    copy.summary = summary.safe
    copy.draft.developer = draft.developer.safe
    copy.draft.name = draft.name.safe
    copy.draft.summary = draft.summary.safe
    copy.draft.theme = draft.theme.safe
    copy.draft.link = draft.link.safe
    copy.linked = linked.map { LinkedEntry(id: $0.id, kind: $0.kind, title: $0.title.safe) }
    return copy
  }
}
