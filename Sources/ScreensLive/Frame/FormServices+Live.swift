import Client
import FoundationEssentials
import Screens
import Store

extension FormServices {
  /// Drafts in the local store, one JSON object a form.
  init(_ live: LiveServices) {
    self.init(
      draft: { name in
        guard let text = try? await live.store().person.draft(Self.key(name)) else { return [:] }
        let draft = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        return draft ?? [:]
      },
      keep: { name, draft throws(ServiceFault) in
        guard !draft.isEmpty else {
          try? await live.store().person.removeDrafts(prefix: Self.key(name))
          return
        }
        try await faulting {
          let text = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
          try await live.store().person.saveDraft(text, key: Self.key(name))
        }
      },
      folder: { path throws(ServiceFault) in
        try FolderListing.read(path, home: live.session.environment["HOME"])
      })
  }

  /// Ends with a mark, so that no form's key begins another's.
  private static func key(_ name: String) -> String { "form:\(name);" }
}
