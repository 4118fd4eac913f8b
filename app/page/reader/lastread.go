package reader

import (
	"context"
	"strconv"
	"time"

	"naru/internal/library"
)

// lastRead is the page where a document was read last, else the first.
func (r *Reader) lastRead(ctx context.Context, id library.DocumentID) int {
	s, err := r.lib.Settings.Setting(ctx, library.SettingReadAt(id))
	if err != nil {
		return 1
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 1
	}
	return n
}

// rememberDelay keeps leafing through a document from writing at every page.
const rememberDelay = 2 * time.Second

// rememberPage keeps the place, once one stays on a page for a moment.
func (r *Reader) rememberPage() {
	id, number := r.doc.ID, r.number
	r.clock.After(rememberDelay, func() {
		if r.doc == nil || r.doc.ID != id || r.number != number {
			return
		}
		r.host.Go(func(ctx context.Context) error {
			return r.lib.Settings.SetSetting(ctx, library.SettingReadAt(id), strconv.Itoa(number))
		}, func(error) {}) // a place not kept is no reason to disturb
	})
}
