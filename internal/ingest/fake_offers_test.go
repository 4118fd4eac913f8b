package ingest_test

import (
	"context"
	"slices"

	"naru/internal/library"
)

// offer is a new version that the library in memory offers.
type offer struct {
	library.NewVersion
	status string
}

func (m *memory) OfferVersion(_ context.Context, of library.DocumentID, item library.ImportItem) (bool, error) {
	if err := m.call(); err != nil {
		return false, err
	}
	defer m.mu.Unlock()
	for _, o := range m.offers {
		if o.Path == item.Path && o.SHA256 == item.SHA256 && o.status == "apart" {
			return false, nil
		}
	}
	m.offers = slices.DeleteFunc(m.offers, func(o offer) bool { return o.Path == item.Path })
	m.offers = append(m.offers, offer{library.NewVersion{ID: int64(len(m.offers) + 1), Document: of, Path: item.Path, SHA256: item.SHA256}, "offered"})
	m.finish(item)
	return true, nil
}

func (m *memory) NewVersions(context.Context) ([]library.NewVersion, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []library.NewVersion
	for _, o := range slices.Backward(m.offers) {
		if o.status == "offered" {
			out = append(out, o.NewVersion)
		}
	}
	return out, nil
}

func (m *memory) NewVersion(ctx context.Context, id int64) (*library.NewVersion, error) {
	all, err := m.NewVersions(ctx)
	for _, v := range all {
		if v.ID == id {
			return &v, nil
		}
	}
	if err == nil {
		err = library.Errorf(library.NotFound, "no version %d", id)
	}
	return nil, err
}

func (m *memory) EndOffer(_ context.Context, id int64, apart bool) error {
	if err := m.call(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	m.offers[id-1].status = map[bool]string{true: "apart", false: "ignored"}[apart]
	return nil
}

func (m *memory) ReplaceVersion(_ context.Context, id int64, d library.Document, pages []library.Page, file library.ImportItem) (*library.VersionChange, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	o := &m.offers[id-1]
	k := slices.IndexFunc(m.docs, func(d library.Document) bool { return d.ID == o.Document })
	m.former[m.docs[k].SHA256] = o.Document
	d.ID, o.status = o.Document, "accepted"
	m.docs[k], m.pages[d.ID] = d, pages
	file.Document, file.Status = d.ID, library.ImportImported
	m.remember(file)
	return &library.VersionChange{Document: d.ID}, nil
}
