public import Catalog

/// Everything the screens want from the rest of the world, closure by closure, so that a test
/// replaces just what it is about. Text that comes out of here is safe for a terminal: making it so
/// is the provider's duty.
public struct BrowserServices: Sendable {
  public var catalogue: CatalogueServices
  public var parts: PartServices
  public var platform: PlatformServices
  public var search: SearchServices
  public var forms: FormServices
  public var account: AccountServices
  public var files: FileServices
  public var tables: TableServices
  public var fetches: FetchServices
  public var foreign: ForeignServices
  public var voice: VoiceServices
  public var applications: ApplicationServices
  public var news: NewsServices
  public var pages: PageServices
  /// What the platform can do is known before it is asked.
  public var facts: PlatformFacts
  public var workbench: WorkbenchServices
  /// Beijing time.
  public var now: @Sendable () -> Moment

  public init(
    catalogue: CatalogueServices, parts: PartServices, platform: PlatformServices,
    search: SearchServices, forms: FormServices, account: AccountServices, files: FileServices,
    fetches: FetchServices, foreign: ForeignServices, tables: TableServices,
    applications: ApplicationServices, voice: VoiceServices, news: NewsServices,
    pages: PageServices, facts: PlatformFacts, workbench: WorkbenchServices = .none,
    now: @escaping @Sendable () -> Moment
  ) {
    self.catalogue = catalogue
    self.parts = parts
    self.platform = platform
    self.search = search
    self.forms = forms
    self.account = account
    self.files = files
    self.tables = tables
    self.fetches = fetches
    self.foreign = foreign
    self.voice = voice
    self.applications = applications
    self.news = news
    self.pages = pages
    self.facts = facts
    self.workbench = workbench
    self.now = now
  }
}
