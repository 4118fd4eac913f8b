package workspace

import (
	"context"

	"naru/internal/spell/typo"
)

// MeasureForgiveness counts how many slips in the library's own words lead back
// to what was meant.
func (w *Workspace) MeasureForgiveness(ctx context.Context) (*typo.Report, error) {
	return typo.Measure(ctx, w.store.Terms)
}
