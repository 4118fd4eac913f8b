package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"naru/internal/extract"
	"naru/internal/library"
)

// Versions implements library.Versions with the importer's own readers and
// copies.
type Versions struct{ i *Importer }

var _ library.Versions = Versions{}

// Versions gives the offers of files that changed on disk.
func (i *Importer) Versions() Versions { return Versions{i} }

// NewVersions implements library.Versions.
func (v Versions) NewVersions(ctx context.Context) ([]library.NewVersion, error) {
	return v.i.cfg.Offers.NewVersions(ctx)
}

// AcceptVersion implements library.Versions. What lies at the path now is taken,
// also where it changed once more since it was offered.
func (v Versions) AcceptVersion(ctx context.Context, id int64) (*library.VersionChange, error) {
	offer, err := v.there(ctx, id)
	if err != nil {
		return nil, err
	}
	change, err := v.i.accept(ctx, offer)
	if err != nil {
		return nil, fmt.Errorf("accept a new version of document %d: %w", offer.Document, err)
	}
	v.i.offers.Poke()
	v.i.changed.Poke()
	return change, nil
}

// there returns an offer whose file is still there.
func (v Versions) there(ctx context.Context, id int64) (*library.NewVersion, error) {
	offer, err := v.i.cfg.Offers.NewVersion(ctx, id)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(offer.Path); errors.Is(err, fs.ErrNotExist) {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"path": library.ShownName(offer.Path)}, Err: err}
	}
	return offer, nil
}

func (i *Importer) accept(ctx context.Context, offer *library.NewVersion) (_ *library.VersionChange, err error) {
	s, err := i.open(ctx, offer.Path)
	if err != nil {
		return nil, err
	}
	defer s.file.Close()
	defer i.hashes.lock(s.sha256)()
	if there, err := i.cfg.Catalogue.DocumentBySHA256(ctx, s.sha256); err == nil {
		return nil, &library.Error{Code: library.Conflict, Args: map[string]any{"document": there.ID},
			Err: fmt.Errorf("document %d has these bytes", there.ID)}
	} else if library.CodeOf(err) != library.NotFound {
		return nil, err
	}
	if err := i.copy(ctx, s, s.extension); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			i.forget(ctx, s.sha256, s.extension)
		}
	}()
	t := &task{item: library.ImportItem{Path: offer.Path, SHA256: s.sha256, Size: s.info.Size(), Modified: s.info.ModTime()}}
	doc, err := i.cfg.Reader.Read(ctx, extract.Request{Path: i.cfg.Blobs.Path(s.sha256, s.extension), Name: t.name()}, nil)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", offer.Path, err)
	}
	d, pages, err := i.describe(t, doc, s.extension)
	if err != nil {
		return nil, err
	}
	return i.cfg.Offers.ReplaceVersion(ctx, offer.ID, d, pages, t.item)
}

// KeepBoth implements library.Versions.
func (v Versions) KeepBoth(ctx context.Context, id int64) error {
	offer, err := v.there(ctx, id)
	if err != nil {
		return err
	}
	if err := v.i.cfg.Offers.EndOffer(ctx, id, true); err != nil {
		return err
	}
	v.i.offers.Poke()
	_, err = v.i.AddFound(ctx, []string{offer.Path}, library.ImportOptions{})
	return err
}

// IgnoreVersion implements library.Versions.
func (v Versions) IgnoreVersion(ctx context.Context, id int64) error {
	if err := v.i.cfg.Offers.EndOffer(ctx, id, false); err != nil {
		return err
	}
	v.i.offers.Poke()
	return nil
}

// WatchVersions implements library.Versions.
func (v Versions) WatchVersions(f func()) (stop func()) {
	return v.i.offers.Add(func(struct{}) { f() })
}
