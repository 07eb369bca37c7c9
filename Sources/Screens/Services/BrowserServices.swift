public import Catalog

/// Everything the screens want from the rest of the world, closure by closure, so that a test
/// replaces just what it is about. Text that comes out of here is safe for a terminal: making it so
/// is the provider's duty.
public struct BrowserServices: Sendable {
  /// Lists, entries and the sync.
  public var catalogue: CatalogueServices
  /// Fields, previews, specifications and files of entries.
  public var parts: PartServices
  /// Calls, and the standing of their caller.
  public var platform: PlatformServices
  /// What was searched for before, and what completes a word.
  public var search: SearchServices
  /// Drafts and folders.
  public var forms: FormServices
  /// The account on the platform.
  public var account: AccountServices
  /// Downloads.
  public var files: FileServices
  /// Files opened as tables.
  public var tables: TableServices
  /// Fetches of all pages.
  public var fetches: FetchServices
  /// Interfaces known by their address.
  public var ownInterfaces: OwnInterfaceServices
  /// What people say to the platform.
  public var voice: FeedbackServices
  /// 应用成果.
  public var applications: ApplicationServices
  /// What syncs brought.
  public var news: NewsServices
  /// Reading the pages of a site of lists.
  public var pages: PageServices
  /// What the platform can do is known before it is asked.
  public var facts: PlatformFacts
  /// What a developer keeps of calls.
  public var workbench: WorkbenchServices
  /// All platforms of the configuration together.
  public var everywhere: EverywhereServices
  /// Beijing time.
  public var now: @Sendable () -> Moment
  /// How long it takes until the next minute begins.
  public var untilNextMinute: @Sendable () -> Duration

  /// All that the screens want of the world.
  public init(
    catalogue: CatalogueServices, parts: PartServices, platform: PlatformServices,
    search: SearchServices, forms: FormServices, account: AccountServices, files: FileServices,
    fetches: FetchServices, ownInterfaces: OwnInterfaceServices, tables: TableServices,
    applications: ApplicationServices, voice: FeedbackServices, news: NewsServices,
    pages: PageServices, facts: PlatformFacts, workbench: WorkbenchServices = .none,
    everywhere: EverywhereServices = .none,
    now: @escaping @Sendable () -> Moment,
    untilNextMinute: @escaping @Sendable () -> Duration = { .seconds(60) }
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
    self.ownInterfaces = ownInterfaces
    self.voice = voice
    self.applications = applications
    self.news = news
    self.pages = pages
    self.facts = facts
    self.workbench = workbench
    self.everywhere = everywhere
    self.now = now
    self.untilNextMinute = untilNextMinute
  }
}
