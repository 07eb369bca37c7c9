public import Catalog

/// The platform's paths, the one list that server, client and `openapi.yaml` share.
public enum Route: Hashable, Sendable {
  case site
  case themes
  case departments
  case entries
  case entry(EntryID)
  case fields(EntryID)
  case preview(EntryID)
  case files(EntryID)
  /// The bytes of one file, by its name.
  case file(EntryID, name: String)
  case specification(EntryID)
  case changes
  case catalogue
  case developer
  case invoke(EntryID)
  case captcha
  case session
  case account
  case password
  case registration
  case registrationCode
  case registrationIdentity
  case accountDeveloper
  case accountToken
  case voice(EntryID)
  case rating(EntryID)
  case favourite(EntryID)
  case shares(EntryID)
  case corrections(EntryID)
  case requests(EntryID)
  case frequentQuestions
  case survey
  case suggestions
  case footprints
  case applications
  case application(String)
  case applicationImage(String, ApplicationImage)
  /// The account's own applications.
  case ownApplications
  /// The web page of an entry, as shared links name it.
  case page(EntryKind, EntryID)

  /// The template with its braces filled in.
  public var path: String {
    values.reduce(template.rawValue) { path, value in
      path.replacing("{\(value.name)}", with: PercentEncoding.encode(value.text))
    }
  }

  private var values: [(name: String, text: String)] {
    switch self {
    case .entry(let id), .fields(let id), .preview(let id), .files(let id),
      .specification(let id), .invoke(let id), .voice(let id), .rating(let id),
      .favourite(let id), .shares(let id), .corrections(let id), .requests(let id):
      [("id", id.text)]
    case .file(let id, let name): [("id", id.text), ("name", name)]
    case .page(_, let id): [("page", "\(id.text).htm")]
    case .application(let id): [("application", id)]
    case .applicationImage(let id, let image): [("application", id), ("image", image.rawValue)]
    default: []
    }
  }
}

/// Header names the platform adds to HTTP's own.
public enum HeaderName {
  /// Calls an account may make a day, has left, and seconds until they are whole again
  /// (draft-ietf-httpapi-ratelimit-headers).
  public static let limit = "RateLimit-Limit"
  /// Calls left today (IETF draft-ietf-httpapi-ratelimit-headers).
  public static let remaining = "RateLimit-Remaining"
  /// Seconds until calls are granted anew.
  public static let reset = "RateLimit-Reset"
  /// Of an answered call of an interface: which edition its rows are of. Pages of one edition go
  /// together; it is compared and not read.
  public static let edition = "Data-Edition"
}
