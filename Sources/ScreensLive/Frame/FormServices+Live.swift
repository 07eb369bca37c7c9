import Catalog
import Client
import FoundationEssentials
import Screens
import Store

extension FormServices {
  /// Drafts in the local store, one JSON object each.
  init(_ live: LiveServices) {
    self.init(
      drafts: { form in
        let prefix = Self.key(form, "")
        let rows = (try? await live.store().person.drafts(prefix: prefix)) ?? []
        return rows.compactMap { row in
          guard
            let answers = try? JSONDecoder().decode(
              [String: String].self, from: Data(row.text.utf8))
          else { return nil }
          return KeptDraft(
            slot: String(row.key.dropFirst(prefix.count)), saved: Moment(unixSeconds: row.saved),
            answers: answers, text: row.text)
        }
      },
      keep: { write throws(ServiceFault) in
        try await faulting {
          try await live.store().person.saveDraft(
            write.answers.isEmpty ? nil : Self.text(write.answers),
            key: Self.key(write.form, write.slot), over: Self.basis(of: write))
        }
      },
      folder: { path throws(ServiceFault) in
        try FolderListing.read(path, home: live.session.environment["HOME"])
      })
  }

  private static func text(_ answers: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
  }

  private static func basis(of write: DraftWrite) -> DraftBasis {
    switch write.basis {
    case .nothing: .nothing
    case .own: .own
    case .restored(let draft): .other(key: key(write.form, draft.slot), text: draft.text)
    }
  }

  /// A mark stands before the slot, so that no form's key begins another's. Drafts of older times
  /// have no slot.
  private static func key(_ form: String, _ slot: String) -> String { "form:\(form);\(slot)" }
}
