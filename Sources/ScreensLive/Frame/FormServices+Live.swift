import Catalog
import Client
import Screens
import Store

extension FormServices {
  /// Drafts in the local store.
  init(_ live: LiveServices) {
    let drafts = FormDrafts { try await live.store() }
    self.init(
      drafts: { form in
        await drafts.all(of: form).map {
          KeptDraft(
            slot: $0.slot, saved: Moment(unixSeconds: $0.saved), answers: $0.answers, text: $0.text)
        }
      },
      keep: { write throws(ServiceFault) in
        try await faulting {
          try await drafts.keep(
            write.answers, of: write.form, slot: write.slot, over: Self.basis(of: write))
        }
      },
      folder: { path throws(ServiceFault) in
        try FolderListing.read(path, home: live.session.environment["HOME"])
      })
  }

  private static func basis(of write: DraftWrite) -> DraftBasis {
    switch write.basis {
    case .nothing: .nothing
    case .own: .own
    case .restored(let draft):
      FormDrafts.basis(slot: draft.slot, text: draft.text, of: write.form)
    }
  }
}
