/// What came of what forms asked for.
enum FormFact: Sendable {
  /// What was typed is due to be kept, in every form that is open.
  case keep
  /// The program was told to end, and the drafts have had their time.
  case waited
  /// What came of keeping a draft: whether what it goes on from was as it was.
  case written(DraftWrite, Result<Bool, ServiceFault>)
  /// Of the page of that name.
  case page(String, FormPageFact)
}

/// What came of what one form asked for.
enum FormPageFact: Sendable {
  case drafts([KeptDraft])
  case captcha(Result<Captcha, ServiceFault>)
  case submitted(Result<FormSuccess, ServiceFault>)
  case folder(field: String, Result<FolderListing, ServiceFault>)
  /// What is wrong with the file at a path, which was that field's.
  case inspected(field: String, path: String, String?)
  case pressed(button: String, Result<FormButtonAnswer, ServiceFault>)
  /// A second has passed for the buttons that wait.
  case tick
}

/// What is said to a form from what lies over it.
enum FormIntent: Hashable, Sendable {
  case leave(FormLeaving)
  /// The draft that was chosen among several.
  case restore(KeptDraft)
  /// Another folder to choose a file from, for a field.
  case list(folder: String, field: String)
  /// The file that was chosen.
  case take(path: String, field: String)
}

/// What to do with a form that is left unfinished.
enum FormLeaving: Hashable, Sendable {
  case keep, discard
}
