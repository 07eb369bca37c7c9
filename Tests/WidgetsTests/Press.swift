import Terminal
import Widgets

// `#expect` takes no mutating calls but does take these.

func press(_ editor: inout LineEditor, _ key: Key) -> Bool { editor.handle(key) }

func press(_ dialog: inout Dialog, _ key: Key) -> KeyResponse<Dialog.Outcome> {
  dialog.handle(key)
}

func press(_ palette: inout Palette, _ key: Key) -> KeyResponse<Palette.Outcome> {
  palette.handle(key)
}

func press(_ help: inout HelpView, _ key: Key) -> KeyResponse<HelpView.Outcome> {
  help.handle(key)
}
