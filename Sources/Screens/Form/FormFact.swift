/// What came of what a form asked for; the name is the page's.
enum FormFact: Sendable {
  case draft(String, [String: String])
  /// What was typed is due to be kept, in every form that is open.
  case keep
  /// The program was told to end, and the drafts have had their time.
  case waited
  /// A draft was kept, or why it was not.
  case written(String, ServiceFault?)
  case captcha(String, Result<Captcha, ServiceFault>)
  case submitted(String, Result<FormSuccess, ServiceFault>)
  case folder(String, field: String, Result<FolderListing, ServiceFault>)
  case pressed(String, button: String, Result<FormButtonAnswer, ServiceFault>)
  /// A second has passed for the buttons that wait.
  case tick(String)
}

/// What to do with a form that is left unfinished.
enum FormLeaving: Hashable, Sendable {
  case keep, discard
}
