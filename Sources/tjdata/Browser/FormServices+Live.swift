import FoundationEssentials
import Screens
import Store

extension FormServices {
  /// Drafts in the local store, one JSON object a form.
  init(_ live: LiveServices) {
    self.init(
      draft: { name in
        guard let text = try? await live.store().draft(Self.key(name)) else { return [:] }
        let draft = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        return draft ?? [:]
      },
      keep: { name, draft in
        guard let store = try? await live.store() else { return }
        guard !draft.isEmpty, let data = try? JSONEncoder().encode(draft) else {
          try? await store.removeDrafts(prefix: Self.key(name))
          return
        }
        try? await store.saveDraft(String(decoding: data, as: UTF8.self), key: Self.key(name))
      },
      folder: { path throws(ServiceFault) in
        try FolderListing.read(path, home: live.session.environment["HOME"])
      })
  }

  /// Ends with a mark, so that no form's key begins another's.
  private static func key(_ name: String) -> String { "form:\(name);" }
}
