package notes

import (
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/widget"
	"naru/internal/message"
)

// follow goes where a link in the preview leads. An address outside of Naru is
// copied, never opened: Naru does not reach for the network.
func (n *Notes) follow(l widget.Link) {
	switch l.Kind {
	case widget.LinkTag:
		n.side.setTag(l.Target)
	case widget.LinkTitle:
		for _, note := range n.list {
			if strings.EqualFold(strings.TrimSpace(note.Title), strings.TrimSpace(l.Target)) {
				n.Open(note.ID)
				return
			}
		}
		n.host.SearchFor(`"` + strings.ReplaceAll(l.Target, `"`, " ") + `"`)
	default:
		fyne.CurrentApp().Clipboard().SetContent(l.Target)
		n.host.Say(n.host.P().T("notes.link_copied", message.Args{"link": l.Target}), nil)
	}
}
