package notes

import (
	"context"
	"slices"
	"strings"
	"testing"

	"naru/app/screen"
	"naru/app/uitest"
	"naru/internal/library"
)

// bin is a trash of one note.
type bin struct{ notes []library.Note }

func (b *bin) TrashedNotes(context.Context) ([]library.Note, error) { return b.notes, nil }

func TestRemovedNotesAreListedInTheRoom(t *testing.T) {
	d := koreanDesk(t)
	if k := slices.IndexFunc(d.Actions(), func(a screen.Action) bool { return a.Key == "notes.action.trash" }); k < 0 || !d.Actions()[k].Disabled {
		t.Error("it is offered where there is no trash")
	}
	d.lib.Trash = &bin{[]library.Note{{ID: 7, Body: "잃으면 안 되는 것"}}}
	d.ShowTrash()
	seen := uitest.Words(d.host.Win.Canvas().Overlays().Top())
	for _, want := range []string{"지운 메모", "제목 없는 메모", "잃으면 안 되는 것", "되돌리기"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not shown:\n%s", want, seen)
		}
	}
}
