import Catalog

/// The platform's paths with names in braces for what varies, `{id}` an entry's identifier: what
/// the server registers and `openapi.yaml` describes. `Route` fills them in.
public enum RouteTemplate: String, Sendable, CaseIterable {
  case site = "/api/v1/site"
  case themes = "/api/v1/themes"
  case departments = "/api/v1/departments"
  case entries = "/api/v1/entries"
  case entry = "/api/v1/entries/{id}"
  case fields = "/api/v1/entries/{id}/fields"
  case preview = "/api/v1/entries/{id}/preview"
  case files = "/api/v1/entries/{id}/files"
  case file = "/api/v1/entries/{id}/files/{name}"
  case specification = "/api/v1/entries/{id}/specification"
  case changes = "/api/v1/changes"
  case catalogue = "/api/v1/catalogue"
  case developer = "/api/v1/developer"
  case invoke = "/api/invoke/{id}"
  case captcha = "/api/v1/captchas"
  case session = "/api/v1/session"
  case account = "/api/v1/account"
  case password = "/api/v1/account/password"
  case registration = "/api/v1/registration"
  case registrationCode = "/api/v1/registration/code"
  case registrationIdentity = "/api/v1/registration/identity"
  case accountDeveloper = "/api/v1/account/developer"
  case accountToken = "/api/v1/account/developer/token"
  case voice = "/api/v1/entries/{id}/voice"
  case rating = "/api/v1/entries/{id}/rating"
  case favourite = "/api/v1/entries/{id}/favourite"
  case shares = "/api/v1/entries/{id}/shares"
  case corrections = "/api/v1/entries/{id}/corrections"
  case requests = "/api/v1/entries/{id}/requests"
  case frequentQuestions = "/api/v1/questions"
  case survey = "/api/v1/survey"
  case suggestions = "/api/v1/suggestions"
  case footprints = "/api/v1/footprints"
  case applications = "/api/v1/applications"
  case application = "/api/v1/applications/{application}"
  case applicationImage = "/api/v1/applications/{application}/images/{image}"
  case ownApplications = "/api/v1/account/applications"
  case datasetPage = "/sjj/{page}"
  case interfacePage = "/sjjk/{page}"
  /// For whoever watches over a server; no client asks for these.
  case health = "/health"
  case metrics = "/metrics"

  /// The methods `openapi.yaml` describes for it. The server answers HEAD where it answers GET.
  public var methods: [String] {
    switch self {
    case .invoke: ["GET", "POST"]
    case .captcha: ["POST"]
    case .session, .accountToken: ["POST", "DELETE"]
    case .password: ["PUT"]
    case .registration, .accountDeveloper: ["GET", "POST"]
    case .registrationCode, .registrationIdentity: ["POST"]
    case .rating, .favourite: ["PUT"]
    case .shares, .corrections, .requests, .suggestions: ["POST"]
    case .survey, .footprints, .applications: ["GET", "POST"]
    default: ["GET"]
    }
  }
}

extension Route {
  /// The route's address with names in place of its values.
  public var template: RouteTemplate {
    switch self {
    case .site: .site
    case .themes: .themes
    case .departments: .departments
    case .entries: .entries
    case .changes: .changes
    case .catalogue: .catalogue
    case .developer: .developer
    case .invoke: .invoke
    case .applications: .applications
    case .application: .application
    case .applicationImage: .applicationImage
    case .frequentQuestions: .frequentQuestions
    case .survey: .survey
    case .suggestions: .suggestions
    case .captcha: .captcha
    case .page(.dataset, _): .datasetPage
    case .page(.interface, _): .interfacePage
    default: entryTemplate ?? accountTemplate
    }
  }

  /// Of one entry.
  private var entryTemplate: RouteTemplate? {
    switch self {
    case .entry: .entry
    case .fields: .fields
    case .preview: .preview
    case .files: .files
    case .file: .file
    case .specification: .specification
    case .voice: .voice
    case .rating: .rating
    case .favourite: .favourite
    case .shares: .shares
    case .corrections: .corrections
    case .requests: .requests
    default: nil
    }
  }

  private var accountTemplate: RouteTemplate {
    switch self {
    case .session: .session
    case .password: .password
    case .registration: .registration
    case .registrationCode: .registrationCode
    case .registrationIdentity: .registrationIdentity
    case .accountDeveloper: .accountDeveloper
    case .accountToken: .accountToken
    case .ownApplications: .ownApplications
    case .footprints: .footprints
    default: .account
    }
  }
}
