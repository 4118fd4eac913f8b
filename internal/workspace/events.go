package workspace

import (
	"context"

	"naru/internal/library"
)

var _ library.FieldEvents = (*Workspace)(nil)

// ListedEvents implements library.FieldEvents.
func (w *Workspace) ListedEvents(ctx context.Context, id library.DocumentID) ([]library.FieldEvent, error) {
	return w.store.ListedEvents(ctx, id)
}

// EditEvent implements library.FieldEvents.
func (w *Workspace) EditEvent(ctx context.Context, e library.FieldEvent) (*library.FieldEvent, error) {
	return w.store.EditEvent(ctx, e)
}

// RevertEvent implements library.FieldEvents.
func (w *Workspace) RevertEvent(ctx context.Context, before library.FieldEvent) error {
	return w.store.RevertEvent(ctx, before)
}

// RemoveEvent implements library.FieldEvents.
func (w *Workspace) RemoveEvent(ctx context.Context, id int64) error {
	return w.store.RemoveEvent(ctx, id)
}

// RestoreEvent implements library.FieldEvents.
func (w *Workspace) RestoreEvent(ctx context.Context, id int64) error {
	return w.store.RestoreEvent(ctx, id)
}
