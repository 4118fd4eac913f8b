package ingest

import (
	"context"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// byPlace ends the items whose files are remembered as they are.
func (a *adding) byPlace(items []library.ImportItem) error {
	var paths []string
	for k := range items {
		if asked(items[k]) {
			paths = append(paths, items[k].Path)
		}
	}
	seen, err := a.importer.cfg.Queue.Seen(a.ctx, paths)
	if err != nil {
		return err
	}
	for k := range items {
		s, ok := seen[items[k].Path]
		if ok && asked(items[k]) && s.Current() && s.Unchanged(a.files[k].info) && a.importer.holds(s.In, items[k].Size) {
			known(&items[k], s.In)
		}
	}
	return nil
}

// hashWhileListing is the size in bytes up to which a file is hashed while it is
// listed, if one of its size is in. What a duplicate costs otherwise is mostly
// the transactions that take it from the queue and end it: 5,000 copies of 600
// bytes took 40 s on a busy machine. Larger ones would hold up the list.
const hashWhileListing = 8 << 20

// byBytes ends the items whose bytes are in, from another place.
func (a *adding) byBytes(items []library.ImportItem) error {
	var sizes []int64
	for k := range items {
		if asked(items[k]) && items[k].Size <= hashWhileListing {
			sizes = append(sizes, items[k].Size)
		}
	}
	likely, err := a.importer.cfg.Queue.SeenSizes(a.ctx, sizes)
	if err != nil {
		return err
	}
	var hashed []int
	var sums []string
	for k := range items {
		if !asked(items[k]) || !likely[items[k].Size] {
			continue
		}
		sum, ok := a.importer.hashOf(a.ctx, items[k])
		if err := a.ctx.Err(); err != nil {
			return err
		}
		if ok {
			hashed, sums = append(hashed, k), append(sums, sum)
		}
	}
	in, err := a.importer.cfg.Queue.Known(a.ctx, sums)
	if err != nil {
		return err
	}
	for n, k := range hashed {
		if d := in[sums[n]]; d != nil && a.importer.holds(d, items[k].Size) {
			known(&items[k], d)
		}
	}
	return nil
}

// asked reports whether it is still to be found out if a listed file is in.
func asked(it library.ImportItem) bool {
	return it.Status == library.ImportWaiting && it.Size > 0
}

// known ends an item as a duplicate.
func known(it *library.ImportItem, d *library.Document) {
	it.Status, it.Document, it.SHA256, it.Reader = library.ImportDuplicate, d.ID, d.SHA256, d.Reader
	it.Pages, it.PagesWithoutText = d.Pages, d.PagesWithoutText
}

// hashOf hashes a file that is as it was listed; what stands in the way is told
// when its turn comes.
func (i *Importer) hashOf(ctx context.Context, it library.ImportItem) (string, bool) {
	s, err := i.open(ctx, it.Path)
	if err != nil {
		return "", false
	}
	defer s.file.Close()
	return s.sha256, s.info.Size() == it.Size && s.info.ModTime().Equal(it.Modified)
}

// holds tells by size that a document's original is there.
func (i *Importer) holds(d *library.Document, size int64) bool {
	return i.cfg.Blobs.Holds(d.SHA256, strings.ToLower(filepath.Ext(d.File)), size)
}
