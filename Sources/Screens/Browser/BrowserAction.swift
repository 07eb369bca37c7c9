import Catalog

/// Everything that can happen to the browser beside input.
enum BrowserAction: Sendable {
  case intent(Intent)
  case area(AreaFact)
  case sync(SyncFact)
  case form(FormFact)
  case standing(Result<DeveloperStanding, ServiceFault>)
  /// Another minute has begun while the screen says how long something takes still.
  case minute
}
