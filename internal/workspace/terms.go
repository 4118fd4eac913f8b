package workspace

import "context"

// TermsDue counts the documents in which policy terms are to be looked for:
// those of an earlier Naru, and all after the terms were edited.
func (w *Workspace) TermsDue(ctx context.Context) (int, error) { return w.glossary.Due(ctx) }

// RenewTerms looks for policy terms where that is due, before it returns.
// Progress, which may be nil, is told of the pages done and of all.
func (w *Workspace) RenewTerms(ctx context.Context, progress func(done, total int)) error {
	return w.glossary.Renew(ctx, progress)
}

// LookForTerms looks for policy terms where that is due, and after each edit, in
// the background.
func (w *Workspace) LookForTerms() { w.glossary.Start() }
