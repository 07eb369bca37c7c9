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

  public var path: String {
    switch self {
    case .site: "/api/v1/site"
    case .themes: "/api/v1/themes"
    case .departments: "/api/v1/departments"
    case .entries: "/api/v1/entries"
    case .entry(let id): "/api/v1/entries/\(id)"
    case .fields(let id): "/api/v1/entries/\(id)/fields"
    case .preview(let id): "/api/v1/entries/\(id)/preview"
    case .files(let id): "/api/v1/entries/\(id)/files"
    case .file(let id, let name): "/api/v1/entries/\(id)/files/\(PathSegment.encode(name))"
    case .specification(let id): "/api/v1/entries/\(id)/specification"
    case .changes: "/api/v1/changes"
    case .catalogue: "/api/v1/catalogue"
    case .developer: "/api/v1/developer"
    case .invoke(let id): "/api/invoke/\(id)"
    case .applications: "/api/v1/applications"
    case .application(let id): "/api/v1/applications/\(PathSegment.encode(id))"
    case .applicationImage(let id, let image):
      "/api/v1/applications/\(PathSegment.encode(id))/images/\(image.rawValue)"
    case .ownApplications: "/api/v1/account/applications"
    case .captcha: "/api/v1/captchas"
    case .session: "/api/v1/session"
    case .account: "/api/v1/account"
    case .password: "/api/v1/account/password"
    case .registration: "/api/v1/registration"
    case .registrationCode: "/api/v1/registration/code"
    case .registrationIdentity: "/api/v1/registration/identity"
    case .accountDeveloper: "/api/v1/account/developer"
    case .accountToken: "/api/v1/account/developer/token"
    case .voice(let id): "/api/v1/entries/\(id)/voice"
    case .rating(let id): "/api/v1/entries/\(id)/rating"
    case .favourite(let id): "/api/v1/entries/\(id)/favourite"
    case .shares(let id): "/api/v1/entries/\(id)/shares"
    case .corrections(let id): "/api/v1/entries/\(id)/corrections"
    case .requests(let id): "/api/v1/entries/\(id)/requests"
    case .frequentQuestions: "/api/v1/questions"
    case .survey: "/api/v1/survey"
    case .suggestions: "/api/v1/suggestions"
    case .footprints: "/api/v1/footprints"
    }
  }
}

/// Header names the platform adds to HTTP's own.
public enum HeaderName {
  /// Calls an account may make a day, has left, and seconds until they are whole again
  /// (draft-ietf-httpapi-ratelimit-headers).
  public static let limit = "RateLimit-Limit"
  public static let remaining = "RateLimit-Remaining"
  public static let reset = "RateLimit-Reset"
}
