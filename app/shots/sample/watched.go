package sample

import (
	"context"
	"slices"

	"naru/internal/library"
)

// Folders keeps watched folders in memory.
type Folders struct {
	List  []library.WatchedFolder
	Found int   // what Rescan answers
	Fails error // what WatchFolder answers
	next  int64
}

var _ library.WatchedFolders = (*Folders)(nil)

// SomeFolders are two that are watched and one that is gone.
func SomeFolders() *Folders {
	return &Folders{next: 3, List: []library.WatchedFolder{
		{ID: 1, Path: "/home/연구원/다운로드/보고서", Added: when},
		{ID: 2, Path: "/srv/shared/migration-policy", TagSubfolders: true, Added: when},
		{ID: 3, Path: "/media/usb/연차보고서", Added: when, Problem: library.NotFound},
	}}
}

// WatchedFolders lists them.
func (f *Folders) WatchedFolders(context.Context) ([]library.WatchedFolder, error) {
	return slices.Clone(f.List), nil
}

// WatchFolder adds one.
func (f *Folders) WatchFolder(_ context.Context, w library.WatchedFolder) (*library.WatchedFolder, error) {
	if f.Fails != nil {
		return nil, f.Fails
	}
	f.next++
	w.ID, w.Added = f.next, when
	f.List = append(f.List, w)
	return &w, nil
}

// UnwatchFolder takes one away.
func (f *Folders) UnwatchFolder(_ context.Context, id int64) error {
	f.List = slices.DeleteFunc(f.List, func(w library.WatchedFolder) bool { return w.ID == id })
	return nil
}

// Rescan finds what it was told to find.
func (f *Folders) Rescan(context.Context) (int, error) { return f.Found, nil }

// Versions offers files that changed.
type Versions struct {
	Offers  []library.NewVersion
	Change  library.VersionChange // what AcceptVersion answers
	Fails   error
	Kept    []int64
	Ignored []int64
	changed []func()
}

var _ library.Versions = (*Versions)(nil)

// SomeVersions are two changed files; the first loses a quote when it is taken.
func SomeVersions() *Versions {
	return &Versions{
		Offers: []library.NewVersion{
			{ID: 1, Document: 1, Title: "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망", Path: "/home/연구원/다운로드/보고서/2020-01 개정.pdf", Found: when},
			{ID: 2, Document: 4, Title: "Seasonal Worker Program: Ten Years of Local Practice", Path: "/srv/shared/migration-policy/brief-04.pdf", Found: when},
		},
		Change: library.VersionChange{Document: 1, Quotes: 5, Moved: 3, Notes: 2, Lost: []library.Quote{
			{ID: 1, Note: 1, Document: 1, Page: 31, Label: "31", Text: "돌봄 분야에 계절근로자를 도입하려면"},
		}},
	}
}

// NewVersions lists the offers.
func (v *Versions) NewVersions(context.Context) ([]library.NewVersion, error) {
	return slices.Clone(v.Offers), nil
}

func (v *Versions) take(id int64) error {
	if v.Fails != nil {
		return v.Fails
	}
	v.Offers = slices.DeleteFunc(v.Offers, func(o library.NewVersion) bool { return o.ID == id })
	return nil
}

// AcceptVersion takes an offer.
func (v *Versions) AcceptVersion(_ context.Context, id int64) (*library.VersionChange, error) {
	if err := v.take(id); err != nil {
		return nil, err
	}
	c := v.Change
	return &c, nil
}

// KeepBoth remembers the offer.
func (v *Versions) KeepBoth(_ context.Context, id int64) error {
	v.Kept = append(v.Kept, id)
	return v.take(id)
}

// IgnoreVersion remembers the offer.
func (v *Versions) IgnoreVersion(_ context.Context, id int64) error {
	v.Ignored = append(v.Ignored, id)
	return v.take(id)
}

// WatchVersions calls f when Offer is called.
func (v *Versions) WatchVersions(f func()) (stop func()) {
	v.changed = append(v.changed, f)
	return func() { v.changed = nil }
}

// Offer adds an offer and tells those who watch.
func (v *Versions) Offer(o library.NewVersion) {
	v.Offers = append(v.Offers, o)
	for _, f := range v.changed {
		f()
	}
}
